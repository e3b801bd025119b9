package picture

import (
	"slices"
	"strconv"
	"strings"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// state is how it stands with what a partner may know about a person, all kinds
// of facts taken together.
type state int

const (
	stateYes  state = iota // some kinds of facts may be known by consent
	stateNone              // none may
)

var states = []state{stateYes, stateNone}

// looks are the name and the tone of each state.
var looks = map[state]struct {
	name string
	tone Tone
}{
	stateYes: {"yes", ToneGood}, stateNone: {"none", ToneNeutral},
}

// square is one person and one partner.
type square struct {
	state state
	kinds int // of facts that may be known
}

func (q square) word(w Words) string {
	if q.kinds > 0 {
		return counted(w, "matrix-picture.kinds", q.kinds)
	}
	return w.T("matrix-picture.word.none")
}

// grid is what a matrix shows, before it has a shape.
type grid struct {
	name     family.Text
	people   []family.Person
	partners []family.Partner
	squares  [][]square // by person, then by partner
}

// tableOf reads an own copy. The people are those of whom it tells apart who
// may know what: the household and the reader.
func tableOf(s consent.Slice) grid {
	f := s.Family
	t := grid{name: f.Name}
	home := f.CoreOn(s.On)
	for _, p := range f.Persons {
		if slices.Contains(home, p.ID) || p.ID == s.Recipient.Person {
			t.people = append(t.people, p)
		}
	}
	t.squares = make([][]square, len(t.people))
	for _, x := range s.Sharing {
		p, told := f.Partner(x.Partner)
		if !told {
			continue
		}
		t.partners = append(t.partners, p)
		for row, person := range t.people {
			q := square{state: stateNone}
			if n := len(x.Of(person.ID)); n > 0 {
				q = square{state: stateYes, kinds: n}
			}
			t.squares[row] = append(t.squares[row], q)
		}
	}
	return t
}

func (t grid) empty() bool { return len(t.people) == 0 || len(t.partners) == 0 }

func (t grid) has(s state) bool {
	return slices.ContainsFunc(t.squares, func(row []square) bool {
		return slices.ContainsFunc(row, func(q square) bool { return q.state == s })
	})
}

// told says all of it in words, partner by partner.
func (t grid) told(w Words) string {
	said := []string{w.T("matrix-picture.title", "naam", string(t.name))}
	if t.empty() {
		return said[0] + " " + w.T("matrix-picture.nothing")
	}
	for column, p := range t.partners {
		var rows []string
		for row, person := range t.people {
			q := t.squares[row][column]
			what := w.T("matrix-picture.legend." + looks[q.state].name)
			if q.kinds > 0 {
				what = w.T("matrix-picture.told.some", "stand", what, "n", strconv.Itoa(q.kinds))
			}
			rows = append(rows, w.T("matrix-picture.told.person", "wie", string(person.ShortName()), "stand", what))
		}
		said = append(said, w.T("matrix-picture.told.partner", "partner", string(p.ShortLabel()), "wie", strings.Join(rows, "; ")))
	}
	return strings.Join(said, " ")
}
