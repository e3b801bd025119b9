package casework

import (
	"errors"
	"fmt"
)

// What a handover can refuse.
var (
	// ErrPenFrozen: there may be two pens, and a person has to decide first. It
	// is a case of ErrNoPen.
	ErrPenFrozen = fmt.Errorf("%w: it is frozen until a person decides", ErrNoPen)
	// ErrNotFrozen: there is nothing to decide about this pen.
	ErrNotFrozen = errors.New("the pen is not frozen")
	// ErrGivenOn: the giver gave the pen to another, so this copy cannot keep it.
	ErrGivenOn = errors.New("the pen was given to another")
	// ErrWaitsForGiver: the offer was accepted already, and waits for the giver.
	ErrWaitsForGiver = errors.New("the acceptance waits for the giver")
	// ErrNotAccepted: an offer must be accepted before the pen is taken.
	ErrNotAccepted = errors.New("the offer was not accepted yet")
	// ErrNoSuchReason: no such reason to refuse a handover.
	ErrNoSuchReason = errors.New("no such reason to refuse a handover")
)

// noPen is why a change is refused.
func noPen(frozen bool) error {
	if frozen {
		return ErrPenFrozen
	}
	return ErrNoPen
}
