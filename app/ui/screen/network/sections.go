package network

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// persons are those of the household first, then the others.
func (s *Screen) persons() fyne.CanvasObject {
	l, f := s.needs.Words, s.dossier.Family
	rows := kit.Down(0)
	for _, place := range []family.Place{family.PlaceHousehold, family.PlaceOtherParent, family.PlaceNetwork, ""} {
		for _, p := range f.Persons {
			if p.Place == place {
				rows.Add(s.row("person "+string(p.ID), personRow(l, f, p, s.needs.Today()), func() { s.askPerson(p) }))
			}
		}
	}
	return kit.Section(l.T("network.persons"), s.add("new-person", "network.person.add", s.newPerson("")), rows)
}

func (s *Screen) households() fyne.CanvasObject {
	l := s.needs.Words
	rows := kit.Down(0)
	for _, h := range s.dossier.Family.Households {
		rows.Add(s.row("household "+string(h.ID), houseRow(l, s.dossier.Family, h), func() { s.askHousehold(h) }))
	}
	if len(rows.Objects) == 0 {
		rows.Add(kit.Note(l.T("network.households.empty")))
	}
	return kit.Section(l.T("network.households"), s.add("new-household", "network.household.add", func() { s.askHousehold(family.Household{}) }), rows)
}

// custodies say for each child who has custody, how we know, and who decides.
func (s *Screen) custodies() fyne.CanvasObject {
	l, f, today := s.needs.Words, s.dossier.Family, s.needs.Today()
	list := kit.Down(16)
	for i, child := range f.Children(today) {
		if i > 0 {
			list.Add(kit.Line())
		}
		add := s.add("custody of "+string(child.ID), "network.custody.add", func() { s.askCustody(child, family.Custody{Child: child.ID, State: family.CustodyYes}) })
		rows := kit.Down(0)
		for _, c := range custodyOf(f, child.ID) {
			rows.Add(s.row("custody "+string(c.Holder)+" "+string(c.Child), custodyRow(l, f, c), func() { s.askCustody(child, c) }))
		}
		head := kit.PartHeading(string(child.ShortName()), add)
		list.Add(kit.Down(4, head, kit.NewParagraph(decides(l, f, child.ID, today), kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted}), rows))
	}
	if len(list.Objects) == 0 {
		list.Add(kit.Note(l.T("network.custody.empty")))
	}
	return kit.Section(l.T("network.custody"), nil, list)
}

// shownRelations is how many are shown before one asks for all.
const shownRelations = 6

func (s *Screen) relations() fyne.CanvasObject {
	l, f := s.needs.Words, s.dossier.Family
	rows := kit.Down(0)
	for i, r := range f.Relations {
		if i == shownRelations && !s.all {
			break
		}
		rows.Add(s.row("relation "+string(r.From)+" "+string(r.To), relationRow(l, f, r), func() { s.askRelation(r) }))
	}
	if len(f.Relations) == 0 {
		rows.Add(kit.Note(l.T("network.relations.empty")))
	}
	if len(f.Relations) > shownRelations && !s.all {
		more := kit.Quiet(l.N("network.relations.all", len(f.Relations)), kit.IconDown, func() {
			s.all = true
			s.draw()
		})
		rows.Add(kit.Wrap(8, more))
	}
	return kit.Section(l.T("network.relations"), s.add("new-relation", "network.relation.add", func() { s.askRelation(family.Relation{}) }), rows)
}
