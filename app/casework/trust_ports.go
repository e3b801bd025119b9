package casework

import "time"

// Registrar makes and reads what says which keys count. It is part of the
// Courier, and holds no keys of its own either.
type Registrar interface {
	// RenewCard is the card of the same keys, with the names of the profile.
	RenewCard(identity []byte, p Profile) (Card, error)
	// SealCard makes the package that brings the own card up to date.
	SealCard(identity []byte, mine Card, l Letter) (Parcel, error)
	// Revoke writes that these keys count no more, signed with them. next may be
	// zero; otherwise it is the card that takes their place.
	Revoke(identity []byte, next Card, at time.Time) ([]byte, error)
	// ReadRevocation checks a revocation of one of the known cards: ErrNoCard when
	// it is of none of them, ErrBadRevocation when it is not whole and signed.
	ReadRevocation(data []byte, known []Card) (Revoked, error)
	// SignList writes a list of cards, signed by a municipality.
	SignList(identity []byte, l CardList) ([]byte, error)
	// ReadList checks a list to the end: ErrBadList when it is not whole and signed.
	ReadList(data []byte) (CardList, error)
}

// Revoked is what a revocation says.
type Revoked struct {
	Key  string // fingerprint that counts no more
	At   time.Time
	Next *Card // nil when it names none
}

// CardList is the list of a municipality.
type CardList struct {
	By    Card // the municipality's own
	Made  time.Time
	Lines []ListLine
}

// ListLine is one card of a list.
type ListLine struct {
	Card     Card
	Revoked  bool
	Replaces string // fingerprint of the card before it; empty for none
}
