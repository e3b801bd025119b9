package consents

import (
	"strings"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/explanation"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
	"keukentafel/app/words"
)

// textVersion is the version of the text that is read aloud.
func textVersion() string { return explanation.Version() }

// tellPage is the second step: the text to read aloud, in large type, and how
// it was told.
func (a *asking) tellPage(t teller) page {
	c := a.asked()
	if len(c.Asked) == 0 {
		back := kit.Primary(t.T("consents.back"), kit.IconBack, func() { a.open(stepWhat) })
		return page{parts: []fyne.CanvasObject{kit.Notice(kit.Warn, t.T("asking.nothing-to-read"))}, buttons: []*kit.Button{a.screen.closeButton(), back}, first: back}
	}
	parts := []fyne.CanvasObject{a.reading(t, c)}
	if a.id != "" {
		parts = a.withPaper(t, append(parts, kit.Note(t.told(c))))
		next := kit.Primary(t.T("asking.back-to-answer"), kit.IconRight, func() { a.open(stepAnswer) }).IconLast()
		return page{parts: parts, buttons: []*kit.Button{a.screen.closeButton(), next}, first: next}
	}
	day := a.date(t, a.form.Told, func(d family.Date) { a.form.Told = d })
	field := kit.NewField(t.T("asking.told-day"), "", day)
	field.SetError(a.wrong)
	a.wrong = ""
	parts = append(parts, a.howTold(t, field))
	parts = append(parts, a.whoPart(t)...)
	if part := a.opinionPart(t); part != nil {
		parts = append(parts, part)
	}
	parts = a.withPaper(t, parts)
	told := func(aloud bool) func() {
		return func() { a.explained(day, field, aloud) }
	}
	next := kit.Primary(t.T("asking.read-done-next"), kit.IconRight, told(true)).IconLast()
	own := kit.Secondary(t.T("asking.own-words"), kit.IconSpeech, told(false))
	return page{parts: parts, buttons: []*kit.Button{a.screen.closeButton(), own, next}, first: next}
}

// explained notes that it was told, and goes on with the answers.
func (a *asking) explained(day *kit.DateField, field *kit.Field, aloud bool) {
	a.form.Told = family.Date(day.Date())
	switch {
	case !day.Valid():
		return // the field says so itself
	case !a.form.Told.Known():
		a.form.Told = a.screen.needs.Today()
	case a.screen.needs.Today().Before(a.form.Told):
		field.SetError(a.screen.needs.Words.T("asking.told-future"))
		return
	}
	a.form.Explained, a.form.ReadAloud = true, aloud
	a.keep()
	a.open(stepAnswer)
}

// reading is the text itself, in the language of whoever listens.
func (a *asking) reading(t teller, c consent.Consent) fyne.CanvasObject {
	shown := t.Lang
	lines := kit.Down(12)
	fill := func() {
		spoken := t.T("asking.read")
		lines.Objects = []fyne.CanvasObject{kit.Caption(sentence([]string{spoken, t.T("asking.version", "version", textVersion())}))}
		for _, text := range explanation.About(t.family, c, t.spoken(a.pair.partner, shown), t.today).Paragraphs(shown) {
			lines.Add(kit.NewParagraph(text, kit.Style{Size: kit.SizeHeading}))
		}
		lines.Refresh()
	}
	fill()
	var options []kit.Option
	for _, l := range words.Langs() {
		options = append(options, kit.Option{ID: string(l), Label: l.Name()})
	}
	in := kit.NewChoice(options...)
	in.SetSelected(string(shown))
	ground := kit.NewSurface(kit.ColorCard)
	ground.Radius, ground.Stroke = 10, kit.ColorPrimary
	card := kit.Layers(ground, kit.InsetBy(kit.Edges{Left: 20, Right: 20, Top: 16, Bottom: 18}, lines))
	whole := kit.Down(10, kit.Across(10, kit.Muted(t.T("asking.read-in")), in, kit.Space()), card)
	in.OnChanged = func(id string) {
		shown = words.Parse(id)
		fill()
		whole.Refresh()
	}
	return whole
}

// spoken is how a partner is called in the text: "Joost Brandsma (school)".
func (t teller) spoken(p family.Partner, l words.Lang) string {
	return l.T("asking.spoken", "name", string(p.ShortLabel()), "kind", l.T("list.partner-kind."+string(p.Kind)))
}

// howTold is the day, the language, and whether somebody interpreted.
func (a *asking) howTold(t teller, day *kit.Field) fyne.CanvasObject {
	language := kit.NewEntry("")
	language.SetText(a.form.Language)
	language.OnChanged = func(text string) { a.form.Language = text; a.keep() }
	interpreter := kit.NewCheck(t.T("asking.interpreter"), func(on bool) { a.form.Interpreter = on; a.keep() })
	interpreter.SetChecked(a.form.Interpreter)
	aloud := kit.NewCheck(t.T("asking.read-done"), func(on bool) {
		a.form.ReadAloud, a.form.Explained = on, on || a.form.Explained
		a.keep()
	})
	aloud.SetChecked(a.form.ReadAloud)
	return kit.Down(8, kit.Columns(kit.Grid{Columns: 2, Narrow: 300, Gap: 16}, day, kit.NewField(t.T("asking.language"), "", language)),
		kit.Wrap(24, interpreter, aloud))
}

// opinionPart asks what a child under 16 thinks; nil for others.
func (a *asking) opinionPart(t teller) fyne.CanvasObject {
	age, known := a.pair.person.Birth.Age(t.today)
	if !known || age >= 16 {
		return nil
	}
	name, hint := string(a.pair.person.ShortName()), ""
	if age < 12 {
		hint = t.T("asking.opinion-heard", "name", name)
	}
	opinion := kit.NewArea(t.Lang, 2, t.T("consents.opinion-hint"))
	opinion.SetText(a.form.Opinion)
	opinion.OnChanged = func(text string) { a.form.Opinion = text; a.keep() }
	return kit.NewField(t.T("asking.opinion", "name", name), hint, opinion)
}

// whoPart says who has a say and why, who has none, and what is not known with
// the way to mend it.
func (a *asking) whoPart(t teller) []fyne.CanvasObject {
	lines := kit.Down(4, kit.Strong(t.T("asking.who")))
	for _, g := range a.pair.required.Givers {
		why := telling.WhySay(t.Lang, t.family, a.pair.person.ID, g, t.today)
		lines.Add(kit.Prose(t.T("asking.said", "name", t.name(g.Person), "answer", why)))
	}
	for _, text := range telling.NoSay(t.Lang, t.family, a.pair.person.ID, t.today) {
		lines.Add(kit.Note(text))
	}
	parts := a.screen.gapNotices(t, a.pair)
	if len(lines.Objects) > 1 {
		parts = append([]fyne.CanvasObject{lines}, parts...)
	}
	return parts
}

// told says what was explained, and how.
func (t teller) told(c consent.Consent) string {
	if !c.Told.On.Known() {
		return t.T("consents.not-told")
	}
	said := []string{t.T("consents.told-on", "date", t.Date(string(c.Told.On)))}
	if c.Told.Language != "" {
		said = append(said, t.T("consents.told-in", "language", string(c.Told.Language)))
	}
	if c.Told.Interpreter {
		said = append(said, t.T("consents.told-interpreter"))
	}
	switch {
	case c.Told.ReadAloud:
		said = append(said, t.T("asking.told-read", "version", c.Told.TextVersion))
	case c.Told.TextVersion != "":
		said = append(said, t.T("asking.told-own", "version", c.Told.TextVersion))
	}
	return strings.TrimSpace(sentence(said))
}
