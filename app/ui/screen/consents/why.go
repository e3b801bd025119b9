package consents

import (
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/telling"
)

// inquiry is why an explanation opens: to read, or because it must be known who
// says yes or no.
type inquiry struct {
	text     string // what is said first
	who, yes bool
}

// openWhy explains one category: allowed or not, on which ground, what is
// missing, who can give it, and what is allowed meanwhile. Whoever has a say
// can answer there at once.
func (s *Screen) openWhy(p place, asked inquiry) {
	t := s.teller()
	person, partner := s.matchAt(p.row, p.column)
	cells := s.ledger.cells(person.ID, partner)
	c := cells[p.cell]
	var parts []fyne.CanvasObject
	if asked.text != "" {
		parts = append(parts, kit.Notice(kit.Warn, asked.text))
	}
	verdict := t.T("matrix.why.not", "partner", t.partner(partner))
	if c.allowed {
		verdict = t.T("matrix.why.may", "partner", t.partner(partner))
	}
	parts = append(parts, kit.Across(14, kit.AtTop(kit.NewMark(c.mark, 32)),
		kit.Grow(kit.Down(4, kit.NewParagraph(verdict, kit.Style{Bold: true}), kit.Prose(s.because(t, c, partner))))))
	if len(c.waits) > 0 {
		parts = append(parts, kit.Prose(t.T("matrix.why.needs", "names", t.names(c.waits))))
	}
	explained, meanwhile := s.ledger.explain(person.ID, partner, c.category)
	parts = append(parts, kit.Note(s.nowAllowed(t, meanwhile, person, partner)))
	var focus fyne.Focusable
	for i, g := range consent.RequiredGivers(s.dossier.Family, person.ID, t.today).Givers {
		row, answer := s.whoPart(t, p, c, g, asked.yes)
		parts = append(parts, kit.Line(), row)
		if i == 0 && asked.who {
			focus = answer
		}
	}
	parts = append(parts, s.gapParts(t, person)...)
	parts = append(parts, s.noticeParts(t, explained.Notices)...)
	parts = append(parts, s.optionParts(t, explained.Options, person.ID, partner.ID)...)
	all := kit.Secondary(t.T("matrix.open-pair"), kit.IconSpeech, func() { s.openPair(person.ID, partner.ID) })
	title := t.T("matrix.why.title", "what", t.T("list.category."+string(c.category)), "person", t.name(person.ID), "partner", t.kind(partner))
	shut := s.closeButton()
	if focus == nil {
		focus = shut // who only asks why must not answer by a slip
	}
	s.showPanel(kit.NewPanel(title, besideBar(kit.Down(14, parts...)), all, shut).Wide(620).FocusOn(focus))
}

// because says on what it rests, or what is in the way.
func (s *Screen) because(t teller, c cell, p family.Partner) string {
	switch {
	case c.gone:
		return t.ended(p)
	case c.mark == kit.MarkShield:
		return t.T("matrix.why.ground", "ground", s.groundName(c.use))
	case c.allowed:
		return t.T("matrix.why.given", "date", t.Date(string(c.until)))
	case c.why == consent.NeedsGround:
		return t.T("matrix.why.safety")
	case c.why == consent.NoConsent:
		return t.T("matrix.why.never")
	case len(c.gaps) > 0:
		return t.T("matrix.why.gap", "what", sentence(t.gaps(c.gaps)))
	case len(c.by) > 0 && t.Has("matrix.why."+string(c.why)):
		return t.T("matrix.why."+string(c.why), "names", t.names(c.by))
	case t.Has("list.reason." + string(c.why)):
		return t.T("matrix.why.reason", "reason", t.T("list.reason."+string(c.why)))
	}
	return t.T("matrix.why.unknown")
}

// nowAllowed is what the partner may know meanwhile.
func (s *Screen) nowAllowed(t teller, list []consent.Category, person family.Person, partner family.Partner) string {
	if len(list) > 0 {
		return t.T("matrix.why.meanwhile", "partner", t.partner(partner), "person", t.name(person.ID), "what", telling.Categories(t.Lang, list))
	}
	return t.T("matrix.why.nothing", "partner", t.partner(partner), "person", t.name(person.ID))
}

// whoPart is one giver with what he said, and buttons to answer; it gives back
// the button that answers as was pressed.
func (s *Screen) whoPart(t teller, p place, c cell, g consent.Giver, pressed bool) (fyne.CanvasObject, fyne.Focusable) {
	name := kit.Down(1, kit.Strong(t.name(g.Person)), kit.Caption(t.T("list.capacity."+string(g.Capacity))))
	row := kit.Across(10, kit.Grow(name))
	if label, ok := s.saidOf(t, c, g); ok {
		row.Add(kit.NewChip(label.Text, label.Tone))
	}
	yes, no := s.sayButtons(p, g)
	if !s.writable() || c.gone || c.why == consent.NeedsGround {
		row.Add(no)
		return row, no
	}
	row.Add(yes)
	row.Add(no)
	if pressed {
		return row, yes
	}
	return row, no
}

// saidOf is what a giver said to a category, as far as anything is known.
func (s *Screen) saidOf(t teller, c cell, g consent.Giver) (kit.Label, bool) {
	asked, ok := s.dossier.Consent(c.from)
	if !ok {
		return kit.Label{}, false
	}
	a, answered := asked.AnswerOf(g.Person)
	waits := slices.Contains(c.waits, g.Person)
	switch {
	case !answered && waits:
		return kit.Label{Text: t.T("consents.no-answer"), Tone: kit.Warn}, true
	case !answered:
		return kit.Label{}, false
	case a.Withdrawn.Known():
		return kit.Label{Text: t.T("consents.state.withdrawn"), Tone: kit.Bad}, true
	case !slices.Contains(a.Allowed, c.category):
		return kit.Label{Text: t.T("consents.state.refused"), Tone: kit.Bad}, true
	case waits:
		return kit.Label{Text: t.T("asking.state.again"), Tone: kit.Warn}, true
	case a.Condition.Waits(t.today):
		return kit.Label{Text: t.T("asking.state.if"), Tone: kit.Warn}, true
	}
	return kit.Label{Text: t.T("consents.state.given"), Tone: kit.Good}, true
}

// noticeParts say what one should look at before deciding.
func (s *Screen) noticeParts(t teller, list []consent.Notice) []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	for _, n := range list {
		parts = append(parts, kit.Notice(kit.Info, t.T("matrix.why.notice", "what", t.T("list.notice."+string(n.Code)), "names", t.names(n.Persons))))
	}
	return parts
}

// optionParts name the legal grounds that could carry it, with the way to weigh
// one.
func (s *Screen) optionParts(t teller, list []consent.GroundID, person family.PersonID, partner family.PartnerID) []fyne.CanvasObject {
	p, ok := s.pair(person, partner)
	if len(list) == 0 || !ok || !s.writable() {
		return nil
	}
	var names []string
	for _, id := range list {
		names = append(names, s.groundName(id))
	}
	weigh := kit.Quiet(t.T("consents.use-ground"), kit.IconShield, func() { s.openGround(p) })
	return []fyne.CanvasObject{kit.Line(), kit.Note(t.T("matrix.why.options", "names", t.List(names))), kit.Wrap(8, weigh)}
}

func (s *Screen) gapParts(t teller, person family.Person) []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	for _, gap := range consent.RequiredGivers(s.dossier.Family, person.ID, t.today).Gaps {
		key := "consents.gap." + string(gap)
		if t.Has(key) {
			mend := kit.Secondary(t.T("consents.mend"), kit.IconFamily, func() { s.goTab(route.TabNetwork) })
			parts = append(parts, kit.Notice(kit.Warn, t.T(key, "name", t.name(person.ID)), mend))
		}
	}
	return parts
}
