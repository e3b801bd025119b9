package table

import (
	"strings"
	"time"

	"keukentafel/app/words"
)

// timing is how long the talk and its steps have taken.
type timing struct {
	began time.Time
	shown time.Time // since when the present step is on the screen
	step  string
	spent map[string]time.Duration // in earlier visits
}

func newTiming(now time.Time) timing {
	return timing{began: now, spent: map[string]time.Duration{}}
}

// enter begins to count for another step.
func (t *timing) enter(step string, now time.Time) {
	if t.step != "" {
		t.spent[t.step] += now.Sub(t.shown)
	}
	t.step, t.shown = step, now
}

// minutes are those in the present step, and those in all.
func (t *timing) minutes(now time.Time) (step, total int) {
	return whole(t.spent[t.step] + now.Sub(t.shown)), whole(now.Sub(t.began))
}

func whole(d time.Duration) int { return int(d / time.Minute) }

// clockText says the time without alarm: nobody is late at a kitchen table.
func clockText(l words.Lang, t *timing, now time.Time, st stage, all int) string {
	step, total := t.minutes(now)
	return l.T("table.clock", "step", step, "planned", st.minutes, "total", total, "all", all)
}

// place is where the talk of a day was, so that a lock does not end it:
// "2026-11-24T10:00:00Z goals".
type place struct {
	began time.Time
	step  string
}

func (p place) String() string { return p.began.Format(time.RFC3339) + " " + p.step }

// readPlace reads what was kept; not ok when it is of another day.
func readPlace(kept string, now time.Time) (p place, ok bool) {
	began, step, found := strings.Cut(kept, " ")
	at, err := time.Parse(time.RFC3339, began)
	if !found || err != nil {
		return place{}, false
	}
	at = at.In(now.Location())
	sameDay := at.Year() == now.Year() && at.YearDay() == now.YearDay()
	return place{began: at, step: step}, sameDay && !now.Before(at)
}

// watch shows the clock anew every minute, for as long as this visit lasts.
func (s *Screen) watch() {
	visit := s.visit
	s.needs.After(time.Minute, func() {
		if s.visit != visit {
			return
		}
		s.showClock()
		s.watch()
	})
}

func (s *Screen) showClock() {
	s.clock.Set(clockText(s.needs.Words, &s.timing, s.needs.Clock(), s.stages[s.at], planned(s.stages)))
	s.foot.Refresh()
}
