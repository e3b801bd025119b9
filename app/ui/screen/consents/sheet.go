package consents

import (
	"slices"
	"strings"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// head is what stands before a row or above a column.
type head struct {
	title, under, more string
	group              string // what stands above the row and those after it
}

// face is what one square shows.
type face struct {
	marks []kit.Mark
	word  string
	more  string // under the word; only where the squares are large
	tone  kit.Tone
	said  string // for who hears it
}

// sheet is everything that the matrix shows. A face is asked for when its
// square comes in sight.
type sheet struct {
	rows, columns []head
	large         bool // a square is one category
	face          func(row, column int) face
	cell          func(place) (who, what, how string) // what the corner says
}

// view is which part of the whole is shown: all partners, or one partner or
// one person with all categories in words.
type view string

// The views.
const (
	viewAll     view = "all"
	viewPartner view = "partner"
	viewPerson  view = "person"
)

// views are all, in the order in which a key goes through them.
func views() []view { return []view{viewAll, viewPartner, viewPerson} }

// sheet is what the matrix shows in the chosen view.
func (s *Screen) sheet() sheet {
	t := s.teller()
	made := sheet{large: s.view != viewAll}
	switch s.view {
	case viewPartner:
		made.rows, made.columns = s.rowHeads(t), categoryHeads(t)
	case viewPerson:
		made.rows, made.columns = s.partnerHeads(t), categoryHeads(t)
	case viewAll:
		made.rows, made.columns = s.rowHeads(t), s.partnerHeads(t)
	}
	made.face = func(row, column int) face { return s.face(t, row, column) }
	made.cell = func(p place) (string, string, string) { return s.corner(t, p) }
	return made
}

// matchAt is the person and the partner of a square.
func (s *Screen) matchAt(row, column int) (family.Person, family.Partner) {
	switch s.view {
	case viewPartner:
		return s.people[row], s.partnerShown()
	case viewPerson:
		return s.personShown(), s.parties[row]
	case viewAll:
	}
	return s.people[row], s.parties[column]
}

// face is one square: all categories of a pair, or one of them in words.
func (s *Screen) face(t teller, row, column int) face {
	person, partner := s.matchAt(row, column)
	cells := s.ledger.cells(person.ID, partner)
	pair := t.name(person.ID) + ", " + t.kind(partner) + ", " + t.partner(partner)
	if s.view != viewAll {
		c := cells[column]
		word, more := t.word(c)
		return face{marks: []kit.Mark{c.mark}, word: word, more: more, tone: c.mark.Tone(), said: pair + ", " + t.said(c)}
	}
	sum := t.summary(cells, partner)
	made := face{word: sum.Text, tone: sum.Tone}
	said := []string{sum.Text}
	for _, c := range cells {
		made.marks = append(made.marks, c.mark)
		if c.mark != kit.MarkNone {
			said = append(said, t.said(c))
		}
	}
	made.said = pair + ": " + strings.Join(said, ". ")
	return made
}

// corner is what is said of the square and the category where the keyboard or
// the pointer is.
func (s *Screen) corner(t teller, p place) (who, what, how string) {
	person, partner := s.matchAt(p.row, p.column)
	who = t.T("consents.pair", "person", t.name(person.ID), "partner", t.kind(partner))
	if p.cell < 0 {
		return who, s.ledgerSummary(t, person, partner), t.T("matrix.keys-squares")
	}
	c := s.ledger.cells(person.ID, partner)[p.cell]
	word, more := t.word(c)
	return t.T("list.category." + string(c.category)), strings.TrimSuffix(word+" · "+more, " · "), t.T("matrix.keys-cells")
}

func (s *Screen) ledgerSummary(t teller, person family.Person, partner family.Partner) string {
	return t.summary(s.ledger.cells(person.ID, partner), partner).Text
}

// partnerShown is whom the view of one partner is about.
func (s *Screen) partnerShown() family.Partner {
	i := slices.IndexFunc(s.parties, func(p family.Partner) bool { return p.ID == s.about.partner })
	return s.parties[max(i, 0)]
}

// personShown is whom the view of one person is about.
func (s *Screen) personShown() family.Person {
	i := slices.IndexFunc(s.people, func(p family.Person) bool { return p.ID == s.about.person })
	return s.people[max(i, 0)]
}

func categoryHeads(t teller) []head {
	var heads []head
	for _, c := range consent.Categories() {
		heads = append(heads, head{title: t.T("list.category." + string(c))})
	}
	return heads
}

func (s *Screen) partnerHeads(t teller) []head {
	var heads []head
	for _, p := range s.parties {
		more := t.ended(p)
		if more == "" {
			more = t.alsoFamily(p)
		}
		heads = append(heads, head{title: t.kind(p), under: t.partner(p), more: more})
	}
	return heads
}

// rowHeads are the persons, in groups when they live in more than one house.
func (s *Screen) rowHeads(t teller) []head {
	var heads []head
	for i, p := range s.people {
		h := head{title: t.name(p.ID), under: sentence(filled(t.age(p), t.alsoPartner(p.ID), t.alsoHouse(p))),
			more: t.who(consent.RequiredGivers(s.dossier.Family, p.ID, t.today), p.ID)}
		if group := t.house(p); s.grouped() && (i == 0 || group != t.house(s.people[i-1])) {
			h.group = group
		}
		heads = append(heads, h)
	}
	return heads
}

// grouped tells whether there is more than one house to live in.
func (s *Screen) grouped() bool { return len(s.dossier.Family.Households) > 1 }

func filled(parts ...string) []string {
	return slices.DeleteFunc(parts, func(s string) bool { return s == "" })
}
