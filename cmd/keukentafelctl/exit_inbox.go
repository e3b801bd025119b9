package main

import "keukentafel/app/casework"

// inboxExplanations are the refusals about what comes in over the mailbox.
var inboxExplanations = []told{
	{casework.ErrForked, exitRefused, "error.forked"},
	{casework.ErrLate, exitRefused, "error.late"},
	{casework.ErrMisplaced, exitRefused, "error.misplaced"},
	{casework.ErrNothingParked, exitRefused, "error.nothing-parked"},
	{casework.ErrNoAlarm, exitRefused, "error.no-alarm"},
}
