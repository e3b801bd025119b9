package main

import "keukentafel/app/casework"

// outboxExplanations are the refusals about what leaves over the mailbox.
var outboxExplanations = []told{
	{casework.ErrPostPaused, exitRefused, "error.post-paused"},
	{casework.ErrNameTaken, exitRefused, "error.name-taken"},
	{casework.ErrNotAnew, exitRefused, "error.not-anew"},
}
