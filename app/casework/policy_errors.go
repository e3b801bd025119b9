package casework

import (
	"errors"
	"fmt"
)

// What the agreements of a municipality can refuse.
var (
	// ErrBadPolicy: a file with agreements has a slip in it; nothing changed.
	ErrBadPolicy = errors.New("agreements of the municipality have a slip")
	// ErrNeedsCheck: a ground is switched on without a written check.
	ErrNeedsCheck = errors.New("legal ground needs a written check first")
)

// PolicySlip is what is wrong at one place of a file with agreements.
type PolicySlip string

// The slips.
const (
	SlipSyntax   PolicySlip = "syntax"    // no JSON, or cut off
	SlipTooLarge PolicySlip = "too-large" // more than a file of agreements can be
	SlipForeign  PolicySlip = "foreign"   // another kind of file
	SlipNewer    PolicySlip = "newer"     // made by a newer version of the program
	SlipUnknown  PolicySlip = "unknown"   // a field that does not exist
	SlipMissing  PolicySlip = "missing"   // a field that must be there
	SlipTwice    PolicySlip = "twice"     // what may be there once
	SlipKind     PolicySlip = "kind"      // a text where a number should be, and so on
	SlipDate     PolicySlip = "date"      // a day that does not exist
	SlipFuture   PolicySlip = "future"    // a day that has not come yet
	SlipBackward PolicySlip = "backward"  // ends before it begins
	SlipNumber   PolicySlip = "number"    // out of range
	SlipLength   PolicySlip = "length"    // a text that is too long
	SlipEmpty    PolicySlip = "empty"     // a text that must be there
	SlipGround   PolicySlip = "ground"    // no such legal ground
	SlipPartner  PolicySlip = "partner"   // no such kind of partner
	SlipCategory PolicySlip = "category"  // no such category
	SlipSafety   PolicySlip = "safety"    // safety is shared on a legal ground only
	SlipCheck    PolicySlip = "check"     // a ground is on that needs a written check
)

// PolicyError says where a file with agreements is wrong, and how. It is a
// case of ErrBadPolicy.
type PolicyError struct {
	Line  int    // from 1
	Field string // such as "grounds[0].why"; empty for the whole file
	Slip  PolicySlip
}

// Error names the line and what is wrong there, and no text of the file.
func (e *PolicyError) Error() string {
	return fmt.Sprintf("%v: line %d: %s", ErrBadPolicy, e.Line, e.Slip)
}

// Unwrap is ErrBadPolicy, or ErrNeedsCheck with it.
func (e *PolicyError) Unwrap() []error {
	if e.Slip == SlipCheck {
		return []error{ErrNeedsCheck, ErrBadPolicy}
	}
	return []error{ErrBadPolicy}
}
