package consents

import (
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// say records one yes or no, of who answers now, to exactly the category where
// the keyboard is. Who that is must be known: else it is asked.
func (s *Screen) say(p place, yes bool) {
	person, partner := s.matchAt(p.row, p.column)
	c := s.ledger.cells(person.ID, partner)[p.cell]
	if yes && (c.gone || c.why == consent.NeedsGround) {
		s.openWhy(p, inquiry{text: s.needs.Words.T("matrix.no-yes-here")})
		return
	}
	by, known := s.answering(person)
	switch {
	case !known && len(consent.RequiredGivers(s.dossier.Family, person.ID, s.needs.Today()).Givers) == 0:
		s.openWhy(p, inquiry{}) // it says why nobody can answer
		return
	case !known:
		s.openWhy(p, inquiry{text: s.needs.Words.T("matrix.who-says"), who: true, yes: yes})
		return
	}
	s.sayOne(casework.One{About: person.ID, Partner: partner.ID, Category: c.category, By: by, Yes: yes})
}

// sayOne records one word, and says so with a way back.
func (s *Screen) sayOne(one casework.One) {
	said, err := s.needs.Desk.AnswerOne(s.ctx, s.needs.Family, one)
	if err != nil {
		s.needs.Fail(err)
		return
	}
	t := s.teller()
	partner, _ := s.dossier.Family.Partner(one.Partner)
	about := []any{"name", t.name(one.By), "what", t.T("list.category." + string(one.Category)), "person", t.name(one.About), "partner", t.kind(partner)}
	if !said.Changed() {
		s.needs.Say(t.T("matrix.said-before", about...), nil)
		return
	}
	key := "matrix.said-no"
	if one.Yes {
		key = "matrix.said-yes"
	}
	if s.changed() {
		s.needs.Say(t.T(key, about...), func() { s.unsay(said) })
	}
}

// unsay takes one word back.
func (s *Screen) unsay(said casework.Spoken) {
	if err := s.needs.Desk.UndoAnswerOne(s.ctx, s.needs.Family, said); err != nil {
		s.needs.Fail(err)
		return
	}
	if s.changed() {
		s.needs.Say(s.needs.Words.T("matrix.undone"), nil)
	}
}

// hasSay tells whether somebody decides about himself today.
func (s *Screen) hasSay(id family.PersonID) bool {
	return consent.RequiredGivers(s.dossier.Family, id, s.needs.Today()).Has(id)
}

// sayButtons are yes and no of one giver.
func (s *Screen) sayButtons(p place, g consent.Giver) (yes, no *kit.Button) {
	person, partner := s.matchAt(p.row, p.column)
	one := casework.One{About: person.ID, Partner: partner.ID, Category: consent.Categories()[p.cell], By: g.Person}
	l := s.needs.Words
	press := func(yes bool) func() {
		return func() {
			s.closePanel()
			one.Yes = yes
			s.sayOne(one)
		}
	}
	return kit.Secondary(l.T("consents.yes"), kit.IconCheck, press(true)), kit.Secondary(l.T("consents.no"), kit.IconCross, press(false))
}
