package fhir

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// Write writes the plan in a disclosure, with its texts in one language.
// Nothing is written when it cannot be done.
func Write(w io.Writer, d consent.Disclosure, lang words.Lang) error {
	if err := document.Check(d); err != nil {
		return fmt.Errorf("write plan as fhir: %w", err)
	}
	if d.ViewOnly() { // what is looked at is read by people
		return fmt.Errorf("write plan as fhir: %w", consent.ErrNotADisclosure)
	}
	plan, err := document.Contacts{}.WebDocument(d, lang)
	if err != nil {
		return fmt.Errorf("write plan as fhir: %w", err)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(newBook(d, lang).bundle(plan)); err != nil {
		return fmt.Errorf("write plan as fhir: %w", err)
	}
	return nil
}

// book is the file under way.
type book struct {
	disclosure consent.Disclosure
	slice      consent.Slice
	lang       words.Lang
	patients   []family.PersonID             // whom the plan is about
	main       map[family.PersonID]string    // the url by which each person is meant
	groups     map[string]bool               // those that are in the file
	outcomes   map[family.GoalID][]reference // what was measured of each goal
	tasks      []reference
	entries    []filed
}

func newBook(d consent.Disclosure, lang words.Lang) *book {
	return &book{disclosure: d, slice: d.Slice(), lang: lang, main: map[family.PersonID]string{}, groups: map[string]bool{},
		outcomes: map[family.GoalID][]reference{}}
}

// add puts a resource in the file, and under a part of the text.
func (b *book) add(part, url string, resource any) {
	b.entries = append(b.entries, filed{entry{url, resource}, part})
}

// filed is a resource with the part of the text that it goes with.
type filed struct {
	entry
	part string
}

// The parts of the text that speak of resources, by the keys of their headings.
const (
	partOpening     = ""
	partGoals       = "document.goals"
	partMarks       = "document.marks"
	partSafety      = "document.safety"
	partEvaluations = "document.evaluations"
	partPeople      = "document.people"
	partSharing     = "sharing.title"
)

func (b *book) bundle(plan document.Document) bundle {
	b.about()
	b.people()
	b.partners()
	b.statements()
	b.marks()
	b.evaluations()
	b.goals()
	b.safety()
	b.review()
	b.carePlan()
	b.permissions()
	whole := b.composition(plan) // the last, since it names all others; and the first in the file
	id := string(b.disclosure.ID())
	made := bundle{Type: "Bundle", Language: string(b.lang), Identifier: identifier{"urn:ietf:rfc:3986", b.url("disclosure", id)}, Kind: "document",
		Timestamp: b.made(), Entries: []entry{{b.url("composition", id), whole}}}
	for _, e := range b.entries {
		made.Entries = append(made.Entries, e.entry)
	}
	return made
}

// made is when the disclosure was made.
func (b *book) made() string { return b.disclosure.At().UTC().Format(time.RFC3339) }

// head begins a resource, with what it says in one line.
func (b *book) head(kind string, says ...string) head {
	return head{Type: kind, Text: b.inOneLine(words.Line(says...))}
}

// own is a term of one of our lists; nil when there is none.
func (b *book) own(system, code, text string) *concept {
	if code == "" {
		return nil
	}
	return &concept{Coding: []coding{{ours + system, code}}, Text: text}
}

// term is own, with the words of list.<kind>.<code>.
func (b *book) term(kind, code string) *concept { return b.own(kind, code, b.said(kind, code)) }

// said are the words of a term; empty when there is none.
func (b *book) said(kind, code string) string {
	if key := "list." + kind + "." + code; b.lang.Has(key) {
		return b.lang.T(key)
	}
	return ""
}

// text is what somebody wrote, fit for a file.
func text(t family.Text) string { return strings.TrimSpace(family.Clean(string(t))) }

// day is a date that exists; empty for any other.
func day(d family.Date) string {
	if _, err := family.ParseDate(string(d)); err != nil {
		return ""
	}
	return string(d)
}

// who refers to a person or a partner of the slice, or gives a name; nil when
// it is not told who.
func (b *book) who(d family.Doer) *reference {
	if url, ok := b.main[d.Person]; ok && d.Person != "" {
		return &reference{Reference: url}
	}
	if _, ok := b.slice.Family.Partner(d.Partner); ok && d.Partner != "" {
		ref := b.ref("role", string(d.Partner))
		return &ref
	}
	name := text(d.Name)
	if name == "" {
		return nil
	}
	if c, ok := b.coordinator(); ok && c.Name == d.Name {
		ref := b.ref("coordinator", "")
		return &ref
	}
	return &reference{Display: name}
}
