package plan_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
)

func act(id, what string) family.Action {
	return family.Action{ID: family.ActionID(id), What: family.Text(what), State: family.ActionOpen}
}

// two goals, of which the first has two actions.
func two(d *consent.Dossier) {
	empty(goal("rest", "Rust", act("a", "Bellen"), act("b", "Koken")), goal("money", "Geld", act("c", "Brieven openen")))(d)
}

func (s *sheet) order() string {
	var told []string
	for _, g := range s.plan().Goals {
		line := string(g.ID) + ":"
		for _, a := range g.Actions {
			line += string(a.ID)
		}
		told = append(told, line)
	}
	return strings.Join(told, " ")
}

func (s *sheet) grip(label string) *kit.Grip {
	return trial.Find(s.Stage, func(g *kit.Grip) bool { return strings.Contains(g.AccessibilityLabel(), label) })
}

func TestWithoutThePenNothingCanBeMovedOrRewritten(t *testing.T) {
	s := open(t, func(d *consent.Dossier) { two(d); d.Pen.State = family.PenElsewhere })
	trial.Each(s.Window.Canvas(), func(o fyne.CanvasObject) {
		switch o.(type) {
		case *kit.Grip, *kit.InPlace:
			t.Errorf("%T is offered", o)
		}
	})
	if !s.Has("nog niemand · open") {
		t.Error("it does not say how an action stands")
	}
}

func TestMovingBeyondTheEndChangesNothing(t *testing.T) {
	s := open(t, two)
	s.Window.Canvas().Focus(s.grip("doel 1 van 2"))
	s.key(fyne.KeyUp)
	s.Window.Canvas().Focus(s.grip("doel 2 van 2"))
	s.key(fyne.KeyDown)
	s.shortcut(fyne.KeyModifierAlt, fyne.KeyDown)
	if back, _ := s.Desk.NextSteps(s.id); s.order() != "rest:ab money:c" || back != "" {
		t.Error(s.order(), back)
	}
}

func TestAnActionMovesByKeysInItsGoalAndOnToTheNextWithTheFocus(t *testing.T) {
	s := open(t, two)
	s.Window.Canvas().Focus(s.grip("actie 1 van 2"))
	for _, want := range []string{"rest:ba money:c", "rest:b money:ac", "rest:b money:ca"} {
		s.shortcut(fyne.KeyModifierAlt, fyne.KeyDown)
		if s.order() != want {
			t.Fatalf("%s, want %s", s.order(), want)
		}
	}
	for _, want := range []string{"rest:b money:ac", "rest:ba money:c"} {
		s.key(fyne.KeyUp)
		if s.order() != want {
			t.Fatalf("%s, want %s", s.order(), want)
		}
	}
}

func TestAnActionIsDraggedUnderAnotherGoalAndThatIsUndone(t *testing.T) {
	s := open(t, two)
	driver := fyne.CurrentApp().Driver()
	target := trial.Find(s.Stage, func(p *kit.InPlace) bool { return strings.HasPrefix(p.AccessibilityLabel(), "Brieven openen") })
	e := &fyne.DragEvent{}
	e.AbsolutePosition = driver.AbsolutePositionForObject(target).AddXY(0, 1)
	grip := s.grip("actie 1 van 2")
	grip.Dragged(e)
	grip.DragEnd()
	s.Settle()
	if s.order() != "rest:b money:ac" {
		t.Fatal(s.order())
	}
	if err := s.Desk.Undo(t.Context(), s.id); err != nil || s.order() != "rest:ab money:c" {
		t.Error(err, s.order())
	}
}

func TestEverythingIsMovedFromTheMenuToo(t *testing.T) {
	s := open(t, two)
	s.choose("Meer over dit doel", "Omhoog")
	if s.order() != "money:c rest:ab" {
		t.Fatal(s.order())
	}
	s.choose("Meer over deze actie", "Omhoog")
	s.choose("Meer over deze actie", "Naar doel 1: Geld")
	if s.order() != "money:ca rest:b" {
		t.Error(s.order())
	}
}

func TestAGoalThatIsMovedKeepsTheWordsThatAreBeingTyped(t *testing.T) {
	s := open(t, two)
	s.Press("Geld")
	s.Write(" en post")
	s.shortcut(fyne.KeyModifierAlt, fyne.KeyUp)
	if s.order() != "rest:ab money:c" || !s.Has("Geld en post") && len(s.Kept) != 1 {
		t.Error("the goal moved away under the words")
	}
}

func TestWhatIsLateOrWaitsIsSaidInWords(t *testing.T) {
	var school family.Partner
	s := open(t, func(d *consent.Dossier) {
		for _, p := range d.Family.Partners {
			if p.Kind == family.PartnerSchool {
				school = p
			}
		}
		late, told := goal("late", "Op tijd", act("a", "Bellen")), act("told", "Plek bij het raam")
		late.Due, told.Who = trial.Today.AddDays(-2), family.Doer{Partner: school.ID}
		late.Actions = append(late.Actions, told)
		empty(late, goal("idle", "Geld"))(d)
		reached := goal("done", "Klaar")
		reached.State, reached.Due = family.GoalReached, trial.Today.AddDays(-9)
		d.Plan.Goals = append(d.Plan.Goals, reached)
		d.Contributions = []family.Contribution{{ID: "q", Partner: school.ID, Goal: "idle", State: family.ContribQuestion}}
	})
	name := string(school.ShortLabel())
	for _, chip := range []string{"2 dagen te laat", "nog geen acties", name + " weet dit nog niet", "wacht op antwoord van " + name} {
		if strings.Count(s.Texts(), chip) != 1 {
			t.Errorf("%q stands there %d times", chip, strings.Count(s.Texts(), chip))
		}
	}
}

func TestOfALongPlanOnlyWhatShowsIsMadeAndAllCanBeReached(t *testing.T) {
	s := open(t, heavy)
	s.unfoldAll()
	if n := s.onPage(); n > 2000 {
		t.Errorf("%d widgets at once", n)
	}
	if s.Has("Doel 5:") { // the last one that was unfolded is in sight
		t.Fatal("what is far away is made")
	}
	page := trial.Find[*kit.Scroll](s.Stage, nil)
	for at := float32(0); at < 60_000 && !s.Has("Doel 5:"); at += 500 {
		page.ScrollTo(at)
	}
	if !s.Has("Doel 5:") {
		t.Error("the fifth goal is never made")
	}
}
