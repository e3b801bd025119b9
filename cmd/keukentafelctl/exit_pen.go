package main

import "keukentafel/app/casework"

// penExplanations are the refusals about a pen that moves.
var penExplanations = []told{
	{casework.ErrPenFrozen, exitRefused, "error.pen-frozen"},
	{casework.ErrNotFrozen, exitRefused, "error.not-frozen"},
	{casework.ErrGivenOn, exitRefused, "error.given-on"},
	{casework.ErrWaitsForGiver, exitRefused, "error.waits-for-giver"},
	{casework.ErrNotAccepted, exitRefused, "error.not-accepted"},
	{casework.ErrNoSuchReason, exitUsage, "error.no-such-reason"},
}
