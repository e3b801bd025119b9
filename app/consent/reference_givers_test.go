package consent_test

import (
	"slices"
	"strconv"
	"strings"

	"keukentafel/app/family"
)

// This is the second definition of who may learn what about whom: the rules of
// assets/docs/consent-rules.md once more, one function for each, slow and
// literal. It shares the vocabulary with the engine and nothing else: ages and
// days are counted here by hand.

// sayers are who has a say about a person, or why that cannot be told.
type sayers struct {
	who  []family.PersonID
	gaps []string
}

func (s sayers) has(id family.PersonID) bool { return slices.Contains(s.who, id) }

// whoHasASay is G1 to G10 in their order.
func whoHasASay(f family.Family, about family.PersonID, on string) sayers {
	person, found := personOf(f, about)
	switch {
	case !found:
		return sayers{gaps: []string{"unknown-person"}} // G1
	case deadOn(person, on):
		return sayers{gaps: []string{"deceased"}} // G1
	}
	years, known := yearsOld(string(person.Birth), on)
	switch {
	case !known:
		return sayers{gaps: []string{"birth-unknown"}} // G2
	case judgedUnable(person, on) && years >= 18:
		return whoRepresents(f, about, on) // G7
	case judgedUnable(person, on):
		return whoHasCustody(f, about, on) // G7
	case years < 12:
		return whoHasCustody(f, about, on) // G3
	case years < 16:
		with := whoHasCustody(f, about, on) // G4
		return sayers{who: append([]family.PersonID{about}, with.who...), gaps: with.gaps}
	}
	return sayers{who: []family.PersonID{about}} // G5, G6
}

// whoHasCustody is G8 and G9. A supervision order (G10) plays no part.
func whoHasCustody(f family.Family, child family.PersonID, on string) sayers {
	var s sayers
	unknown := false
	for _, c := range f.Custodies {
		holder, _ := personOf(f, c.Holder)
		switch {
		case c.Child != child || deadOn(holder, on):
		case c.State == family.CustodyNo:
		case c.State != family.CustodyYes:
			unknown = true
		case inTerm(on, string(c.From), string(c.Until)):
			s.who = append(s.who, c.Holder)
		}
	}
	for _, r := range f.Relations {
		parent, _ := personOf(f, r.From)
		if r.To == child && r.Kind == family.RelParent && !deadOn(parent, on) && !custodyRecorded(f, r.From, child) {
			unknown = true
		}
	}
	switch {
	case unknown:
		s.gaps = []string{"custody-unknown"}
	case len(s.who) == 0:
		s.gaps = []string{"no-custody-holder"}
	}
	return s
}

func custodyRecorded(f family.Family, holder, child family.PersonID) bool {
	for _, c := range f.Custodies {
		if c.Holder == holder && c.Child == child {
			return true
		}
	}
	return false
}

// whoRepresents is G7 for an adult: a mentor or a curator, no administrator.
func whoRepresents(f family.Family, adult family.PersonID, on string) sayers {
	var s sayers
	for _, r := range f.Representations {
		by, _ := personOf(f, r.By)
		if r.Of == adult && (r.Kind == "mentor" || r.Kind == "curator") && inTerm(on, string(r.From), string(r.Until)) && !deadOn(by, on) {
			s.who = append(s.who, r.By)
		}
	}
	if len(s.who) == 0 {
		s.gaps = []string{"no-representative"}
	}
	return s
}

func personOf(f family.Family, id family.PersonID) (family.Person, bool) {
	for _, p := range f.Persons {
		if p.ID == id {
			return p, true
		}
	}
	return family.Person{}, false
}

func deadOn(p family.Person, on string) bool { return p.Died != "" && string(p.Died) <= on }

func judgedUnable(p family.Person, on string) bool {
	return p.Incapacity != nil && inTerm(on, string(p.Incapacity.On), string(p.Incapacity.Until))
}

// inTerm: both ends are in it, and an unknown end is open.
func inTerm(day, from, until string) bool {
	return (from == "" || from <= day) && (until == "" || day <= until)
}

// yearsOld is G2 and G11: full years, counted by hand.
func yearsOld(birth, on string) (years int, known bool) {
	y, m, d, exists := onCalendar(birth)
	if !exists || birth > on {
		return 0, false
	}
	year, month, day, _ := onCalendar(on)
	if m == 2 && d == 29 && !leap(year) {
		m, d = 3, 1
	}
	if month < m || month == m && day < d {
		return year - y - 1, true
	}
	return year - y, true
}

func onCalendar(day string) (y, m, d int, exists bool) {
	parts := strings.Split(day, "-")
	if len(parts) != 3 || len(day) != len("2026-11-24") {
		return 0, 0, 0, false
	}
	y, _ = strconv.Atoi(parts[0])
	m, _ = strconv.Atoi(parts[1])
	d, _ = strconv.Atoi(parts[2])
	if m < 1 || m > 12 || d < 1 {
		return 0, 0, 0, false
	}
	days := []int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[m-1]
	if m == 2 && leap(y) {
		days = 29
	}
	return y, m, d, d <= days
}

func leap(year int) bool { return year%4 == 0 && year%100 != 0 || year%400 == 0 }
