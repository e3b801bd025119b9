package plan_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"keukentafel/app/audit"
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
	t    testing.TB
}

func open(t testing.TB, change func(*consent.Dossier)) *sheet {
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

// choose opens a menu, or a small button, and takes what is called so from
// what hangs under it: the last one on the page that is named so.
func (s *sheet) choose(menu, item string) {
	s.t.Helper()
	s.Press(menu)
	for range 60 {
		if strings.HasPrefix(s.underKeyboard(), item) {
			s.key(fyne.KeyReturn)
			return
		}
		s.key(fyne.KeyDown)
	}
	s.t.Fatalf("%q does not hang under %q", item, menu)
}

// underKeyboard is the option that Enter would take.
func (s *sheet) underKeyboard() string {
	said, ok := s.Window.Canvas().Focused().(interface{ AccessibilityLabel() string })
	if !ok {
		return ""
	}
	return said.AccessibilityLabel()
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
	if _, types := s.Window.Canvas().Focused().(fyne.Shortcutable); !types {
		t.Error("the focus is not where one adds a worry")
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
		"share": {"Wie mag dit lezen?"}, "evaluate": {"Evalueren"}, "mark": {"Cijfer vragen"},
		"safety": {"Uitklappen: Veiligheid"},
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
	for _, o := range [][3]string{{"goal", "Meer over dit doel", "Doel aanpassen"}, {"action", "Meer over deze actie", "Actie aanpassen"}, {"statement", "Meer over deze uitspraak", "Aanpassen"}} {
		s := open(t, func(d *consent.Dossier) { d.Plan.Goals = d.Plan.Goals[:2] })
		s.Window.Resize(fyne.NewSize(1064, 2200))
		s.choose(o[1], o[2])
		s.Photo("plan-"+o[0]+".png", create)
	}
	s := open(t, func(d *consent.Dossier) { d.Plan = family.Plan{Goals: d.Plan.Goals[:1]} })
	s.typeIn(s.line("Wat gaat er gebeuren?"), "Elke week bellen")
	s.typeIn(s.areas()[0], "We komen er samen niet uit")
	s.Photo("plan-typing.png", create)
}

// What is changed in place, dragged, late, waiting, and who wrote it.
func TestPicturesOfWhatIsDoneInPlace(t *testing.T) {
	create := trial.Create(t)
	for name, look := range map[string]trial.Look{"wide": {Size: fyne.NewSize(1064, 1100)}, "narrow": {Size: fyne.NewSize(808, 700)},
		"large": {Size: fyne.NewSize(808, 1500), Look: kit.Look{Zoom: 1.5}}, "contrast": {Size: fyne.NewSize(1064, 1100), Look: kit.Look{HighContrast: true, Zoom: 1}}} {
		d := trial.DeWit()
		d.Plan.Goals = d.Plan.Goals[:2]
		d.Plan.Goals[0].Actions[1].Due = trial.Today.AddDays(-3)
		s := &sheet{Stage: trial.New(t, d, look), id: d.Family.ID, t: t}
		me, err := s.Desk.Profile(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for i, st := range d.Plan.Statements {
			s.Note(audit.Entry{At: trial.Today.Time().AddDate(0, 0, -i), Family: s.id, Object: string(st.ID), Event: audit.PlanStatement, Action: audit.Update, Actor: me.Key, Outcome: audit.Done})
		}
		for _, g := range d.Plan.Goals {
			s.Note(audit.Entry{At: trial.Today.Time(), Family: s.id, Object: string(g.ID), Event: audit.PlanGoal, Action: audit.Update, Actor: me.Key, Outcome: audit.Done})
		}
		s.Show(screen(s.Stage, s.id))
		if name == "narrow" || name == "large" {
			s.Press("Doelen")
		}
		s.Press("Daan: ik wil een hele dag")
		s.Photo("plan-inplace-"+name+".png", create)
		s.key(fyne.KeyEscape)
		e := &fyne.DragEvent{}
		grip := s.grip("actie 1 van 4")
		e.AbsolutePosition = fyne.CurrentApp().Driver().AbsolutePositionForObject(s.grip("actie 3 van 4")).AddXY(0, 4)
		grip.Dragged(e)
		s.Photo("plan-drag-"+name+".png", create)
	}
}
