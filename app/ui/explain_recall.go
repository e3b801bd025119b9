package ui

import "keukentafel/app/casework"

// aboutRecalls are the errors about what was held back or called back.
func aboutRecalls() []explanation {
	return []explanation{
		{casework.ErrStopped, "error.held-back"},
		{casework.ErrNoRecall, "error.no-recall"},
		{casework.ErrRecallOver, "error.recall-over"},
		{casework.ErrNotSentHere, "error.not-sent-here"},
		{casework.ErrCalledBack, "error.called-back"},
	}
}
