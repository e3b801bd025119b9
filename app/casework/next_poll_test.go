package casework

import (
	"testing"
	"time"
)

func TestTheMailboxIsLookedAtOftenWhileSomebodyWorksAndSeldomOtherwise(t *testing.T) {
	ago := func(d time.Duration) time.Time { return noon.Add(-d) }
	for name, c := range map[string]struct {
		p     Polling
		want  time.Duration
		looks bool
	}{
		"paused":                     {Polling{LastPoll: ago(time.Hour), Focused: true, Paused: true}, 0, false},
		"never looked":               {Polling{LastActivity: noon}, 0, true},
		"somebody works":             {Polling{LastPoll: noon, LastActivity: noon}, 5 * time.Minute, true},
		"three minutes later":        {Polling{LastPoll: ago(3 * time.Minute), LastActivity: noon}, 2 * time.Minute, true},
		"six minutes later":          {Polling{LastPoll: ago(6 * time.Minute), LastActivity: noon}, 0, true},
		"nobody works":               {Polling{LastPoll: noon, LastActivity: ago(time.Hour)}, 30 * time.Minute, true},
		"to the front at once":       {Polling{LastPoll: ago(time.Minute), LastActivity: noon, Focused: true}, 4 * time.Minute, true},
		"to the front after a while": {Polling{LastPoll: ago(61 * time.Second), LastActivity: ago(time.Hour), Focused: true}, 0, true},
		"the clock was put back":     {Polling{LastPoll: noon.Add(time.Hour), LastActivity: noon}, 0, true},
	} {
		if wait, looks := NextPoll(noon, c.p, 0.5); wait != c.want || looks != c.looks {
			t.Errorf("%s: waits %v, looks %v", name, wait, looks)
		}
	}
	p := Polling{LastPoll: noon, LastActivity: noon}
	early, _ := NextPoll(noon, p, 0)
	late, _ := NextPoll(noon, p, 0.999999)
	if early != 4*time.Minute || late < 359*time.Second || late > 6*time.Minute {
		t.Errorf("spread from %v to %v", early, late)
	}
}
