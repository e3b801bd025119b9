package consent

import (
	"slices"

	"keukentafel/app/family"
)

// RecallID names one recall.
type RecallID string

// RecallState is how far a recall is.
type RecallState string

// The states of a recall.
const (
	RecallToTell  RecallState = "to-tell" // the recipient does not know yet
	RecallQueued  RecallState = "queued"  // a package waits in the outbox
	RecallTold    RecallState = "told"    // by package or by letter; no answer yet
	RecallRemoved RecallState = "removed" // the recipient says that it was removed
	RecallKept    RecallState = "kept"    // the recipient must keep it, and says why
	RecallBeyond  RecallState = "beyond"  // on paper, or the house is gone: it cannot be called back
	RecallDropped RecallState = "dropped" // consent was given again
)

// Recall (terugvragen) is that a recipient is asked to remove what it was given
// on a consent that was taken back since: one for each recipient.
type Recall struct {
	ID          RecallID
	Consent     ID
	By          family.PersonID // who took it back
	About       family.PersonID
	On          family.Date
	Recipient   Recipient
	Categories  []Category
	Disclosures []DisclosureID // what it was given on that consent
	State       RecallState
	Told        family.Date
	How         string // "package", "letter", "spoken"
	Package     string // id of the package that told it
	Answered    family.Date
	Why         family.Text // with RecallKept and RecallBeyond
}

// Open tells whether something is still to be done or awaited.
func (r Recall) Open() bool {
	return r.State == RecallToTell || r.State == RecallQueued || r.State == RecallTold
}

// Clone is a deep copy.
func (r Recall) Clone() Recall {
	r.Categories, r.Disclosures = slices.Clone(r.Categories), slices.Clone(r.Disclosures)
	return r
}
