package consent

import (
	"errors"
	"time"

	"keukentafel/app/family"
)

// ErrClockBehind: the dossier was changed later than the clock says, so that
// what held on that day cannot be told.
var ErrClockBehind = errors.New("clock is behind the last change of the dossier")

// clockSlack is how much later a change may seem: another time zone, or a
// clock that was put right.
const clockSlack = 24 * time.Hour

// CheckClock refuses to let anything leave while the clock is behind (M10).
func CheckClock(d Dossier, at time.Time) error {
	if d.Changed.After(at.Add(clockSlack)) {
		return ErrClockBehind
	}
	return nil
}

func checkClock(d Dossier, r Request) error { return CheckClock(d, r.At) }

// SaidAfter tells whether the last thing that somebody said about a consent,
// its asking or its reopening is of later than the day after a day: on a clock
// that says it is that day, a no would be as if it was not said. What somebody
// says anew takes the place of what he said before.
func (d Dossier) SaidAfter(day family.Date) bool {
	later := func(said family.Date) bool { return day.AddDays(1).Before(said) }
	for _, c := range d.Consents {
		last := map[family.PersonID]bool{}
		for _, a := range c.Answers {
			last[a.By] = later(a.On) || later(a.Withdrawn)
		}
		for _, is := range last {
			if is {
				return true
			}
		}
		for _, r := range c.Reopened {
			if later(r.On) {
				return true
			}
		}
		if later(c.AskedOn) {
			return true
		}
	}
	return false
}
