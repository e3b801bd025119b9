package casework

import (
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// courses are the courses of all consents of a dossier. What they share is
// worked out once: who has a say about a person on a day, and on which days
// that changes.
type courses struct {
	dossier  *consent.Dossier
	from     family.Date // what ended before it needs no attention
	judge    *consent.Judge
	persons  map[family.PersonID]*life
	partners map[family.PartnerID]*involvement
	all      []course
	days     []family.Date // room for the turns of one course
	last     family.Date   // an end of a term,
	after    family.Date   // and the day after it
}

// life is a person with the days on which somebody else may get a say.
type life struct {
	*family.Person
	turns []family.Date
}

// involvement is a partner with the days on which it ends.
type involvement struct {
	*family.Partner
	turns []family.Date
}

// follow follows the consents of a dossier from a day on.
func follow(d *consent.Dossier, from family.Date) *courses {
	cs := &courses{dossier: d, from: from, judge: consent.NewJudge(&d.Family), persons: make(map[family.PersonID]*life, len(d.Family.Persons)),
		partners: make(map[family.PartnerID]*involvement, len(d.Family.Partners)), all: make([]course, len(d.Consents))}
	cs.meet(&d.Family)
	type pair struct {
		about   family.PersonID
		partner family.PartnerID
	}
	pairs := make(map[pair]int, len(d.Consents))
	for i := range d.Consents {
		c := &d.Consents[i]
		cs.all[i] = course{courses: cs, index: i, asked: c, person: cs.persons[c.About], partner: cs.partners[c.Partner], next: i}
		of := pair{c.About, c.Partner}
		if other, beside := pairs[of]; beside {
			cs.all[i].next, cs.all[other].next = cs.all[other].next, i
		}
		pairs[of] = i
	}
	return cs
}

// ended is the day after the last one of a term; most terms end on the same.
func (cs *courses) ended(last family.Date) family.Date {
	if last != cs.last {
		cs.last, cs.after = last, last.AddDays(1)
	}
	return cs.after
}

// meet learns who there are and on which days that counts. The first of two
// with the same id counts, as everywhere.
func (cs *courses) meet(f *family.Family) {
	for i := range f.Persons {
		if p := &f.Persons[i]; cs.persons[p.ID] == nil {
			cs.persons[p.ID] = &life{Person: p}
		}
	}
	for _, l := range cs.persons {
		l.turns = distinct(cs.turnsOf(f, l.Person))
	}
	for i := range f.Partners {
		if p := &f.Partners[i]; cs.partners[p.ID] == nil {
			cs.partners[p.ID] = &involvement{p, distinct([]family.Date{p.Until.AddDays(1), p.Dissolved})}
		}
	}
}

// turnsOf are the days on which who has a say about a person may change, in no
// order.
func (cs *courses) turnsOf(f *family.Family, p *family.Person) []family.Date {
	days := []family.Date{p.Died, p.Birth.Birthday(12), p.Birth.Birthday(16), p.Birth.Birthday(18)}
	if i := p.Incapacity; i != nil {
		days = append(days, i.On, i.Until.AddDays(1))
	}
	for i := range f.Custodies {
		x := &f.Custodies[i]
		if x.Child != p.ID {
			continue
		}
		days = append(days, x.From, x.Until.AddDays(1))
		if holder := cs.persons[x.Holder]; holder != nil {
			days = append(days, holder.Died)
		}
	}
	for i := range f.Representations {
		if x := &f.Representations[i]; x.Of == p.ID {
			days = append(days, x.From, x.Until.AddDays(1))
		}
	}
	return days
}

// distinct are the known days, sorted, each once.
func distinct(days []family.Date) []family.Date {
	days = slices.DeleteFunc(days, func(d family.Date) bool { return !d.Known() })
	slices.Sort(days)
	return slices.Compact(days)
}

// names are how people are called, each name once.
func (cs *courses) names(ids []family.PersonID) []family.Text {
	var found []family.Text
	for _, id := range ids {
		person := cs.persons[id]
		if person == nil {
			continue
		}
		if name := person.ShortName(); name != "" && !slices.Contains(found, name) {
			found = append(found, name)
		}
	}
	return found
}
