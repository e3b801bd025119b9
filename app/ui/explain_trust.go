package ui

import "keukentafel/app/casework"

// aboutTrust are the errors about cards, keys and lists.
func aboutTrust() []explanation {
	return []explanation{
		{casework.ErrKeyChanged, "error.key-changed"},
		{casework.ErrKeyRevoked, "error.key-revoked"},
		{casework.ErrSenderRevoked, "error.sender-revoked"},
		{casework.ErrCardOfAnother, "error.card-of-another"},
		{casework.ErrOwnCard, "error.own-card"},
		{casework.ErrNothingOffered, "error.nothing-offered"},
		{casework.ErrRevokedForGood, "error.revoked-for-good"},
		{casework.ErrNothingToRevoke, "error.nothing-to-revoke"},
		{casework.ErrBadRevocation, "error.bad-revocation"},
		{casework.ErrNotMunicipality, "error.not-municipality"},
		{casework.ErrBadList, "error.bad-list"},
		{casework.ErrListMaker, "error.list-maker"},
		{casework.ErrOldList, "error.old-list"},
		{casework.ErrPartsMissing, "error.parts-missing"},
		{casework.ErrNoCode, "error.no-code"},
		{casework.ErrMixedParts, "error.mixed-parts"},
	}
}
