package desk

import (
	"bytes"
	"errors"
	"fmt"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/storage/sealed"
)

// courier seals and opens packages with storage/sealed.
type courier struct {
	renders func(casework.LetterKind) []sealed.Render
	clock   func() time.Time
}

var _ casework.Courier = courier{}

// NewIdentity makes keys and the card that shows them.
func (c courier) NewIdentity(p casework.Profile) ([]byte, casework.Card, error) {
	identity, err := sealed.NewIdentity()
	if err != nil {
		return nil, casework.Card{}, err
	}
	holder := sealed.Holder{Name: p.Name, House: p.House, Function: p.Function, Role: sealed.Role(p.Role)}
	made, err := identity.Card(holder, family.DateOf(c.clock()))
	if err != nil {
		return nil, casework.Card{}, inWords(err)
	}
	card, err := cardOf(made)
	if err != nil {
		return nil, casework.Card{}, err
	}
	kept, err := identity.MarshalBinary()
	return kept, card, err
}

// ReadCard reads a contact card. Whatever is wrong with it, it is a bad card;
// what exactly stays in the chain of the error.
func (c courier) ReadCard(data []byte) (casework.Card, error) {
	data, err := CardFrom(data)
	if err != nil {
		return casework.Card{}, err
	}
	card, err := sealed.ReadCard(bytes.NewReader(data))
	switch {
	case errors.Is(err, sealed.ErrNewerVersion):
		return casework.Card{}, inWords(err)
	case err != nil:
		return casework.Card{}, fmt.Errorf("%w: %w", casework.ErrBadCard, err)
	}
	return cardOf(card)
}

// Fingerprint is how people read the key of a card to each other: eight groups
// of five digits.
func Fingerprint(key string) string {
	f, err := sealed.ParseFingerprint(key)
	if err != nil {
		return key
	}
	return f.String()
}

func cardOf(card sealed.Card) (casework.Card, error) {
	var raw bytes.Buffer
	if err := sealed.WriteCard(&raw, card); err != nil {
		return casework.Card{}, inWords(err)
	}
	return casework.Card{Key: card.Fingerprint().Hex(), Mailbox: card.Mailbox, Name: card.Name, House: card.House,
		Function: card.Function, Role: casework.Role(card.Role), Raw: raw.Bytes(), Made: card.Made}, nil
}

func identityOf(kept []byte) (sealed.Identity, error) {
	var identity sealed.Identity
	if err := identity.UnmarshalBinary(kept); err != nil {
		return identity, fmt.Errorf("%w: %w", casework.ErrDamaged, err)
	}
	return identity, nil
}
