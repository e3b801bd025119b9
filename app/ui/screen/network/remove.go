package network

import (
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/easel"
	"keukentafel/app/ui/kit"
)

// takeOut is the button in a form that takes out what the form is about.
func (s *Screen) takeOut(panel **kit.Panel, label string, do func()) fyne.CanvasObject {
	return kit.Wrap(8, kit.Quiet(s.needs.Words.T(label), kit.IconTrash, func() {
		(*panel).Close()
		do()
	}))
}

// sayDone tells what was done, with a way back as long as nothing else changed:
// undo takes back the last changes only.
func (s *Screen) sayDone(text string, steps int) {
	at := s.changes
	s.needs.Say(text, func() {
		if s.changes != at {
			s.needs.Say(s.needs.Words.T("network.undo-late"), nil)
			return
		}
		var err error
		for n := 0; n < steps && err == nil; n++ {
			err = s.needs.Desk.Undo(s.ctx, s.needs.Family)
		}
		s.done(err)
	})
}

func (s *Screen) removeHousehold(h family.Household) {
	err := s.needs.Desk.RemoveHousehold(s.ctx, s.needs.Family, h.ID)
	s.done(err)
	if err == nil {
		s.sayDone(s.needs.Words.T("ecogram.household.removed", "naam", houseName(s.needs.Words, h)), 1)
	}
}

func (s *Screen) removeCustody(c family.Custody) {
	err := s.needs.Desk.RemoveCustody(s.ctx, s.needs.Family, c.Holder, c.Child)
	s.done(err)
	if err == nil {
		s.sayDone(s.needs.Words.T("ecogram.custody.removed"), 1)
	}
}

// recorded tells whether a custody was written down, and is not only unknown.
func recorded(f family.Family, c family.Custody) bool {
	return slices.ContainsFunc(f.CustodiesOver(c.Child), func(x family.Custody) bool { return x.Holder == c.Holder })
}

// removeRelations takes them out one after another; what went well before
// something is refused can be taken back all the same.
func (s *Screen) removeRelations(all []family.Relation) {
	var err error
	steps := 0
	for _, r := range all {
		if err = s.needs.Desk.RemoveRelation(s.ctx, s.needs.Family, r.From, r.To); err != nil {
			break
		}
		steps++
	}
	s.done(err)
	if steps > 0 {
		s.sayDone(s.needs.Words.N("ecogram.relations.removed", steps), steps)
	}
}

// askRemoveBond asks before the bond with somebody in the picture is taken out.
func (s *Screen) askRemoveBond(w easel.Who) {
	l, name := s.needs.Words, s.nameIn(w)
	if w.Partner != "" {
		kit.Ask(s.needs.Canvas(), l, kit.Question{Title: l.T("ecogram.partner.ask", "naam", name), Text: l.T("ecogram.partner.ask.text"), Yes: l.T("ecogram.remove")}, func() {
			err := s.needs.Desk.RemovePartner(s.ctx, s.needs.Family, w.Partner)
			s.done(err)
			if err == nil {
				s.sayDone(l.T("ecogram.partner.removed", "naam", name), 1)
			}
		})
		return
	}
	bonds := bondsWithHome(s.dossier.Family, w.Person)
	if len(bonds) == 0 {
		p, _ := s.dossier.Family.Person(w.Person)
		kit.Ask(s.needs.Canvas(), l, kit.Question{Title: l.T("ecogram.person.ask", "naam", name), Text: l.T("ecogram.person.ask.text"), Yes: l.T("network.person.remove")}, func() { s.remove(p) })
		return
	}
	kit.Ask(s.needs.Canvas(), l, kit.Question{Title: l.T("ecogram.bond.ask", "naam", name), Text: l.N("ecogram.bond.ask.text", len(bonds), "naam", name), Yes: l.T("ecogram.remove")},
		func() { s.removeRelations(bonds) })
}

// bondsWithHome are the relations of somebody with those of the household.
func bondsWithHome(f family.Family, id family.PersonID) []family.Relation {
	home := f.Core()
	var found []family.Relation
	for _, r := range f.Relations {
		if r.From == id && slices.Contains(home, r.To) || r.To == id && slices.Contains(home, r.From) {
			found = append(found, r)
		}
	}
	return found
}
