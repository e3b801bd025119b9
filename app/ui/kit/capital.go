package kit

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// capital writes a label that stands by itself with a capital, so that a word
// from a list need not be kept twice. What does not begin with a letter ('s
// Avonds) stays, the Dutch ij is one letter, and één loses its first accent.
func capital(s string) string {
	for _, dutch := range [][2]string{{"ij", "IJ"}, {"éé", "Eé"}} {
		if rest, ok := strings.CutPrefix(s, dutch[0]); ok {
			return dutch[1] + rest
		}
	}
	first, size := utf8.DecodeRuneInString(s)
	if !unicode.IsLower(first) {
		return s
	}
	return string(unicode.ToUpper(first)) + s[size:]
}
