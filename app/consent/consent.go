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
