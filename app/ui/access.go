package ui

import "keukentafel/app/casework"

// AccessState is how the door to the vault stands.
type AccessState int

// The states.
const (
	AccessNone        AccessState = iota // no vault yet: first run
	AccessUnconfirmed                    // made, but the recovery code was never typed back
	AccessLocked
	AccessOpen
)

// Access is the door to the vault. Its errors are those of package casework.
// Every method but State may take a second and runs off the screen.
type Access interface {
	BackupKeeper
	CodeKeeper
	State() AccessState
	// Create makes a vault; its recovery code must be typed back with Confirm.
	Create(passphrase string) (code string, err error)
	// Resume gives a new recovery code for a vault that was never confirmed.
	Resume(passphrase string) (code string, err error)
	Confirm(code string) error
	Unlock(passphrase string) error
	// UnlockHere unlocks with the keyring of this computer.
	UnlockHere() error
	// Recover unlocks with the recovery code and sets a new passphrase.
	Recover(code, passphrase string) error
	// OpenAnyway opens what the last unlock refused with ErrTampered,
	// ErrOlderCopy or ErrDiskFull: to look only, or with a line in the log.
	OpenAnyway(lookOnly bool) error
	// ReadOnly tells whether the vault was opened to look only.
	ReadOnly() bool
	ChangePassphrase(old, next string) error
	// RememberHere puts a key in the keyring of this computer, or takes it out.
	RememberHere(on bool) error
	RemembersHere() bool
	// Lock closes the vault; why goes into the log.
	Lock(why casework.LockReason) error
	// Desk and Drafts are there while the vault is open.
	Desk() *casework.Desk
	Drafts() casework.Drafts
	// Damage lists what could not be read at the last unlock, by family id.
	Damage() []error
}
