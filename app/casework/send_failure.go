package casework

import (
	"fmt"
	"time"
)

// Advice is what makes sense after a mailbox failed.
type Advice string

// The kinds of advice.
const (
	// AdviceLater: it may go by itself later; trying again needs nobody.
	AdviceLater Advice = "later"
	// AdvicePerson: it goes on failing until a person did something: a
	// password, room on the server, a place that is there.
	AdvicePerson Advice = "person"
	// AdviceNever: this mailbox cannot do what is asked of it.
	AdviceNever Advice = "never"
	// AdviceUnsafe: the connection is not safe; nothing is sent until a person
	// looked.
	AdviceUnsafe Advice = "unsafe"
)

// SendFailure is why a mailbox did not do what was asked: in sending, looking,
// fetching or removing. errors.Is finds ErrUnreachable, ErrMailboxFull or
// ErrMailboxRefuses in it. It holds nothing that a server wrote.
type SendFailure struct {
	// Reason is a code of a word or two, such as "network", "login", "full" or
	// "clock-differs". Its words are stores.reason.CODE (what happened) and
	// stores.do.CODE (what to do).
	Reason string
	Advice Advice
	// Status is the HTTP status, or 0 without one.
	Status int `json:",omitempty"`
	// RetryAfter is how long the server asks to be left alone, or 0. It goes
	// before any waiting time of our own.
	RetryAfter time.Duration `json:",omitempty"`
	// Ahead is, for "clock-differs", how far the clock of this
	// computer is ahead of the server's; negative when it is behind.
	Ahead time.Duration `json:",omitempty"`
	// Err is the error of the mailbox, with the sentinel of this package in it.
	Err error `json:"-"`
}

// Error says what happened, without what a server wrote.
func (f *SendFailure) Error() string {
	return fmt.Sprintf("mailbox %s: %v", f.Reason, f.Err)
}

// Unwrap gives the error of the mailbox.
func (f *SendFailure) Unwrap() error { return f.Err }
