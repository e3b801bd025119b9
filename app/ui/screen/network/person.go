package network

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// newPerson opens the form of a new person.
func (s *Screen) newPerson(place family.Place) func() {
	return func() { s.askPerson(family.Person{Place: place}) }
}

// personForm is the form of one person.
type personForm struct {
	person                 family.Person
	given, infix, surname  *kit.Entry
	phone, email, language *kit.Entry
	birth                  *kit.DateField
	gender, place          *kit.Choice
	homes                  map[family.HouseholdID]*kit.Check
	nameField, birthField  *kit.Field
	screen                 *Screen
	typed                  *typed
	life                   *lifeFields
}

func (s *Screen) askPerson(p family.Person) {
	l := s.needs.Words
	form := s.personForm(p)
	title := l.T("network.person.new")
	if p.ID != "" {
		title = string(p.Name())
	}
	var panel *kit.Panel
	fields := form.fields()
	if p.ID != "" {
		fields = append(fields, kit.Wrap(8, kit.Quiet(l.T("network.person.remove"), kit.IconTrash, func() {
			panel.Close()
			s.remove(p)
		})))
	}
	panel = kit.AskForm(s.needs.Canvas(), l, kit.Form{Title: title, Intro: form.typed.intro(l.T("network.draft")), Fields: fields, Wide: 640,
		Submit: l.T("network.save"), Check: form.save, Done: func() { s.done(nil) }})
	panel.OnClosed = form.typed.forget
}

func (s *Screen) personForm(p family.Person) *personForm {
	l, t := s.needs.Words, s.typed("person-"+orElse(string(p.ID), "new"))
	form := &personForm{person: p, screen: s, typed: t, homes: map[family.HouseholdID]*kit.Check{}, life: s.lifeFields(p),
		given: t.entry("given", p.Given), infix: t.entry("infix", p.Infix), surname: t.entry("surname", p.Surname),
		phone: t.entry("phone", p.Phone), email: t.entry("email", p.Email), language: t.entry("language", p.Language),
		birth:  kit.NewDateField(l, string(s.needs.Today())),
		gender: kit.NewChoice(options(l, "gender", "neutral", family.Female, family.Male, family.Neutral)...),
		place:  kit.NewChoice(options(l, "place", "network", family.PlaceHousehold, family.PlaceOtherParent, family.PlaceNetwork)...),
	}
	form.birth.SetDate(string(p.Birth))
	form.gender.SetSelected(string(p.Gender))
	form.place.SetSelected(string(p.Place))
	for _, h := range s.dossier.Family.Households {
		check := kit.NewCheck(houseName(l, h), nil)
		check.SetChecked(slices.Contains(p.Households, h.ID))
		form.homes[h.ID] = check
	}
	return form
}

func (f *personForm) fields() []fyne.CanvasObject {
	l := f.screen.needs.Words
	f.nameField = kit.NewField(l.T("network.given"), "", f.given)
	f.birthField = kit.NewField(l.T("network.birth"), "", f.birth)
	three, two := kit.Grid{Columns: 3, Narrow: 150, Gap: 16}, kit.Grid{Columns: 2, Narrow: 220, Gap: 16}
	fields := []fyne.CanvasObject{
		kit.Columns(three, f.nameField, kit.NewField(l.T("network.infix"), "", f.infix), kit.NewField(l.T("network.surname"), "", f.surname)),
		kit.Columns(two, f.birthField, kit.NewField(l.T("network.language"), "", f.language)),
		kit.NewField(l.T("network.gender"), "", f.gender),
		kit.NewField(l.T("network.place"), "", f.place),
	}
	if len(f.homes) > 0 {
		homes := kit.Down(6)
		for _, h := range f.screen.dossier.Family.Households {
			homes.Add(f.homes[h.ID])
		}
		fields = append(fields, kit.NewField(l.T("network.lives"), "", homes))
	}
	fields = append(fields, kit.Columns(two, kit.NewField(l.T("network.phone"), "", f.phone), kit.NewField(l.T("network.email"), "", f.email)))
	return append(fields, f.life.fields(f.screen)...) // what is seldom needed comes last
}

// save stores the person; what is wrong stands beside its field.
func (f *personForm) save() string {
	p, s := f.person, f.screen
	f.nameField.SetError("")
	f.birthField.SetError("")
	p.Given, p.Infix, p.Surname = family.Text(f.given.Text), family.Text(f.infix.Text), family.Text(f.surname.Text)
	p.Phone, p.Email, p.Language = family.Text(f.phone.Text), family.Text(f.email.Text), family.Text(f.language.Text)
	p.Birth, p.Gender, p.Place = family.BirthDate(f.birth.Date()), family.Gender(f.gender.Selected()), family.Place(f.place.Selected())
	p.Households = nil
	for _, h := range s.dossier.Family.Households {
		if f.homes[h.ID].Checked() {
			p.Households = append(p.Households, h.ID)
		}
	}
	if !f.life.into(&p, s) {
		return s.needs.Words.T("network.look-above")
	}
	err := family.ErrBadDate
	if f.birth.Valid() {
		_, err = s.needs.Desk.PutPerson(s.ctx, s.needs.Family, p)
	}
	switch {
	case err == nil:
		return ""
	case errors.Is(err, family.ErrEmpty):
		f.nameField.SetError(s.needs.Words.T("network.given.needed"))
	case errors.Is(err, family.ErrBadDate), errors.Is(err, family.ErrBirthInFuture):
		f.birthField.SetError(s.needs.Explain(err))
	default:
		return s.needs.Explain(err)
	}
	return s.needs.Words.T("network.look-above")
}

// remove takes a person out, with a way back as long as nothing else changed:
// undo takes back the last change only.
func (s *Screen) remove(p family.Person) {
	if err := s.needs.Desk.RemovePerson(s.ctx, s.needs.Family, p.ID); err != nil {
		s.needs.Fail(err)
		return
	}
	s.done(nil)
	s.sayDone(s.needs.Words.T("network.removed", "naam", string(p.ShortName())), 1)
}

// askHousehold opens the form of a household.
func (s *Screen) askHousehold(h family.Household) {
	l, t := s.needs.Words, s.typed("household-"+orElse(string(h.ID), "new"))
	name, address := t.entry("name", h.Name), t.entry("address", h.Address)
	fields := []fyne.CanvasObject{kit.NewField(l.T("network.household.name"), l.T("network.household.hint"), name), kit.NewField(l.T("network.address"), "", address)}
	var panel *kit.Panel
	if h.ID != "" {
		fields = append(fields, s.takeOut(&panel, "ecogram.household.remove", func() { s.removeHousehold(h) }))
	}
	panel = kit.AskForm(s.needs.Canvas(), l, kit.Form{Title: l.T("network.household"), Intro: t.intro(l.T("network.draft")), Submit: l.T("network.save"),
		Fields: fields,
		Check: func() string {
			if name.Text == "" && address.Text == "" {
				return l.T("network.household.needed")
			}
			h.Name, h.Address = family.Text(name.Text), family.Text(address.Text)
			if _, err := s.needs.Desk.PutHousehold(s.ctx, s.needs.Family, h); err != nil {
				return s.needs.Explain(err)
			}
			return ""
		},
		Done: func() { s.done(nil) }})
	panel.OnClosed = t.forget
}
