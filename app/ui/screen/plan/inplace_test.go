package plan_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
)

// said is a plan with one statement, one goal and one action.
func said(d *consent.Dossier) {
	empty(goal("g", "Rust aan tafel", family.Action{ID: "a", What: "Samen koken", State: family.ActionOpen}))(d)
	d.Plan.Statements = []family.Statement{{ID: "s", Topic: family.TopicReason, Kind: family.KindQuote, Text: "Het is te druk", On: "2026-10-01"}}
	d.Plan.Marks = []family.Mark{{ID: "m", Person: d.Family.Persons[0].ID, Topic: "Hoe gaat het?", Score: 4, On: "2026-10-01"}}
	d.Plan.Safety = []family.SafetyAgreement{{ID: "v", Text: "Opa bellen", On: "2026-10-01"}}
}

func (s *sheet) focusOn(label string) { s.Type(label) }

func TestWordsThatBecomeEmptyAreRefusedWhereTheyStand(t *testing.T) {
	s := open(t, said)
	for _, words := range []string{"“Het is te druk”", "Rust aan tafel", "Samen koken"} {
		s.Press(words)
		area := trial.Find(s.Stage, func(a *kit.Area) bool { return strings.Contains(words, a.Text()) && a.Text() != "" })
		area.SetText(" ")
		s.key(fyne.KeyReturn)
		if !s.Has("explained: nothing was written") {
			t.Errorf("%s: nobody says why it is refused", words)
		}
		s.key(fyne.KeyEscape)
		if !s.Has(words) {
			t.Errorf("%s did not come back", words)
		}
	}
	if p := s.plan(); p.Statements[0].Text != "Het is te druk" || p.Goals[0].Words != "Rust aan tafel" || len(s.Kept) != 0 {
		t.Errorf("%d drafts stay", len(s.Kept))
	}
}

func TestWhatCannotBeStoredInPlaceStaysTypedAndIsThereAgainLater(t *testing.T) {
	s := open(t, said)
	s.Press("Rust aan tafel")
	s.Write(" en in huis")
	s.Refuse(casework.ErrDiskFull)
	s.key(fyne.KeyReturn)
	if !s.Has("disk is full") || len(s.Kept) != 1 {
		t.Error(s.Texts())
	}
	s.Refuse(nil)
	s.Show(screen(s.Stage, s.id))
	if !s.Has("Dit was nog niet opgeslagen.") || s.plan().Goals[0].Words != "Rust aan tafel" {
		t.Fatal("the half-typed words are not there")
	}
	area := trial.Find(s.Stage, func(a *kit.Area) bool { return a.Text() == "Rust aan tafel en in huis" })
	area.Focus()
	s.key(fyne.KeyReturn)
	if s.plan().Goals[0].Words != "Rust aan tafel en in huis" || len(s.Kept) != 0 {
		t.Errorf("%q, %d drafts", s.plan().Goals[0].Words, len(s.Kept))
	}
}

func TestEachPartOfThePlanIsChangedWhereItStands(t *testing.T) {
	s := open(t, said)
	s.Press("Uitklappen: Veiligheid")
	for _, words := range []string{"“Het is te druk”", "Rust aan tafel", "Samen koken", "Opa bellen"} {
		s.focusOn(words)
		s.key(fyne.KeyF2)
		s.Write(" vaak")
		s.key(fyne.KeyReturn)
	}
	p := s.plan()
	if p.Statements[0].Text != "Het is te druk vaak" || p.Goals[0].Words != "Rust aan tafel vaak" || p.Goals[0].Actions[0].What != "Samen koken vaak" || p.Safety[0].Text != "Opa bellen vaak" {
		t.Error(p.Statements[0].Text, p.Goals[0].Words, p.Goals[0].Actions[0].What, p.Safety[0].Text)
	}
	if p.Statements[0].On != "2026-10-01" || s.Changed != 4 {
		t.Errorf("the day changed, or the shell heard of %d changes", s.Changed)
	}
}

func TestPressingSomethingElseSavesTheWordsAndIsNotLost(t *testing.T) {
	s := open(t, said)
	s.Press("Rust aan tafel")
	s.Write("!")
	tick := trial.Find(s.Stage, func(c *kit.Check) bool { return true })
	s.Window.Canvas().Focus(tick)
	tick.Tapped(nil)
	if p := s.plan(); p.Goals[0].Words != "Rust aan tafel!" || p.Goals[0].Actions[0].State != family.ActionDone {
		t.Errorf("%q, %s", p.Goals[0].Words, p.Goals[0].Actions[0].State)
	}
}

func TestAStateADayAndADoerAreChangedWithOnePressAndKeepNewWords(t *testing.T) {
	s := open(t, said)
	s.Press("Samen koken")
	s.Write(" op zondag")
	s.key(fyne.KeyReturn)
	s.choose("Hoe staat het ervoor?", "Bezig")
	s.Press("Klaar op: Geen datum")
	s.key(fyne.KeyReturn)
	s.choose("Wie doet dit?", "Sanne")
	a := s.plan().Goals[0].Actions[0]
	if a.State != family.ActionBusy || a.Due != trial.Today || a.Who.Person == "" || a.What != "Samen koken op zondag" {
		t.Errorf("%s, %s, %q, %q", a.State, a.Due, a.Who.Person, a.What)
	}
	s.choose("Hoe ver is dit doel?", "Loopt")
	if g := s.plan().Goals[0]; g.State != family.GoalRunning || len(g.Actions) != 1 {
		t.Errorf("the goal is %s", g.State)
	}
	s.choose("Wie doet dit?", "Iemand anders")
	if !s.Has("Wat gaat er gebeuren?") || !s.Has("Soort hulp") {
		t.Error("nobody asks for the name")
	}
}

func TestAGoalAnActionAndAStatementNeedOnlyTheirWords(t *testing.T) {
	s := open(t, empty())
	s.typeIn(s.areas()[0], "Het gaat niet")
	ctrlEnter(s)
	s.typeIn(s.line("In de eigen woorden van het gezin"), "Rust")
	s.key(fyne.KeyReturn)
	s.typeIn(s.line("Wat gaat er gebeuren?"), "Bellen")
	s.key(fyne.KeyReturn)
	p := s.plan()
	if len(p.Statements) != 1 || len(p.Goals) != 1 || len(p.Goals[0].Actions) != 1 {
		t.Error("more than the words is asked")
	}
	if a := p.Goals[0].Actions[0]; !a.Who.Nobody() || a.Due.Known() || a.Level != 0 || p.Statements[0].Domain != family.DomainNone || p.Goals[0].Due.Known() {
		t.Error("something was made up")
	}
}

func TestAMarkAndASafetyAgreementAreRemovedAndBroughtBack(t *testing.T) {
	s := open(t, said)
	s.choose("Meer over dit cijfer", "Weghalen")
	if len(s.plan().Marks) != 0 {
		t.Fatal("the mark is still there")
	}
	s.Undo()
	s.Press("Uitklappen: Veiligheid")
	s.choose("Meer over deze afspraak", "Weghalen")
	if p := s.plan(); len(p.Marks) != 1 || len(p.Safety) != 0 {
		t.Fatalf("%d marks, %d agreements", len(p.Marks), len(p.Safety))
	}
	s.Undo()
	if len(s.plan().Safety) != 1 || s.Said[1] != "De afspraak over veiligheid is weggehaald." {
		t.Error(s.Said)
	}
}

func TestAMarkIsChangedAndStaysTheSameMark(t *testing.T) {
	s := open(t, said)
	s.choose("Meer over dit cijfer", "Aanpassen")
	scale := trial.Find(s.Stage, func(*kit.Scale) bool { return true })
	if scale.Mark() != 4 {
		t.Fatalf("the scale stands at %d", scale.Mark())
	}
	s.Window.Canvas().Focused().TypedRune('6')
	ctrlEnter(s)
	if m := s.plan().Marks; len(m) != 1 || m[0].Score != 6 || m[0].ID != "m" || m[0].On != "2026-10-01" {
		t.Errorf("%d marks", len(m))
	}
}

func TestWhoWroteSomethingAndWhenStandsUnderIt(t *testing.T) {
	s := open(t, func(d *consent.Dossier) { said(d); d.Plan.Marks = nil })
	if s.Has("Geschreven door") {
		t.Fatal("something is made up about what was there before the log")
	}
	me, err := s.Desk.Profile(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	at := trial.Today.Time()
	for days, e := range map[int]audit.Entry{-9: {Event: audit.PlanGoal, Object: "g", Actor: "stranger"}, -3: {Event: audit.PlanStatement, Object: "s", Actor: me.Key}} {
		e.At, e.Family, e.Outcome, e.Action = at.AddDate(0, 0, days), s.id, audit.Done, audit.Update
		s.Note(e)
	}
	s.Show(screen(s.Stage, s.id))
	for _, line := range []string{"Geschreven door u op 21-11-2026", "Geschreven door iemand anders op 15-11-2026"} {
		if !s.Has(line) {
			t.Errorf("not told: %s", line)
		}
	}
	s.Press("Rust aan tafel")
	s.Write(" en stilte")
	s.key(fyne.KeyReturn)
	if !s.Has("Geschreven door u op 24-11-2026 · eerder door iemand anders op 15-11-2026") {
		t.Error(s.Texts())
	}
}
