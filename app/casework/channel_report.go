package casework

import "slices"

// Outcome is what came of one step of a test.
type Outcome string

// A step is skipped when an earlier one that it needs has failed.
const (
	StepPassed  Outcome = "passed"
	StepFailed  Outcome = "failed"
	StepSkipped Outcome = "skipped"
)

// ChannelSteps are the steps of a test, in order. Their words are
// stores.step.*.
func ChannelSteps() []string {
	return []string{"reach", "write", "read-back", "write-once", "half-upload", "list", "delete"}
}

// Without these a place is still a mailbox: the program keeps it right itself.
var optionalSteps = []string{"write-once", "half-upload", "delete"}

// ChannelStep is one thing that was tried, and why it failed if it did.
type ChannelStep struct {
	Name    string
	Outcome Outcome
	Failure *SendFailure `json:",omitempty"`
}

// Warns tells that the step failed and that the place is still a mailbox.
func (s ChannelStep) Warns() bool {
	return s.Outcome == StepFailed && slices.Contains(optionalSteps, s.Name)
}

// ChannelReport is the outcome of a test.
type ChannelReport struct {
	Steps []ChannelStep
	// Usable says whether packages can be left and found here at all.
	Usable bool
}

// Failed is the first step because of which the place is no mailbox.
func (r ChannelReport) Failed() (ChannelStep, bool) {
	for _, s := range r.Steps {
		if s.Outcome == StepFailed && !s.Warns() {
			return s, true
		}
	}
	return ChannelStep{}, false
}

// Missing are the steps that failed though the place is still a mailbox.
func (r ChannelReport) Missing() []ChannelStep {
	var list []ChannelStep
	for _, s := range r.Steps {
		if s.Warns() {
			list = append(list, s)
		}
	}
	return list
}
