package consents

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// manyPartners is from how many on one looks for a partner by typing.
const manyPartners = 9

// tools stand above the matrix: who answers now, which view, and a partner by
// name when there are many.
type tools struct {
	screen *Screen
	by     *kit.Select
	view   *kit.Choice
	about  *kit.Select
	search *kit.Entry
	whom   *kit.Field
	filter *kit.Field
	none   *kit.Paragraph
	help   *kit.Button
	box    *fyne.Container
}

func (s *Screen) newTools() *tools {
	l := s.needs.Words
	t := &tools{screen: s, by: kit.NewSelect("", nil), about: kit.NewSelect("", nil), search: kit.NewSearch(l.T("matrix.find-hint")), none: kit.Note(l.T("matrix.find-none")),
		help: kit.Quiet(l.T("matrix.legend-button"), kit.IconQuestion, s.openLegend)}
	var options []kit.Option
	for _, v := range views() {
		options = append(options, kit.Option{ID: string(v), Label: l.T("matrix.view." + string(v))})
	}
	t.view = kit.NewChoice(options...)
	t.view.SetSelected(string(viewAll))
	t.view.OnChanged = func(id string) { s.setView(view(id)) }
	t.about.OnChanged = s.setAbout
	t.search.OnChanged = func(string) { s.refilter() }
	t.search.OnSubmitted = func(string) { s.needs.Canvas().Focus(s.matrix) }
	t.whom = kit.NewField(l.T("matrix.about"), "", t.about)
	t.filter = kit.NewField(l.T("matrix.find"), "", t.search)
	t.none.Hide()
	t.box = kit.Down(10, kit.Wrap(16, kit.NewField(l.T("matrix.who"), "", t.by), kit.NewField(l.T("matrix.view"), "", t.view), t.whom, t.filter), t.none)
	return t
}

// offer puts the people and partners of today in the choices.
func (t *tools) offer() {
	s, say := t.screen, t.screen.teller()
	people := []kit.Option{{ID: "", Label: say.T("matrix.by-person")}}
	for _, id := range answerers(s.dossier.Family, s.people, s.needs.Today()) {
		people = append(people, kit.Option{ID: string(id), Label: say.name(id)})
	}
	t.by.SetOptions(people)
	var about []kit.Option
	switch s.view {
	case viewPartner:
		for _, p := range s.parties {
			about = append(about, kit.Option{ID: string(p.ID), Label: say.T("matrix.partner-option", "kind", say.kind(p), "name", say.partner(p))})
		}
	case viewPerson:
		for _, p := range s.people {
			about = append(about, kit.Option{ID: string(p.ID), Label: say.name(p.ID)})
		}
	case viewAll:
	}
	t.about.SetOptions(about)
	switch {
	case s.view == viewPartner && len(s.parties) > 0:
		t.about.SetSelected(string(s.partnerShown().ID))
	case s.view == viewPerson:
		t.about.SetSelected(string(s.personShown().ID))
	}
	shown(t.whom, s.view != viewAll)
	shown(t.filter, len(s.known) >= manyPartners)
	shown(t.none, len(s.parties) == 0)
	t.view.SetSelected(string(s.view))
	t.box.Refresh()
}

// typed is what one looks for.
func (t *tools) typed() string { return t.search.Text }

// find goes to the field to look for a partner.
func (s *Screen) find() {
	if s.tools.filter.Visible() {
		s.needs.Canvas().Focus(s.tools.search)
	}
}

// answering is who answers now: who was chosen, or else the person whom it is
// about, from 12 on.
func (s *Screen) answering(about family.Person) (family.PersonID, bool) {
	if by := s.tools.by.Selected(); by != "" {
		return family.PersonID(by), true
	}
	age, known := about.Birth.Age(s.needs.Today())
	return about.ID, known && age >= 12 && s.hasSay(about.ID)
}

// refilter shows the partners that fit what was typed.
func (s *Screen) refilter() {
	s.parties = s.teller().matching(s.known, s.tools.typed())
	s.redraw()
}

// redraw draws the matrix and its tools anew, and leaves the rest.
func (s *Screen) redraw() {
	s.tools.offer()
	s.matrix.set(s.sheet())
	s.body.Refresh()
	s.matrix.window()
}

// turn shows the next view, of where the keyboard is.
func (s *Screen) turn() {
	for i, v := range views() {
		if v == s.view {
			s.setView(views()[(i+1)%len(views())])
			return
		}
	}
}

// back goes out of a view; false when there is none.
func (s *Screen) back() bool {
	if s.view == viewAll {
		return false
	}
	s.setView(viewAll)
	return true
}

// setView shows another view and stays with the same person and partner.
func (s *Screen) setView(v view) {
	if v == s.view || s.matrix.empty() {
		s.tools.view.SetSelected(string(s.view))
		return
	}
	person, partner := s.matchAt(s.matrix.at.row, s.matrix.at.column)
	cell := s.matrix.target().cell
	s.view, s.about = v, match{person.ID, partner.ID}
	s.matrix.at = s.placeOf(s.about, cell)
	s.redraw()
	s.matrix.reveal()
}

// setAbout shows another partner or person.
func (s *Screen) setAbout(id string) {
	if s.view == viewPerson {
		s.about.person = family.PersonID(id)
	} else {
		s.about.partner = family.PartnerID(id)
	}
	s.redraw()
}

// placeOf is where a pair stands in the view that is shown.
func (s *Screen) placeOf(about match, cell int) place {
	person, partner := 0, 0
	for i, p := range s.people {
		if p.ID == about.person {
			person = i
		}
	}
	for i, p := range s.parties {
		if p.ID == about.partner {
			partner = i
		}
	}
	switch s.view {
	case viewPartner:
		return place{person, max(cell, 0), -1}
	case viewPerson:
		return place{partner, max(cell, 0), -1}
	case viewAll:
	}
	return place{person, partner, cell}
}
