package keyring

import (
	"encoding/base64"
	"errors"
	"fmt"
	"io"
)

// SecretSize is the length of every secret in bytes.
const SecretSize = 32

// Secret is one key. It prints as [withheld], whatever the verb.
type Secret [SecretSize]byte

// Format keeps the secret out of every print and log.
func (Secret) Format(f fmt.State, _ rune) {
	_, _ = io.WriteString(f, "[withheld]")
}

// MarshalText keeps the secret out of JSON too.
func (Secret) MarshalText() ([]byte, error) { return []byte("[withheld]"), nil }

func (s Secret) encode() string { return base64.StdEncoding.EncodeToString(s[:]) }

func decode(text string) (Secret, error) {
	var s Secret
	raw, err := base64.StdEncoding.DecodeString(text)
	if err != nil || len(raw) != SecretSize {
		return s, errors.New("the stored value is not a 32-byte secret")
	}
	copy(s[:], raw)
	clear(raw)
	return s, nil
}
