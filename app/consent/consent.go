package consent

import (
	"slices"

	"keukentafel/app/family"
)

// ID names one consent.
type ID string

// How is in which form consent was given. Oral consent is valid if it is
// recorded (Handreiking toestemmingsvereiste).
type How string

// The forms.
const (
	Oral    How = "oral"
	Signed  How = "signed"
	Digital How = "digital"
)

// Direction is whether we give data to the partner, ask them, or both.
type Direction string

// The directions.
const (
	Give Direction = "give"
	Ask  Direction = "ask"
	Both Direction = "both"
)

// Answer is what one giver said. Allowed is the part of what was asked that
// the giver agrees to; an empty Allowed is a refusal.
type Answer struct {
	By        family.PersonID
	Capacity  Capacity
	Allowed   []Category
	On        family.Date
	How       How
	Note      family.Text
	Withdrawn family.Date
	// Condition is on what the giver says yes; what is allowed waits for it.
	Condition Condition
	// Evidence is where the signed paper or the message lies.
	Evidence family.Text
}

// Condition (voorwaarde) is what must happen before a yes counts: "first let
// me read it". The zero value is a yes without conditions.
type Condition struct {
	Words family.Text
	Met   family.Date // since when it is met
	By    family.Text // who saw that it is met
}

// Waits tells whether there is a condition that is not met on a day.
func (c Condition) Waits(on family.Date) bool {
	return !c.Words.Empty() && !(c.Met.Known() && c.Met <= on)
}

// ReopenReason is why a consent is asked again.
type ReopenReason string

// The reasons to reopen.
const (
	ReopenCustody        ReopenReason = "custody"        // divorce, guardianship, a court order
	ReopenRepresentation ReopenReason = "representation" // who decides for an adult changed
	ReopenCapacity       ReopenReason = "capacity"       // judged unable or able to decide
	ReopenBirth          ReopenReason = "birth"          // the birth date was mended
	ReopenDeath          ReopenReason = "death"          // somebody who had a say died
)

// Reopening is that who has a say changed, so that a yes from before does not
// count any more. A no from before stays a no until the same giver answers again.
type Reopening struct {
	On     family.Date
	Why    ReopenReason
	Before int // the answers with a lower index are from before
}

// Consent (toestemming) is about one person, for one partner, per category,
// for one purpose, from a day until a day.
type Consent struct {
	ID         ID
	About      family.PersonID
	Partner    family.PartnerID
	Purpose    Purpose
	Direction  Direction
	Asked      []Category
	AskedOn    family.Date
	From       family.Date
	Until      family.Date
	Answers    []Answer
	Told       Told
	Opinion    family.Text // what the child itself thinks
	RecordedBy family.Text
	Review     family.Date // when to talk about it again
	Reopened   []Reopening
}

// Told is what was explained before the question was asked.
type Told struct {
	On          family.Date
	TextVersion string
	Language    family.Text
	Interpreter bool
	MayWithdraw bool // the right to withdraw was told
	ReadAloud   bool
}

// State is how a consent stands on a day.
type State string

// The states.
const (
	StateAsked     State = "asked"     // nobody answered yet
	StatePending   State = "pending"   // somebody who must answer has not
	StateGiven     State = "given"     // all agree to all
	StatePartly    State = "partly"    // all answered; together they agree to a part
	StateRefused   State = "refused"   // together they agree to nothing
	StateWithdrawn State = "withdrawn" // somebody who gave it took it back
	StateExpired   State = "expired"   // its term is over
	StateUpcoming  State = "upcoming"  // its term has not begun
)

// InForce tells whether a consent in this state allows anything.
func (s State) InForce() bool { return s == StateGiven || s == StatePartly }

// Open tells whether somebody still has to answer.
func (s State) Open() bool { return s == StateAsked || s == StatePending }

// Standing is how a consent stands on a day, with who is missing and what is
// allowed.
type Standing struct {
	State   State
	Allowed []Category
	Missing []Giver
	Gaps    []Gap
}

// AnswerOf is what a person answered last.
func (c Consent) AnswerOf(id family.PersonID) (Answer, bool) {
	for i := len(c.Answers) - 1; i >= 0; i-- {
		if c.Answers[i].By == id {
			return c.Answers[i], true
		}
	}
	return Answer{}, false
}

// answerOn is what a person answered last on or before a day: a later answer
// does not change what held before.
func (c Consent) answerOn(id family.PersonID, on family.Date) (Answer, bool) {
	for i := len(c.Answers) - 1; i >= 0; i-- {
		if c.Answers[i].By == id && c.Answers[i].On <= on {
			return c.Answers[i], true
		}
	}
	return Answer{}, false
}

// Standing computes how the consent stands on a day. Who must answer follows
// from that day: a child that turned 12 or 16 meanwhile changes it.
func (c Consent) Standing(f family.Family, on family.Date) Standing {
	required := RequiredGivers(f, c.About, on)
	s := Standing{Gaps: required.Gaps}
	allowed := slices.Clone(c.Asked)
	answered, withdrawn, refused := 0, false, false
	for _, g := range required.Givers {
		answer, ok := c.answerOn(g.Person, on)
		switch {
		case !ok:
			s.Missing = append(s.Missing, g)
			continue
		case answer.Withdrawn.Known() && answer.Withdrawn <= on:
			withdrawn = true
		case len(answer.Allowed) == 0:
			// One full refusal of somebody who must agree settles it,
			// whoever else has still to answer.
			refused = true
		}
		answered++
		allowed = intersect(allowed, answer.Allowed)
	}
	s.State = c.state(on, count{answered: answered, open: len(s.Missing) + len(s.Gaps), withdrawn: withdrawn, refused: refused})
	if s.State == StateGiven {
		s.State, s.Allowed = grade(c.Asked, allowed)
	}
	return s
}

// count is what the answers of the required givers add up to.
type count struct {
	answered, open     int
	withdrawn, refused bool
}

// state decides everything but the degree of a complete consent.
func (c Consent) state(on family.Date, n count) State {
	switch {
	case n.withdrawn:
		return StateWithdrawn
	case c.Until.Known() && c.Until < on:
		return StateExpired
	case c.From.Known() && on < c.From:
		return StateUpcoming
	case n.refused:
		return StateRefused
	case n.answered == 0:
		return StateAsked
	case n.open > 0:
		return StatePending
	}
	return StateGiven
}

func grade(asked, allowed []Category) (State, []Category) {
	switch {
	case len(allowed) == 0:
		return StateRefused, nil
	case len(allowed) < len(asked):
		return StatePartly, allowed
	}
	return StateGiven, allowed
}

func intersect(a, b []Category) []Category {
	var both []Category
	for _, c := range a {
		if slices.Contains(b, c) {
			both = append(both, c)
		}
	}
	return both
}

// Clone is a deep copy.
func (c Consent) Clone() Consent {
	c.Asked = slices.Clone(c.Asked)
	c.Answers = slices.Clone(c.Answers)
	c.Reopened = slices.Clone(c.Reopened)
	for i, a := range c.Answers {
		c.Answers[i].Allowed = slices.Clone(a.Allowed)
	}
	return c
}
