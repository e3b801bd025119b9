package ui

import "keukentafel/app/casework"

// inboxExplanations are those of what comes in over the mailbox.
func inboxExplanations() []explanation {
	return []explanation{
		{casework.ErrForked, "error.forked"},
		{casework.ErrLate, "error.late"},
		{casework.ErrMisplaced, "error.misplaced"},
		{casework.ErrNothingParked, "error.nothing-parked"},
		{casework.ErrNoAlarm, "error.no-alarm"},
	}
}
