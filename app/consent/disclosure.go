package consent

import (
	"errors"
	"slices"
	"time"

	"keukentafel/app/family"
)

// Errors of making a Disclosure.
var (
	// ErrNotADisclosure: the zero Disclosure, which nothing may leave with.
	ErrNotADisclosure = errors.New("not a disclosure")
	// ErrUnknownRecipient: the partner or person is not in this family.
	ErrUnknownRecipient = errors.New("recipient is not in this family")
	// ErrNothingToShare: nothing may be shared with this recipient.
	ErrNothingToShare = errors.New("nothing may be shared with this recipient")
	// ErrNotAdopted: there is no such adopted version.
	ErrNotAdopted = errors.New("the plan has no such adopted version")
	// ErrPending: somebody still has to answer; see PendingError.
	ErrPending = errors.New("consent is pending")
)

// PendingError says whose answer is missing, and how much could be shared now.
type PendingError struct {
	Missing   []Missing
	Shareable int // items that may be shared now
}

// Error names numbers only.
func (e *PendingError) Error() string { return ErrPending.Error() }

// Is makes errors.Is(err, ErrPending) true.
func (e *PendingError) Is(target error) bool { return target == ErrPending }

// Disclosure (verstrekking) is what leaves this computer, for one recipient
// and one purpose. Only this package can fill it; the zero value is refused
// by everything that writes or sends.
type Disclosure struct {
	record       Record
	family       family.FamilyID
	slice        Slice
	grounds      []ItemGround
	withheld     []Withheld
	contribution *family.Contribution
	whole        *Dossier
}

// ItemGround says on which grounds one item is shared.
type ItemGround struct {
	Item    string // "goal 01H..."
	Grounds []string
}

// Withheld is one item that was left out, with the reasons. It stays here: it
// is for the coordinator, never for the recipient.
type Withheld struct {
	Item    string
	Missing []Missing
}

// Valid tells whether the disclosure was made by this package.
func (d Disclosure) Valid() bool { return d.record.ID != "" }

// ID names the disclosure.
func (d Disclosure) ID() DisclosureID { return d.record.ID }

// FamilyID names the family it is about.
func (d Disclosure) FamilyID() family.FamilyID { return d.family }

// Recipient is who it is for.
func (d Disclosure) Recipient() Recipient { return d.record.Recipient }

// Purpose is what it is for.
func (d Disclosure) Purpose() Purpose { return d.record.Purpose }

// At is when it was made.
func (d Disclosure) At() time.Time { return d.record.At }

// Record is the line for the register.
func (d Disclosure) Record() Record { return d.record.Clone() }

// Slice is what the recipient may see; a copy.
func (d Disclosure) Slice() Slice { return d.slice.Clone() }

// Grounds lists the grounds of each item.
func (d Disclosure) Grounds() []ItemGround { return slices.Clone(d.grounds) }

// Withheld lists what was left out, and why.
func (d Disclosure) Withheld() []Withheld { return slices.Clone(d.withheld) }

// Contribution is the contribution that leaves, if this disclosure is one.
func (d Disclosure) Contribution() (family.Contribution, bool) {
	if d.contribution == nil {
		return family.Contribution{}, false
	}
	return d.contribution.Clone(), true
}

// Whole is the dossier that leaves with a handover, if this disclosure is one.
func (d Disclosure) Whole() (Dossier, bool) {
	if d.whole == nil {
		return Dossier{}, false
	}
	return d.whole.Clone(), true
}

// String names ids only.
func (d Disclosure) String() string { return "disclosure " + string(d.record.ID) }

// GoString names ids only.
func (d Disclosure) GoString() string { return d.String() }
