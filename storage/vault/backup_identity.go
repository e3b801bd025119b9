package vault

import (
	"fmt"
	"strings"

	"filippo.io/age"
)

// hybridIdentity makes age's post-quantum identity of 32 bytes. age takes it as
// text only: bech32 (BIP 173).
func hybridIdentity(seed key) (*age.HybridIdentity, error) {
	identity, err := age.ParseHybridIdentity(strings.ToUpper(bech32("age-secret-key-pq-", seed[:])))
	if err != nil {
		return nil, fmt.Errorf("make the key of the backup: %w", err)
	}
	return identity, nil
}

const bech32Letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"

// bech32 writes bytes in five-bit letters with a checksum of six.
func bech32(kind string, data []byte) string {
	var values []byte
	held, bits := uint32(0), 0
	for _, b := range data {
		held, bits = held<<8|uint32(b), bits+8
		for ; bits >= 5; bits -= 5 {
			values = append(values, byte(held>>(bits-5))&31)
		}
	}
	if bits > 0 {
		values = append(values, byte(held<<(5-bits))&31)
	}
	check := bech32Check(kind, values)
	for i := range 6 {
		values = append(values, byte(check>>(25-5*i))&31)
	}
	text := []byte(kind + "1")
	for _, v := range values {
		text = append(text, bech32Letters[v])
	}
	return string(text)
}

// bech32Check is the remainder of the polynomial that BIP 173 describes.
func bech32Check(kind string, values []byte) uint32 {
	check := uint32(1)
	feed := func(v byte) {
		top := check >> 25
		check = check&0x1ffffff<<5 ^ uint32(v)
		for i, generator := range [5]uint32{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3} {
			if top>>i&1 == 1 {
				check ^= generator
			}
		}
	}
	for i := range len(kind) {
		feed(kind[i] >> 5)
	}
	feed(0)
	for i := range len(kind) {
		feed(kind[i] & 31)
	}
	for _, v := range values {
		feed(v)
	}
	for range 6 {
		feed(0)
	}
	return check ^ 1
}
