package ui

import "keukentafel/app/casework"

// outboxExplanations are those of what leaves over the mailbox.
func outboxExplanations() []explanation {
	return []explanation{
		{casework.ErrPostPaused, "error.post-paused"},
		{casework.ErrNameTaken, "error.name-taken"},
		{casework.ErrNotAnew, "error.not-anew"},
	}
}
