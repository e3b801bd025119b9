package family

import (
	"strings"
	"unicode/utf8"
)

// CheckText refuses a text longer than MaxText runes (ErrTooLong) and bytes that
// no form of file takes as letters (ErrNotText).
func CheckText(texts ...Text) error {
	for _, t := range texts {
		if len(t) > MaxText && utf8.RuneCountInString(string(t)) > MaxText {
			return ErrTooLong
		}
		if !utf8.ValidString(string(t)) || strings.ContainsAny(string(t), "\x00\ufffe\uffff") {
			return ErrNotText
		}
	}
	return nil
}

// CheckPersons refuses ids that are not in the family (ErrUnknownPerson).
func (f Family) CheckPersons(ids ...PersonID) error {
	for _, id := range ids {
		if _, ok := f.Person(id); !ok && id != "" {
			return ErrUnknownPerson
		}
	}
	return nil
}

// AboutOr is who an item is about: the named persons, or else the core of
// the family.
func (f Family) AboutOr(named []PersonID) []PersonID {
	if len(named) > 0 {
		return named
	}
	return f.Core()
}
