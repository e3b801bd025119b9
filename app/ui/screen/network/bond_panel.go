package network

import (
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/easel"
	"keukentafel/app/ui/kit"
)

// askBond opens the bond of the family with somebody in the picture.
func (s *Screen) askBond(w easel.Who) {
	if w.Partner != "" {
		if p, ok := s.dossier.Family.Partner(w.Partner); ok {
			s.askPartnerBond(p)
		}
		return
	}
	p, ok := s.dossier.Family.Person(w.Person)
	switch {
	case !ok:
	case len(s.dossier.Family.Core()) == 0:
		s.askPerson(p)
	default:
		s.askPersonBond(p)
	}
}

// askPartnerBond records how the family finds the help of a partner.
func (s *Screen) askPartnerBond(p family.Partner) {
	l := s.needs.Words
	feels := bondFieldsOf(l, p.Bond, forFamily(l))
	var panel *kit.Panel
	out := s.takeOut(&panel, "ecogram.partner.remove", func() { s.askRemoveBond(easel.Who{Partner: p.ID}) })
	panel = kit.AskForm(s.needs.Canvas(), l, kit.Form{Title: l.T("ecogram.bond.with", "naam", string(p.ShortLabel())), Intro: l.T("ecogram.partner.intro"),
		Submit: l.T("network.save"), Wide: 640, Fields: append(feels.fields, out),
		Check: func() string {
			p.Bond = feels.bond()
			_, err := s.needs.Desk.PutPartner(s.ctx, s.needs.Family, p)
			return s.refusal(err)
		},
		Done: func() { s.done(nil) }})
}

// bondForm is the bond of one person around the family with each at home.
type bondForm struct {
	screen *Screen
	person family.Person
	with   *kit.Select
	each   map[string]*bondWith // by whom it is with
	body   *fyne.Container
}

// bondWith is the bond with one of the household, as it is being told.
type bondWith struct {
	relation family.Relation
	known    bool        // the two are related already
	kind     *kit.Select // what they are to each other, when they are not
	feels    *bondFields
	box      *fyne.Container
}

func (s *Screen) askPersonBond(p family.Person) {
	l, f := s.needs.Words, s.dossier.Family
	form := &bondForm{screen: s, person: p, each: map[string]*bondWith{}, body: kit.Down(14)}
	var home []kit.Option
	for _, id := range f.Core() {
		home = append(home, kit.Option{ID: string(id), Label: string(f.NameOf(id))})
	}
	form.with = kit.NewSelect(l.T("network.who"), home)
	form.with.SetSelected(string(form.first()))
	form.show()
	var panel *kit.Panel
	details := kit.Quiet(l.T("ecogram.details"), kit.IconPen, func() {
		panel.Close()
		s.askPerson(p)
	})
	buttons := kit.Wrap(8, details)
	if len(bondsWithHome(f, p.ID)) > 0 {
		buttons.Add(s.takeOut(&panel, "ecogram.bond.remove", func() { s.askRemoveBond(easel.Who{Person: p.ID}) }))
	}
	panel = kit.AskForm(s.needs.Canvas(), l, kit.Form{Title: l.T("ecogram.bond.with", "naam", string(p.ShortName())), Submit: l.T("network.save"), Wide: 640,
		Fields: []fyne.CanvasObject{kit.NewField(l.T("ecogram.with"), "", form.with), form.body, buttons},
		Check:  form.save, Done: func() { s.done(nil) }})
	form.with.OnChanged = func(string) {
		form.show()
		panel.Reveal(form.body)
	}
}

// first is with whom one begins: somebody of whom the bond was told.
func (f *bondForm) first() family.PersonID {
	all := f.screen.dossier.Family
	if bonds := bondsWithHome(all, f.person.ID); len(bonds) > 0 {
		return otherOf(bonds[0], f.person.ID)
	}
	return all.Core()[0]
}

func otherOf(r family.Relation, id family.PersonID) family.PersonID {
	if r.From == id {
		return r.To
	}
	return r.From
}

// show puts the bond with who was chosen in the form; what was told of the
// others stays as it was.
func (f *bondForm) show() {
	b := f.of(family.PersonID(f.with.Selected()))
	f.body.Objects = []fyne.CanvasObject{b.box}
	f.body.Refresh()
}

func (f *bondForm) of(with family.PersonID) *bondWith {
	if b := f.each[string(with)]; b != nil {
		return b
	}
	l, all := f.screen.needs.Words, f.screen.dossier.Family
	b := &bondWith{relation: family.Relation{From: f.person.ID, To: with}}
	if i := slices.IndexFunc(all.Relations, func(r family.Relation) bool {
		return (r.From == f.person.ID || r.To == f.person.ID) && otherOf(r, f.person.ID) == with
	}); i >= 0 {
		b.relation, b.known = all.Relations[i], true
	}
	b.feels = bondFieldsOf(l, f.seen(b.relation), forFamily(l))
	b.box = kit.Down(14)
	if b.known {
		b.box.Add(kit.Note(relationRow(l, all, b.relation).Title))
	} else {
		b.kind = kit.NewSelect(l.T("network.kind"), options(l, "relation", "other", family.RelationKinds()...))
		b.box.Add(kit.NewField(l.T("ecogram.kind", "naam", string(all.NameOf(with))), "", b.kind))
	}
	for _, field := range b.feels.fields {
		b.box.Add(field)
	}
	f.each[string(with)] = b
	return b
}

// seen is how a relation feels, seen from the household.
func (f *bondForm) seen(r family.Relation) family.Bond {
	bond := r.Bond()
	if r.From == f.person.ID {
		bond.Direction = turned(bond.Direction)
	}
	return bond
}

// save keeps every bond that was told otherwise than it was.
func (f *bondForm) save() string {
	s := f.screen
	for _, id := range s.dossier.Family.Core() {
		b := f.each[string(id)]
		if b == nil || b.feels.bond() == f.seen(b.relation) && (b.kind == nil || b.kind.Selected() == "") {
			continue
		}
		now := withBond(b.relation, b.feels.bond())
		if now.From == f.person.ID {
			now.Direction = turned(now.Direction)
		}
		if b.kind != nil {
			if now.Kind = family.RelationKind(b.kind.Selected()); now.Kind == "" {
				f.with.SetSelected(string(id))
				f.show()
				return s.needs.Words.T("network.kind.needed")
			}
		}
		if err := s.needs.Desk.PutRelation(s.ctx, s.needs.Family, now); err != nil {
			return s.needs.Explain(err)
		}
	}
	return ""
}
