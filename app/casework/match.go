package casework

import (
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// Fold makes text comparable for searching: small letters, no accents.
func Fold(s string) string {
	strip := transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC)
	plain, _, err := transform.String(strip, s)
	if err != nil {
		plain = s
	}
	return strings.ToLower(plain)
}

// Matches tells whether every wanted word, folded, begins a word of the name,
// the town or the people.
func (h Header) Matches(wanted []string) bool {
	if len(wanted) == 0 {
		return true
	}
	known := strings.FieldsFunc(Fold(string(h.Name)+" "+string(h.Town)+" "+string(h.People)),
		func(r rune) bool { return r == ',' || unicode.IsSpace(r) })
	for _, want := range wanted {
		if !begins(known, want) {
			return false
		}
	}
	return true
}

func begins(known []string, want string) bool {
	for _, word := range known {
		if strings.HasPrefix(word, want) {
			return true
		}
	}
	return false
}
