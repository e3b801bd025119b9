package consents

import (
	"strconv"
	"strings"

	"keukentafel/app/family"
)

// name is how a person is called, so that two who share a given name are told
// apart: by the surname, or else by the year of birth.
func (t teller) name(id family.PersonID) string {
	p, ok := t.family.Person(id)
	if !ok {
		return t.T("consents.somebody")
	}
	short := string(p.ShortName())
	if !t.shared(p, family.Person.ShortName) {
		return short
	}
	whole := string(p.Name())
	if !t.shared(p, family.Person.Name) {
		return whole
	}
	if birth := family.Date(p.Birth).Time(); !birth.IsZero() {
		return whole + " (" + strconv.Itoa(birth.Year()) + ")"
	}
	return whole + " (" + t.age(p) + ")"
}

// shared tells whether somebody else is called the same.
func (t teller) shared(p family.Person, how func(family.Person) family.Text) bool {
	for _, other := range t.family.Persons {
		if other.ID != p.ID && strings.EqualFold(string(how(other)), string(how(p))) {
			return true
		}
	}
	return false
}

func (t teller) names(ids []family.PersonID) string {
	var names []string
	for _, id := range ids {
		names = append(names, t.name(id))
	}
	return t.List(names)
}

// partner is how a partner is called in a heading: the person, or the house.
func (t teller) partner(p family.Partner) string { return string(p.ShortLabel()) }

// kind is what sort of partner it is.
func (t teller) kind(p family.Partner) string { return t.T("list.partner-kind." + string(p.Kind)) }

// ended says since when a partner gets nothing any more, or nothing.
func (t teller) ended(p family.Partner) string {
	switch {
	case p.Gone(t.today):
		return t.T("matrix.dissolved", "date", t.ShortDate(string(p.Dissolved)))
	case p.Until.Before(t.today):
		return t.T("matrix.ended", "date", t.ShortDate(string(p.Until)))
	}
	return ""
}

// alsoFamily says that a professional is somebody of this family too.
func (t teller) alsoFamily(p family.Partner) string {
	if _, ok := t.family.Person(p.Person); !ok {
		return ""
	}
	return t.T("matrix.also-family", "name", t.name(p.Person))
}

// alsoPartner says that somebody of the family is a professional here too.
func (t teller) alsoPartner(id family.PersonID) string {
	for _, p := range t.family.Partners {
		if p.Person == id && !gone(p, t.today) {
			return t.T("matrix.also-partner", "kind", t.kind(p))
		}
	}
	return ""
}
