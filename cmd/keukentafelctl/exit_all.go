package main

import "slices"

// allExplanations are the words and exit codes of all errors, area by area; of
// two that fit the first is said.
func allExplanations() []told {
	return slices.Concat(penExplanations, harms(), aboutConsent(), aboutFiles(), receiverExplanations, explanations, trustExplanations, rightsExplanations, documentExplanations, outboxExplanations, inboxExplanations, storeExplanations, registerExplanations)
}
