package zgw

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// Why a delivery did not happen. Compare with errors.Is.
var (
	// ErrAuth: the municipality does not accept who we say we are.
	ErrAuth = errors.New("zgw: the credentials are not accepted")
	// ErrScope: we are known, and may not do this.
	ErrScope = errors.New("zgw: not allowed to do this")
	// ErrClock: the clocks of both computers differ too much, also after a correction.
	ErrClock = errors.New("zgw: the clocks differ too much")
	// ErrNotFound: an address of the profile leads to nothing.
	ErrNotFound = errors.New("zgw: not found")
	// ErrNoZaak: there is no zaak with this identification that we may see.
	ErrNoZaak = errors.New("zgw: there is no such zaak")
	// ErrZaakClosed: the zaak has ended; nothing is added to it any more.
	ErrZaakClosed = errors.New("zgw: the zaak is closed")
	// ErrTypeUnknown: the catalogue has no such type that is valid today.
	ErrTypeUnknown = errors.New("zgw: the type is not in the catalogue")
	// ErrTypeNotPublished: the type is still a concept.
	ErrTypeNotPublished = errors.New("zgw: the type is not published")
	// ErrTypesNotRelated: documents of this type do not belong in zaken of that type.
	ErrTypesNotRelated = errors.New("zgw: the types of zaak and document are not related")
	// ErrTaken: somebody else has a zaak or document with our identification.
	ErrTaken = errors.New("zgw: the identification is taken")
	// ErrLocked: somebody at the municipality is working on the document.
	ErrLocked = errors.New("zgw: somebody else has locked the document")
	// ErrOrphanLock: the document is locked and its key was lost, most likely ours: the municipality must unlock it.
	ErrOrphanLock = errors.New("zgw: the document is locked and nobody has the key")
	// ErrTooLarge: the file is larger than the municipality takes, also in parts.
	ErrTooLarge = errors.New("zgw: too large for the municipality")
	// ErrFull: the municipality has no room left.
	ErrFull = errors.New("zgw: the municipality has no room left")
	// ErrIncomplete: not everything arrived.
	ErrIncomplete = errors.New("zgw: the file did not arrive whole")
	// ErrBusy: the server asks for patience, or fails.
	ErrBusy = errors.New("zgw: the server is busy")
	// ErrOffline: the server cannot be reached, or fell silent.
	ErrOffline = errors.New("zgw: the server cannot be reached")
	// ErrProxy: the proxy on the way does not let us through.
	ErrProxy = errors.New("zgw: the proxy does not let us through")
	// ErrTLS: the server cannot prove who it is. Nothing was sent.
	ErrTLS = errors.New("zgw: the server cannot prove who it is")
	// ErrElsewhere: an answer leads to an address that is not in the profile. Nothing was sent there.
	ErrElsewhere = errors.New("zgw: the answer leads to another server")
	// ErrUnsupported: the server does not know this call.
	ErrUnsupported = errors.New("zgw: the server cannot do this")
	// ErrRefused: the server refuses what was asked, for a reason that is in the Problem.
	ErrRefused = errors.New("zgw: the server refuses this")
	// ErrUnexpected: the answer is not one of this standard, such as a page of a proxy.
	ErrUnexpected = errors.New("zgw: the answer is not understood")
)

// Why nothing was asked of the municipality at all.
var (
	// ErrNotForMunicipality: the disclosure is for somebody else, or is not an adopted plan.
	ErrNotForMunicipality = errors.New("zgw: the disclosure is not a plan for the municipality")
	// ErrBadOrder: a file, an id or a date of the order is missing or malformed.
	ErrBadOrder = errors.New("zgw: the order is not complete")
	// ErrOutdated: a newer version of the plan was delivered already.
	ErrOutdated = errors.New("zgw: a newer plan was delivered already")
	// ErrState: what was done could not be kept, so nothing more was done.
	ErrState = errors.New("zgw: the state cannot be kept")
	// ErrSecret: the secret that the profile names is not there.
	ErrSecret = errors.New("zgw: the secret is missing")
)

// Param says which field of a request was refused, and why. Reason is the server's own sentence: for the screen, not for a log.
type Param struct {
	Name, Code string
	Reason     string
}

// Problem is an answer that refuses. errors.Is finds its class.
type Problem struct {
	Call       string // as "PATCH documenten"
	Status     int
	Code       string // of the standard; empty when the answer was not of the standard
	Instance   string // what the municipality finds in its log
	Params     []Param
	RetryAfter time.Duration // zero: not said
	class      error
}

// Error gives class, codes and ids; never a sentence of the server, which may repeat what was sent.
func (p *Problem) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%v: %s: status %d", p.class, p.Call, p.Status)
	if p.Code != "" {
		fmt.Fprintf(&b, ", code %s", p.Code)
	}
	for _, param := range p.Params {
		fmt.Fprintf(&b, ", %s %s", param.Name, param.Code)
	}
	if p.Instance != "" {
		fmt.Fprintf(&b, ", instance %s", p.Instance)
	}
	return b.String()
}

// Unwrap gives the class.
func (p *Problem) Unwrap() error { return p.class }

// has tells whether the answer has this code, of itself or of one of the fields.
func (p *Problem) has(code string) bool {
	if p.Code == code {
		return true
	}
	for _, param := range p.Params {
		if param.Code == code {
			return true
		}
	}
	return false
}

// hasCode tells whether an error is a problem with this code.
func hasCode(err error, code string) bool {
	var p *Problem
	return errors.As(err, &p) && p.has(code)
}
