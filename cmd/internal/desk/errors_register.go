package desk

import (
	"keukentafel/app/casework"
	"keukentafel/storage/zgw"
)

// registerMeanings are what casework calls the refusals of the register of a
// municipality.
var registerMeanings = []meaning{
	{zgw.ErrAuth, casework.ErrRegisterAuth},
	{zgw.ErrScope, casework.ErrRegisterScope},
	{zgw.ErrClock, casework.ErrRegisterClock},
	{zgw.ErrNotFound, casework.ErrRegisterNotFound},
	{zgw.ErrNoZaak, casework.ErrRegisterNoZaak},
	{zgw.ErrZaakClosed, casework.ErrRegisterZaakClosed},
	{zgw.ErrTypeUnknown, casework.ErrRegisterTypeUnknown},
	{zgw.ErrTypeNotPublished, casework.ErrRegisterTypeNotPublished},
	{zgw.ErrTypesNotRelated, casework.ErrRegisterTypesNotRelated},
	{zgw.ErrTaken, casework.ErrRegisterTaken},
	{zgw.ErrLocked, casework.ErrRegisterLocked},
	{zgw.ErrOrphanLock, casework.ErrRegisterOrphanLock},
	{zgw.ErrTooLarge, casework.ErrRegisterTooLarge},
	{zgw.ErrFull, casework.ErrRegisterFull},
	{zgw.ErrIncomplete, casework.ErrRegisterIncomplete},
	{zgw.ErrBusy, casework.ErrRegisterBusy},
	{zgw.ErrOffline, casework.ErrRegisterOffline},
	{zgw.ErrProxy, casework.ErrRegisterProxy},
	{zgw.ErrTLS, casework.ErrRegisterTLS},
	{zgw.ErrElsewhere, casework.ErrRegisterElsewhere},
	{zgw.ErrUnsupported, casework.ErrRegisterUnsupported},
	{zgw.ErrRefused, casework.ErrRegisterRefused},
	{zgw.ErrUnexpected, casework.ErrRegisterUnexpected},
	{zgw.ErrNotForMunicipality, casework.ErrRegisterNotForMunicipality},
	{zgw.ErrBadOrder, casework.ErrRegisterBadOrder},
	{zgw.ErrOutdated, casework.ErrRegisterOutdated},
	{zgw.ErrState, casework.ErrRegisterState},
	{zgw.ErrSecret, casework.ErrRegisterSecret},
	{zgw.ErrProfile, casework.ErrRegisterProfile},
}
