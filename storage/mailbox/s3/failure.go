package s3

import (
	"fmt"
	"strings"
	"time"

	"keukentafel/storage/mailbox"
)

// Class is what to do after a failure.
type Class string

// The classes: try again later by itself, wait until a person has looked, stop for the safety of the connection, or find another
// store because this one cannot do it.
const (
	Retry  Class = "retry"
	Pause  Class = "pause"
	Stop   Class = "stop"
	Unable Class = "unable"
)

// Kind is what went wrong. Screens translate it.
type Kind string

// The kinds of failure.
const (
	NoConnection     Kind = "no-connection"
	Stalled          Kind = "stalled"
	Busy             Kind = "busy"
	DamagedOnTheWay  Kind = "damaged-on-the-way"
	NotS3            Kind = "not-s3"
	NoKeys           Kind = "no-keys"
	WrongKeys        Kind = "wrong-keys"
	Denied           Kind = "denied"
	Refused          Kind = "refused"
	TooLarge         Kind = "too-large"
	NoBucket         Kind = "no-bucket"
	Moved            Kind = "moved"
	Full             Kind = "full"
	ClockDiffers     Kind = "clock-differs"
	ProxyRefuses     Kind = "proxy-refuses"
	UnknownAuthority Kind = "unknown-authority"
	OutOfDate        Kind = "out-of-date"
	WrongHost        Kind = "wrong-host"
	Insecure         Kind = "insecure"
	CannotDo         Kind = "cannot-do"
	NoObject         Kind = "no-object"
)

var kinds = map[Kind]struct {
	words string
	class Class
	is    error
}{
	NoConnection:     {"the server cannot be reached", Retry, mailbox.ErrUnreachable},
	Stalled:          {"no byte moved for too long", Retry, mailbox.ErrUnreachable},
	Busy:             {"the server is busy or has a fault", Retry, mailbox.ErrUnreachable},
	DamagedOnTheWay:  {"the object was cut or changed on the way, and refused", Retry, mailbox.ErrUnreachable},
	NotS3:            {"the answer is not that of an S3 server", Retry, mailbox.ErrUnreachable},
	NoKeys:           {"the keys to the server cannot be had", Pause, mailbox.ErrNotAllowed},
	WrongKeys:        {"the server does not accept the keys", Pause, mailbox.ErrNotAllowed},
	Denied:           {"these keys may not do this here", Pause, mailbox.ErrNotAllowed},
	Refused:          {"the server refuses the request", Pause, mailbox.ErrNotAllowed},
	TooLarge:         {"the object is too large for the server", Pause, mailbox.ErrNotAllowed},
	NoBucket:         {"there is no such bucket", Pause, mailbox.ErrUnreachable},
	Moved:            {"the bucket has another address or region", Pause, mailbox.ErrUnreachable},
	Full:             {"the server has no room left", Pause, mailbox.ErrFull},
	ClockDiffers:     {"the clocks of this computer and of the server differ too much", Pause, mailbox.ErrNotAllowed},
	ProxyRefuses:     {"the proxy does not let the connection through", Pause, mailbox.ErrUnreachable},
	UnknownAuthority: {"the certificate of the server is signed by somebody this computer does not know", Stop, mailbox.ErrNotAllowed},
	OutOfDate:        {"the certificate of the server is not valid today, or the clock of this computer is wrong", Stop, mailbox.ErrNotAllowed},
	WrongHost:        {"the certificate of the server is made out to another name", Stop, mailbox.ErrNotAllowed},
	Insecure:         {"no safe connection (TLS 1.2 or better) came about", Stop, mailbox.ErrNotAllowed},
	CannotDo:         {"the server cannot do this", Unable, mailbox.ErrNotAllowed},
	NoObject:         {"there is no such object", Pause, mailbox.ErrNotFound},
}

// Failure is why a call failed. errors.Is finds the error of package mailbox in it. It holds nothing that the server wrote except
// a code of one word.
type Failure struct {
	Kind Kind
	// Status is the HTTP status, or 0 without an answer.
	Status int
	// Code is the S3 error code, or empty.
	Code string
	// RetryAfter is how long the server asks to be left alone, or 0. It goes before any waiting time of our own.
	RetryAfter time.Duration
	// Ahead is, for ClockDiffers, how far the clock of this computer is ahead of the server's; negative when it is behind.
	Ahead time.Duration

	// cause is what Options.Keys said. It is found by errors.Is, and never printed.
	cause error
}

// Class says what to do.
func (f *Failure) Class() Class { return kinds[f.Kind].class }

// Unwrap gives the error of package mailbox, and for NoKeys also the one of Options.Keys.
func (f *Failure) Unwrap() []error {
	if f.cause == nil {
		return []error{kinds[f.Kind].is}
	}
	return []error{kinds[f.Kind].is, f.cause}
}

func (f *Failure) Error() string {
	text := "s3: " + kinds[f.Kind].words + f.ahead()
	var details []string
	if f.Status != 0 {
		details = append(details, fmt.Sprintf("status %d", f.Status))
	}
	if f.Code != "" {
		details = append(details, f.Code)
	}
	if f.RetryAfter > 0 {
		details = append(details, "try again after "+f.RetryAfter.String())
	}
	if len(details) == 0 {
		return text
	}
	return text + " (" + strings.Join(details, ", ") + ")"
}

func (f *Failure) ahead() string {
	by, where := f.Ahead.Round(time.Minute), "ahead"
	if by < 0 {
		by, where = -by, "behind"
	}
	if by == 0 {
		return ""
	}
	return fmt.Sprintf(": this computer is %s %s", strings.TrimSuffix(by.String(), "0s"), where)
}
