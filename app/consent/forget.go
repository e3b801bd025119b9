package consent

import (
	"slices"

	"keukentafel/app/family"
)

// forget takes every id out of the slice that names something which is not in
// it: an id that leads nowhere tells that there is something to hide.
func (b *builder) forget() {
	b.forgetInFamily()
	b.forgetInStatements()
	b.forgetInGoals()
	b.forgetInTheRest()
	b.forgetCoordinators()
}

func (b *builder) forgetInFamily() {
	f := &b.slice.Family
	for i := range f.Persons {
		f.Persons[i].Households = slices.DeleteFunc(f.Persons[i].Households, func(id family.HouseholdID) bool {
			return !slices.ContainsFunc(f.Households, func(h family.Household) bool { return h.ID == id })
		})
	}
	for i := range f.Partners {
		f.Partners[i].Concerns = b.told(f.Partners[i].Concerns)
	}
	f.Relations = slices.DeleteFunc(f.Relations, func(r family.Relation) bool { return b.nobody(r.From) || b.nobody(r.To) })
	f.Custodies = slices.DeleteFunc(f.Custodies, func(c family.Custody) bool { return b.nobody(c.Holder) || b.nobody(c.Child) })
}

func (b *builder) forgetInStatements() {
	for i := range b.slice.Plan.Statements {
		s := &b.slice.Plan.Statements[i]
		s.About = b.told(s.About)
		if b.nobody(s.Speaker.Person) || b.absent(s.Speaker.Partner) {
			s.Speaker = family.Speaker{}
		}
		if !b.hasMeeting(s.Meeting) {
			s.Meeting = ""
		}
		s.Views = slices.DeleteFunc(s.Views, func(v family.View) bool { return b.nobody(v.Person) })
	}
}

func (b *builder) forgetInGoals() {
	for i := range b.slice.Plan.Goals {
		g := &b.slice.Plan.Goals[i]
		g.ForWhom = b.told(g.ForWhom)
		for j, a := range g.Actions {
			if b.nobody(a.Who.Person) || b.absent(a.Who.Partner) {
				g.Actions[j].Who = family.Doer{}
			}
		}
	}
}

func (b *builder) forgetInTheRest() {
	plan := &b.slice.Plan
	for i := range plan.Marks {
		m := &plan.Marks[i]
		if _, ok := plan.Goal(m.Goal); !ok {
			m.Goal = ""
		}
		if b.absent(m.Partner) {
			m.Partner = ""
		}
		if b.nobody(m.Person) {
			m.Person = ""
		}
	}
	for i := range plan.Safety {
		plan.Safety[i].About = b.told(plan.Safety[i].About)
	}
	for i := range plan.Evaluations {
		if !b.hasMeeting(plan.Evaluations[i].Meeting) {
			plan.Evaluations[i].Meeting = ""
		}
	}
	for i := range plan.Meetings {
		plan.Meetings[i].Present = b.told(plan.Meetings[i].Present)
	}
	plan.Agreements = slices.DeleteFunc(plan.Agreements, func(a family.Agreement) bool { return b.nobody(a.Person) })
}

func (b *builder) forgetCoordinators() {
	for _, c := range b.slice.Plan.Coordinators {
		if b.nobody(c.Person) || b.absent(c.Partner) {
			b.slice.Plan.Coordinators, b.slice.Coordinator = nil, ""
			return
		}
	}
}

// told are those of the persons who are in the slice. When all are absent the
// list is the same as one about the whole family.
func (b *builder) told(ids []family.PersonID) []family.PersonID {
	return slices.DeleteFunc(slices.Clone(ids), b.nobody)
}

// nobody tells whether an id names a person who is not in the slice.
func (b *builder) nobody(id family.PersonID) bool {
	_, told := b.slice.Family.Person(id)
	return id != "" && !told
}

// absent tells whether an id names a partner who is not in the slice.
func (b *builder) absent(id family.PartnerID) bool {
	_, told := b.slice.Family.Partner(id)
	return id != "" && !told
}

func (b *builder) hasMeeting(id family.MeetingID) bool {
	return slices.ContainsFunc(b.slice.Plan.Meetings, func(m family.Meeting) bool { return m.ID == id })
}
