package main

import (
	"strings"
	"testing"

	"keukentafel/app/consent"
)

func TestWhatIsInNoPlanIsNeitherMovedNorRemovedFromTheShell(t *testing.T) {
	s := newShellInside(t)
	s.done("family", "new", "Jansen")
	s.refused(exitUsage, "plan move", "plan", "move", "Jansen", "mark", "x", "--to", "1")
	s.refused(exitUsage, "--to", "plan", "move", "Jansen", "goal", "x")
	s.refused(exitUsage, "plan remove", "plan", "remove", "Jansen", "evaluation", "x")
	for _, kind := range []string{"statement", "goal", "action", "mark", "safety"} {
		if got := s.do("plan", "remove", "Jansen", kind, "gone"); got.code != exitRefused {
			t.Errorf("%s: ended with %d", kind, got.code)
		}
	}
	for _, kind := range []string{"goal", "action"} {
		if got := s.do("plan", "move", "Jansen", kind, "gone", "--to", "1"); got.code != exitRefused {
			t.Errorf("%s: ended with %d", kind, got.code)
		}
	}
}

func TestGoalsAndActionsAreOrderedAndAMarkIsRemovedFromTheShell(t *testing.T) {
	s := newShellInside(t)
	s.done("family", "new", "Jansen")
	s.done("family", "person", "Jansen", "--given", "Zoë", "--surname", "Jansen", "--birth", "24-11-1990")
	set := func(args ...string) string {
		return strings.TrimSpace(s.done(append([]string{"plan", "set", "Jansen"}, args...)...))
	}
	rest, money := set("goal", "--text", "Rust"), set("goal", "--text", "Geld")
	cook, call := set("action", "--goal", rest, "--text", "Koken"), set("action", "--goal", rest, "--text", "Bellen")
	given := set("mark", "--person", "Zoë", "--score", "6", "--text", "Hoe gaat het?")
	agreed := set("safety", "--text", "Oma bellen")
	s.done("plan", "move", "Jansen", "goal", money, "--to", "1")
	s.done("plan", "move", "Jansen", "action", call, "--to", "1")
	s.done("plan", "move", "Jansen", "action", cook, "--to", "1", "--goal", money)
	s.done("plan", "remove", "Jansen", "mark", given)
	s.done("plan", "remove", "Jansen", "safety", agreed)
	p := reads[consent.Dossier](s, "family", "show", "Jansen").Plan
	if string(p.Goals[0].ID) != money || string(p.Goals[0].Actions[0].ID) != cook || string(p.Goals[1].Actions[0].ID) != call {
		t.Errorf("the order is %s, %s", p.Goals[0].ID, p.Goals[1].ID)
	}
	if len(p.Marks) != 0 || len(p.Safety) != 0 {
		t.Error("the mark or the agreement is still there")
	}
}
