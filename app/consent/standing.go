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

	allowed categorySet // what Allowed lists
	asked   categorySet
	noes    categorySet // what somebody with a say left out: it is refused, whoever must still answer
	former  categorySet // what a no of Former keeps refused until all have answered anew
}

// waits tells whether the consent decides nothing yet of a category: a renewal
// that is still open, or begins later, does not end what runs. What was refused
// is decided (M3).
func (s *Standing) waits(c Category) bool {
	return s.State == StateUpcoming || s.unsettled() && !s.noes.has(c) && !s.former.has(c)
}

// unsettled tells whether an answer or a condition is waited for.
func (s *Standing) unsettled() bool { return s.State.Open() || s.State == StateConditional }

// Standing computes how the consent stands on a day: rules S1 to S9 of
// assets/docs/consent-rules.md. Who must answer follows from that day: a child
// that turned 12 or 16 meanwhile changes it.
func (c Consent) Standing(f family.Family, on family.Date) Standing {
	s := c.standing(&f, requiredGivers(&f, c.About, on), on)
	s.Allowed = s.allowed.of(c.Asked)
	return s
}

// tally adds up what the givers said.
type tally struct {
	answered  int
	withdrawn bool
	refused   bool
	allowed   categorySet
}

// standing is Standing without its list of what is allowed.
func (c *Consent) standing(f *family.Family, required Required, on family.Date) Standing {
	s := Standing{Gaps: required.Gaps, asked: setOf(c.Asked)}
	t := tally{allowed: s.asked}
	formers, before := c.formers(f, required, s.asked, on), c.reopened(on)
	for _, g := range required.Givers {
		c.hear(g, before, formers, on, &s, &t)
	}
	open := len(s.Missing) + len(s.Gaps)
	for _, no := range formers {
		if open > 0 {
			s.Former, s.former = append(s.Former, no.by), s.former|no.to
		}
	}
	if len(s.Former) > 1 {
		slices.Sort(s.Former)
		s.Former = slices.Compact(s.Former)
	}
	s.State = c.state(on, open, &t)
	if s.State == StateGiven {
		s.grade(t.allowed)
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
	yes := s.asked & setOf(a.Allowed)
	if yes == 0 || a.takenBack(on) {
		t.withdrawn = t.withdrawn || a.takenBack(on)
		t.refused = t.refused || !a.takenBack(on)
		s.Against = append(s.Against, g.Person)
		return
	}
	if i < before {
		s.Missing, s.Reopened = append(s.Missing, g), append(s.Reopened, g)
		return
	}
	allowed, by := a.left(yes, formers)
	s.Former = append(s.Former, by...)
	s.noes |= s.asked &^ yes
	if allowed == 0 {
		s.Missing = append(s.Missing, g)
		return
	}
	s.former |= yes &^ allowed
	if a.Condition.Waits(on) {
		s.Conditions = append(s.Conditions, g)
	}
	t.answered++
	t.allowed &= allowed
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

// grade tells how far those go together who all answered.
func (s *Standing) grade(allowed categorySet) {
	switch {
	case allowed == 0:
		s.State = StateRefused
	case len(s.Conditions) > 0:
		s.State = StateConditional
	case allowed != s.asked:
		s.State, s.allowed = StatePartly, allowed
	default:
		s.allowed = allowed
	}
}
