package plan_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
)

func TestAMarkOfNobodyOrWithoutANumberIsRefused(t *testing.T) {
	s := open(t, empty())
	s.Press("Cijfer vragen")
	s.Press("Opslaan")
	if !s.Has("Kies wie dit cijfer geeft.") {
		t.Error("a mark of nobody was not refused")
	}
	trial.Find(s.Stage, func(x *kit.Select) bool { return x.Selected() == "" }).SetSelected("id-1")
	s.Press("Opslaan")
	if !s.Has("explained: a mark is a whole number from 0 to 10") || len(s.plan().Marks) != 0 {
		t.Error(s.Texts())
	}
}

func TestAnEmptyEvaluationIsRefused(t *testing.T) {
	s := open(t, nil)
	s.Press("Evalueren")
	s.Press("Opslaan")
	if !s.Has("Vul minstens één score in") || len(s.plan().Evaluations) != 0 {
		t.Error(s.Texts())
	}
}

func TestAGoalAndAnActionAreAddedWithEnter(t *testing.T) {
	s := open(t, empty())
	s.typeIn(s.line("In de eigen woorden van het gezin"), "Rustig eten")
	s.key(fyne.KeyReturn)
	s.typeIn(s.line("Wat gaat er gebeuren?"), "Telefoons in de la")
	s.key(fyne.KeyReturn)
	goals := s.plan().Goals
	if len(goals) != 1 || len(goals[0].Actions) != 1 || goals[0].Actions[0].What != "Telefoons in de la" || len(s.Kept) != 0 {
		t.Fatalf("%d goals", len(goals))
	}
	s.Press("Gedaan: Telefoons in de la")
	if a := s.plan().Goals[0].Actions[0]; a.State != family.ActionDone || a.Done != trial.Today {
		t.Errorf("the action is %s", a.State)
	}
	s.Press("Gedaan: Telefoons in de la")
	if a := s.plan().Goals[0].Actions[0]; a.State != family.ActionOpen || a.Done.Known() {
		t.Errorf("the action is %s", a.State)
	}
}

func TestAGoalMovesWithAltAndAnArrowAndKeepsTheFocus(t *testing.T) {
	s := open(t, empty(goal("a", "Eerste"), goal("b", "Tweede")))
	last := trial.Find(s.Stage, func(b *kit.Button) bool { return b.AccessibilityLabel() == "Meer over dit doel" })
	s.Window.Canvas().Focus(last)
	s.shortcut(fyne.KeyModifierAlt, fyne.KeyUp)
	if goals := s.plan().Goals; goals[0].ID != "b" {
		t.Fatalf("%s comes first", goals[0].ID)
	}
	s.shortcut(fyne.KeyModifierAlt, fyne.KeyDown)
	if goals := s.plan().Goals; goals[0].ID != "a" {
		t.Error("the focus did not go along with the goal")
	}
}

func TestMoreThanFiveGoalsAreAdvisedAgainstAndNotBlocked(t *testing.T) {
	var goals []family.Goal
	for i := range 6 {
		goals = append(goals, goal(fmt.Sprint(i), "Doel"))
	}
	s := open(t, empty(goals...))
	if !s.Has("meer dan 5 doelen tegelijk") {
		t.Error("nobody advises")
	}
	s.typeIn(s.line("In de eigen woorden van het gezin"), "Nog een")
	s.key(fyne.KeyReturn)
	if len(s.plan().Goals) != 7 {
		t.Error("the seventh goal was blocked")
	}
}

func TestWhatIsLateIsSaidInWords(t *testing.T) {
	s := open(t, empty(goal("g", "Rust", family.Action{ID: "a", What: "Brief openen", Due: trial.Today.AddDays(-3), State: family.ActionOpen})))
	if !s.Has("3 dagen te laat") {
		t.Error(s.Texts())
	}
}

func TestAMarkIsSetAgainstTheOneBefore(t *testing.T) {
	s := open(t, func(d *consent.Dossier) {
		d.Plan = family.Plan{Marks: []family.Mark{{ID: "m", Person: d.Family.Persons[0].ID, Topic: "Hoe gaat het thuis?", Score: 4, On: "2026-10-01"}}}
	})
	s.Press("Hoe gaat het thuis?")
	s.Window.Canvas().Focused().TypedRune('7')
	ctrlEnter(s)
	if !s.Has("3 punten hoger dan op 1 oktober 2026") || len(s.plan().Marks) != 2 {
		t.Error(s.Texts())
	}
}

func TestSafetyIsFoldedAwayAndSaysForWhomItIs(t *testing.T) {
	s := open(t, nil)
	if s.Has("Alleen voor u") {
		t.Fatal("safety lies open")
	}
	s.Press("Uitklappen: Veiligheid")
	if !s.Has("Alleen voor u: dit staat nooit in wat een partner krijgt") {
		t.Error(s.Texts())
	}
	s.Press("Vandaag bekeken")
	if s.plan().SafetyChecked != trial.Today {
		t.Error("it was not recorded that safety was looked at")
	}
	all := s.areas()
	s.typeIn(all[len(all)-2], "Riet komt als het misgaat") // the last but one: what to do when it fails is folded
	if len(s.Kept) != 1 {
		t.Error("half-typed words about safety are not kept")
	}
}

func TestFamilyAndWorkerScoreEachGoalAndBothStay(t *testing.T) {
	s := open(t, empty(goal("g", "Rustig eten")))
	s.Press("Evalueren")
	var scores []*kit.Select
	trial.Find(s.Stage, func(x *kit.Select) bool { scores = append(scores, x); return true })
	scores[len(scores)-2].SetSelected("1")
	scores[len(scores)-1].SetSelected("-1")
	s.Press("Opslaan")
	done := s.plan().Evaluations
	if len(done) != 1 || *done[0].Scores[0].Client != 1 || *done[0].Scores[0].Worker != -1 {
		t.Fatalf("%d evaluations", len(done))
	}
	s.Press("24 november 2026")
	if !s.Has("Het gezin: +1, meer dan het doel. De hulpverlener: −1, een stap vooruit.") {
		t.Error(s.Texts())
	}
}
