package table

import (
	"encoding/json"
	"slices"
	"time"

	"keukentafel/app/words"
)

// awake is the longest time that can pass between two looks at the clock: when
// more went by, the computer was asleep and nobody talked on.
const awake = 3 * time.Minute

// timing is how long the talk and its steps have taken. Only the time in
// which a step was on the screen counts: a break does not.
type timing struct {
	spent map[string]time.Duration // until the step was shown
	step  string                   // what is on the screen; empty: nothing
	shown time.Time                // since when
}

// enter begins to count for another step; none when it is empty.
func (t *timing) enter(step string, now time.Time) {
	if t.spent == nil {
		t.spent = map[string]time.Duration{}
	}
	if t.step != "" {
		t.spent[t.step] += t.since(now)
	}
	t.step, t.shown = step, now
}

// since is the time since the last look at the clock.
func (t *timing) since(now time.Time) time.Duration {
	if passed := now.Sub(t.shown); passed > 0 && passed <= awake {
		return passed
	}
	return 0
}

// all is what was spent on each step up to now.
func (t *timing) all(now time.Time) map[string]time.Duration {
	all := map[string]time.Duration{}
	for step, spent := range t.spent {
		all[step] = spent
	}
	if t.step != "" {
		all[t.step] += t.since(now)
	}
	return all
}

// total is the time spent on the talk.
func (t *timing) total(now time.Time) time.Duration {
	total := time.Duration(0)
	for _, spent := range t.all(now) {
		total += spent
	}
	return total
}

// usual is how long a talk may take, in minutes; shorter and longer can be
// chosen.
const usual = 75

func lengths() []int { return []int{45, usual, 120} }

// share is how long a step may take in a talk of so many minutes.
func share(st stage, length int) time.Duration {
	return time.Duration(st.minutes) * time.Minute * time.Duration(length) / usual
}

// clockText says how long is left without alarm, in whole minutes up: nobody
// is late at a kitchen table.
func clockText(l words.Lang, left time.Duration) string {
	minutes := int((left + time.Minute - 1) / time.Minute)
	if minutes < 1 {
		return l.T("table.time-enough")
	}
	return l.N("table.time-left", minutes)
}

// place is where the talk of a day was, so that a break or a lock does not
// end it.
type place struct {
	On     string
	Step   string
	Part   int
	Spent  map[string]time.Duration
	Length int  // of the talk in minutes
	Hidden bool // the clock
}

func (p place) String() string {
	text, err := json.Marshal(p)
	if err != nil {
		return ""
	}
	return string(text)
}

// readPlace reads what was kept; not ok when it is of another day.
func readPlace(kept string, now time.Time) (p place, ok bool) {
	if json.Unmarshal([]byte(kept), &p) != nil || p.On != now.Format(time.DateOnly) {
		return place{}, false
	}
	for _, spent := range p.Spent {
		if spent < 0 {
			return place{}, false
		}
	}
	if !slices.Contains(lengths(), p.Length) {
		p.Length = usual
	}
	return p, true
}

// remember keeps where the talk is.
func (s *Screen) remember() {
	now := s.needs.Clock()
	s.keep("place", place{On: s.day, Step: s.stages[s.at].id, Part: s.part, Spent: s.timing.all(now), Length: s.length, Hidden: s.hidden}.String())
}

// watch shows the clock anew every minute, for as long as this visit lasts.
func (s *Screen) watch() {
	visit := s.visit
	s.needs.After(time.Minute, func() {
		if s.visit != visit {
			return
		}
		s.timing.enter(s.timing.step, s.needs.Clock())
		s.showClock()
		s.remember()
		s.watch()
	})
}

// left is how much time there is for the present step.
func (s *Screen) left() time.Duration {
	st := s.stages[s.at]
	return share(st, s.length) - s.timing.all(s.needs.Clock())[st.id]
}

func (s *Screen) showClock() {
	s.clock.Set(s.needs.Words.T("table.time"))
	if !s.hidden {
		s.clock.Set(clockText(s.needs.Words, s.left()))
	}
	s.foot.Refresh()
}
