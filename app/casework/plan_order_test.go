package casework

import (
	"context"
	"slices"
	"testing"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// ordering is a desk with a plan of two goals, a mark and an agreement.
func ordering(t *testing.T) (*Desk, *shelf) {
	t.Helper()
	d, s := asking(t)
	changePlan(s, func(p *family.Plan) {
		p.Goals = []family.Goal{
			{ID: "rest", Words: "Rust", Actions: []family.Action{{ID: "a", What: "Bellen"}, {ID: "b", What: "Koken"}, {ID: "c", What: "Slapen"}}},
			{ID: "money", Words: "Geld"}}
		p.Marks = []family.Mark{{ID: "m1", Person: "sanne", Score: 4}, {ID: "m2", Person: "ruud", Score: 7}}
		p.Safety = []family.SafetyAgreement{{ID: "s1", Text: "Opa bellen"}, {ID: "s2", Text: "Naar buiten"}}
	})
	return d, s
}

func changePlan(s *shelf, do func(*family.Plan)) {
	dossier := s.families["f"]
	do(&dossier.Plan)
	s.families["f"] = dossier
}

func actionsOf(d consent.Dossier, goal family.GoalID) string {
	g, _ := d.Plan.Goal(goal)
	order := ""
	for _, a := range g.Actions {
		order += string(a.ID)
	}
	return order
}

func TestWhatIsNotInThePlanIsNeitherMovedNorRemoved(t *testing.T) {
	d, s := ordering(t)
	for what, err := range map[string]error{
		"move an unknown action":         d.MoveAction(t.Context(), "f", "gone", ActionSpot{}),
		"move to an unknown goal":        d.MoveAction(t.Context(), "f", "a", ActionSpot{Goal: "gone"}),
		"remove an unknown mark":         d.RemoveMark(t.Context(), "f", "gone"),
		"remove an unknown agreement":    d.RemoveSafety(t.Context(), "f", "gone"),
		"an agreement is not a mark":     d.RemoveMark(t.Context(), "f", "s1"),
		"a mark is not an agreement":     d.RemoveSafety(t.Context(), "f", "m1"),
		"a goal is not an action":        d.MoveAction(t.Context(), "f", "rest", ActionSpot{}),
		"move to a goal that is nothing": d.MoveAction(t.Context(), "f", "a", ActionSpot{Goal: "a"}),
	} {
		refused(t, err, family.ErrUnknownItem, what)
	}
	if back, _ := d.NextSteps("f"); back != "" || actionsOf(s.families["f"], "rest") != "abc" {
		t.Error("what was refused left a step behind, or moved")
	}
}

func TestWithoutThePenNothingIsMovedOrRemoved(t *testing.T) {
	d, s := ordering(t)
	away := s.families["f"]
	away.Pen.State = family.PenElsewhere
	s.families["f"] = away
	refused(t, d.MoveAction(t.Context(), "f", "a", ActionSpot{At: 2}), ErrNoPen, "move")
	refused(t, d.RemoveMark(t.Context(), "f", "m1"), ErrNoPen, "remove a mark")
	refused(t, d.RemoveSafety(t.Context(), "f", "s1"), ErrNoPen, "remove an agreement")
}

func TestAnActionMovesInItsGoalAndToAnother(t *testing.T) {
	d, s := ordering(t)
	for _, step := range []struct {
		to          ActionSpot
		rest, money string
	}{
		{ActionSpot{At: 1}, "bac", ""},
		{ActionSpot{At: 99}, "bca", ""},
		{ActionSpot{At: -3}, "abc", ""},
		{ActionSpot{Goal: "money"}, "bc", "a"},
		{ActionSpot{Goal: "rest", At: 1}, "bac", ""},
	} {
		if err := d.MoveAction(t.Context(), "f", "a", step.to); err != nil {
			t.Fatal(err)
		}
		if now := s.families["f"]; actionsOf(now, "rest") != step.rest || actionsOf(now, "money") != step.money {
			t.Errorf("to %+v: %q and %q", step.to, actionsOf(now, "rest"), actionsOf(now, "money"))
		}
	}
	if last := s.log[len(s.log)-1]; last.Event != audit.PlanActionMoved || last.Object != "a" || last.Kind != audit.KindAction {
		t.Errorf("logged %s of %s", last.Event, last.Kind)
	}
}

func TestAMarkAndAnAgreementGoAndComeBackAndAreAllLogged(t *testing.T) {
	d, s := ordering(t)
	if err := d.RemoveMark(t.Context(), "f", "m1"); err != nil {
		t.Fatal(err)
	}
	if err := d.RemoveSafety(t.Context(), "f", "s1"); err != nil {
		t.Fatal(err)
	}
	if p := s.families["f"].Plan; len(p.Marks) != 1 || len(p.Safety) != 1 || p.Marks[0].ID != "m2" || p.Safety[0].ID != "s2" {
		t.Error("not these were removed")
	}
	for range 2 {
		if err := d.Undo(t.Context(), "f"); err != nil {
			t.Fatal(err)
		}
	}
	if p := s.families["f"].Plan; len(p.Marks) != 2 || len(p.Safety) != 2 {
		t.Error("they did not come back")
	}
	var events []audit.Event
	for _, e := range s.log[len(s.log)-4:] {
		events = append(events, e.Event)
	}
	if !slices.Equal(events, []audit.Event{audit.PlanMarkRemoved, audit.PlanSafetyRemoved, audit.PlanUndo, audit.PlanUndo}) {
		t.Error(events)
	}
}

func TestAnAdoptedVersionKeepsTheMarkThatWasRemoved(t *testing.T) {
	d, s := ordering(t)
	dossier := s.families["f"]
	dossier.Versions = []family.Version{{Number: 1, Plan: dossier.Plan.Clone()}}
	s.families["f"] = dossier
	if err := d.RemoveMark(t.Context(), "f", "m1"); err != nil {
		t.Fatal(err)
	}
	if now := s.families["f"]; len(now.Versions[0].Plan.Marks) != 2 || len(now.Plan.Marks) != 1 {
		t.Error("the version changed")
	}
}

func TestAMarkAndAnAgreementKeepTheirPlaceWhenTheyAreChanged(t *testing.T) {
	d, s := ordering(t)
	if _, err := d.GiveMark(t.Context(), "f", family.Mark{ID: "m1", Person: "sanne", Score: 5}); err != nil {
		t.Fatal(err)
	}
	if _, err := d.PutSafety(t.Context(), "f", family.SafetyAgreement{ID: "s1", Text: "Oma bellen"}); err != nil {
		t.Fatal(err)
	}
	if p := s.families["f"].Plan; p.Marks[0].Score != 5 || p.Safety[0].Text != "Oma bellen" || len(p.Marks) != 2 || len(p.Safety) != 2 {
		t.Error("they moved, or were added")
	}
}

func TestUndoAndRedoAreCalledAfterWhatTheyWouldUndo(t *testing.T) {
	d, _ := ordering(t)
	if back, forth := d.NextSteps("f"); back != "" || forth != "" {
		t.Error("there is something to undo before anything was done")
	}
	if err := d.MoveAction(t.Context(), "f", "a", ActionSpot{At: 2}); err != nil {
		t.Fatal(err)
	}
	if err := d.RemoveMark(t.Context(), "f", "m1"); err != nil {
		t.Fatal(err)
	}
	for _, want := range [][2]audit.Event{{audit.PlanMarkRemoved, ""}, {audit.PlanActionMoved, audit.PlanMarkRemoved}, {"", audit.PlanActionMoved}} {
		if back, forth := d.NextSteps("f"); back != want[0] || forth != want[1] {
			t.Errorf("back %q, forth %q, want %q", back, forth, want)
		}
		if want[0] != "" {
			if err := d.Undo(t.Context(), "f"); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := d.Redo(t.Context(), "f"); err != nil {
		t.Fatal(err)
	}
	if back, forth := d.NextSteps("f"); back != audit.PlanActionMoved || forth != audit.PlanMarkRemoved {
		t.Errorf("after redo: back %q, forth %q", back, forth)
	}
}

// slow is a vault of which the log takes longer than there is time.
type slow struct{ *shelf }

func (s slow) Log(ctx context.Context, f LogFilter) ([]audit.Entry, error) {
	list, _ := s.shelf.Log(ctx, f)
	return list, context.DeadlineExceeded
}

func TestWhoWroteSomethingAndWhoChangedItLastIsReadFromTheLog(t *testing.T) {
	d, s := ordering(t)
	now := noon
	d.Clock = func() time.Time { return now }
	if _, err := d.PutStatement(t.Context(), "f", family.Statement{ID: "new", Text: "Het is hier stil"}); err != nil {
		t.Fatal(err)
	}
	if err := d.ShareStatement(t.Context(), "f", "new", "nobody", true); err == nil {
		t.Fatal("shared with nobody")
	}
	first := now
	now = now.AddDate(0, 0, 3)
	if _, err := d.PutStatement(t.Context(), "f", family.Statement{ID: "new", Text: "Het is hier stil geworden"}); err != nil {
		t.Fatal(err)
	}
	if err := d.MoveAction(t.Context(), "f", "a", ActionSpot{At: 2}); err != nil {
		t.Fatal(err)
	}
	found, err := d.Writers(t.Context(), "f", 0)
	if err != nil {
		t.Fatal(err)
	}
	w := found["new"]
	if !w.Changed() || !w.First.At.Equal(first) || w.Last.On != family.DateOf(now) || !w.Last.Mine || w.Last.By != "Fatma" {
		t.Errorf("first %s, last %s, mine %v", w.First.On, w.Last.On, w.Last.Mine)
	}
	if _, told := found["a"]; told {
		t.Error("moving counts as writing")
	}
	d.Vault = slow{s}
	if part, err := d.Writers(t.Context(), "f", 0); err != nil || part["new"].First.At.IsZero() {
		t.Error("what was found in time is not told")
	}
	d.Vault = s
	if newest, err := d.Writers(t.Context(), "f", 2); err != nil || len(newest) != 1 || newest["new"].Changed() {
		t.Error("not only the newest lines were read")
	}
}
