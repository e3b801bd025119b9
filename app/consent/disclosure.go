package consent

import (
	"errors"
	"fmt"
	"io"
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
	// ErrPartnerEnded: the partner is no longer involved with this family.
	ErrPartnerEnded = errors.New("partner is no longer involved")
	// ErrPartnerGone: the partner's house does not exist any more.
	ErrPartnerGone = errors.New("the partner's house does not exist any more")
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
type Disclosure struct{ envelope *envelope }

// envelope keeps a disclosure out of sight of package fmt, which prints the
// private fields of a struct as they are, and looks through one pointer.
type envelope struct{ made *made }

func enclose(m made) Disclosure { return Disclosure{&envelope{&m}} }

type made struct {
	record       Record
	family       family.FamilyID
	slice        Slice
	grounds      []ItemGround
	withheld     []Withheld
	contribution *family.Contribution
	whole        *Dossier
	viewOnly     bool // for the coordinator's own eyes
	log          *Log
	overview     *Overview
	recall       *RecallNotice
	file         *File
	form         *ConsentForm
	nameless     *Case
	withdrawal   *Withdrawal
	anchor       LogAnchor
	files        []ExportFile // of an export that goes on
}

func (d Disclosure) content() made {
	if d.envelope == nil {
		return made{}
	}
	return *d.envelope.made
}

// ItemGround says on which grounds one item is shared.
type ItemGround struct {
	Item    Item
	Grounds []string
}

// Clone is a deep copy.
func (g ItemGround) Clone() ItemGround {
	g.Grounds = slices.Clone(g.Grounds)
	return g
}

// Withheld is one item that was left out, with the reasons. It stays here: it
// is for the coordinator, never for the recipient.
type Withheld struct {
	Item    Item
	Missing []Missing
}

// Clone is a deep copy.
func (w Withheld) Clone() Withheld {
	w.Missing = slices.Clone(w.Missing)
	for i, m := range w.Missing {
		w.Missing[i].Givers, w.Missing[i].Gaps = slices.Clone(m.Givers), slices.Clone(m.Gaps)
		w.Missing[i].By = slices.Clone(m.By)
	}
	return w
}

// Valid tells whether the disclosure was made by this package.
func (d Disclosure) Valid() bool { return d.content().record.ID != "" }

// ID names the disclosure.
func (d Disclosure) ID() DisclosureID { return d.content().record.ID }

// FamilyID names the family it is about.
func (d Disclosure) FamilyID() family.FamilyID { return d.content().family }

// Recipient is who it is for.
func (d Disclosure) Recipient() Recipient { return d.content().record.Recipient }

// Purpose is what it is for.
func (d Disclosure) Purpose() Purpose { return d.content().record.Purpose }

// At is when it was made.
func (d Disclosure) At() time.Time { return d.content().record.At }

// Record is the line for the register.
func (d Disclosure) Record() Record { return d.content().record.Clone() }

// HoldsPlan tells whether this is the plan as one recipient may see it, and no
// contribution, log, overview or anything else.
func (d Disclosure) HoldsPlan() bool { return d.content().slice.Disclosure != "" }

// Slice is what the recipient may see; a copy.
func (d Disclosure) Slice() Slice { return d.content().slice.Clone() }

// Grounds lists the grounds of each item.
func (d Disclosure) Grounds() []ItemGround { return cloneAll(d.content().grounds, ItemGround.Clone) }

// Withheld lists what was left out, and why.
func (d Disclosure) Withheld() []Withheld { return cloneAll(d.content().withheld, Withheld.Clone) }

// Contribution is the contribution that leaves, if this disclosure is one.
func (d Disclosure) Contribution() (family.Contribution, bool) {
	c := d.content().contribution
	if c == nil {
		return family.Contribution{}, false
	}
	return c.Clone(), true
}

// Whole is the dossier that leaves with a handover, if this disclosure is one.
func (d Disclosure) Whole() (Dossier, bool) {
	whole := d.content().whole
	if whole == nil {
		return Dossier{}, false
	}
	return whole.Clone(), true
}

// Log is the log that leaves, if this disclosure is one.
func (d Disclosure) Log() (Log, bool) {
	l := d.content().log
	if l == nil {
		return Log{}, false
	}
	return l.Clone(), true
}

// Anchor is the end of the log when the disclosure was made; zero when not
// known.
func (d Disclosure) Anchor() LogAnchor { return d.content().anchor }

// String names ids only.
func (d Disclosure) String() string { return "disclosure " + string(d.ID()) }

// Format names ids only, for every verb of package fmt.
func (d Disclosure) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, d.String()) }
