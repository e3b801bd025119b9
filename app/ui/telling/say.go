package telling

import (
	"slices"
	"strconv"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// WhySay says why somebody has a say about a person: "16 jaar, beslist
// alleen", or the custody and how we know it.
func WhySay(l words.Lang, f family.Family, about family.PersonID, g consent.Giver, on family.Date) string {
	if g.Person == about {
		return whySelf(l, f, about, on)
	}
	text := l.T("list.capacity." + string(g.Capacity))
	for _, c := range f.CustodiesOver(about) {
		if c.Holder != g.Person || c.StateOn(on) != family.CustodyYes {
			continue
		}
		basis := string(c.Basis)
		if basis == "" {
			basis = "unknown"
		}
		text = l.T("asking.why-custody", "capacity", text, "basis", l.T("list.basis."+basis))
		if c.On.Known() {
			text = l.T("asking.why-on", "why", text, "date", l.Date(string(c.On)))
		}
	}
	return text
}

func whySelf(l words.Lang, f family.Family, about family.PersonID, on family.Date) string {
	p, _ := f.Person(about)
	age, _ := p.Birth.Age(on)
	switch {
	case age >= 18:
		return l.T("asking.why-adult")
	case age >= 16:
		return l.N("asking.why-alone", age)
	}
	return l.N("asking.why-along", age)
}

// NoSay are those of whom one could think that they have a say about somebody
// and who have none, each with the reason.
func NoSay(l words.Lang, f family.Family, about family.PersonID, on family.Date) []string {
	p, _ := f.Person(about)
	age, known := p.Birth.Age(on)
	if !known || age >= 18 {
		return nil
	}
	required := consent.RequiredGivers(f, about, on)
	var found []string
	add := func(id family.PersonID, key string) {
		other, ok := f.Person(id)
		text := l.T(key, "name", string(other.ShortName()))
		if ok && !required.Has(id) && !slices.Contains(found, text) {
			found = append(found, text)
		}
	}
	for _, c := range f.CustodiesOver(about) {
		switch {
		case c.StateOn(on) == family.CustodyNo:
			add(c.Holder, "asking.no-say-custody")
		case c.StateOn(on) == family.CustodyYes && age >= 16:
			add(c.Holder, "asking.no-say-parent")
		}
	}
	return found
}

// Birthdays say who gets or loses a say within a term, and what changes then.
func Birthdays(l words.Lang, p family.Person, from, until family.Date) []string {
	var found []string
	for _, age := range consent.AgesOfSay() {
		day := p.Birth.Birthday(age)
		if day.Known() && from < day && until.Known() && day <= until {
			found = append(found, l.T("asking.turns-"+strconv.Itoa(age), "name", string(p.ShortName()), "date", l.Date(string(day))))
		}
	}
	return found
}
