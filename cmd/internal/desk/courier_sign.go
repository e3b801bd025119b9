package desk

import (
	"bytes"
	"crypto/ed25519"
	"fmt"

	"keukentafel/app/casework"
	"keukentafel/storage/sealed"
)

// signed is what a signature of ours covers: the digest of an adopted version,
// with a name before it so that it can never be taken for something else.
func signed(digest []byte) []byte { return append([]byte("keukentafel version v1\n"), digest...) }

// The seed of the signing key in what sealed.Identity.MarshalBinary gives,
// after its four letters. Take this away once sealed.Identity signs by itself.
const seedFrom, seedTo = 4, 4 + ed25519.SeedSize

// Sign signs a digest with the installation's key.
func (c courier) Sign(kept, digest []byte) ([]byte, error) {
	if _, err := identityOf(kept); err != nil {
		return nil, err
	}
	key := ed25519.NewKeyFromSeed(kept[seedFrom:seedTo])
	defer clear(key)
	return ed25519.Sign(key, signed(digest)), nil
}

// Verify checks a signature with the key on a card.
func (c courier) Verify(card casework.Card, digest, signature []byte) error {
	read, err := sealed.ReadCard(bytes.NewReader(card.Raw))
	if err != nil {
		return fmt.Errorf("%w: %w", casework.ErrBadCard, err)
	}
	if !ed25519.Verify(read.SignKey, signed(digest), signature) {
		return casework.ErrVersionBroken
	}
	return nil
}
