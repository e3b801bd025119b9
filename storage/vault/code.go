package vault

import (
	"crypto/rand"
	"crypto/sha256"
	"math/big"
	"strings"

	"keukentafel/app/passphrase"
)

// The recovery code is 160 random bits and a 20-bit checksum in Crockford's
// base32, written as nine groups of four.
const (
	codeBytes   = 20
	codeSymbols = passphrase.CodeGroups * passphrase.CodeGroup
	codeGroup   = passphrase.CodeGroup
	checkBits   = 20
	alphabet    = passphrase.CodeSymbols
)

// RecoveryCode unlocks a vault when the passphrase is forgotten. It prints as
// [withheld]; Reveal gives it for paper.
type RecoveryCode string

// Reveal gives the code as it is written down, on purpose.
func (c RecoveryCode) Reveal() string { return string(c) }

func newRecoveryCode() RecoveryCode {
	var secret [codeBytes]byte
	_, _ = rand.Read(secret[:]) // never fails: the program stops instead
	return writeCode(secret)
}

func writeCode(secret [codeBytes]byte) RecoveryCode {
	n := new(big.Int).SetBytes(secret[:])
	n.Lsh(n, checkBits)
	n.Or(n, big.NewInt(checksum(secret)))
	symbols := make([]byte, codeSymbols)
	for i := codeSymbols - 1; i >= 0; i-- {
		symbols[i] = alphabet[n.Bit(0)|n.Bit(1)<<1|n.Bit(2)<<2|n.Bit(3)<<3|n.Bit(4)<<4]
		n.Rsh(n, 5)
	}
	var groups []string
	for ; len(symbols) > 0; symbols = symbols[codeGroup:] {
		groups = append(groups, string(symbols[:codeGroup]))
	}
	return RecoveryCode(strings.Join(groups, "-"))
}

// Check tells whether this can be a recovery code at all: nine groups that
// belong together. ErrMistypedCode when not.
func (c RecoveryCode) Check() error {
	secret, err := c.secret()
	clear(secret[:])
	return err
}

// secret reads a code as people type it, see passphrase.CleanCode. Anything else
// is ErrMistypedCode.
func (c RecoveryCode) secret() ([codeBytes]byte, error) {
	var secret [codeBytes]byte
	symbols, strange := passphrase.CleanCode(string(c))
	if strange != 0 || len(symbols) != codeSymbols {
		return secret, ErrMistypedCode
	}
	n := new(big.Int)
	for i := range len(symbols) {
		n.Lsh(n, 5)
		n.Or(n, big.NewInt(int64(strings.IndexByte(alphabet, symbols[i]))))
	}
	check := new(big.Int).And(n, big.NewInt(1<<checkBits-1)).Int64()
	n.Rsh(n, checkBits).FillBytes(secret[:])
	if check != checksum(secret) {
		return secret, ErrMistypedCode
	}
	return secret, nil
}

func checksum(secret [codeBytes]byte) int64 {
	h := sha256.Sum256(append([]byte("keukentafel recovery code 1"), secret[:]...))
	return int64(h[0])<<12 | int64(h[1])<<4 | int64(h[2])>>4
}
