package casework

import "errors"

// What the inbox can refuse.
var (
	// ErrForked: another package of the same sender has the same number.
	ErrForked = errors.New("another package has the same number")
	// ErrLate: later packages of the sender came in already, and this one is not
	// waited for any more.
	ErrLate = errors.New("later packages came in already")
	// ErrMisplaced: the package lies where it was not signed for.
	ErrMisplaced = errors.New("package lies where it was not sent to")
	// ErrNothingParked: nothing of this sender waits for a package that is missing.
	ErrNothingParked = errors.New("nothing waits for a missing package")
	// ErrNoAlarm: no such alarm, or somebody looked at it already.
	ErrNoAlarm = errors.New("there is no such open alarm")
)
