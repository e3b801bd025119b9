package document

import (
	"errors"
	"fmt"
	"strings"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// Errors of composing a document.
var (
	// ErrNoPlan: the disclosure carries something else than a plan.
	ErrNoPlan = errors.New("disclosure holds no plan")
	// ErrNotOwnCopy: the page for the family is not for anybody else.
	ErrNotOwnCopy = errors.New("disclosure is not the family's own copy")
)

// Check refuses a disclosure that was not made by package consent, and one
// that holds no plan.
func Check(d consent.Disclosure) error {
	if !d.Valid() {
		return consent.ErrNotADisclosure
	}
	if !d.HoldsPlan() {
		return ErrNoPlan
	}
	return nil
}

// PlanDocument is the whole plan as one recipient may see it. The family's own
// words come first. To a partner it says nothing about what was left out.
func PlanDocument(d consent.Disclosure, lang words.Lang) (Document, error) {
	return Contacts{}.PlanDocument(d, lang)
}

// PlanDocument is the whole plan, and in the family's own copy a page with
// their rights and whom to turn to.
func (c Contacts) PlanDocument(d consent.Disclosure, lang words.Lang) (Document, error) {
	if err := Check(d); err != nil {
		return Document{}, fmt.Errorf("compose plan: %w", err)
	}
	a := newAuthor(d, lang)
	a.opening()
	a.add(Contents{Title: lang.T("document.contents"), Depth: 2})
	a.ownWords()
	a.marks()
	a.goals()
	a.support()
	a.safety()
	a.evaluations()
	a.agreements()
	a.signing()
	a.people()
	a.closing()
	a.anchor()
	a.pictures()
	doc := a.document()
	if a.own() {
		doc.Back = a.rightsPage(c)
	}
	if a.slice.Version == 0 {
		doc.Watermark = lang.T("document.watermark")
	}
	return doc.WithRowHeads(), nil
}

// author writes one document about one slice.
type author struct {
	disclosure consent.Disclosure
	slice      consent.Slice
	lang       words.Lang
	blocks     []Block
}

func newAuthor(d consent.Disclosure, lang words.Lang) *author {
	return &author{disclosure: d, slice: d.Slice(), lang: lang}
}

func (a *author) add(blocks ...Block) { a.blocks = append(a.blocks, blocks...) }

func (a *author) heading(level int, key string) {
	a.add(Heading{Level: level, Text: a.lang.T(key), Where: key})
}

func (a *author) document() Document {
	date := a.slice.AdoptedOn
	if !date.Known() {
		date = a.slice.On
	}
	return Document{
		Title: a.title(), Lang: string(a.lang), Subject: a.lang.T("document.subject"), Date: string(date),
		Header: Margin{Left: a.title(), Right: a.version()},
		Footer: Margin{Left: a.onlyFor(), Right: a.lang.T("document.page", "page", "{page}", "pages", "{pages}")},
		Blocks: a.blocks,
	}
}

// onlyFor says at the foot of a page for whom it is. A page that is only looked
// at says so, for when it is printed all the same: nobody's register has it.
func (a *author) onlyFor() string {
	if a.disclosure.ViewOnly() {
		return a.lang.T("document.view-only")
	}
	return a.lang.T("document.only-for", "naam", a.recipient())
}

func (a *author) title() string {
	if name := a.slice.Family.Name; !name.Empty() {
		return a.lang.T("document.title", "gezin", string(name))
	}
	return a.lang.T("document.title.nameless")
}

func (a *author) version() string {
	if a.slice.Version == 0 {
		return a.lang.T("document.draft")
	}
	return a.lang.T("document.version", "nummer", a.slice.Version)
}

func (a *author) recipient() string {
	r := a.slice.Recipient
	if !r.Name.Empty() {
		return string(r.Name)
	}
	if p, ok := a.slice.Family.Partner(r.Partner); ok {
		return string(p.Label())
	}
	if p, ok := a.slice.Family.Person(r.Person); ok {
		return string(p.Name())
	}
	return a.lang.T("document.for.household")
}

// own tells whether it is the copy of the family or of one of its persons.
func (a *author) own() bool {
	kind := a.slice.Recipient.Kind
	return kind == consent.ToHousehold || kind == consent.ToPerson
}

// date writes a day so that it stays on one line, and nothing when unknown.
func (a *author) date(day family.Date) string {
	if !day.Known() {
		return ""
	}
	return strings.ReplaceAll(a.lang.Date(string(day)), " ", string(noBreakSpace))
}

// person is the name of a person as a run that names its place.
func (a *author) person(id family.PersonID) Run {
	return Run{Text: string(a.slice.NameOf(id)), Where: "person " + string(id)}
}

// doer is who does something, or a dash when that is open or not told.
func (a *author) doer(d family.Doer) Run {
	name := string(a.slice.DoerName(d))
	switch {
	case name == "":
		return Run{Text: "–"}
	case d.Person != "":
		return a.person(d.Person)
	case d.Partner != "":
		return Run{Text: name, Where: "partner " + string(d.Partner)}
	}
	return Run{Text: name}
}

// names are written after each other; whoever is not in the slice is absent.
func (a *author) names(ids []family.PersonID) string {
	var names []string
	for _, id := range ids {
		if name := a.slice.NameOf(id); !name.Empty() {
			names = append(names, string(name))
		}
	}
	return a.lang.List(names)
}
