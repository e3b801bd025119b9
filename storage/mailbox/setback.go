package mailbox

import (
	"fmt"
	"time"
)

// Advice is what makes sense after a store on a network did not do what was asked.
type Advice string

// The advices, from mild to grave.
const (
	// TryLater means that the same call may work later; wait longer each time, and at least as long as RetryAfter says.
	TryLater Advice = "try-later"
	// AskUser means that trying again is of no use until somebody did something: log in, make room, repair the address.
	AskUser Advice = "ask-user"
	// Incapable means that the store cannot do this at all.
	Incapable Advice = "incapable"
	// StopNow means that the other side is not proven to be who it should be: nothing may be sent there.
	StopNow Advice = "stop-now"
)

// Reason is what went wrong, for a screen to translate.
type Reason string

// The reasons.
const (
	ReasonNetwork      Reason = "network"
	ReasonSilence      Reason = "silence"
	ReasonBusy         Reason = "busy"
	ReasonServer       Reason = "server-failure"
	ReasonTruncated    Reason = "truncated"
	ReasonLogin        Reason = "login"
	ReasonForbidden    Reason = "forbidden"
	ReasonNoPlace      Reason = "no-such-place"
	ReasonMoved        Reason = "moved"
	ReasonNotASpeaker  Reason = "not-such-a-server"
	ReasonMissing      Reason = "missing-capability"
	ReasonFull         Reason = "full"
	ReasonTooBig       Reason = "too-big"
	ReasonProxy        Reason = "proxy"
	ReasonRefused      Reason = "refused"
	ReasonUnknownCA    Reason = "unknown-authority"
	ReasonCertExpired  Reason = "certificate-expired"
	ReasonCertHost     Reason = "certificate-of-another-host"
	ReasonCertInvalid  Reason = "certificate-invalid"
	ReasonNoSecureLink Reason = "no-secure-connection"
)

// Setback is why a store on a network did not do what was asked. It wraps the error of this package that fits, and it holds no
// address, no name and nothing that the other side wrote.
type Setback struct {
	Reason Reason
	Advice Advice
	// Status is the status of HTTP, or zero when there was no answer.
	Status int
	// RetryAfter is how long the other side asks to wait, or zero when it did not ask.
	RetryAfter time.Duration
	// Kind is the error of this package that errors.Is finds.
	Kind error
}

// Error tells the reason, and the status if there is one.
func (s *Setback) Error() string {
	if s.Status != 0 {
		return fmt.Sprintf("%s (status %d): %v", s.Reason, s.Status, s.Kind)
	}
	return fmt.Sprintf("%s: %v", s.Reason, s.Kind)
}

// Unwrap gives the error of this package.
func (s *Setback) Unwrap() error { return s.Kind }
