package consent

import (
	"errors"
	"time"
)

// ErrClockBehind: the dossier was changed later than the clock says, so that
// what held on that day cannot be told.
var ErrClockBehind = errors.New("clock is behind the last change of the dossier")

// clockSlack is how much later a change may seem: another time zone, or a
// clock that was put right.
const clockSlack = 24 * time.Hour

// checkClock refuses to let anything leave while the clock is behind (M10).
func checkClock(d Dossier, r Request) error {
	if d.Changed.After(r.At.Add(clockSlack)) {
		return ErrClockBehind
	}
	return nil
}
