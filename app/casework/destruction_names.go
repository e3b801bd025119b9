package casework

import (
	"slices"
	"strings"
	"unicode"

	"keukentafel/app/family"
)

// NamesSomebody tells whether a text holds a name of the family, written with
// a capital as names are.
func NamesSomebody(text family.Text, f family.Family) bool {
	spoken := capitals(string(text))
	if contains(spoken, capitals(string(f.Name))) {
		return true
	}
	for _, p := range f.Persons {
		if contains(spoken, capitals(string(p.Given)+" "+string(p.Surname))) {
			return true
		}
	}
	return false
}

func contains(spoken, names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool { return slices.Contains(spoken, name) })
}

// capitals are the words of a text that begin with a capital, but for those
// that stand in many names.
func capitals(text string) []string {
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
	return slices.DeleteFunc(words, func(w string) bool {
		first := []rune(w)[0]
		return !unicode.IsUpper(first) || slices.Contains([]string{"De", "Den", "Der", "Van", "El", "Ten", "Ter", "Het", "In", "Op", "Gezin", "Familie"}, w)
	})
}
