package consent

import (
	"errors"

	"keukentafel/app/family"
)

// Errors of asking for what the file holds about somebody.
var (
	// ErrTooYoungForRights: under 12 the parents ask.
	ErrTooYoungForRights = errors.New("under 12 the parents ask")
	// ErrNotTheirFile: what is asked is about somebody else.
	ErrNotTheirFile = errors.New("it is not about them, nor about a child in their custody")
	// ErrDecidesAlone: from 16 the youth asks, and from 18 nobody else.
	ErrDecidesAlone = errors.New("this person asks alone")
	// ErrAgeUnknown: who may ask depends on a birth date that is not known.
	ErrAgeUnknown = errors.New("birth date is not known")
	// ErrCustodyUnknown: it is not known whether who asks has custody.
	ErrCustodyUnknown = errors.New("custody is not known")
)

// MayAskFile tells whether a person may ask, on a day, to read what the file
// holds about somebody, to have a copy of it or to have a fact in it mended:
// nil, or why not. The rules have the numbers R1 to R5 in the page about
// consent. Who is not in the family is family.ErrUnknownPerson.
func MayAskFile(f family.Family, by, about family.PersonID, on family.Date) error {
	asker, known := f.Person(by)
	subject, there := f.Person(about)
	if !known || !there {
		return family.ErrUnknownPerson
	}
	if dead(&asker, on) || dead(&subject, on) {
		return ErrNotTheirFile
	}
	age, told := subject.Birth.Age(on)
	switch {
	case by == about && told && age < 12:
		return ErrTooYoungForRights
	case by == about:
		return nil
	case represents(f, by, about, on):
		return nil
	case !told:
		return ErrAgeUnknown
	case age >= 18, age >= 16 && !subject.Incapacity.Holds(on):
		return ErrDecidesAlone
	}
	return custodyToAsk(f, by, about, on)
}

// custodyToAsk: a parent or guardian asks about a child in their custody.
func custodyToAsk(f family.Family, by, about family.PersonID, on family.Date) error {
	for _, c := range f.CustodiesOver(about) {
		if c.Holder != by {
			continue
		}
		switch c.StateOn(on) {
		case family.CustodyYes:
			return nil
		case family.CustodyUnknown:
			return ErrCustodyUnknown
		case family.CustodyNo:
		}
		return ErrNotTheirFile
	}
	if parentOf(f, by, about) {
		return ErrCustodyUnknown
	}
	return ErrNotTheirFile
}

func parentOf(f family.Family, parent, child family.PersonID) bool {
	for _, r := range f.Relations {
		if r.Kind == family.RelParent && r.From == parent && r.To == child {
			return true
		}
	}
	return false
}

// represents tells whether somebody decides for an adult, by an order of the
// court in force on the day. An administrator decides about money only.
func represents(f family.Family, by, adult family.PersonID, on family.Date) bool {
	for _, r := range f.Representations {
		if r.By == by && r.Of == adult && r.Kind != family.RepAdministrator && on.Within(r.From, r.Until) {
			return true
		}
	}
	return false
}
