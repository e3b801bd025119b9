package desk

import (
	"bytes"
	"fmt"

	"keukentafel/app/casework"
	"keukentafel/storage/sealed"
)

// Sign signs a digest with the installation's key.
func (c courier) Sign(kept, digest []byte) ([]byte, error) {
	me, err := identityOf(kept)
	if err != nil {
		return nil, err
	}
	return me.Sign(digest), nil
}

// Verify checks a signature with the key on a card.
func (c courier) Verify(card casework.Card, digest, signature []byte) error {
	read, err := sealed.ReadCard(bytes.NewReader(card.Raw))
	if err != nil {
		return fmt.Errorf("%w: %w", casework.ErrBadCard, err)
	}
	if !read.Signed(digest, signature) {
		return casework.ErrVersionBroken
	}
	return nil
}
