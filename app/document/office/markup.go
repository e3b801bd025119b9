package office

import (
	"encoding/xml"
	"fmt"
	"strings"
	"unicode"

	"keukentafel/app/document"
)

const xmlHead = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"

// markup is XML that is being written.
type markup struct{ strings.Builder }

func (m *markup) raw(text string) { m.WriteString(text) }

// print writes markup; every text in it is made safe first.
func (m *markup) print(format string, values ...any) {
	for i, v := range values {
		if text, ok := v.(string); ok {
			values[i] = safe(text)
		}
	}
	fmt.Fprintf(m, format, values...)
}

// sign writes one character between tags.
func (m *markup) sign(r rune) {
	switch r {
	case '<':
		m.raw("&lt;")
	case '>':
		m.raw("&gt;")
	case '&':
		m.raw("&amp;")
	case 0xfffe, 0xffff: // XML knows no such characters
		m.WriteRune(unicode.ReplacementChar)
	default:
		m.WriteRune(r)
	}
}

// spaced writes text for OpenDocument, where more spaces than one count as one;
// space tells whether one stands before it. It tells whether one ends it.
func (m *markup) spaced(clean string, space bool) bool {
	for _, r := range clean {
		switch {
		case r == '\n':
			m.raw("<text:line-break/>")
			space = true
		case r == ' ' && space:
			m.raw("<text:s/>")
		default:
			m.sign(r)
			space = r == ' '
		}
	}
	return space
}

// safe makes text fit for between tags and in attributes: XML 1.0 has no way to
// write characters that control a machine.
func safe(text string) string { return escape(document.Clean(text)) }

func escape(clean string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(clean)) // a strings.Builder does not fail
	return b.String()
}

// fromRight tells whether a text is read from right to left: its first letter
// decides.
func fromRight(text string) bool {
	for _, r := range text {
		if unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam) && unicode.IsLetter(r) {
			return true
		}
		if unicode.IsLetter(r) {
			return false
		}
	}
	return false
}

// said is the text of runs without their styles.
func said(runs []document.Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return b.String()
}
