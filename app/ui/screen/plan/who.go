package plan

import (
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// who chooses a person, a partner, or another name.
type who struct {
	screen *Screen
	choice *kit.Combobox
	name   *typing
	box    *fyne.Container
}

// who makes the choice, with who was chosen before. The draft keeps a name.
func (s *Screen) who(draft, placeholder string, chosen family.Doer) *who {
	l := s.needs.Words
	w := &who{screen: s, choice: kit.NewCombobox(l, placeholder, doers(l, s.dossier.Family, chosen, s.needs.Today()))}
	w.name = s.typing(draft, chosen.Name, hint{text: l.T("plan.who.name")})
	w.box = kit.Down(6, w.choice, w.name.whole)
	id := doerID(chosen)
	if !w.name.empty() {
		id = otherName
	}
	w.choice.SetSelected(id)
	w.choice.OnChanged = func(string) { w.show() }
	w.show()
	return w
}

func (w *who) show() {
	w.screen.appear(w.name.whole, w.choice.Selected() == otherName)
}

// doer is who was chosen.
func (w *who) doer() family.Doer {
	if w.choice.Selected() == otherName {
		return family.Doer{Name: w.name.text()}
	}
	return doerOf(w.choice.Selected())
}

// stored forgets the draft of the name; the name stays for the next.
func (w *who) stored() {
	w.name.stored = w.name.now
	w.name.forget()
}

// clear chooses nobody.
func (w *who) clear() {
	w.choice.SetSelected("")
	w.name.clear()
	w.show()
}

// people are boxes to tick persons.
type people struct {
	box   *fyne.Container
	ticks map[family.PersonID]*kit.Check
	order []family.PersonID
}

func (s *Screen) people(chosen []family.PersonID) *people {
	p := &people{box: kit.Wrap(10), ticks: map[family.PersonID]*kit.Check{}}
	for _, person := range s.dossier.Family.Persons {
		tick := kit.NewCheck(string(person.ShortName()), nil)
		tick.SetChecked(slices.Contains(chosen, person.ID))
		p.ticks[person.ID] = tick
		p.order = append(p.order, person.ID)
		p.box.Add(tick)
	}
	return p
}

// ids are the persons that were ticked.
func (p *people) ids() []family.PersonID {
	var ids []family.PersonID
	for _, id := range p.order {
		if p.ticks[id].Checked() {
			ids = append(ids, id)
		}
	}
	return ids
}

// day is a field for a date.
func (s *Screen) day(on family.Date) *kit.DateField {
	d := kit.NewDateField(s.needs.Words, string(s.needs.Today()))
	d.SetDate(string(on))
	return d
}

// domain is a choice of life domains; none needs to be chosen.
func (s *Screen) domain(chosen family.LifeDomain) *kit.Select {
	choice := kit.NewSelect(s.needs.Words.T("list.domain.none"), domains(s.needs.Words))
	choice.SetSelected(idOfDomain(chosen))
	return choice
}
