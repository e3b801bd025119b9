package ui

import "keukentafel/app/casework"

// penExplanations are those of a pen that moves. The more special ones come
// first.
func penExplanations() []explanation {
	return []explanation{
		{casework.ErrPenFrozen, "error.pen-frozen"},
		{casework.ErrNotFrozen, "error.not-frozen"},
		{casework.ErrGivenOn, "error.given-on"},
		{casework.ErrWaitsForGiver, "error.waits-for-giver"},
		{casework.ErrNotAccepted, "error.not-accepted"},
		{casework.ErrNoSuchReason, "error.no-such-reason"},
	}
}
