package casework

import "time"

// How often the mailbox is looked at by itself.
const (
	pollActive  = 5 * time.Minute
	pollIdle    = 30 * time.Minute
	pollOnFocus = time.Minute
	activeFor   = 15 * time.Minute // after the last thing that somebody did
)

// Polling is what the next look in the mailbox depends on.
type Polling struct {
	LastPoll     time.Time // zero when there was none yet
	LastActivity time.Time // when somebody last did something
	Focused      bool      // the window came to the front just now
	Paused       bool      // somebody said not to look
}

// NextPoll is how long to wait from now before the mailbox is looked at again, and
// whether to look at all. That is five minutes after the last time while somebody
// works, half an hour when nobody does, and at once when the window comes to the
// front after more than a minute. random, from 0 up to 1, spreads the moments of many
// computers by a fifth to either side.
func NextPoll(now time.Time, p Polling, random float64) (time.Duration, bool) {
	since := now.Sub(p.LastPoll)
	switch {
	case p.Paused:
		return 0, false
	case p.LastPoll.IsZero() || since < 0: // the clock was put back
		return 0, true
	case p.Focused && since > pollOnFocus:
		return 0, true
	}
	period := pollIdle
	if now.Sub(p.LastActivity) < activeFor {
		period = pollActive
	}
	period = time.Duration(float64(period) * (0.8 + 0.4*random))
	return max(0, period-since), true
}
