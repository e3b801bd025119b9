package plan_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/plan"
	"keukentafel/app/ui/screen/trial"
)

// at is the plan as a task or the finder opens it.
func (s *sheet) at(object string) {
	s.Window.Canvas().Unfocus()
	s.Show(plan.New(plan.Needs{Frame: s.Frame, Desk: s.Desk, Family: s.id, Object: object}))
}

// focused is what the thing with the focus is called.
func (s *sheet) focused() string {
	s.t.Helper()
	says, ok := s.Window.Canvas().Focused().(interface{ AccessibilityLabel() string })
	if !ok {
		return ""
	}
	return says.AccessibilityLabel()
}

// inSight tells whether what has the focus lies in the window.
func (s *sheet) inSight() bool {
	o, ok := s.Window.Canvas().Focused().(fyne.CanvasObject)
	if !ok {
		return false
	}
	y := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
	return y >= 0 && y+o.Size().Height <= s.Window.Canvas().Size().Height
}

// many are goals with three actions each; the last action is late.
func many(n int) []family.Goal {
	var goals []family.Goal
	for i := range n {
		var actions []family.Action
		for j := range 3 {
			actions = append(actions, family.Action{ID: family.ActionID(fmt.Sprintf("a%d-%d", i, j)), What: family.Text(fmt.Sprintf("Stap %d.%d", i, j)), State: family.ActionOpen})
		}
		goals = append(goals, goal(fmt.Sprintf("g%d", i), fmt.Sprintf("Doel %d", i), actions...))
	}
	last := goals[n-1].Actions
	last[1].Due, last[2].Due = trial.Today.AddDays(-9), trial.Today.AddDays(-3)
	return goals
}

func TestWhatIsNoLongerInThePlanOpensThePlanAsItIs(t *testing.T) {
	s := open(t, empty(many(2)...))
	s.at("gone")
	if said := s.focused(); said != "" || len(s.Failed) > 0 {
		t.Errorf("the focus is on %q, and it tells %v", said, s.Failed)
	}
}

func TestATaskAboutALateActionOpensAtTheOneThatIsLateLongest(t *testing.T) {
	for _, goals := range []int{5, 30} { // of the long plan only what shows is made
		s := open(t, empty(many(goals)...))
		s.at(route.PlanOverdue)
		tick, ok := s.Window.Canvas().Focused().(fyne.Focusable)
		want := fmt.Sprintf("Stap %d.1", goals-1)
		if !ok || !trial.Called(tick.(fyne.CanvasObject), "Gedaan: "+want) {
			t.Errorf("of %d goals it opens at %q", goals, s.focused())
		}
		if !s.inSight() {
			t.Errorf("of %d goals the late action is out of sight", goals)
		}
	}
}

func TestAGoalAndAStatementOpenWithTheFocusOnTheirWords(t *testing.T) {
	s := open(t, func(d *consent.Dossier) {
		empty(many(6)...)(d)
		for i := range 9 {
			d.Plan.Statements = append(d.Plan.Statements, family.Statement{ID: family.StatementID(fmt.Sprintf("s%d", i)), Topic: family.TopicWorry, Kind: family.KindQuote,
				Text: family.Text(fmt.Sprintf("Zin %d", i))})
		}
	})
	for _, object := range []string{"g5", "s0"} {
		s.at(object)
		if _, ok := s.Window.Canvas().Focused().(*kit.InPlace); !ok || !s.inSight() {
			t.Errorf("%s opens with the focus on %T %q", object, s.Window.Canvas().Focused(), s.focused())
		}
	}
}

func TestATaskToLookBackOpensThere(t *testing.T) {
	s := open(t, empty(many(6)...))
	s.at(route.PlanReview)
	if said := s.focused(); said != s.Frame.Words.T("plan.evaluate") || !s.inSight() {
		t.Errorf("it opens at %q", said)
	}
}
