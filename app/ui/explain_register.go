package ui

import (
	"keukentafel/app/casework"
	"keukentafel/app/consent"
)

// registerExplanations are those of the register of the municipality.
func registerExplanations() []explanation {
	return []explanation{
		{casework.ErrRegisterAuth, "error.register-auth"},
		{casework.ErrRegisterScope, "error.register-scope"},
		{casework.ErrRegisterClock, "error.register-clock"},
		{casework.ErrRegisterNotFound, "error.register-not-found"},
		{casework.ErrRegisterNoZaak, "error.register-no-zaak"},
		{casework.ErrRegisterZaakClosed, "error.register-zaak-closed"},
		{casework.ErrRegisterTypeUnknown, "error.register-type-unknown"},
		{casework.ErrRegisterTypeNotPublished, "error.register-type-not-published"},
		{casework.ErrRegisterTypesNotRelated, "error.register-types-not-related"},
		{casework.ErrRegisterTaken, "error.register-taken"},
		{casework.ErrRegisterLocked, "error.register-locked"},
		{casework.ErrRegisterOrphanLock, "error.register-orphan-lock"},
		{casework.ErrRegisterTooLarge, "error.register-too-large"},
		{casework.ErrRegisterFull, "error.register-full"},
		{casework.ErrRegisterIncomplete, "error.register-incomplete"},
		{casework.ErrRegisterBusy, "error.register-busy"},
		{casework.ErrRegisterOffline, "error.register-offline"},
		{casework.ErrRegisterProxy, "error.register-proxy"},
		{casework.ErrRegisterTLS, "error.register-tls"},
		{casework.ErrRegisterElsewhere, "error.register-elsewhere"},
		{casework.ErrRegisterUnsupported, "error.register-unsupported"},
		{casework.ErrRegisterRefused, "error.register-refused"},
		{casework.ErrRegisterUnexpected, "error.register-unexpected"},
		{casework.ErrRegisterNotForMunicipality, "error.register-not-for-municipality"},
		{casework.ErrRegisterBadOrder, "error.register-bad-order"},
		{casework.ErrRegisterOutdated, "error.register-outdated"},
		{casework.ErrRegisterState, "error.register-state"},
		{casework.ErrRegisterSecret, "error.register-secret"},
		{casework.ErrRegisterProfile, "error.register-profile"},
		{casework.ErrNoRegister, "error.register-none"},
		{casework.ErrNoZaakNumber, "error.register-no-number"},
		{casework.ErrNoDelivery, "error.register-no-delivery"},
		{casework.ErrUnderWay, "error.register-under-way"},
		{casework.ErrDeliveredTwice, "error.register-twice"},
		{consent.ErrNotAnExport, "error.register-not-an-export"},
		{consent.ErrFileChanged, "error.register-file-changed"},
	}
}
