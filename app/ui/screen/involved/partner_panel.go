package involved

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// partnerForm is the panel about one partner.
type partnerForm struct {
	screen                              *Screen
	partner                             family.Partner // as it was
	typed                               *typed
	name, house, function, phone, email *kit.Entry
	kind                                *kit.Select
	concerns                            map[family.PersonID]*kit.Check
	from, until                         *kit.DateField
}

// askNew asks for a new partner: from the directory, or by hand.
func (s *Screen) askNew() {
	f := s.newForm("new", family.Partner{Kind: family.PartnerOther, From: s.needs.Today()})
	l := s.needs.Words
	var fields []fyne.CanvasObject
	if options := s.teller().addable(); options != nil {
		from := kit.NewCombobox(l, "", options)
		from.SetSelected(fresh)
		from.OnChanged = f.fill
		fields = append(fields, kit.NewField(l.T("involved.add.from-cards"), l.T("involved.add.from-cards-hint"), from))
	}
	f.ask(l.T("involved.add"), fields, l.T("involved.added"))
}

// askPartner changes a partner.
func (s *Screen) askPartner(p family.Partner) {
	s.newForm(string(p.ID), p).ask(string(p.ShortLabel()), nil, s.needs.Words.T("involved.saved"))
}

func (s *Screen) newForm(panel string, p family.Partner) *partnerForm {
	l, today := s.needs.Words, string(s.needs.Today())
	t := s.typed(panel)
	f := &partnerForm{screen: s, partner: p, typed: t, concerns: map[family.PersonID]*kit.Check{},
		name: t.entry("name", p.Name), house: t.entry("house", p.House), function: t.entry("function", p.Function),
		phone: t.entry("phone", p.Phone), email: t.entry("email", p.Email),
		kind: kit.NewSelect("", s.teller().kinds()), from: kit.NewDateField(l, today), until: kit.NewDateField(l, today)}
	f.kind.SetSelected(string(p.Kind))
	f.from.SetDate(string(p.From))
	f.until.SetDate(string(p.Until))
	for _, person := range s.dossier.Family.Persons {
		f.concerns[person.ID] = kit.NewCheck(string(person.ShortName()), nil)
	}
	for _, id := range p.Concerns {
		if check, ok := f.concerns[id]; ok {
			check.SetChecked(true)
		}
	}
	return f
}

// fill takes over what stands on a contact card.
func (f *partnerForm) fill(id string) {
	f.partner.ID = ""
	c, ok := f.screen.teller().contact(family.PartnerID(id))
	if !ok {
		return
	}
	p := casework.PartnerFrom(c)
	f.partner.ID = p.ID
	f.name.SetText(string(p.Name))
	f.house.SetText(string(p.House))
	f.function.SetText(string(p.Function))
	f.kind.SetSelected(string(p.Kind))
}

// ask shows the panel, with other fields before those of the partner.
func (f *partnerForm) ask(title string, before []fyne.CanvasObject, said string) {
	s, l := f.screen, f.screen.needs.Words
	pair := func(fields ...fyne.CanvasObject) fyne.CanvasObject {
		return kit.Columns(kit.Grid{Columns: 2, Narrow: 240, Gap: 14}, fields...)
	}
	days := pair(kit.NewField(l.T("involved.field.from"), "", f.from), kit.NewField(l.T("involved.field.until"), l.T("involved.field.until-hint"), f.until))
	fields := append(before,
		pair(kit.NewField(l.T("involved.field.name"), "", f.name), kit.NewField(l.T("involved.field.function"), "", f.function)),
		pair(kit.NewField(l.T("involved.field.house"), "", f.house), kit.NewField(l.T("involved.field.kind"), "", f.kind)),
		pair(kit.NewField(l.T("involved.field.phone"), "", f.phone), kit.NewField(l.T("involved.field.email"), "", f.email)))
	if len(f.concerns) > 0 {
		boxes := kit.Columns(kit.Grid{Columns: 3, Narrow: 150, Gap: 8})
		for _, p := range s.dossier.Family.Persons {
			boxes.Add(f.concerns[p.ID])
		}
		fields = append(fields, kit.NewField(l.T("involved.field.concerns"), l.T("involved.field.concerns-hint"), boxes))
	}
	form := kit.Form{Title: title, Fields: append(fields, days), Submit: l.T("involved.save"), Wide: 660,
		Check: f.store, Done: func() { s.changed(said, nil) }}
	if f.typed.restored {
		form.Intro = l.T("involved.draft")
	}
	s.shows(kit.AskForm(s.needs.Canvas(), l, form), f.typed)
}

// store involves the partner; it tells what is wrong, or nothing.
func (f *partnerForm) store() string {
	s := f.screen
	if !f.from.Valid() || !f.until.Valid() {
		return s.needs.Words.T("involved.bad-date")
	}
	if _, err := s.needs.Desk.PutPartner(s.ctx, s.needs.Family, f.value()); err != nil {
		return s.needs.Explain(err)
	}
	return ""
}

// value is the partner as the panel says now.
func (f *partnerForm) value() family.Partner {
	p := f.partner
	p.Name, p.House, p.Function = family.Text(f.name.Text), family.Text(f.house.Text), family.Text(f.function.Text)
	p.Phone, p.Email, p.Kind = family.Text(f.phone.Text), family.Text(f.email.Text), family.PartnerKind(f.kind.Selected())
	p.From, p.Until = family.Date(f.from.Date()), family.Date(f.until.Date())
	p.Concerns = nil
	for _, person := range f.screen.dossier.Family.Persons {
		if f.concerns[person.ID].Checked() {
			p.Concerns = append(p.Concerns, person.ID)
		}
	}
	return p
}
