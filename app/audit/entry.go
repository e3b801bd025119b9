// Package audit says what a line in the log is and how lines are chained.
//
// It is pure: it writes nothing, keeps nothing and shows nothing; the vault
// stores entries and the screens word them. It promises that an Entry carries
// ids only, with one sealed field (Why) for the words of a person, and that a
// changed, removed or reordered line breaks the chain. A cut-off tail is only
// noticed with an anchor that was kept elsewhere.
//
// The fields follow NEN 7513 (event, action code, time, outcome, user, role,
// purpose, object and its type, the controls that were passed, and where the
// line was written). Lines of before a field existed have it empty.
package audit

import (
	"time"

	"keukentafel/app/family"
)

// Action is the NEN 7513 action code.
type Action string

// The action codes.
const (
	Create  Action = "C"
	Read    Action = "R"
	Update  Action = "U"
	Delete  Action = "D"
	Execute Action = "E" // export, share, print, search, unlock
)

// Outcome is how it ended.
type Outcome string

// The outcomes.
const (
	Done    Outcome = "done"
	Refused Outcome = "refused"
)

// Entry is one line of the log: who did what, about whom, why, with which
// result.
type Entry struct {
	Seq     int64     // given by the vault
	At      time.Time // given by casework
	Actor   string    // id of the installation that acted
	Role    string    // consultant, partner, coordinator, municipality
	Event   Event
	Action  Action
	Family  family.FamilyID // empty for the desk itself
	About   []family.PersonID
	Object  string // id of the statement, goal, consent, disclosure ...
	Partner family.PartnerID
	Purpose string
	Ground  string // consent id or legal ground id
	Why     family.Text
	Outcome Outcome
	Rule    string // the rule that refused, when Refused

	Kind       ObjectKind   // what Object names
	Authorised Authorised   // whether who acted was allowed to
	Consent    ConsentCheck // what the check of consent found
	Categories []string     // what was shared, or asked about
	Origin     Origin       // where the line was written
}

// Authorised is the result of the check whether who acted was allowed to.
type Authorised string

// The results; empty is a line of before it was kept.
const (
	AuthorisedYes Authorised = "yes"
	AuthorisedNo  Authorised = "no"
)

// ConsentCheck is what the check of consent found.
type ConsentCheck string

// The results; empty is a line of before it was kept, or that no check was
// reached.
const (
	ConsentNotNeeded   ConsentCheck = "not-needed"   // own work, or the family's own copy
	ConsentAllowed     ConsentCheck = "allowed"      // given, by all who must give it
	ConsentAsked       ConsentCheck = "asked"        // somebody still has to answer
	ConsentRefused     ConsentCheck = "refused"      // not given, or taken back
	ConsentByLegalRule ConsentCheck = "legal-ground" // a weighed rule of law instead
)

// Origin is where a line was written.
type Origin struct {
	Device  string // stands for the computer, not its name
	Source  string // id of the vault
	Program string // version of the program
}

// Check refuses an entry that says too little to be of use later.
func (e Entry) Check() error {
	if e.At.IsZero() || e.Actor == "" || e.Event == "" || e.Action == "" || e.Outcome == "" {
		return ErrIncomplete
	}
	return nil
}
