package receiver

import "time"

// Waits after trouble: from half a minute, doubling, to an hour.
const (
	firstRetry = 30 * time.Second
	mostRetry  = time.Hour
	calmest    = 6 // times the pause that was asked for, when nothing comes
)

// pace says how long to wait for the next round. Where something arrived, more
// may follow, so it comes back at the pause that was asked for; with each empty
// round it grows calmer. A fifth more or less keeps many receivers apart.
type pace struct {
	every  time.Duration
	random func() float64 // 0 to 1
	empty  int
	failed int
}

// after tells the wait after a round.
func (p *pace) after(came, trouble bool) time.Duration {
	if trouble {
		p.failed++
		limit := min(firstRetry<<min(p.failed-1, 10), mostRetry)
		return max(time.Second, time.Duration(p.random()*float64(limit))) // anywhere below it
	}
	p.failed = 0
	if came {
		p.empty = 0
	} else {
		p.empty++
	}
	wait := p.every
	for range p.empty - 1 {
		if wait = wait * 3 / 2; wait >= calmest*p.every {
			wait = calmest * p.every
			break
		}
	}
	return time.Duration(float64(wait) * (0.8 + 0.4*p.random()))
}
