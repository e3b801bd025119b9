package sealed

import (
	"errors"
	"fmt"
)

// Why a package or card is not opened. Compare with errors.Is.
var (
	// ErrTruncated: the end is missing, as after a broken copy.
	ErrTruncated = errors.New("sealed: the end of the package is missing")
	// ErrNotAPackage: some other file.
	ErrNotAPackage = errors.New("sealed: not a package")
	// ErrNotACard: some other file.
	ErrNotACard = errors.New("sealed: not a contact card")
	// ErrAltered: changed after it was sealed or signed, or made by a program that does not keep to the format.
	ErrAltered = errors.New("sealed: the package was altered")
	// ErrNotForMe: sealed for others, or damaged exactly where it says that it is for me.
	ErrNotForMe = errors.New("sealed: the package is for somebody else")
	// ErrForwarded: sealed for me, but not by its sender: the sender did not mean me.
	ErrForwarded = errors.New("sealed: the sender did not send this package to me")
	// ErrUnknownSender: signed with a key that is on no card we have. See UnknownSenderError.
	ErrUnknownSender = errors.New("sealed: the sender is not known here")
	// ErrExpired: its date has passed.
	ErrExpired = errors.New("sealed: the package has expired")
	// ErrReplayed: opened before.
	ErrReplayed = errors.New("sealed: the package was received before")
	// ErrNewerVersion: made by a newer version of the program.
	ErrNewerVersion = errors.New("sealed: made by a newer version")
	// ErrTooLarge: more than a package may hold.
	ErrTooLarge = errors.New("sealed: larger than a package may be")
)

// Why a package is not made.
var (
	// ErrWrongRecipient: the disclosure was made for somebody else than these cards.
	ErrWrongRecipient = errors.New("sealed: the disclosure is not for this recipient")
	// ErrNotForSealing: the disclosure is meant for paper, not for a package.
	ErrNotForSealing = errors.New("sealed: this disclosure does not travel as a package")
	// ErrBadLetter: an id, a card or a date of the letter is missing or malformed.
	ErrBadLetter = errors.New("sealed: the letter is not complete")
)

// UnknownSenderError says which key signed the package. Nothing of it was verified: it is what the package claims.
type UnknownSenderError struct{ Fingerprint Fingerprint }

// Error names the fingerprint.
func (e *UnknownSenderError) Error() string {
	return fmt.Sprintf("%v: %s", ErrUnknownSender, e.Fingerprint.Hex())
}

// Is makes errors.Is(err, ErrUnknownSender) true.
func (e *UnknownSenderError) Is(target error) bool { return target == ErrUnknownSender }

// CodeOf gives the short code of an error of Open, for a receipt and for choosing the words on a screen; "unreadable" for any other.
func CodeOf(err error) string {
	codes := []struct {
		err  error
		code string
	}{
		{ErrTruncated, "truncated"}, {ErrNotAPackage, "not-a-package"}, {ErrNotACard, "not-a-card"}, {ErrAltered, "altered"},
		{ErrNotForMe, "not-for-me"}, {ErrForwarded, "forwarded"}, {ErrUnknownSender, "unknown-sender"}, {ErrExpired, "expired"},
		{ErrReplayed, "replayed"}, {ErrNewerVersion, "newer-version"}, {ErrTooLarge, "too-large"}, {ErrPartsMissing, "parts-missing"}, {ErrMixedParts, "mixed-parts"},
	}
	for _, c := range codes {
		if errors.Is(err, c.err) {
			return c.code
		}
	}
	return "unreadable"
}
