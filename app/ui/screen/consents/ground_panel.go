package consents

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// weighing is the panel in which the use of a legal ground is weighed.
type weighing struct {
	screen    *Screen
	pair      pair
	ground    consent.LegalGround
	people    map[family.PersonID]*kit.Check
	ticks     map[consent.Category]*kit.Check
	answers   map[string]*kit.Area
	fields    map[string]*kit.Field
	why       *kit.Area
	whyField  *kit.Field
	what      *kit.Field
	informed  *kit.DateField
	told      *kit.Field
	whyNot    *kit.Area
	until     *kit.DateField
	untilText *kit.Field
}

// usable are the grounds that are in force and fit the kind of partner.
func (s *Screen) usable(kind family.PartnerKind) []consent.LegalGround {
	var found []consent.LegalGround
	for _, g := range s.grounds {
		if g.InForce(s.needs.Today()) && (len(g.Kinds) == 0 || slices.Contains(g.Kinds, kind)) {
			found = append(found, g)
		}
	}
	return found
}

func (s *Screen) groundName(id consent.GroundID) string {
	for _, g := range s.grounds {
		if g.ID == id {
			return g.Name[string(s.needs.Words)]
		}
	}
	return string(id)
}

// openGround lets a ground be chosen; with one ground it is open at once.
func (s *Screen) openGround(p pair) {
	l, t := s.needs.Words, s.teller()
	list := s.usable(p.partner.Kind)
	parts := []fyne.CanvasObject{kit.Prose(l.T("consents.ground-intro"))}
	if len(list) == 0 {
		parts = append(parts, kit.Notice(kit.Neutral, l.T("consents.ground-none", "kind", t.T("list.partner-kind."+string(p.partner.Kind)))))
	}
	for _, g := range list {
		row := kit.NewRow(kit.RowData{Icon: kit.IconShield, Tone: kit.Info, Title: g.Name[string(l)], Subtitle: g.Source}, func() { s.openWeighing(p, g) })
		parts = append(parts, row)
	}
	back := kit.Secondary(l.T("consents.back"), kit.IconBack, func() { s.openPair(p.person.ID, p.partner.ID) })
	s.showPanel(kit.NewPanel(l.T("consents.ground-title", "partner", t.partner(p.partner)), kit.Down(12, parts...), back).Wide(panelWidth))
}

func (s *Screen) openWeighing(p pair, g consent.LegalGround) {
	l := s.needs.Words
	w := s.newWeighing(p, g)
	parts := []fyne.CanvasObject{kit.NewParagraph(g.Source, kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted})}
	if g.Unverified {
		parts = append(parts, kit.Notice(kit.Warn, l.T("consents.ground-unverified")))
	}
	parts = append(parts, w.aboutPart(), w.what)
	for _, q := range g.Questions {
		parts = append(parts, w.fields[q])
	}
	parts = append(parts, w.whyField, kit.Columns(kit.Grid{Columns: 2, Narrow: 300, Gap: 16}, w.told, w.untilText),
		kit.NewField(l.T("consents.ground-why-not"), l.T("consents.ground-why-not-hint"), w.whyNot))
	back := kit.Secondary(l.T("consents.back"), kit.IconBack, func() { s.openGround(p) })
	store := kit.Primary(l.T("consents.ground-use"), kit.IconShield, w.send)
	s.showPanel(kit.NewPanel(g.Name[string(l)], kit.Down(16, parts...), back, store).Wide(panelWidth))
}

func (s *Screen) newWeighing(p pair, g consent.LegalGround) *weighing {
	l := s.needs.Words
	w := &weighing{screen: s, pair: p, ground: g, people: map[family.PersonID]*kit.Check{}, ticks: map[consent.Category]*kit.Check{},
		answers: map[string]*kit.Area{}, fields: map[string]*kit.Field{}}
	for _, q := range g.Questions {
		w.answers[q] = w.area(q)
		w.fields[q] = kit.NewField(l.T("list.question."+q), s.keptHint(w.key(q)), w.answers[q])
	}
	w.why, w.whyNot = w.area("why"), w.area("why-not")
	w.whyField = kit.NewField(l.T("consents.ground-why"), "", w.why)
	w.informed, w.until = kit.NewDateField(l, string(s.needs.Today())), kit.NewDateField(l, string(s.needs.Today()))
	w.told = kit.NewField(l.T("consents.ground-informed"), "", w.informed)
	w.untilText = kit.NewField(l.T("consents.ask-until"), "", w.until)
	boxes := kit.Columns(kit.Grid{Columns: 3, Narrow: 200, Gap: 8})
	for _, c := range consent.Categories() {
		if len(g.Categories) == 0 || slices.Contains(g.Categories, c) {
			w.ticks[c] = kit.NewCheck(l.T("list.category."+string(c)), func(bool) { w.what.SetError("") })
			boxes.Add(w.ticks[c])
		}
	}
	w.what = kit.NewField(l.T("consents.ground-what"), "", boxes)
	return w
}

func (w *weighing) key(name string) string {
	return w.screen.draft("ground/" + string(w.ground.ID) + "/" + string(w.pair.partner.ID) + "/" + name)
}

// area is a text that is kept while it is typed.
func (w *weighing) area(name string) *kit.Area {
	s := w.screen
	area := kit.NewArea(s.needs.Words, 2, "")
	area.SetText(s.needs.Drafts.Kept(w.key(name)))
	area.OnChanged = func(text string) { s.needs.Drafts.Keep(w.key(name), text) }
	return area
}

func (w *weighing) aboutPart() fyne.CanvasObject {
	boxes := kit.Wrap(16)
	for _, p := range w.screen.people {
		check := kit.NewCheck(string(p.ShortName()), nil)
		check.SetChecked(p.ID == w.pair.person.ID)
		w.people[p.ID] = check
		boxes.Add(check)
	}
	return kit.NewField(w.screen.needs.Words.T("consents.ground-about"), "", boxes)
}

func (w *weighing) use() consent.GroundUse {
	u := consent.GroundUse{Ground: w.ground.ID, Partner: w.pair.partner.ID, Purpose: w.pair.purpose, Weighing: map[string]family.Text{},
		Why: family.Text(w.why.Text()), Informed: family.Date(w.informed.Date()), WhyNot: family.Text(w.whyNot.Text()), Until: family.Date(w.until.Date())}
	for _, p := range w.screen.people {
		if w.people[p.ID].Checked() {
			u.About = append(u.About, p.ID)
		}
	}
	for _, c := range consent.Categories() {
		if tick := w.ticks[c]; tick != nil && tick.Checked() {
			u.Categories = append(u.Categories, c)
		}
	}
	for q, area := range w.answers {
		u.Weighing[q] = family.Text(area.Text())
	}
	return u
}

// send records the use, or says beside a field what is missing.
func (w *weighing) send() {
	s, l := w.screen, w.screen.needs.Words
	w.whyField.SetError("")
	w.told.SetError("")
	u := w.use()
	for q, f := range w.fields {
		f.SetError("")
		if u.Weighing[q].Empty() {
			f.SetError(l.T("consents.ground-answer"))
		}
	}
	if len(u.Categories) == 0 || len(u.About) == 0 {
		w.what.SetError(l.T("consents.choose-something"))
		return
	}
	_, err := s.needs.Desk.UseLegalGround(s.ctx, s.needs.Family, u)
	switch {
	case errors.Is(err, consent.ErrNotInformed):
		w.told.SetError(s.needs.Explain(err))
	case err != nil:
		w.whyField.SetError(s.needs.Explain(err))
	default:
		w.stored()
	}
}

func (w *weighing) stored() {
	s := w.screen
	for _, name := range append([]string{"why", "why-not"}, w.ground.Questions...) {
		s.needs.Drafts.Keep(w.key(name), "")
	}
	if s.changed() {
		s.needs.Say(s.needs.Words.T("consents.ground-used"), nil)
		s.openPair(w.pair.person.ID, w.pair.partner.ID)
	}
}
