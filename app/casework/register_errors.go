package casework

import "errors"

// Why a delivery to the register of the municipality did not happen.
var (
	// ErrRegisterAuth: the municipality does not accept who we say we are.
	ErrRegisterAuth = errors.New("register: the credentials are not accepted")
	// ErrRegisterScope: we are known, and may not do this.
	ErrRegisterScope = errors.New("register: not allowed to do this")
	// ErrRegisterClock: the clocks of both computers differ too much.
	ErrRegisterClock = errors.New("register: the clocks differ too much")
	// ErrRegisterNotFound: an address of the profile leads to nothing.
	ErrRegisterNotFound = errors.New("register: an address of the profile leads to nothing")
	// ErrRegisterNoZaak: there is no zaak with this number that we may see.
	ErrRegisterNoZaak = errors.New("register: there is no such zaak")
	// ErrRegisterZaakClosed: the zaak has ended.
	ErrRegisterZaakClosed = errors.New("register: the zaak is closed")
	// ErrRegisterTypeUnknown: the catalogue has no such type that is valid today.
	ErrRegisterTypeUnknown = errors.New("register: the type is not in the catalogue")
	// ErrRegisterTypeNotPublished: the type is still a concept.
	ErrRegisterTypeNotPublished = errors.New("register: the type is not published")
	// ErrRegisterTypesNotRelated: documents of this type do not belong in zaken of that type.
	ErrRegisterTypesNotRelated = errors.New("register: the types of zaak and document are not related")
	// ErrRegisterTaken: somebody else has a zaak or document with our identification.
	ErrRegisterTaken = errors.New("register: the identification is taken")
	// ErrRegisterLocked: somebody at the municipality is working on the document.
	ErrRegisterLocked = errors.New("register: somebody else has locked the document")
	// ErrRegisterOrphanLock: the document is locked and nobody has the key.
	ErrRegisterOrphanLock = errors.New("register: the document is locked and nobody has the key")
	// ErrRegisterTooLarge: the file is larger than the municipality takes, also in parts.
	ErrRegisterTooLarge = errors.New("register: too large for the municipality")
	// ErrRegisterFull: the municipality has no room left.
	ErrRegisterFull = errors.New("register: the municipality has no room left")
	// ErrRegisterIncomplete: not everything arrived.
	ErrRegisterIncomplete = errors.New("register: the file did not arrive whole")
	// ErrRegisterBusy: the server asks for patience, or fails.
	ErrRegisterBusy = errors.New("register: the server is busy")
	// ErrRegisterOffline: the server cannot be reached, or fell silent.
	ErrRegisterOffline = errors.New("register: the server cannot be reached")
	// ErrRegisterProxy: the proxy on the way does not let us through.
	ErrRegisterProxy = errors.New("register: the proxy does not let us through")
	// ErrRegisterTLS: the server cannot prove who it is; nothing was sent.
	ErrRegisterTLS = errors.New("register: the server cannot prove who it is")
	// ErrRegisterElsewhere: an answer leads to an address that is not in the profile; nothing was sent there.
	ErrRegisterElsewhere = errors.New("register: the answer leads to another server")
	// ErrRegisterUnsupported: the server does not know this call.
	ErrRegisterUnsupported = errors.New("register: the server cannot do this")
	// ErrRegisterRefused: the server refuses what was asked.
	ErrRegisterRefused = errors.New("register: the server refuses this")
	// ErrRegisterUnexpected: the answer is not one of the standard, such as a page of a proxy.
	ErrRegisterUnexpected = errors.New("register: the answer is not understood")
	// ErrRegisterNotForMunicipality: what should leave is not an adopted plan for the municipality.
	ErrRegisterNotForMunicipality = errors.New("register: not a plan for the municipality")
	// ErrRegisterBadOrder: a file, the zaak or a date of the order is missing or malformed.
	ErrRegisterBadOrder = errors.New("register: the order is not complete")
	// ErrRegisterOutdated: a newer version of the plan was delivered already.
	ErrRegisterOutdated = errors.New("register: a newer plan was delivered already")
	// ErrRegisterState: what was done could not be kept, so nothing more was done.
	ErrRegisterState = errors.New("register: the state cannot be kept")
	// ErrRegisterSecret: the secret that the profile names is not in the vault.
	ErrRegisterSecret = errors.New("register: the secret is missing")
	// ErrRegisterProfile: the profile of the municipality is not right.
	ErrRegisterProfile = errors.New("register: the profile of the municipality is not right")
)

// What the desk itself refuses about the register.
var (
	// ErrNoRegister: no register was set for this municipality.
	ErrNoRegister = errors.New("register: no register is set")
	// ErrNoZaakNumber: the municipality makes its own zaken, and nobody said which one is of this family.
	ErrNoZaakNumber = errors.New("register: the zaak number is missing")
	// ErrNoDelivery: there is no such delivery to the register.
	ErrNoDelivery = errors.New("register: no such delivery")
	// ErrUnderWay: the delivery is under way at this moment.
	ErrUnderWay = errors.New("register: the delivery is under way")
	// ErrDeliveredTwice: this version is in the queue or was delivered already.
	ErrDeliveredTwice = errors.New("register: this version waits or was delivered already")
)

// registerCodes are the refusals by the code that a delivery keeps.
var registerCodes = map[string]error{
	"auth":                 ErrRegisterAuth,
	"scope":                ErrRegisterScope,
	"clock":                ErrRegisterClock,
	"not-found":            ErrRegisterNotFound,
	"no-zaak":              ErrRegisterNoZaak,
	"zaak-closed":          ErrRegisterZaakClosed,
	"type-unknown":         ErrRegisterTypeUnknown,
	"type-not-published":   ErrRegisterTypeNotPublished,
	"types-not-related":    ErrRegisterTypesNotRelated,
	"taken":                ErrRegisterTaken,
	"locked":               ErrRegisterLocked,
	"orphan-lock":          ErrRegisterOrphanLock,
	"too-large":            ErrRegisterTooLarge,
	"full":                 ErrRegisterFull,
	"incomplete":           ErrRegisterIncomplete,
	"busy":                 ErrRegisterBusy,
	"offline":              ErrRegisterOffline,
	"proxy":                ErrRegisterProxy,
	"tls":                  ErrRegisterTLS,
	"elsewhere":            ErrRegisterElsewhere,
	"unsupported":          ErrRegisterUnsupported,
	"refused":              ErrRegisterRefused,
	"unexpected":           ErrRegisterUnexpected,
	"not-for-municipality": ErrRegisterNotForMunicipality,
	"bad-order":            ErrRegisterBadOrder,
	"outdated":             ErrRegisterOutdated,
	"state":                ErrRegisterState,
	"secret":               ErrRegisterSecret,
	"profile":              ErrRegisterProfile,
}

// RegisterRefusal is the refusal that a delivery keeps as a code; nil for none.
// An unknown code, of another version of the program, is ErrRegisterUnexpected.
func RegisterRefusal(code string) error {
	if code == "" {
		return nil
	}
	if err, known := registerCodes[code]; known {
		return err
	}
	return ErrRegisterUnexpected
}
