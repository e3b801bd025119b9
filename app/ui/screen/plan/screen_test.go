package plan_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/plan"
	"keukentafel/app/ui/screen/trial"
)

// sheet is the plan of De Wit on a desk.
type sheet struct {
	*trial.Stage
	id   family.FamilyID
	ears ears
	t    *testing.T
}

func open(t *testing.T, change func(*consent.Dossier)) *sheet {
	t.Helper()
	d := trial.DeWit()
	if change != nil {
		change(&d)
	}
	s := &sheet{Stage: trial.New(t, d, trial.Look{}), id: d.Family.ID, t: t}
	s.ears = ears{s.Window.Canvas(), map[string]func(fyne.Shortcut){}}
	s.Frame.Canvas = func() fyne.Canvas { return s.ears }
	s.Show(screen(s.Stage, s.id))
	return s
}

func screen(s *trial.Stage, id family.FamilyID) route.Screen {
	return plan.New(plan.Needs{Frame: s.Frame, Desk: s.Desk, Family: id})
}

func (s *sheet) plan() family.Plan { return s.Dossier(s.id).Plan }

// empty is a plan with nothing in it but goals.
func empty(goals ...family.Goal) func(*consent.Dossier) {
	return func(d *consent.Dossier) { d.Plan = family.Plan{State: family.PlanDraft, Goals: goals} }
}

func goal(id, words string, actions ...family.Action) family.Goal {
	return family.Goal{ID: family.GoalID(id), Words: family.Text(words), Kind: family.GoalOwn, State: family.GoalAgreed, Actions: actions}
}

// areas are the fields of several lines, in the order of the page: one for
// each topic, then those of what is open.
func (s *sheet) areas() []*kit.Area {
	var all []*kit.Area
	trial.Find(s.Stage, func(a *kit.Area) bool { all = append(all, a); return true })
	return all
}

// typeIn types words in a field, as a person would.
func (s *sheet) typeIn(field interface{ Focus() }, words string) {
	s.t.Helper()
	field.Focus()
	for _, r := range words {
		s.Window.Canvas().Focused().TypedRune(r)
	}
	s.Settle()
}

// line is the line that is called so while it is empty.
type line struct {
	*kit.Entry
	on *sheet
}

func (l line) Focus() { l.on.Window.Canvas().Focus(l.Entry) }

func (s *sheet) line(placeholder string) line {
	s.t.Helper()
	return line{trial.Find(s.Stage, func(e *kit.Entry) bool { return e.PlaceHolder == placeholder }), s}
}

func (s *sheet) key(name fyne.KeyName) {
	s.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	s.Settle()
}

// ears is a canvas that hears shortcuts, which that of the test driver does not.
type ears struct {
	fyne.Canvas
	heard map[string]func(fyne.Shortcut)
}

func (e ears) AddShortcut(s fyne.Shortcut, do func(fyne.Shortcut)) { e.heard[s.ShortcutName()] = do }
func (e ears) RemoveShortcut(s fyne.Shortcut)                      { delete(e.heard, s.ShortcutName()) }

func (s *sheet) shortcut(m fyne.KeyModifier, name fyne.KeyName) {
	s.t.Helper()
	pressed := &desktop.CustomShortcut{KeyName: name, Modifier: m}
	do, ok := s.ears.heard[pressed.ShortcutName()]
	if !ok {
		s.t.Fatalf("nobody listens to %s", pressed.ShortcutName())
	}
	do(pressed)
	s.Settle()
}

func ctrlEnter(s *sheet) { s.shortcut(fyne.KeyModifierShortcutDefault, fyne.KeyReturn) }

func TestAStatementWithoutWordsIsRefusedBesideTheField(t *testing.T) {
	s := open(t, empty())
	s.areas()[0].Focus()
	ctrlEnter(s)
	if !s.Has("explained: nothing was written") || len(s.plan().Statements) != 0 {
		t.Error(s.Texts())
	}
}

func TestWhatCannotBeStoredStaysInTheFieldAndInTheDraft(t *testing.T) {
	s := open(t, empty())
	s.typeIn(s.areas()[0], "Het gaat niet meer")
	s.Refuse(casework.ErrDiskFull)
	ctrlEnter(s)
	if got := s.areas()[0].Text(); got != "Het gaat niet meer" || len(s.Kept) != 1 || !s.Has("disk is full") {
		t.Errorf("field %q, kept %d", got, len(s.Kept))
	}
}

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

func TestWithoutThePenThePlanIsOnlyRead(t *testing.T) {
	s := open(t, func(d *consent.Dossier) { d.Pen.State = family.PenElsewhere })
	for _, offered := range []string{"Nieuw doel", "Nieuwe actie", "Wat werd er gezegd?", "Cijfer vragen", "Evalueren"} {
		if s.Has(offered) {
			t.Errorf("%q is offered", offered)
		}
	}
}

func TestAFamilyThatCannotBeReadSaysSo(t *testing.T) {
	s := trial.New(t, trial.DeWit(), trial.Look{})
	s.Show(screen(s, "gone"))
	if !s.Has("Het plan kan nu niet worden getoond") {
		t.Error(s.Texts())
	}
}

func TestATextIsSharedOnlyWithTheTickedPartner(t *testing.T) {
	s := open(t, nil)
	s.Press("Wie mag dit lezen?")
	if !s.Has("Een vrije tekst gaat nooit vanzelf mee") {
		t.Error("the rule is not told")
	}
	s.Press("Joost Brandsma")
	s.Press("Klaar")
	said := s.plan().On(family.TopicNetwork)
	if got := said[len(said)-1].Shared; len(got) != 1 {
		t.Fatalf("shared with %d", len(got))
	}
	if !s.Has("gekozen voor school") {
		t.Error("the page does not say for whom")
	}
}

func TestATickThatCannotBeStoredGoesBack(t *testing.T) {
	s := open(t, nil)
	s.Press("Wie mag dit lezen?")
	s.Refuse(casework.ErrDiskFull)
	s.Press("Joost Brandsma")
	tick := trial.Find(s.Stage, func(c *kit.Check) bool { return strings.HasPrefix(c.AccessibilityLabel(), "Joost Brandsma") })
	if tick.Checked() || len(s.Failed) != 1 || !errors.Is(s.Failed[0], casework.ErrDiskFull) {
		t.Errorf("ticked %v, failed with %v", tick.Checked(), s.Failed)
	}
}

func TestHalfTypedWordsComeBack(t *testing.T) {
	s := open(t, empty())
	s.typeIn(s.areas()[3], "Daan slaapt slecht")
	if s.Kept[string(s.id)+"/plan/add worry"] != "Daan slaapt slecht" {
		t.Fatalf("kept %d drafts", len(s.Kept))
	}
	s.Show(screen(s.Stage, s.id))
	if got := s.areas()[3].Text(); got != "Daan slaapt slecht" || !s.Has("Dit was nog niet opgeslagen.") {
		t.Errorf("came back as %q", got)
	}
	s.areas()[3].Focus()
	ctrlEnter(s)
	if len(s.Kept) != 0 || s.Has("Dit was nog niet opgeslagen.") || len(s.plan().On(family.TopicWorry)) != 1 {
		t.Errorf("%d drafts stay", len(s.Kept))
	}
}

func TestOneTypesTheNextStatementAtOnce(t *testing.T) {
	s := open(t, empty())
	s.typeIn(s.areas()[2], "We lachen veel")
	ctrlEnter(s)
	for _, r := range "En we eten samen" {
		s.Window.Canvas().Focused().TypedRune(r)
	}
	ctrlEnter(s)
	if said := s.plan().On(family.TopicStrength); len(said) != 2 || said[1].Text != "En we eten samen" || said[0].Kind != family.KindQuote || said[0].On != trial.Today {
		t.Errorf("%d statements", len(said))
	}
	if s.Changed == 0 {
		t.Error("the shell was not told")
	}
}

func TestAStatementIsChangedInPlaceAndKeepsForWhomItWasChosen(t *testing.T) {
	s := open(t, func(d *consent.Dossier) {
		d.Plan.Statements = []family.Statement{{ID: "s", Topic: family.TopicReason, Kind: family.KindFact, Text: "Te laat", On: "2026-10-01", Shared: []family.PartnerID{d.Family.Partners[0].ID}}}
	})
	s.Press("Aanpassen")
	s.typeIn(s.areas()[0], "!")
	ctrlEnter(s)
	got := s.plan().Statements[0]
	if !strings.Contains(string(got.Text), "!") || got.On != "2026-10-01" || len(got.Shared) != 1 || got.Kind != family.KindFact || len(s.Kept) != 0 {
		t.Errorf("on %s, shared with %d, %d drafts", got.On, len(got.Shared), len(s.Kept))
	}
}

func TestEscapeLeavesTheChangeAndKeepsTheWords(t *testing.T) {
	s := open(t, empty(goal("g", "Op tijd")))
	s.Press("Doel aanpassen")
	area := s.areas()[6]
	s.typeIn(area, "Weer ")
	s.key(fyne.KeyEscape)
	if s.Has("Wat is er dan anders?") || len(s.Kept) != 1 {
		t.Error("the form stays, or the words are lost")
	}
	s.Press("Doel aanpassen")
	if got := s.areas()[6].Text(); !strings.Contains(got, "Weer ") {
		t.Errorf("came back as %q", got)
	}
	s.Press("Annuleren")
	if len(s.Kept) != 0 {
		t.Error("what was given up is still kept")
	}
}

func TestWhatWasRemovedCanBeBroughtBack(t *testing.T) {
	s := open(t, empty(goal("a", "Eerste"), goal("b", "Tweede")))
	before := len(s.plan().Goals)
	s.Press("Doel weghalen")
	if len(s.plan().Goals) != before-1 || len(s.Said) != 1 {
		t.Fatal("the goal was not removed, or nothing was said")
	}
	s.Undo()
	if len(s.plan().Goals) != before {
		t.Error("the goal did not come back")
	}
}

func TestBringingBackNeverUndoesSomethingElse(t *testing.T) {
	s := open(t, empty(goal("a", "Eerste"), goal("b", "Tweede")))
	s.Press("Doel weghalen")
	undo := s.Undo
	s.typeIn(s.areas()[0], "Nieuw verteld")
	ctrlEnter(s)
	undo()
	if p := s.plan(); len(p.Statements) != 1 || len(p.Goals) != 1 || !strings.Contains(s.Said[len(s.Said)-1], "iets anders veranderd") {
		t.Errorf("%d statements, %d goals", len(p.Statements), len(p.Goals))
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
	s.Press("Telefoons in de la")
	if a := s.plan().Goals[0].Actions[0]; a.State != family.ActionDone || a.Done != trial.Today {
		t.Errorf("the action is %s", a.State)
	}
	s.Press("Telefoons in de la")
	if a := s.plan().Goals[0].Actions[0]; a.State != family.ActionOpen || a.Done.Known() {
		t.Errorf("the action is %s", a.State)
	}
}

func TestAGoalMovesWithAltAndAnArrowAndKeepsTheFocus(t *testing.T) {
	s := open(t, empty(goal("a", "Eerste"), goal("b", "Tweede")))
	last := trial.Find(s.Stage, func(b *kit.Button) bool { return b.AccessibilityLabel() == "Doel aanpassen" })
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

func TestALongPlanStaysShort(t *testing.T) {
	s := open(t, func(d *consent.Dossier) {
		d.Plan = family.Plan{}
		for i := range 30 {
			d.Plan.Statements = append(d.Plan.Statements, family.Statement{ID: family.StatementID(fmt.Sprint("s", i)), Topic: family.TopicWorry, Kind: family.KindQuote, Text: family.Text(fmt.Sprintf("zorg-%d-", i)), On: trial.Today})
		}
	})
	if s.Has("zorg-0-") || !s.Has("zorg-29-") {
		t.Error("not only the last ones are shown")
	}
	s.Press("26 eerdere tonen")
	if !s.Has("zorg-0-") {
		t.Error("the earlier ones cannot be shown")
	}
}

func TestThePageStaysWhereItWasAfterAChange(t *testing.T) {
	s := open(t, func(d *consent.Dossier) { d.Plan.Goals = d.Plan.Goals[:2] })
	page := trial.Find[*kit.Scroll](s.Stage, nil)
	page.ScrollTo(400)
	tick := trial.Find(s.Stage, func(c *kit.Check) bool { return true })
	tick.Tapped(nil)
	if page.Offset() != 400 {
		t.Errorf("the page moved to %v", page.Offset())
	}
}

func TestALongPageIsCrossedWithOnePress(t *testing.T) {
	s := open(t, nil)
	page := trial.Find[*kit.Scroll](s.Stage, nil)
	s.PressNth("Zorgen", 0)
	if page.Offset() < 1000 {
		t.Errorf("the page stands at %v", page.Offset())
	}
	if s.key(fyne.KeyReturn); s.Has("Daan is de laatste vier weken") {
		t.Error("the focus is not at the heading")
	}
}

func TestAScreenThatWasLeftHearsNoKeys(t *testing.T) {
	s := open(t, nil)
	left := screen(s.Stage, s.id)
	s.Show(left)
	left.Close()
	if len(s.ears.heard) != 0 {
		t.Errorf("%d shortcuts are still heard", len(s.ears.heard))
	}
}

func TestPictures(t *testing.T) {
	create := trial.Create(t)
	trial.Photos(t, trial.Album{Name: "plan", Dossier: trial.DeWit, Create: create, Make: func(s *trial.Stage) route.Screen { return screen(s, trial.DeWit().Family.ID) }})
	for name, presses := range map[string][]string{
		"share": {"Wie mag dit lezen?"}, "evaluate": {"Evalueren"}, "mark": {"Cijfer vragen"}, "statement": {"Aanpassen"},
		"goal": {"Doel aanpassen"}, "action": {"Actie aanpassen"}, "safety": {"Uitklappen: Veiligheid"},
	} {
		d := trial.DeWit()
		d.Plan.Goals = d.Plan.Goals[:2]
		s := trial.New(t, d, trial.Look{Size: fyne.NewSize(1064, 2200)})
		s.Show(screen(s, d.Family.ID))
		for _, press := range presses {
			s.Press(press)
		}
		s.Photo("plan-"+name+".png", create)
	}
	s := open(t, func(d *consent.Dossier) { d.Plan = family.Plan{Goals: d.Plan.Goals[:1]} })
	s.typeIn(s.line("Wat gaat er gebeuren?"), "Elke week bellen")
	s.typeIn(s.areas()[0], "We komen er samen niet uit")
	s.Photo("plan-typing.png", create)
}
