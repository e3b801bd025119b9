package zgw

import (
	"context"
	"errors"
	"time"
)

// Class says what a queue does after an error.
type Class string

// The classes.
const (
	Again  Class = "again"  // by itself, later: nothing is wrong with the delivery
	Pause  Class = "pause"  // the channel waits until somebody has changed something
	Stop   Class = "stop"   // the channel is closed: going on would not be safe
	Unable Class = "unable" // this server will never do it
	Reject Class = "reject" // this delivery will never be right; the channel goes on
)

// known says of each error its class and its short code.
var known = []struct {
	err   error
	class Class
	code  string
}{
	{ErrAuth, Pause, "auth"}, {ErrScope, Pause, "scope"}, {ErrClock, Pause, "clock"}, {ErrNotFound, Pause, "not-found"},
	{ErrNoZaak, Pause, "no-zaak"}, {ErrZaakClosed, Pause, "zaak-closed"}, {ErrTypeUnknown, Pause, "type-unknown"},
	{ErrTypeNotPublished, Pause, "type-not-published"}, {ErrTypesNotRelated, Pause, "types-not-related"}, {ErrTaken, Pause, "taken"},
	{ErrLocked, Again, "locked"}, {ErrOrphanLock, Pause, "orphan-lock"}, {ErrTooLarge, Pause, "too-large"}, {ErrFull, Pause, "full"},
	{ErrIncomplete, Again, "incomplete"}, {ErrBusy, Again, "busy"}, {ErrOffline, Again, "offline"}, {ErrProxy, Pause, "proxy"}, {ErrTLS, Stop, "tls"},
	{ErrElsewhere, Stop, "elsewhere"}, {ErrUnsupported, Unable, "unsupported"}, {ErrRefused, Pause, "refused"},
	{ErrUnexpected, Pause, "unexpected"}, {ErrNotForMunicipality, Reject, "not-for-municipality"}, {ErrBadOrder, Reject, "bad-order"},
	{ErrOutdated, Reject, "outdated"}, {ErrState, Pause, "state"}, {ErrSecret, Pause, "secret"}, {ErrProfile, Pause, "profile"},
	{context.Canceled, Again, "cancelled"}, {context.DeadlineExceeded, Again, "offline"},
}

// ClassOf says what to do after an error of this package; Pause for any other.
func ClassOf(err error) Class {
	for _, k := range known {
		if errors.Is(err, k.err) {
			return k.class
		}
	}
	return Pause
}

// CodeOf gives the short code of an error, for choosing the words on a screen; "unknown" for any other.
func CodeOf(err error) string {
	for _, k := range known {
		if errors.Is(err, k.err) {
			return k.code
		}
	}
	return "unknown"
}

// RetryAfter is how long the server asked to wait; zero when it did not.
func RetryAfter(err error) time.Duration {
	var p *Problem
	if errors.As(err, &p) {
		return p.RetryAfter
	}
	return 0
}
