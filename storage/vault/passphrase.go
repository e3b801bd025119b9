package vault

import (
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// MinPassphrase is the shortest passphrase, in characters.
const MinPassphrase = 12

// Weakness is why a passphrase is refused.
type Weakness string

// The reasons.
const (
	TooShort   Weakness = "too short"
	AllTheSame Weakness = "all characters are the same"
	NotText    Weakness = "not text"
)

// WeakPassphrase says why a passphrase is refused. It matches ErrWeakPassphrase.
type WeakPassphrase struct{ Why Weakness }

func (w *WeakPassphrase) Error() string { return fmt.Sprintf("%v: %s", ErrWeakPassphrase, w.Why) }

// Unwrap makes it match ErrWeakPassphrase.
func (w *WeakPassphrase) Unwrap() error { return ErrWeakPassphrase }

// Passphrase unlocks a vault. It prints as [withheld].
type Passphrase string

// Check tells whether a new passphrase is strong enough, and if not why.
func (p Passphrase) Check() error {
	if !utf8.ValidString(string(p)) {
		return &WeakPassphrase{NotText}
	}
	runes := []rune(norm.NFKC.String(string(p)))
	if len(runes) < MinPassphrase {
		return &WeakPassphrase{TooShort}
	}
	for _, r := range runes {
		if r != runes[0] {
			return nil
		}
	}
	return &WeakPassphrase{AllTheSame}
}

// bytes is the same for every way of typing the same text.
func (p Passphrase) bytes() []byte { return norm.NFKC.Bytes([]byte(p)) }
