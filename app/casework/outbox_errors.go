package casework

import "errors"

// What the outgoing half of the exchange can refuse.
var (
	// ErrPostPaused: nothing goes over the mailbox until a person resumes it.
	ErrPostPaused = errors.New("the exchange over the mailbox is paused")
	// ErrNameTaken: something else lies under the name of this package.
	ErrNameTaken = errors.New("something else lies under the name of this package")
	// ErrNotAnew: this cannot be sealed anew by itself.
	ErrNotAnew = errors.New("package cannot be sealed anew")
)

// Why a package of the outbox waits for a person.
const (
	AsksExpired = "expired" // for 90 days nobody said to have it
	AsksDamaged = "damaged" // it lies damaged in the mailbox
	AsksGone    = "gone"    // it is asked for again, and its bytes are not kept any more
)
