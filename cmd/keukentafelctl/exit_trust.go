package main

import "keukentafel/app/casework"

// trustExplanations are the refusals about cards, keys and lists.
var trustExplanations = []told{
	{casework.ErrKeyChanged, exitRefused, "error.key-changed"},
	{casework.ErrKeyRevoked, exitRefused, "error.key-revoked"},
	{casework.ErrSenderRevoked, exitRefused, "error.sender-revoked"},
	{casework.ErrCardOfAnother, exitRefused, "error.card-of-another"},
	{casework.ErrOwnCard, exitRefused, "error.own-card"},
	{casework.ErrNothingOffered, exitRefused, "error.nothing-offered"},
	{casework.ErrRevokedForGood, exitRefused, "error.revoked-for-good"},
	{casework.ErrNothingToRevoke, exitRefused, "error.nothing-to-revoke"},
	{casework.ErrBadRevocation, exitDamaged, "error.bad-revocation"},
	{casework.ErrNotMunicipality, exitRefused, "error.not-municipality"},
	{casework.ErrBadList, exitDamaged, "error.bad-list"},
	{casework.ErrListMaker, exitRefused, "error.list-maker"},
	{casework.ErrOldList, exitRefused, "error.old-list"},
	{casework.ErrPartsMissing, exitRefused, "error.parts-missing"},
	{casework.ErrNoCode, exitDamaged, "error.no-code"},
	{casework.ErrMixedParts, exitDamaged, "error.mixed-parts"},
}
