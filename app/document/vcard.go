package document

import (
	"fmt"
	"io"
	"strings"

	"keukentafel/app/consent"
)

// VCards writes whom one can ring or write to as contacts for the address book
// of a telephone: vCard 3.0, which all of them read. Nothing is written when
// there is nobody (consent.ErrNothingToShare).
func VCards(w io.Writer, d consent.Disclosure) error {
	err := Check(d)
	if err == nil && d.ViewOnly() { // what is looked at is read by people
		err = consent.ErrNotADisclosure
	}
	if err != nil {
		return fmt.Errorf("write contacts: %w", err)
	}
	all, err := reachables(d.Slice())
	if err != nil {
		return fmt.Errorf("write contacts: %w", err)
	}
	var text strings.Builder
	for _, r := range all {
		for _, line := range r.vcard() {
			text.WriteString(folded(line))
		}
	}
	if _, err := io.WriteString(w, text.String()); err != nil {
		return fmt.Errorf("write contacts: %w", err)
	}
	return nil
}

// vcard is one contact, line by line. What is not known has no line.
func (r reachable) vcard() []string {
	name := vcardText(r.surname) + ";" + vcardText(r.given)
	if r.surname+r.given == "" {
		name = vcardText(r.name) + ";" // which part is the surname is not known
	}
	lines := []string{"BEGIN:VCARD", "VERSION:3.0", "N:" + name + ";;;", "FN:" + vcardText(r.name)}
	for _, property := range [...]struct{ begin, value string }{
		{"ORG:", r.house}, {"TITLE:", r.function}, {"TEL;TYPE=VOICE:", r.phone}, {"EMAIL;TYPE=INTERNET:", r.mail},
	} {
		if property.value != "" {
			lines = append(lines, property.begin+vcardText(property.value))
		}
	}
	return append(lines, "END:VCARD")
}

func vcardText(text string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(text)
}

// folded ends a line, in pieces of at most 75 bytes and never inside a letter.
func folded(line string) string {
	const longest = 75
	var out strings.Builder
	room := longest
	for _, r := range line {
		if size := len(string(r)); size > room {
			out.WriteString("\r\n ")
			room = longest - 1
		}
		out.WriteRune(r)
		room -= len(string(r))
	}
	return out.String() + "\r\n"
}
