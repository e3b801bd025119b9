package document

import (
	"unicode"
	"unicode/utf8"

	"keukentafel/app/family"
)

// Run is text in one style. Where, when given, goes before the label of the
// block: a name in the text of somebody else has its own place.
type Run struct {
	Text   string
	Bold   bool
	Italic bool
	Where  string
	Link   string // "#anchor" of a heading, "tel:", "mailto:" or "https:"; empty when none
}

// Plain makes runs of ordinary text.
func Plain(text string) []Run { return []Run{{Text: text}} }

// Strong makes runs of bold text.
func Strong(text string) []Run { return []Run{{Text: text, Bold: true}} }

const noBreakSpace = '\u00a0'

// Clean makes text fit for paper, as family.Clean does.
func Clean(text string) string { return family.Clean(text) }

// capital makes the first letter of a text a large one.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
