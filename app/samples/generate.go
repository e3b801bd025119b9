package samples

import (
	"iter"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Family is one invented Dutch family of a seed, with a plan that has been
// worked on for a while. Nothing is adopted: the plan is a draft or lies with
// the family for assent.
func Family(seed uint64, today family.Date) consent.Dossier {
	m := &maker{dice: newDice(seed), names: allNames(), lines: allLines(), today: today}
	m.d.Family = family.Family{ID: family.FamilyID(m.id()), Town: pick(m.dice, m.names.Towns), Opened: m.past(40, 400)}
	m.d.Pen = family.Pen{Epoch: 1, State: family.PenHere}
	m.people()
	m.kinship()
	m.network()
	m.partners()
	m.talks()
	m.goals()
	m.statements()
	m.marks()
	m.evaluation()
	m.frame()
	m.consents()
	m.contributions()
	m.d.Changed = m.past(0, 30).Time().Add(9 * time.Hour)
	return m.d
}

// Families are n invented families; number i, counted from 0, is Family(seed+i).
func Families(n int, seed uint64, today family.Date) iter.Seq[consent.Dossier] {
	return func(yield func(consent.Dossier) bool) {
		for i := range n {
			if !yield(Family(seed+uint64(i), today)) {
				return
			}
		}
	}
}

// maker puts one family together, step by step.
type maker struct {
	dice
	names  names
	lines  lines
	today  family.Date
	d      consent.Dossier
	shape  shape
	cast   cast
	domain []family.LifeDomain // of the goals
}

// cast is who plays which part.
type cast struct {
	parents []family.PersonID // who raise the children in this house
	away    []family.PersonID // parents who live elsewhere
	kids    []family.PersonID // from old to young
	network []family.PersonID
	home    family.HouseholdID
}

func (m *maker) past(from, to int) family.Date   { return m.today.AddDays(-m.between(from, to)) }
func (m *maker) future(from, to int) family.Date { return m.today.AddDays(m.between(from, to)) }

func (m *maker) person(id family.PersonID) family.Person {
	p, _ := m.d.Family.Person(id)
	return p
}

// scene chooses who a sentence is about.
func (m *maker) scene() scene {
	s := scene{child: m.person(pick(m.dice, m.cast.kids)), parent: m.person(pick(m.dice, m.cast.parents))}
	s.network = s.parent
	if len(m.cast.network) > 0 {
		s.network = m.person(pick(m.dice, m.cast.network))
	}
	return s
}

func (m *maker) age(p family.Person) int {
	years, _ := p.Birth.Age(m.today)
	return years
}
