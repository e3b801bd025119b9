package consent

import (
	"slices"

	"keukentafel/app/family"
)

// State is how a consent stands on a day.
type State string

// The states of a consent.
const (
	StateAsked       State = "asked"       // nobody answered yet
	StatePending     State = "pending"     // somebody who must answer has not
	StateConditional State = "conditional" // all answered; a yes waits for its condition
	StateGiven       State = "given"       // all agree to all
	StatePartly      State = "partly"      // all answered; together they agree to a part
	StateRefused     State = "refused"     // together they agree to nothing
	StateWithdrawn   State = "withdrawn"   // somebody who gave it took it back
	StateExpired     State = "expired"     // its term is over
	StateUpcoming    State = "upcoming"    // its term has not begun
)

// States lists every state, in the order of a life.
func States() []State {
	return []State{StateAsked, StatePending, StateConditional, StateUpcoming, StateGiven, StatePartly, StateRefused, StateWithdrawn, StateExpired}
}

// InForce tells whether a consent in this state allows anything.
func (s State) InForce() bool { return s == StateGiven || s == StatePartly }

// Open tells whether somebody still has to answer.
func (s State) Open() bool { return s == StateAsked || s == StatePending }

// Standing is how a consent stands on a day, with who is missing and what is
// allowed.
type Standing struct {
	State   State
	Allowed []Category
	Missing []Giver // who have still to answer
	Gaps    []Gap
	// Conditions are those whose yes waits for its condition (S7).
	Conditions []Giver
	// Reopened are those of Missing who said yes before the consent was
	// reopened (S8).
	Reopened []Giver
	// Former are those who have no say any more and whose no, to all or to a
	// part, still stands (S9), by id.
	Former []family.PersonID
	// Against are those with a say who said no or took it back.
	Against []family.PersonID

	noes       []Category // what somebody with a say left out: it is refused, whoever must still answer
	formerNoes []Category // what a no of Former keeps refused until all have answered anew
}

// waits tells whether the consent decides nothing yet of a category: a renewal
// that is still open, or begins later, does not end what runs. What was refused
// is decided.
func (s *Standing) waits(c Category) bool {
	open := s.State.Open() || s.State == StateConditional
	return s.State == StateUpcoming || open && !slices.Contains(s.noes, c) && !slices.Contains(s.formerNoes, c)
}

// Standing computes how the consent stands on a day: rules S1 to S9 of
// assets/docs/consent-rules.md. Who must answer follows from that day: a child
// that turned 12 or 16 meanwhile changes it.
func (c Consent) Standing(f family.Family, on family.Date) Standing {
	return c.standing(&f, requiredGivers(&f, c.About, on), on)
}

// tally adds up what the givers said.
type tally struct {
	answered  int
	withdrawn bool
	refused   bool
	allowed   []Category
}

func (c *Consent) standing(f *family.Family, required Required, on family.Date) Standing {
	s := Standing{Gaps: required.Gaps}
	t := tally{allowed: c.Asked}
	formers, before := c.formers(f, required, on), c.reopened(on)
	for _, g := range required.Givers {
		c.hear(g, before, formers, on, &s, &t)
	}
	open := len(s.Missing) + len(s.Gaps)
	for _, no := range formers {
		if open > 0 {
			s.Former, s.formerNoes = append(s.Former, no.by), append(s.formerNoes, no.to...)
		}
	}
	slices.Sort(s.Former)
	s.Former = slices.Compact(s.Former)
	s.State = c.state(on, open, &t)
	if s.State == StateGiven {
		s.State, s.Allowed = c.grade(&s, t.allowed)
	}
	return s
}

// hear adds what one giver said to the whole.
func (c *Consent) hear(g Giver, before int, formers []former, on family.Date, s *Standing, t *tally) {
	i := c.last(g.Person, on)
	if i < 0 {
		s.Missing = append(s.Missing, g)
		return
	}
	a := &c.Answers[i]
	if a.no(on) {
		t.withdrawn = t.withdrawn || a.takenBack(on)
		t.refused = t.refused || !a.takenBack(on)
		t.answered++
		t.allowed = nil
		s.Against = append(s.Against, g.Person)
		return
	}
	if i < before {
		s.Missing, s.Reopened = append(s.Missing, g), append(s.Reopened, g)
		return
	}
	allowed, by := a.left(c.Asked, formers)
	s.Former = append(s.Former, by...)
	s.noes = append(s.noes, without(c.Asked, a.Allowed)...)
	if len(by) > 0 && !overlaps(c.Asked, allowed) {
		s.Missing = append(s.Missing, g)
		return
	}
	s.formerNoes = append(s.formerNoes, without(a.Allowed, allowed)...)
	if a.Condition.Waits(on) {
		s.Conditions = append(s.Conditions, g)
	}
	t.answered++
	t.allowed = intersect(t.allowed, allowed)
}

// state decides everything but the degree of a complete consent.
func (c *Consent) state(on family.Date, open int, t *tally) State {
	switch {
	case t.withdrawn:
		return StateWithdrawn
	case c.Until.Known() && c.Until < on:
		return StateExpired
	case c.From.Known() && on < c.From:
		return StateUpcoming
	case t.refused:
		return StateRefused
	case t.answered == 0:
		return StateAsked
	case open > 0:
		return StatePending
	}
	return StateGiven
}

// grade tells what those who all answered allow together.
func (c *Consent) grade(s *Standing, allowed []Category) (State, []Category) {
	switch {
	case len(allowed) == 0:
		return StateRefused, nil
	case len(s.Conditions) > 0:
		return StateConditional, nil
	case len(allowed) < len(c.Asked):
		return StatePartly, slices.Clone(allowed)
	}
	return StateGiven, slices.Clone(allowed)
}
