package sealed

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
)

const fingerprintDomain = "keukentafel fingerprint v1\n"

// Fingerprint stands for both public keys of an installation. It is no secret: people read it to each other to be sure that a card
// is the right one.
type Fingerprint [16]byte

func fingerprintOf(signKey []byte, sealKey string) Fingerprint {
	h := sha256.New()
	h.Write([]byte(fingerprintDomain))
	h.Write(signKey)
	h.Write([]byte(sealKey))
	return Fingerprint(h.Sum(nil)[:16])
}

// String is the fingerprint for people: eight groups of five digits, 00000 to 65535. Digits sound alike in every language, and a
// group is as long as one breath.
func (f Fingerprint) String() string {
	groups := make([]string, 0, 8)
	for i := 0; i < len(f); i += 2 {
		groups = append(groups, fmt.Sprintf("%05d", binary.BigEndian.Uint16(f[i:])))
	}
	return strings.Join(groups, " ")
}

// Hex is the fingerprint for files: 32 hexadecimal digits.
func (f Fingerprint) Hex() string { return hex.EncodeToString(f[:]) }

// ParseFingerprint reads what Hex wrote.
func ParseFingerprint(s string) (Fingerprint, error) {
	var f Fingerprint
	b, err := hex.DecodeString(s)
	if err != nil || len(b) != len(f) || s != strings.ToLower(s) {
		return f, errors.New("parse fingerprint: not 32 hexadecimal digits")
	}
	copy(f[:], b)
	return f, nil
}
