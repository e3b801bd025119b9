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
	stateYes    state = iota // what was asked may be shared
	statePartly              // some of it may
	stateNo                  // somebody said no, or took it back
	stateWaits               // somebody must still answer
	stateOver                // the term is over, or has not begun
	stateNone                // never asked, and no legal ground
)

var states = []state{stateYes, statePartly, stateNo, stateWaits, stateOver, stateNone}

// looks are the name and the tone of each state.
var looks = map[state]struct {
	name string
	tone Tone
}{
	stateYes: {"yes", ToneGood}, statePartly: {"partly", ToneInfo}, stateNo: {"no", ToneBad}, stateWaits: {"waits", ToneWarn}, stateOver: {"over", ToneWarn}, stateNone: {"none", ToneNeutral},
}

// square is one person and one partner.
type square struct {
	state   state
	allowed int // kinds of facts that may be shared
}

func (q square) word(w Words) string {
	if q.allowed > 0 {
		return counted(w, "matrix-picture.kinds", q.allowed)
	}
	return w.T("matrix-picture.word." + looks[q.state].name)
}

// grid is what a matrix shows, before it has a shape.
type grid struct {
	name     family.Text
	people   []family.Person
	partners []family.Partner
	squares  [][]square // by person, then by partner
}

func tableOf(facts consent.Facts, purpose consent.Purpose) grid {
	f := facts.Family
	t := grid{name: f.Name}
	for _, p := range f.Persons {
		if !p.Died.Known() && !p.Imagined() {
			t.people = append(t.people, p)
		}
	}
	for _, p := range f.Partners {
		if !p.Ended(facts.On) && !p.Gone(facts.On) {
			t.partners = append(t.partners, p)
		}
	}
	t.squares = make([][]square, len(t.people))
	about := make([]family.PersonID, len(t.people))
	for i, p := range t.people {
		about[i] = p.ID
		t.squares[i] = make([]square, len(t.partners))
	}
	kinds := consent.Categories()
	for column, p := range t.partners {
		d := consent.May(facts, consent.Question{Partner: p.ID, Purpose: purpose, About: about, Categories: kinds})
		for row, person := range t.people {
			own := slices.Collect(func(yield func(consent.Cell) bool) {
				for _, c := range d.Cells {
					if c.About == person.ID && !yield(c) {
						return
					}
				}
			})
			t.squares[row][column] = squareOf(own)
		}
	}
	return t
}

// squareOf takes the decisions about all kinds of facts together. A no weighs
// more than an answer that is awaited, and that more than a term that is over;
// what was never asked does not count when something else was.
func squareOf(cells []consent.Cell) square {
	var q square
	counts := map[state]int{}
	for _, c := range cells {
		if c.Allowed {
			q.allowed++
			continue
		}
		counts[stateOf(c.Missing.Reason)]++
	}
	lacking := counts[stateNo] + counts[stateWaits] + counts[stateOver]
	switch {
	case q.allowed > 0 && lacking == 0:
		q.state = stateYes
	case q.allowed > 0:
		q.state = statePartly
	case counts[stateNo] > 0:
		q.state = stateNo
	case counts[stateWaits] > 0:
		q.state = stateWaits
	case counts[stateOver] > 0:
		q.state = stateOver
	default:
		q.state = stateNone
	}
	return q
}

// stateOf is what a reason comes down to. One that is not known here is a
// question: it is not allowed, and somebody must look.
func stateOf(r consent.Reason) state {
	switch r {
	case consent.NoConsent, consent.NeedsGround, consent.PartnerEnded, consent.PartnerGone:
		return stateNone
	case consent.Refused, consent.Withdrawn, consent.OwnDecision, consent.FormerNo:
		return stateNo
	case consent.Expired, consent.NotYet:
		return stateOver
	case consent.NotAnswered, consent.Reopened, consent.Conditional, consent.CannotTell:
	case consent.NotChosen, consent.PartOfAnother, consent.AboutAnother: // of items, not of kinds of facts
	}
	return stateWaits
}

func (t grid) has(s state) bool {
	return slices.ContainsFunc(t.squares, func(row []square) bool {
		return slices.ContainsFunc(row, func(q square) bool { return q.state == s })
	})
}

// missing is what to say when there is nothing to draw.
func (t grid) missing() string {
	if len(t.people) == 0 {
		return "matrix-picture.no-people"
	}
	return "matrix-picture.no-partners"
}

// told says all of it in words, partner by partner.
func (t grid) told(w Words) string {
	said := []string{w.T("matrix-picture.title", "naam", string(t.name))}
	if len(t.people) == 0 || len(t.partners) == 0 {
		return said[0] + " " + w.T(t.missing())
	}
	for column, p := range t.partners {
		var rows []string
		for row, person := range t.people {
			q := t.squares[row][column]
			what := w.T("matrix-picture.legend." + looks[q.state].name)
			if q.allowed > 0 {
				what = w.T("matrix-picture.told.some", "stand", what, "n", strconv.Itoa(q.allowed))
			}
			rows = append(rows, w.T("matrix-picture.told.person", "wie", string(person.ShortName()), "stand", what))
		}
		said = append(said, w.T("matrix-picture.told.partner", "partner", string(p.ShortLabel()), "wie", strings.Join(rows, "; ")))
	}
	return strings.Join(said, " ")
}
