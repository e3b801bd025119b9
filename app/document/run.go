package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Run is text in one style. Where, when given, goes before the label of the
// block: a name in the text of somebody else has its own place.
type Run struct {
	Text   string
	Bold   bool
	Italic bool
	Where  string
}

// Plain makes runs of ordinary text.
func Plain(text string) []Run { return []Run{{Text: text}} }

// Strong makes runs of bold text.
func Strong(text string) []Run { return []Run{{Text: text, Bold: true}} }

const noBreakSpace = '\u00a0'

// Clean makes text fit for paper: letters with their accents as one character,
// tabs and odd spaces as a space, lines ended by \n, and no characters that
// control a machine or turn the direction of reading. No letter, digit or sign
// that people can see is removed.
func Clean(text string) string {
	text = strings.ToValidUTF8(text, "")
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n").Replace(text)
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

// capital makes the first letter of a text a large one.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
