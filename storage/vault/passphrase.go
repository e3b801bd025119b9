package vault

import (
	"fmt"

	"golang.org/x/text/unicode/norm"

	"keukentafel/app/passphrase"
)

// Passphrase unlocks a vault. It prints as [withheld].
type Passphrase string

// Check tells whether a new passphrase is strong enough, and if not why: the
// error matches ErrWeakPassphrase and is a *passphrase.Weak. own are words that
// somebody who knows the user tries first. A vault that has a weaker one still
// opens.
func (p Passphrase) Check(own ...string) error {
	if err := passphrase.Judge(string(p), own...).Err(); err != nil {
		return fmt.Errorf("%w: %w", ErrWeakPassphrase, err)
	}
	return nil
}

// bytes is the same for every way of typing the same text.
func (p Passphrase) bytes() []byte { return norm.NFKC.Bytes([]byte(p)) }
