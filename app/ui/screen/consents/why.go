package consents

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
)

// openWhy explains one category: allowed or not, on which ground, what is
// missing, who can give it, and what is allowed meanwhile. Whoever has a say
// can answer there at once.
func (s *Screen) openWhy(p place, first string) {
	t := s.teller()
	person, partner := s.matchAt(p.row, p.column)
	cells := s.ledger.cells(person.ID, partner)
	c := cells[p.cell]
	var parts []fyne.CanvasObject
	if first != "" {
		parts = append(parts, kit.Notice(kit.Warn, first))
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
	parts = append(parts, kit.Note(s.nowAllowed(t, cells, person, partner)))
	focus := s.whoParts(t, p, c, &parts)
	all := kit.Secondary(t.T("matrix.open-pair"), kit.IconSpeech, func() { s.openPair(person.ID, partner.ID) })
	title := t.T("matrix.why.title", "what", t.T("list.category."+string(c.category)), "person", t.name(person.ID), "partner", t.kind(partner))
	panel := kit.NewPanel(title, kit.Down(14, parts...), all, s.closeButton()).Wide(620)
	if focus != nil {
		panel.FocusOn(focus)
	}
	s.showPanel(panel)
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
	case c.why == consent.Withdrawn && len(c.against) > 0:
		return t.T("matrix.why.withdrawn", "names", t.names(c.against))
	case len(c.against) > 0:
		return t.T("matrix.why.refused", "names", t.names(c.against))
	case t.Has("list.reason." + string(c.why)):
		return t.T("matrix.why.reason", "reason", t.T("list.reason."+string(c.why)))
	}
	return t.T("matrix.why.unknown")
}

// nowAllowed is what the partner may know meanwhile.
func (s *Screen) nowAllowed(t teller, cells []cell, person family.Person, partner family.Partner) string {
	if list := meanwhile(cells); len(list) > 0 {
		return t.T("matrix.why.meanwhile", "partner", t.partner(partner), "person", t.name(person.ID), "what", telling.Categories(t.Lang, list))
	}
	return t.T("matrix.why.nothing", "partner", t.partner(partner), "person", t.name(person.ID))
}

// whoParts are the givers with what each said, and buttons to answer; it gives
// back the first button.
func (s *Screen) whoParts(t teller, p place, c cell, parts *[]fyne.CanvasObject) fyne.Focusable {
	person, _ := s.matchAt(p.row, p.column)
	required := consent.RequiredGivers(s.dossier.Family, person.ID, t.today)
	var focus fyne.Focusable
	for _, g := range required.Givers {
		name := kit.Down(1, kit.Strong(t.name(g.Person)), kit.Caption(t.T("list.capacity."+string(g.Capacity))))
		row := kit.Across(10, kit.Grow(name))
		yes, no := s.sayButtons(p, g)
		if s.writable() && !c.gone && c.why != consent.NeedsGround {
			row.Add(yes)
		}
		row.Add(no)
		if focus == nil {
			focus = no
		}
		*parts = append(*parts, kit.Line(), row)
	}
	for _, gap := range required.Gaps {
		*parts = append(*parts, kit.Notice(kit.Warn, t.T("consents.gap."+string(gap), "name", t.name(person.ID))))
	}
	return focus
}
