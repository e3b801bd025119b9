package document

import (
	"fmt"
	"slices"
	"strings"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/picture"
	"keukentafel/app/words"
)

// ContactCard is one person to ring or to write to, to cut out, with a QR code
// that a telephone keeps as a contact.
type ContactCard struct {
	Name    string
	Facts   []Pair // how to reach, in large letters, and then who it is; what is not known is absent
	Squares picture.Squares
	Alt     string // what the QR code is, for who cannot see it
	Where   string
}

func (ContactCard) block() {}

// InWords is the card for a form that draws no QR code.
func (c ContactCard) InWords() []Block {
	blocks := []Block{Paragraph{Runs: Strong(c.Name), Where: c.Where}}
	if len(c.Facts) > 0 {
		blocks = append(blocks, KeyValues{Pairs: c.Facts})
	}
	return blocks
}

// Tiles are cards in rows of two. A form without columns has them below each
// other.
type Tiles struct{ Cards []ContactCard }

func (Tiles) block() {}

// ContactCards is a page of cards: the coordinator first, then every partner
// that can be reached. Without anybody it fails with consent.ErrNothingToShare.
func ContactCards(d consent.Disclosure, lang words.Lang) (Document, error) {
	if err := Check(d); err != nil {
		return Document{}, fmt.Errorf("compose contact cards: %w", err)
	}
	a := newAuthor(d, lang)
	all, err := reachables(a.slice)
	if err != nil {
		return Document{}, fmt.Errorf("compose contact cards: %w", err)
	}
	title := lang.T("cards.title")
	a.add(Heading{Level: 1, Text: title, Where: "cards.title"}, Paragraph{Runs: Plain(lang.T("cards.intro")), Where: "cards.intro"})
	for _, r := range all {
		card, err := a.card(r)
		if err != nil {
			return Document{}, fmt.Errorf("compose contact cards: %w", err)
		}
		a.add(card)
	}
	a.askFor(all)
	doc := a.document()
	doc.Title, doc.Subject, doc.Header = title, lang.T("cards.subject"), Margin{}
	doc.Date = string(family.DateOf(d.At()))
	return doc, nil
}

// askFor says to the family how to reach the coordinator whose number is not in
// the plan, with a line to write it on.
func (a *author) askFor(all []reachable) {
	name := string(a.slice.Coordinator)
	if !a.own() || name == "" || slices.ContainsFunc(all, func(r reachable) bool { return r.leads }) {
		return
	}
	a.add(Paragraph{Runs: Plain(a.lang.T("cards.ask", "name", name)), Where: "cards.ask"})
	a.ask("papers.invitation.phone", 1)
}

func (a *author) card(r reachable) (ContactCard, error) {
	squares, err := r.code()
	name, _ := shorten(r.name, onCard)
	card := ContactCard{Name: name, Squares: squares, Alt: a.lang.T("cards.qr", "name", name), Where: r.where}
	role := ""
	if r.leads {
		role = capital(a.lang.T("list.coordinator-role.case"))
	}
	for _, fact := range [...]struct{ key, value string }{
		{"cards.phone", r.phone}, {"cards.mail", r.mail}, {"cards.role", role}, {"cards.function", r.function}, {"cards.house", r.house},
	} {
		if fact.value == "" {
			continue
		}
		said, _ := shorten(fact.value, onCard)
		run := Run{Text: said, Bold: fact.key == "cards.phone"}
		card.Facts = append(card.Facts, Pair{Key: a.lang.T(fact.key), Value: []Run{run}, Where: r.where})
	}
	return card, err
}

// onCard is how many letters of one text a card has room for.
const onCard = 160

// finest is the largest number of squares on a side that an old telephone reads
// from a card.
const finest = 73

// code is the contact as a QR code. When it would be too fine, what is only
// read by people is left out, and a name is made shorter.
func (r reachable) code() (picture.Squares, error) {
	const name, number = 40, 60
	for _, less := range []func(*reachable){
		func(*reachable) {},
		func(r *reachable) { r.function, r.house = "", "" },
		func(r *reachable) {
			r.surname, r.given = "", ""
			r.name, _ = shorten(r.name, name)
			r.phone, _ = shorten(r.phone, number)
			if len(r.mail) > 3*number {
				r.mail = "" // half an address reaches nobody
			}
		},
	} {
		less(&r)
		squares, err := picture.QR(strings.Join(r.vcard(), "\r\n") + "\r\n")
		if err == nil && squares.Side() <= finest {
			return squares, nil
		}
	}
	return picture.QR(strings.Join(r.vcard(), "\r\n") + "\r\n")
}
