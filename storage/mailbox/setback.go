package mailbox

import (
	"fmt"
	"strings"
	"time"
)

// Advice is what makes sense after a store did not do what was asked.
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

// Setback is why a store did not do what was asked, the same for every kind of store. It wraps the error of this package that fits,
// and it holds no address, no name and nothing that the other side wrote, except a code of one word. Make one with Because.
type Setback struct {
	Reason Reason
	Advice Advice
	// Status is the status of HTTP, or zero when there was no answer.
	Status int
	// Code is the code of one word that some servers give with it, or empty.
	Code string
	// RetryAfter is how long the other side asks to wait, or zero when it did not ask.
	RetryAfter time.Duration
	// Ahead is, for ReasonClock, how far the clock of this computer is ahead of the other side's; negative when it is behind.
	Ahead time.Duration
	// Kind is the error of this package that errors.Is finds.
	Kind error
	// Cause is what was said by who was asked for a secret. errors.Is finds it; it is never printed.
	Cause error
}

// Because gives the setback of a reason, with the advice and the kind that belong to it.
func Because(r Reason) *Setback {
	meant := reasons[r]
	return &Setback{Reason: r, Advice: meant.advice, Kind: meant.kind}
}

// Error tells the reason, and what more is known as numbers and codes.
func (s *Setback) Error() string {
	var more []string
	if s.Status != 0 {
		more = append(more, fmt.Sprintf("status %d", s.Status))
	}
	if s.Code != "" {
		more = append(more, s.Code)
	}
	if s.RetryAfter > 0 {
		more = append(more, "again after "+s.RetryAfter.String())
	}
	if by := s.Ahead.Round(time.Minute); by != 0 {
		more = append(more, fmt.Sprintf("this computer is %s %s", strings.TrimSuffix(by.Abs().String(), "0s"), side(by)))
	}
	if len(more) == 0 {
		return fmt.Sprintf("%s: %v", s.Reason, s.Kind)
	}
	return fmt.Sprintf("%s (%s): %v", s.Reason, strings.Join(more, ", "), s.Kind)
}

func side(by time.Duration) string {
	if by < 0 {
		return "behind"
	}
	return "ahead"
}

// Unwrap gives the error of this package, and the cause if there is one.
func (s *Setback) Unwrap() []error {
	if s.Cause == nil {
		return []error{s.Kind}
	}
	return []error{s.Kind, s.Cause}
}
