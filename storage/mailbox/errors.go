package mailbox

import "errors"

// The errors a Store answers with. Compare with errors.Is: a backend wraps them with what it was doing.
var (
	// ErrExists means that an object of this name is already there; it was left as it was.
	ErrExists = errors.New("mailbox: an object of this name exists already")
	// ErrNotFound means that there is no object of this name.
	ErrNotFound = errors.New("mailbox: no object of this name")
	// ErrFull means that the store has no room left.
	ErrFull = errors.New("mailbox: the store is full")
	// ErrUnreachable means that the store is not there now: no network, no USB stick, no answer. Trying again later makes sense.
	ErrUnreachable = errors.New("mailbox: the store cannot be reached")
	// ErrNotAllowed means that the store refuses: read-only, wrong credentials, or a name that may not be used.
	ErrNotAllowed = errors.New("mailbox: the store does not allow this")
	// ErrIncomplete means that the content ended before, or went on after, the announced size. Nothing was stored.
	ErrIncomplete = errors.New("mailbox: the content does not have the announced size")
	// ErrDamaged means that the content of an object does not match the hash in its name.
	ErrDamaged = errors.New("mailbox: the object is not what its name says")
)
