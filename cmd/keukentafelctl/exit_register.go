package main

import (
	"keukentafel/app/casework"
	"keukentafel/app/consent"
)

// registerExplanations are the refusals of the register of the municipality.
var registerExplanations = []told{
	{casework.ErrRegisterAuth, exitRefused, "error.register-auth"},
	{casework.ErrRegisterScope, exitRefused, "error.register-scope"},
	{casework.ErrRegisterClock, exitRefused, "error.register-clock"},
	{casework.ErrRegisterNotFound, exitMailbox, "error.register-not-found"},
	{casework.ErrRegisterNoZaak, exitRefused, "error.register-no-zaak"},
	{casework.ErrRegisterZaakClosed, exitRefused, "error.register-zaak-closed"},
	{casework.ErrRegisterTypeUnknown, exitRefused, "error.register-type-unknown"},
	{casework.ErrRegisterTypeNotPublished, exitRefused, "error.register-type-not-published"},
	{casework.ErrRegisterTypesNotRelated, exitRefused, "error.register-types-not-related"},
	{casework.ErrRegisterTaken, exitRefused, "error.register-taken"},
	{casework.ErrRegisterLocked, exitMailbox, "error.register-locked"},
	{casework.ErrRegisterOrphanLock, exitRefused, "error.register-orphan-lock"},
	{casework.ErrRegisterTooLarge, exitRefused, "error.register-too-large"},
	{casework.ErrRegisterFull, exitMailbox, "error.register-full"},
	{casework.ErrRegisterIncomplete, exitMailbox, "error.register-incomplete"},
	{casework.ErrRegisterBusy, exitMailbox, "error.register-busy"},
	{casework.ErrRegisterOffline, exitMailbox, "error.register-offline"},
	{casework.ErrRegisterProxy, exitMailbox, "error.register-proxy"},
	{casework.ErrRegisterTLS, exitMailbox, "error.register-tls"},
	{casework.ErrRegisterElsewhere, exitMailbox, "error.register-elsewhere"},
	{casework.ErrRegisterUnsupported, exitMailbox, "error.register-unsupported"},
	{casework.ErrRegisterRefused, exitRefused, "error.register-refused"},
	{casework.ErrRegisterUnexpected, exitMailbox, "error.register-unexpected"},
	{casework.ErrRegisterNotForMunicipality, exitRefused, "error.register-not-for-municipality"},
	{casework.ErrRegisterBadOrder, exitRefused, "error.register-bad-order"},
	{casework.ErrRegisterOutdated, exitRefused, "error.register-outdated"},
	{casework.ErrRegisterState, exitRefused, "error.register-state"},
	{casework.ErrRegisterSecret, exitRefused, "error.register-secret"},
	{casework.ErrRegisterProfile, exitRefused, "error.register-profile"},
	{casework.ErrNoRegister, exitMailbox, "error.register-none"},
	{casework.ErrNoZaakNumber, exitRefused, "error.register-no-number"},
	{casework.ErrNoDelivery, exitRefused, "error.register-no-delivery"},
	{casework.ErrUnderWay, exitRefused, "error.register-under-way"},
	{casework.ErrDeliveredTwice, exitRefused, "error.register-twice"},
	{consent.ErrNotAnExport, exitRefused, "error.register-not-an-export"},
	{consent.ErrFileChanged, exitRefused, "error.register-file-changed"},
}
