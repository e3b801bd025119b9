package document

import (
	"errors"
	"fmt"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// ErrNoFile: the disclosure carries something else than a copy of a file.
var ErrNoFile = errors.New("disclosure holds no copy of a file")

// FileDocument is everything that the file holds about one person, for who
// asked to read it. What is about somebody else is blanked, always in the same
// words, so that a blank does not tell how much is under it. The last page has
// the rights, and whom to turn to.
func (c Contacts) FileDocument(d consent.Disclosure, lang words.Lang) (Document, error) {
	if !d.Valid() {
		return Document{}, fmt.Errorf("compose file: %w", consent.ErrNotADisclosure)
	}
	file, ok := d.File()
	if !ok {
		return Document{}, fmt.Errorf("compose file: %w", ErrNoFile)
	}
	a := fileAuthor{author: &author{disclosure: d, lang: lang}, file: file}
	a.slice.Recipient = d.Recipient()
	a.slice.Recipient.Name = file.ReaderName
	a.slice.Plan.Rights = file.Rights
	a.opening()
	a.add(Contents{Title: lang.T("document.contents"), Depth: 2})
	a.person()
	a.sections()
	a.versions()
	title := a.title()
	doc := Document{
		Title: title, Lang: string(lang), Subject: lang.T("rights.file.subject"), Date: d.At().UTC().Format(time.DateOnly),
		Header: Margin{Left: title, Right: a.date(file.On)},
		Footer: Margin{Left: a.onlyFor(), Right: lang.T("document.page", "page", "{page}", "pages", "{pages}")},
		Blocks: a.blocks, Back: a.rightsPage(c),
	}
	return doc.WithRowHeads(), nil
}

// fileAuthor writes the copy of one file.
type fileAuthor struct {
	*author
	file consent.File
}

func (a fileAuthor) title() string {
	return a.lang.T("rights.file.title", "naam", string(a.file.Subject.Name()))
}

func (a fileAuthor) opening() {
	a.add(Heading{Level: 1, Text: a.title(), Where: "person " + string(a.file.About)})
	pairs := []Pair{a.pair("document.for", string(a.file.ReaderName)), a.pair("rights.file.on", a.date(a.file.On))}
	if name := string(a.file.Coordinator); name != "" {
		pairs = append(pairs, a.pair("document.coordinator", name))
	}
	a.add(KeyValues{Pairs: pairs})
	a.add(Note{Title: a.lang.T("rights.file.what"), Runs: Plain(a.lang.T("rights.file.what-text")), Where: "rights.file.what"})
}

// person is what is known of who it is about.
func (a fileAuthor) person() {
	p := a.file.Subject
	where := "person " + string(p.ID)
	var pairs []Pair
	add := func(key, value string) {
		if value != "" {
			pairs = append(pairs, Pair{Key: a.lang.T(key), Value: Plain(value), Where: where})
		}
	}
	add("rights.file.name", string(p.Name()))
	add("rights.file.born", a.born())
	add("rights.file.place", a.place(p.Place))
	add("rights.file.language", string(p.Language))
	for _, way := range []struct {
		key string
		run Run
	}{{"rights.file.phone", call(string(p.Phone))}, {"rights.file.email", mail(string(p.Email))}} {
		if way.run.Text != "" {
			pairs = append(pairs, Pair{Key: a.lang.T(way.key), Value: []Run{way.run}, Where: where})
		}
	}
	for _, h := range a.file.Households {
		add("rights.file.home", words.Line(string(h.Name), string(h.Address)))
	}
	a.heading(2, "rights.file.person")
	a.add(KeyValues{Pairs: pairs})
	if a.file.About != a.file.Reader {
		a.add(Paragraph{Runs: Plain(a.lang.T("rights.file.no-address")), Small: true, Where: "rights.file.no-address"})
	}
}

func (a fileAuthor) born() string {
	if !a.file.Subject.Birth.Known() {
		return ""
	}
	return a.date(family.Date(a.file.Subject.Birth))
}

// versions are the adopted plans, which can be had as they were.
func (a fileAuthor) versions() {
	if len(a.file.Versions) == 0 {
		return
	}
	a.heading(2, "rights.file.versions")
	a.add(Paragraph{Runs: Plain(a.lang.T("rights.file.versions-text")), Where: "rights.file.versions"})
	var list List
	for _, v := range a.file.Versions {
		list.Items = append(list.Items, Item{Runs: Plain(a.lang.T("document.status.adopted", "nummer", v.Number, "datum", a.date(v.On))), Where: "rights.file.versions"})
	}
	a.add(list)
}
