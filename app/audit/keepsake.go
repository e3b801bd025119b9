package audit

import (
	"crypto/hmac"
	"encoding/binary"
)

// Keepsake is an Anchor in the 32 bytes that a keyring keeps: the number (8
// bytes) and the first 24 bytes of the link.
type Keepsake [32]byte

const numberSize = 8

// Keepsake is what to keep of the anchor outside the vault.
func (a Anchor) Keepsake() Keepsake {
	var k Keepsake
	binary.BigEndian.PutUint64(k[:], uint64(a.Seq))
	copy(k[numberSize:], a.MAC[:])
	return k
}

// Seq is the number of the entry it was made of.
func (k Keepsake) Seq() int64 { return int64(binary.BigEndian.Uint64(k[:])) }

// Fits tells whether the link is the one that the keepsake was made of.
func (k Keepsake) Fits(link MAC) bool { return hmac.Equal(k[numberSize:], link[:len(k)-numberSize]) }
