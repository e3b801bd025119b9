package family

import "time"

// PenState is where the right to change the plan is.
type PenState string

// The states of the pen, seen from this installation.
const (
	PenHere      PenState = "here"      // this installation may change the plan
	PenOffered   PenState = "offered"   // still here, but frozen: a successor has the offer
	PenElsewhere PenState = "elsewhere" // handed over: this copy is read-only
)

// Pen is the right to change the plan. Exactly one installation has it; a
// Handover moves it and raises the epoch, so that an older writer is fenced off.
type Pen struct {
	Epoch    int
	State    PenState
	Holder   string // fingerprint of the installation that holds it
	Handover Handover
	// Passed are the handovers that led here, and an offer that may still.
	Passed []Passing
}

// HandoverState is how far a handover is.
type HandoverState string

// The states of a handover; empty is none.
const (
	HandoverNone      HandoverState = ""
	HandoverOffered   HandoverState = "offered"
	HandoverAccepted  HandoverState = "accepted"
	HandoverRefused   HandoverState = "refused"
	HandoverWithdrawn HandoverState = "withdrawn"
)

// Handover moves the pen to a successor: offered, then accepted or refused by
// the successor, or withdrawn by the giver. The giver keeps the pen until the
// acceptance arrives.
type Handover struct {
	ID             string
	State          HandoverState
	To             string // fingerprint of the successor's installation
	ToName         Text
	Note           Text
	FamilyInformed Date
	Offered        time.Time
	Answered       time.Time
}

// Writable tells whether this installation may change the plan. While an offer
// is out it may not: the successor would not know of the change.
func (p Pen) Writable() bool { return p.State == PenHere }
