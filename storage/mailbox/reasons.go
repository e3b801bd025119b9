package mailbox

import (
	"maps"
	"slices"
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
	ReasonNoSecret     Reason = "no-secret"
	ReasonLogin        Reason = "login"
	ReasonForbidden    Reason = "forbidden"
	ReasonRefused      Reason = "refused"
	ReasonNoPlace      Reason = "no-such-place"
	ReasonMoved        Reason = "moved"
	ReasonNotASpeaker  Reason = "not-such-a-server"
	ReasonMissing      Reason = "missing-capability"
	ReasonFull         Reason = "full"
	ReasonTooBig       Reason = "too-big"
	ReasonProxy        Reason = "proxy"
	ReasonClock        Reason = "clock-differs"
	ReasonUnknownCA    Reason = "unknown-authority"
	ReasonCertExpired  Reason = "certificate-expired"
	ReasonCertHost     Reason = "certificate-of-another-host"
	ReasonCertInvalid  Reason = "certificate-invalid"
	ReasonNoSecureLink Reason = "no-secure-connection"
	// Of a folder: a stick that was pulled out or a share that went away, and one that may not be written.
	ReasonGone     Reason = "gone"
	ReasonReadOnly Reason = "read-only"
	// Seen by a probe: what a store does that a mailbox does not expect.
	ReasonOverwrites Reason = "overwrites"
	ReasonShowsHalf  Reason = "shows-half"
	ReasonNotListed  Reason = "not-listed"
	ReasonOtherBack  Reason = "gives-other-content"
)

// reasons say what makes sense after each reason, and which error of this package it is. A page of a guest network looks like a
// server that does not speak, so that this may be over later.
var reasons = map[Reason]struct {
	advice Advice
	kind   error
}{
	ReasonNetwork:      {TryLater, ErrUnreachable},
	ReasonSilence:      {TryLater, ErrUnreachable},
	ReasonBusy:         {TryLater, ErrUnreachable},
	ReasonServer:       {TryLater, ErrUnreachable},
	ReasonTruncated:    {TryLater, ErrUnreachable},
	ReasonNotASpeaker:  {TryLater, ErrUnreachable},
	ReasonGone:         {TryLater, ErrUnreachable},
	ReasonNoSecret:     {AskUser, ErrNotAllowed},
	ReasonLogin:        {AskUser, ErrNotAllowed},
	ReasonForbidden:    {AskUser, ErrNotAllowed},
	ReasonRefused:      {AskUser, ErrNotAllowed},
	ReasonReadOnly:     {AskUser, ErrNotAllowed},
	ReasonTooBig:       {AskUser, ErrNotAllowed},
	ReasonClock:        {AskUser, ErrNotAllowed},
	ReasonNoPlace:      {AskUser, ErrUnreachable},
	ReasonMoved:        {AskUser, ErrUnreachable},
	ReasonProxy:        {AskUser, ErrUnreachable},
	ReasonFull:         {AskUser, ErrFull},
	ReasonMissing:      {Incapable, ErrNotAllowed},
	ReasonOverwrites:   {Incapable, ErrNotAllowed},
	ReasonShowsHalf:    {Incapable, ErrNotAllowed},
	ReasonNotListed:    {Incapable, ErrNotAllowed},
	ReasonOtherBack:    {Incapable, ErrNotAllowed},
	ReasonUnknownCA:    {StopNow, ErrNotAllowed},
	ReasonCertExpired:  {StopNow, ErrNotAllowed},
	ReasonCertHost:     {StopNow, ErrNotAllowed},
	ReasonCertInvalid:  {StopNow, ErrNotAllowed},
	ReasonNoSecureLink: {StopNow, ErrNotAllowed},
}

// Reasons gives every reason there is, in alphabetical order.
func Reasons() []Reason { return slices.Sorted(maps.Keys(reasons)) }
