package family

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

const noBreakSpace = '\u00a0'

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n")

// Clean makes text fit to be read: letters with their accents as one character,
// tabs and odd spaces as a space, lines ended by \n, and no characters that
// control a machine or turn the direction of reading. No letter, digit or sign
// that people can see is removed.
func Clean(text string) string {
	text = strings.ToValidUTF8(text, "")
	text = lineEnds.Replace(text)
	text = strings.Map(visible, text)
	return norm.NFC.String(text)
}

func visible(r rune) rune {
	switch {
	case r == '\n' || r == noBreakSpace:
		return r
	case r == '\u202f' || r == '\u2007':
		return noBreakSpace
	case r == '\t' || unicode.Is(unicode.Zs, r):
		return ' '
	case unicode.IsControl(r) || unicode.Is(unicode.Cf, r):
		return -1
	}
	return r
}
