package settings

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
)

// line is one field of a profile: its name in the file, of its label and of its
// hint, and where it is kept.
type line struct {
	inFile, label, hint string
	kept                func(*casework.RegisterProfile) *string
}

// group is some fields under one heading.
type group struct {
	title string
	lines []line
}

// profileLines are the fields of a profile that are typed.
func profileLines() []group {
	type p = casework.RegisterProfile
	return []group{
		{"who", []line{
			{"municipality", "municipality", "", func(x *p) *string { return &x.Municipality }},
			{"rsin", "rsin", "rsin", func(x *p) *string { return &x.RSIN }},
			{"author", "author", "author", func(x *p) *string { return &x.Author }},
			{"responsible", "responsible", "responsible", func(x *p) *string { return &x.Responsible }},
		}},
		{"where", []line{
			{"catalogi.url", "catalogi", "catalogi", func(x *p) *string { return &x.Catalogi }},
			{"zaken.url", "zaken", "catalogi", func(x *p) *string { return &x.Zaken }},
			{"documenten.url", "documents", "catalogi", func(x *p) *string { return &x.Documents }},
			{"catalogi.catalogus", "catalogue", "catalogue", func(x *p) *string { return &x.Catalogue }},
		}},
		{"what", []line{
			{"catalogi.zaaktype", "zaaktype", "zaaktype", func(x *p) *string { return &x.ZaakType }},
			{"catalogi.informatieobjecttype", "documenttype", "documenttype", func(x *p) *string { return &x.DocumentType }},
		}},
		{"key", []line{
			{"auth.clientId", "client", "", func(x *p) *string { return &x.ClientID }},
			{"auth.secret", "secret-name", "secret-name", func(x *p) *string { return &x.Secret }},
			{"auth.tokenUrl", "token-url", "oauth2", func(x *p) *string { return &x.TokenURL }},
			{"auth.scope", "scope", "oauth2", func(x *p) *string { return &x.Scope }},
			{"auth.header", "header", "api-key", func(x *p) *string { return &x.Header }},
			{"auth.prefix", "prefix", "api-key", func(x *p) *string { return &x.Prefix }},
		}},
		{"line", []line{
			{"tls.client", "certificate", "certificate", func(x *p) *string { return &x.Certificate }},
			{"proxy", "proxy", "proxy", func(x *p) *string { return &x.Proxy }},
		}},
	}
}

// editor is the form of one profile.
type editor struct {
	screen  *Screen
	profile casework.RegisterProfile
	entries map[string]*kit.Entry
	fields  map[string]*kit.Field // by their name in the file
	ca      *kit.Area
	fault   *fyne.Container
	panel   *kit.Panel
}

// editProfile shows all fields of a profile, to mend and to keep.
func (s *Screen) editProfile(p casework.RegisterProfile) {
	l := s.needs.Words
	e := &editor{screen: s, profile: p, entries: map[string]*kit.Entry{}, fields: map[string]*kit.Field{}, fault: kit.Down(0)}
	body := kit.Down(18, kit.Notice(kit.Neutral, l.T("register.relay")))
	for _, g := range profileLines() {
		body.Add(kit.Section(l.T("register.part."+g.title), nil, e.part(g)...))
	}
	fill(e.fault)
	body.Add(e.fault)
	e.panel = kit.NewPanel(l.T("register.title"), body,
		kit.Secondary(l.T("register.stop"), kit.IconNone, func() { e.panel.Close() }),
		kit.Secondary(l.T("register.try"), kit.IconCheck, func() { s.tryRegister(e.typed()) }),
		kit.Primary(l.T("register.keep"), kit.IconCheck, e.keep)).Wide(760).FocusOn(e.entries["municipality"])
	e.panel.Show(s.needs.Canvas())
}

// part are the fields of one group, with what is chosen beside what is typed.
func (e *editor) part(g group) []fyne.CanvasObject {
	grid := kit.Columns(kit.Grid{Columns: 2, Narrow: 300, Gap: 16})
	var parts []fyne.CanvasObject
	switch g.title {
	case "what":
		parts = append(parts, e.choice("mode", "register.mode.", plain(casework.RegisterModes), (*string)(&e.profile.Mode)),
			e.choice("confidentiality", "register.confidentiality.", casework.RegisterConfidentialities, &e.profile.Confidentiality))
	case "key":
		parts = append(parts, e.choice("auth", "register.auth.", plain(casework.RegisterAuths), (*string)(&e.profile.Auth)))
	}
	for _, line := range g.lines {
		grid.Add(e.field(line))
	}
	parts = append(parts, grid)
	if g.title == "line" {
		parts = append(parts, e.certificates()...)
	}
	return parts
}

func (e *editor) field(x line) fyne.CanvasObject {
	l := e.screen.needs.Words
	entry := kit.NewEntry("")
	entry.SetText(*x.kept(&e.profile))
	hint := ""
	if x.hint != "" {
		hint = l.T("register.hint." + x.hint)
	}
	field := kit.NewField(l.T("register.field."+x.label), hint, entry)
	e.entries[x.inFile], e.fields[x.inFile] = entry, field
	return field
}

// choice is one of a few, as a combobox when there are many.
func (e *editor) choice(name, texts string, values []string, kept *string) fyne.CanvasObject {
	l := e.screen.needs.Words
	var options []kit.Option
	for _, v := range values {
		options = append(options, kit.Option{ID: v, Label: l.T(texts + v)})
	}
	if len(options) > 4 {
		box := kit.NewCombobox(l, l.T("register.field."+name), options)
		box.SetSelected(*kept)
		box.OnChanged = func(v string) { *kept = v }
		return kit.NewField(l.T("register.field."+name), "", box)
	}
	choice := kit.NewChoice(options...)
	choice.SetSelected(*kept)
	choice.OnChanged = func(v string) { *kept = v }
	return kit.NewField(l.T("register.field."+name), "", choice)
}

func (e *editor) certificates() []fyne.CanvasObject {
	l := e.screen.needs.Words
	e.ca = kit.NewArea(l, 3, "")
	e.ca.SetText(e.profile.CA)
	field := kit.NewField(l.T("register.field.ca"), l.T("register.hint.ca"), e.ca)
	e.fields["tls.ca"] = field
	only := kit.NewCheck(l.T("register.field.only-ca"), func(on bool) { e.profile.OnlyCA = on })
	only.SetChecked(e.profile.OnlyCA)
	return []fyne.CanvasObject{field, only}
}

// typed is the profile as it stands in the fields.
func (e *editor) typed() casework.RegisterProfile {
	p := e.profile
	for _, g := range profileLines() {
		for _, x := range g.lines {
			*x.kept(&p) = strings.TrimSpace(e.entries[x.inFile].Text)
		}
	}
	p.CA = e.ca.Text()
	return p
}

// keep keeps the profile, or says at the field what is wrong with it.
func (e *editor) keep() {
	s := e.screen
	for _, field := range e.fields {
		field.SetError("")
	}
	err := s.needs.Desk.SetRegisterProfile(s.ctx, e.typed())
	if err == nil {
		e.panel.Close()
		s.registerChanged(s.needs.Words.T("register.kept"))
		return
	}
	fill(e.fault)
	var why *casework.RegisterError
	if errors.As(err, &why) && len(why.Fields) > 0 && e.fields[why.Fields[0]] != nil {
		key := "register.wrong." + why.Why
		if !s.needs.Words.Has(key) {
			key = "register.wrong.malformed"
		}
		e.fields[why.Fields[0]].SetError(s.needs.Words.T(key))
		e.panel.Reveal(e.fields[why.Fields[0]])
		return
	}
	fill(e.fault, kit.Notice(kit.Warn, s.needs.Explain(err)))
	e.panel.Reveal(e.fault)
}

// plain are values as plain text.
func plain[T ~string](values []T) []string {
	var list []string
	for _, v := range values {
		list = append(list, string(v))
	}
	return list
}
