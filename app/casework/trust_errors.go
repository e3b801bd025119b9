package casework

import (
	"errors"

	"keukentafel/app/audit"
)

// What trust between installations can refuse.
var (
	// ErrKeyChanged: another card was offered for this partner, and nobody
	// compared it yet.
	ErrKeyChanged = errors.New("another card was offered for this partner")
	// ErrKeyRevoked: the key of this partner counts no more.
	ErrKeyRevoked = errors.New("key of this partner was revoked")
	// ErrSenderRevoked: sealed with a key that counts no more.
	ErrSenderRevoked = errors.New("package was sealed with a revoked key")
	// ErrCardOfAnother: the card is that of another partner in the directory.
	ErrCardOfAnother = errors.New("card belongs to another partner")
	// ErrOwnCard: the card of this installation itself.
	ErrOwnCard = errors.New("card of this installation")
	// ErrNothingOffered: no other card waits for this partner.
	ErrNothingOffered = errors.New("no other card was offered for this partner")
	// ErrRevokedForGood: revoked by its owner or by a list; nobody here takes that back.
	ErrRevokedForGood = errors.New("revocation cannot be taken back here")
	// ErrNothingToRevoke: this installation has no keys of before.
	ErrNothingToRevoke = errors.New("there are no keys of before to revoke")
	// ErrBadRevocation: a revocation that is damaged or not signed with that key.
	ErrBadRevocation = errors.New("revocation is not valid")

	// ErrNotMunicipality: only the installation of a municipality makes a list.
	ErrNotMunicipality = errors.New("only a municipality publishes a list of cards")
	// ErrBadList: a list of cards that is damaged or not signed by its maker.
	ErrBadList = errors.New("list of cards is not valid")
	// ErrListMaker: people must compare the card of the municipality first.
	ErrListMaker = errors.New("card of the maker of the list was not compared")
	// ErrOldList: a list that is not newer than the one that was read before.
	ErrOldList = errors.New("a newer list was read before")

	// ErrPartsMissing: not all parts of a card were given.
	ErrPartsMissing = errors.New("parts of the card are missing")
	// ErrNoCode: there is no code of a card in the picture or text.
	ErrNoCode = errors.New("no code of a card found")
	// ErrMixedParts: the parts are of more than one card.
	ErrMixedParts = errors.New("parts are of more than one card")
)

// trustRules are the refusals of this file that are kept in the log.
func trustRules() []rule {
	return []rule{
		{ErrKeyChanged, "key-changed", audit.AuthorisedNo, ""},
		{ErrKeyRevoked, "key-revoked", audit.AuthorisedNo, ""},
		{ErrSenderRevoked, "sender-revoked", audit.AuthorisedNo, ""},
	}
}
