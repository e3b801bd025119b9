package casework

import (
	"context"
	"time"
)

// Inbox is what a person can know of what comes in over the mailbox: how far each
// sender is, what waits and why, what was set apart, and what has to be looked at.
type Inbox struct {
	Senders []InboxSender // in order of name and mailbox
	Alarms  []Alarm       // that nobody looked at yet, newest first
}

// InboxSender is the state of what one sender leaves here. A sender of whom no card
// is in the directory has an empty Card; the number is all that is known then.
type InboxSender struct {
	Mailbox     string // of the sender
	Card        Card   // empty when the sender is unknown
	Head        int64  // all packages up to this number are settled
	Parked      []Parked
	More        bool // more packages are parked than are listed
	Quarantined []Quarantined
	Missing     []int64   // numbers that did not come while later ones did
	Asked       time.Time // when the sender was last asked to send those again; zero when never
}

// Unknown tells whether the card of the sender is not in the directory.
func (s InboxSender) Unknown() bool { return s.Card.Key == "" }

// Parked is a package that lies sealed in the mailbox until something happens.
type Parked struct {
	Number int64
	Since  time.Time
	Why    ParkedWhy
	For    int64 // the number it waits for, when Why is ParkedGap or ParkedBehind
}

// ParkedWhy is why a package waits, as a code that the screens word.
type ParkedWhy string

// The reasons.
const (
	ParkedGap     ParkedWhy = "gap"     // the package with number For did not come
	ParkedBehind  ParkedWhy = "behind"  // the package with number For is parked itself
	ParkedUnknown ParkedWhy = "unknown" // the card of the sender is not in the directory
	ParkedNewer   ParkedWhy = "newer"   // made by a newer version of the program
	ParkedOffered ParkedWhy = "offered" // the plan is offered to somebody else now
	ParkedPlace   ParkedWhy = "place"   // its files can be kept by another program only
	ParkedDamaged ParkedWhy = "damaged" // not whole, or not what its name says; it may still become so
	ParkedFull    ParkedWhy = "full"    // too much waits already that came out of order
)

// Quarantined is a package that was set apart: nothing of it came in.
type Quarantined struct {
	Name   string // by which it is known in the mailbox; no personal data
	Number int64  // in its name
	Reason QuarantineReason
	When   time.Time
}

// QuarantineReason is why a package was set apart, as a code that the screens word
// and that its sender is told.
type QuarantineReason string

// The reasons.
const (
	SetApartForeign    QuarantineReason = "not-a-package"
	SetApartTruncated  QuarantineReason = "truncated"
	SetApartAltered    QuarantineReason = "altered"
	SetApartNotForMe   QuarantineReason = "not-for-me"
	SetApartForwarded  QuarantineReason = "forwarded"
	SetApartExpired    QuarantineReason = "expired"
	SetApartTooLarge   QuarantineReason = "too-large"
	SetApartMisplaced  QuarantineReason = "misplaced"  // lies under another number or sender than it was signed for
	SetApartFork       QuarantineReason = "fork"       // another package has the same number
	SetApartLate       QuarantineReason = "late"       // its number was let go, and later ones came in
	SetApartUnexpected QuarantineReason = "unexpected" // belongs to nothing here
	SetApartOldEpoch   QuarantineReason = "old-epoch"  // from before a handover
	SetApartCalledBack QuarantineReason = "called-back"
)

// Alarm is something that a person must look at: one sender gave the same number to
// two packages. That happens when an old copy of the sender's data came back, or when
// somebody else has the sender's keys.
type Alarm struct {
	ID      string
	From    Card
	Number  int64
	Names   []string // of the packages in the mailbox, the one that came in first
	Applied bool     // the first one had come in already; it stays
	When    time.Time
	Settled time.Time // zero until somebody looked
	How     AlarmHow
}

// AlarmHow is what somebody who looked at an alarm found out.
type AlarmHow string

// What can be found out.
const (
	AlarmRestored AlarmHow = "restored" // the sender put an old copy back
	AlarmStolen   AlarmHow = "stolen"   // somebody else has the sender's keys
	AlarmOther    AlarmHow = "other"
)

// InboxDesk is what a screen of the inbox needs of a Desk.
type InboxDesk interface {
	// Inbox reads how things stand; it does not look in the mailbox.
	Inbox(ctx context.Context) (Inbox, error)
	// SkipMissing lets in what is parked behind numbers that will never come.
	SkipMissing(ctx context.Context, sender string) error
	// SettleAlarm records what somebody who looked at an alarm found out.
	SettleAlarm(ctx context.Context, id string, how AlarmHow) error
}
