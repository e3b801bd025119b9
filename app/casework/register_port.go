package casework

import (
	"context"
	"errors"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Register is the register of a municipality (zaaksysteem), where the adopted
// plan of a family is kept as a document in its zaak. It holds no profile and
// no secret of its own: both come from the vault at each call, through what it
// is made with.
type Register interface {
	// Deliver brings the files of an export to the zaak. It may be called again
	// after any error or crash: it goes on where it was. An error is a
	// *RegisterError around one of ErrRegister...
	Deliver(ctx context.Context, d consent.Disclosure, o RegisterOrder, s RegisterState) (Registered, error)
	// Check looks whether a delivery would go well, and writes nothing there.
	// zaak may be empty. told hears each finding when it is there; it may be nil.
	Check(ctx context.Context, p RegisterProfile, on family.Date, zaak string, told func(RegisterFinding)) ([]RegisterFinding, error)
	// ReadProfile reads the file of a profile, strictly; ErrRegisterProfile with
	// the field that is not right.
	ReadProfile(file []byte) (RegisterProfile, error)
	// WriteProfile is the file of a profile. It names secrets and holds none.
	WriteProfile(p RegisterProfile) ([]byte, error)
	// Fits tells whether a profile is right; ErrRegisterProfile when not.
	Fits(p RegisterProfile) error
}

// RegisterOrder says where an export goes.
type RegisterOrder struct {
	Profile RegisterProfile
	// Zaak is its number at the municipality; empty only when zaken are made.
	Zaak string
	On   family.Date // today
	// Sent hears how far a file is, in bytes; it may be nil.
	Sent func(file string, done, total int64)
}

// RegisterState keeps how far each document is, by its identification at the
// municipality. Save has it on disk before it returns.
type RegisterState interface {
	Load(ctx context.Context, identification string) (RegisterProgress, error)
	Save(ctx context.Context, identification string, p RegisterProgress) error
}

// RegisterProgress is what must be known about a document to go on after a
// crash. It holds no personal data; a lock is a key to the document.
type RegisterProgress struct {
	Disclosure consent.DisclosureID
	SHA256     string
	Version    int
	Locking    bool
	Lock       string
}

// Registered is what a municipality holds after a delivery.
type Registered struct {
	Zaak        string // its number
	ZaakCreated bool
	Documents   []RegisteredDocument
}

// RegisteredDocument is one file in the register.
type RegisteredDocument struct {
	Name           string // of the file: "plan.pdf"
	Identification string
	Version        int // in the register
	SHA256         string
}

// RegisterStep is one thing that a dry run looks at: "catalogi", "zaak".
type RegisterStep string

// RegisterFinding is the outcome of one step.
type RegisterFinding struct {
	Step    RegisterStep
	Err     error  // one of ErrRegister...; nil when it is right
	Skipped bool   // an earlier step must be right first
	Version string // of the interface, as its server says
}

// RegisterClass says what the queue does after an error.
type RegisterClass string

// The classes.
const (
	RegisterAgain  RegisterClass = "again"  // by itself, later
	RegisterPause  RegisterClass = "pause"  // until somebody changed something
	RegisterReject RegisterClass = "reject" // this will never be right
)

// RegisterError is why a delivery did not happen, for the queue. It names codes
// and ids only.
type RegisterError struct {
	Code  string        // short: "orphan-lock"; see RegisterRefusal
	Class RegisterClass // what to do
	After time.Duration // how long the server asked to wait; zero when it did not
	// Fields are the fields that were refused, by their name in the standard.
	Fields []string
	// Why is what is wrong with a field of a profile, a code: "not-https".
	Why string
	// Instance is what the municipality finds in its own log.
	Instance string
	Cause    error
}

// Error names the code only.
func (e *RegisterError) Error() string { return "register: " + e.Code }

// Unwrap gives the refusal and its cause.
func (e *RegisterError) Unwrap() []error {
	if e.Cause == nil {
		return []error{RegisterRefusal(e.Code)}
	}
	return []error{RegisterRefusal(e.Code), e.Cause}
}

// registerErrorOf reads an error of a Register. What is unknown pauses.
func registerErrorOf(err error) *RegisterError {
	var r *RegisterError
	switch {
	case errors.As(err, &r):
		return r
	case errors.Is(err, context.Canceled), errors.Is(err, ErrLocked):
		return &RegisterError{Code: "offline", Class: RegisterAgain, Cause: err}
	case errors.Is(err, consent.ErrFileChanged), errors.Is(err, consent.ErrNotAnExport), errors.Is(err, consent.ErrNotAdopted):
		return &RegisterError{Code: "not-for-municipality", Class: RegisterReject, Cause: err}
	}
	return &RegisterError{Code: "unexpected", Class: RegisterPause, Cause: err}
}
