package casework

import (
	"time"

	"keukentafel/app/family"
)

// KeyState is what is known here of the key of a partner.
type KeyState string

// The states. Only a changed and a revoked key stop what is sent.
const (
	KeyUnverified KeyState = "unverified" // nobody compared the fingerprint
	KeyVerified   KeyState = "verified"   // people did, or a list vouches for it
	KeyChanged    KeyState = "changed"    // another card was offered, and nobody compared that one yet
	KeyRevoked    KeyState = "revoked"    // it counts no more
)

// KeyStates are all states.
func KeyStates() []KeyState { return []KeyState{KeyUnverified, KeyVerified, KeyChanged, KeyRevoked} }

// How a fingerprint came to count as compared.
const (
	VerifyPhone    = "phone"
	VerifyInPerson = "in-person"
	VerifyList     = "list" // nobody compared it: the list of a municipality holds it
)

// From where another card or a revocation came.
const (
	FromCard       = "card"       // a file, a picture or a text that somebody brought in
	FromList       = "list"       // the list of a municipality
	FromRevocation = "revocation" // a statement that the old key signed
	FromPerson     = "person"     // somebody here, who was told so
)

// Offered is another card of a partner, kept aside until somebody compared it.
type Offered struct {
	Card Card
	At   time.Time
	From string // FromCard, FromList or FromRevocation
}

// Revocation is that a key counts no more, and how that is known.
type Revocation struct {
	At   time.Time
	From string      // FromRevocation, FromList or FromPerson
	Who  family.Text `json:",omitempty"` // who said so, or the house of the list
	Why  family.Text `json:",omitempty"` // in the words of who marked it
}

// Former is a card that another took the place of. What it signed is still
// checked with it; nothing is received from it any more.
type Former struct {
	Card    Card
	Until   time.Time
	Revoked *Revocation `json:",omitempty"`
}

// State is what is known of the key, in one word.
func (c Contact) State() KeyState {
	switch {
	case c.Revoked != nil:
		return KeyRevoked
	case c.Offered != nil:
		return KeyChanged
	case c.Verified.IsZero():
		return KeyUnverified
	}
	return KeyVerified
}

// Stops tells why nothing may be sent to the contact: ErrKeyChanged,
// ErrKeyRevoked, or nil. A key that nobody compared stops nothing; whoever
// sends is asked first.
func (c Contact) Stops() error {
	switch c.State() {
	case KeyChanged:
		return ErrKeyChanged
	case KeyRevoked:
		return ErrKeyRevoked
	case KeyUnverified, KeyVerified:
	}
	return nil
}

// Compared tells whether people compared the fingerprint themselves.
func (c Contact) Compared() bool { return !c.Verified.IsZero() && c.VerifyBy != VerifyList }

// had tells whether the contact has or had the key.
func (c Contact) had(key string) bool {
	if c.Card.Key == key {
		return true
	}
	_, before := c.former(key)
	return before
}

func (c Contact) former(key string) (Former, bool) {
	for _, f := range c.Former {
		if f.Card.Key == key {
			return f, true
		}
	}
	return Former{}, false
}
