package casework

import (
	"errors"
	"fmt"
)

// What can have happened to the vault outside this program. An error that
// matches one of these may also tell where: see Harmed.
var (
	// ErrUnreadable: bits were changed, as a bad disk does.
	ErrUnreadable = fmt.Errorf("%w: unreadable", ErrDamaged)
	// ErrSwapped: another part of the same family stands there.
	ErrSwapped = byHand("parts were swapped")
	// ErrOtherFamily: something of another family stands there.
	ErrOtherFamily = byHand("something of another family")
	// ErrPutBack: something older stands where something newer was.
	ErrPutBack = byHand("something older was put back")
	// ErrLowered: the number of its change was altered, it itself was not.
	ErrLowered = byHand("a revision was altered")
	// ErrMissing: it was removed.
	ErrMissing = byHand("something was removed")
	// ErrAdded: it was never made by this program.
	ErrAdded = byHand("something was added")
	// ErrLogCut: the last lines of the log are gone.
	ErrLogCut = byHand("the log was cut off")
	// ErrLogChanged: a line of the log was changed, removed, moved or added.
	ErrLogChanged = byHand("the log was changed")
	// ErrHeaderChanged: a slot or a key of the vault was changed.
	ErrHeaderChanged = byHand("the header was changed")
	// ErrUnexplained: more was changed than can be told apart.
	ErrUnexplained = byHand("the vault does not add up")

	// ErrOlderCopy: the whole vault is an older copy of itself.
	ErrOlderCopy = errors.New("vault is an older copy than the one last used")
	// ErrNotWritable: the folder or the file cannot be written.
	ErrNotWritable = errors.New("vault cannot be written here")
	// ErrReadOnly: the vault was opened for reading only.
	ErrReadOnly = errors.New("vault is open for reading only")
)

// byHand is damage that no disk does by itself.
func byHand(what string) error { return fmt.Errorf("%w, %w: %s", ErrDamaged, ErrTampered, what) }

// Harmed is an error that knows what of the vault it concerns.
type Harmed interface {
	error
	// Where gives the id of the family and the kind of the part, each empty when
	// it is not known or does not apply.
	Where() (family, part string)
}

// Where is what an error says about the place of the damage; nothing when it
// does not know.
func Where(err error) (family, part string) {
	var harmed Harmed
	if !errors.As(err, &harmed) {
		return "", ""
	}
	return harmed.Where()
}
