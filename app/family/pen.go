package family

import "time"

// PenState is where the right to change the plan is.
type PenState string

// The states of the pen, seen from this installation.
const (
	PenHere      PenState = "here"      // this installation may change the plan
	PenOffered   PenState = "offered"   // still here, but frozen: a successor has the offer
	PenElsewhere PenState = "elsewhere" // handed over: this copy is read-only
	PenFrozen    PenState = "frozen"    // there may be two pens: a person has to decide
)

// PenStates lists every state.
func PenStates() []PenState { return []PenState{PenHere, PenOffered, PenElsewhere, PenFrozen} }

// Pen is the right to change the plan. Exactly one installation has it; a
// Handover moves it and raises the epoch, so that an older writer is fenced off.
type Pen struct {
	Epoch    int
	State    PenState
	Holder   string // fingerprint of the installation that holds it
	Handover Handover
	// Passed are the handovers that led here, and an offer that may still.
	Passed []Passing
	Frozen Freeze // with PenFrozen: why, and who else
}

// Writable tells whether this installation may change the plan. While an offer
// is out it may not: the successor would not know of the change. Nor while it is
// not certain that this is the only pen.
func (p Pen) Writable() bool { return p.State == PenHere }

// Shares tells whether this installation may give of the plan to others.
func (p Pen) Shares() bool { return p.State != PenElsewhere && p.State != PenFrozen }

// FreezeReason is why it is not certain that there is one pen.
type FreezeReason string

// The reasons.
const (
	FreezeRestored FreezeReason = "restored"  // this copy is older than what was written once
	FreezeTwoPens  FreezeReason = "two-pens"  // somebody else believes to have the pen
	FreezeGivenOn  FreezeReason = "given-on"  // the giver gave the pen to another after all
	FreezeNoPen    FreezeReason = "both-left" // both left the pen to the other
)

// FreezeReasons lists every reason.
func FreezeReasons() []FreezeReason {
	return []FreezeReason{FreezeRestored, FreezeTwoPens, FreezeGivenOn, FreezeNoPen}
}

// Freeze is why a pen is frozen, and who else may have it. Epoch is that of the
// other.
type Freeze struct {
	Why   FreezeReason
	Was   PenState
	Since time.Time
	Key   string // fingerprint of the other; empty when nobody knows
	Name  Text
	Epoch int
}
