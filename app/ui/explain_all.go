package ui

import "slices"

// allExplanations are the words of all errors but harm, area by area; of two that
// fit the first is said.
func allExplanations() []explanation {
	return slices.Concat(penExplanations(), explanations(), keepingExplanations(), rightsExplanations(), documentExplanations(), outboxExplanations(), inboxExplanations(), storeExplanations(), registerExplanations())
}
