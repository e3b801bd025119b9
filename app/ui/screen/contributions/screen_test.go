package contributions_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/contributions"
	"keukentafel/app/ui/screen/trial"
)

// deWit with an observation and an action of school, and one that was decided on.
func deWit() consent.Dossier {
	d := trial.DeWit()
	school, goal := d.Family.Partners[0], d.Plan.Goals[0]
	at := trial.Today.Time().Add(9 * time.Hour)
	bring := func(id string, kind family.ContributionKind, text family.Text) family.Contribution {
		return family.Contribution{ID: family.ContributionID(id), Family: d.Family.ID, Kind: kind, Partner: school.ID, By: school.Name, Text: text,
			About: goal.ForWhom, Domain: goal.Domain, Goal: goal.ID, Made: at, Arrived: at, State: family.ContribNew}
	}
	declined := bring("c-3", family.ContribChange, "Graag de uitspraak over de stoelen weglaten.")
	declined.State = family.ContribDeclined
	declined.Decision = family.Decision{Reason: "Daan wil dat dit blijft staan.", By: "Marieke Bos", At: at}
	d.Contributions = []family.Contribution{
		bring("c-1", family.ContribObservation, "Daan bleef deze week vier dagen de hele dag in de klas. Hij stak twee keer zelf zijn hand op."),
		bring("c-2", family.ContribAction, "Een stille plek in de gang, tien minuten op het zandlopertje."), declined}
	return d
}

type table struct {
	*trial.Stage
	id   family.FamilyID
	ears ears
}

// ears is a canvas that hears shortcuts, which that of the test driver does not.
type ears struct {
	fyne.Canvas
	heard map[string]func(fyne.Shortcut)
}

func (e ears) AddShortcut(s fyne.Shortcut, do func(fyne.Shortcut)) { e.heard[s.ShortcutName()] = do }
func (e ears) RemoveShortcut(s fyne.Shortcut)                      { delete(e.heard, s.ShortcutName()) }

func (s *table) shortcut(m fyne.KeyModifier, name fyne.KeyName) {
	pressed := &desktop.CustomShortcut{KeyName: name, Modifier: m}
	s.ears.heard[pressed.ShortcutName()](pressed)
	s.Settle()
}

func (s *table) ctrlEnter() { s.shortcut(fyne.KeyModifierShortcutDefault, fyne.KeyReturn) }

// choose presses Alt and a letter.
func (s *table) choose(letter fyne.KeyName) { s.shortcut(fyne.KeyModifierAlt, letter) }

func open(t *testing.T, look trial.Look, change func(*consent.Dossier)) *table {
	t.Helper()
	d := deWit()
	if change != nil {
		change(&d)
	}
	s := &table{Stage: trial.New(t, d, look), id: d.Family.ID}
	s.ears = ears{s.Window.Canvas(), map[string]func(fyne.Shortcut){}}
	s.Frame.Canvas = func() fyne.Canvas { return s.ears }
	s.Show(contributions.New(contributions.Needs{Frame: s.Frame, Desk: s.Desk, Family: s.id}))
	return s
}

func (s *table) contribution(id family.ContributionID) family.Contribution {
	d := s.Dossier(s.id)
	c, _ := d.Contribution(id)
	return *c
}

// write types in the nth area of the window, counted from the top.
func (s *table) write(n int, text string) {
	var areas []*kit.Area
	trial.Each(s.Window.Canvas(), func(o fyne.CanvasObject) {
		if a, ok := o.(*kit.Area); ok {
			areas = append(areas, a)
		}
	})
	areas[n].SetText(text)
	areas[n].OnChanged(text)
	s.Settle()
}

// list chooses another list, which is offered with a number.
func (s *table) list(t *testing.T, id, called string) {
	t.Helper()
	choice := trial.Find(s.Stage, func(c *kit.Choice) bool {
		return slices.Contains([]string{"new", "asked", "decided", "all"}, c.Selected())
	})
	choice.SetSelected(id)
	if label := choice.AccessibilityLabel(); label != called {
		t.Errorf("the list is called %q", label)
	}
	choice.OnChanged(id)
	s.Settle()
}

func (s *table) says(t *testing.T, words ...string) {
	t.Helper()
	for _, w := range words {
		if !s.Has(w) {
			t.Errorf("%q is not said", w)
		}
	}
}

func TestDecliningWithoutAReasonIsRefused(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.choose("N")
	s.ctrlEnter()
	s.says(t, "explained: a reason is needed")
	if s.contribution("c-1").State != family.ContribNew {
		t.Error("it was declined without a reason")
	}
}

func TestTakingOverNoWordsInPartIsRefused(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.choose("D")
	s.write(0, "")
	s.write(1, "De rest weten we al.")
	s.says(t, "Nog niets. Kies eerst woorden.")
	s.ctrlEnter()
	if s.contribution("c-1").State != family.ContribNew || !s.Has("explained: ") {
		t.Error("nothing was taken over, and called partly")
	}
}

func TestNothingIsDecidedBeforeSomethingIsChosen(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.ctrlEnter()
	if s.contribution("c-1").State != family.ContribNew || s.Changed != 0 {
		t.Error("it was decided by a stray key")
	}
}

func TestAnActionOfAGoalThatIsGoneCannotBeTakenOver(t *testing.T) {
	s := open(t, trial.Look{}, func(d *consent.Dossier) {
		d.Contributions = d.Contributions[1:2]
		d.Plan.Goals = nil
	})
	s.says(t, "Overnemen kan niet meer.", "Alt+N en Alt+T kiest")
	s.choose("O")
	s.ctrlEnter()
	if s.Has("Neem over") || s.contribution("c-2").State != family.ContribNew {
		t.Error("it can be taken over")
	}
}

func TestWithoutThePenNothingCanBeDecided(t *testing.T) {
	s := open(t, trial.Look{}, func(d *consent.Dossier) { d.Pen.State = family.PenElsewhere })
	s.says(t, "U kunt dit lezen, niet beslissen.")
	s.choose("O")
	if s.Has("Neem over") {
		t.Error("there is a button")
	}
}

func TestAnObservationLandsInThePlanAsWhatItIsAndTheNextOpens(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	before := len(s.Dossier(s.id).Plan.Statements)
	s.choose("O")
	s.says(t, "Zo komt het in het plan", "wat iemand zag")
	s.ctrlEnter()
	d := s.Dossier(s.id)
	if len(d.Plan.Statements) != before+1 || s.contribution("c-1").State != family.ContribAccepted {
		t.Fatal("it was not taken over")
	}
	if got := d.Plan.Statements[before]; got.Kind != family.KindObservation || got.Speaker.Partner != d.Family.Partners[0].ID {
		t.Error("it did not land as an observation of school")
	}
	if s.Changed == 0 || s.Said[0] != "Overgenomen. U hebt geen visitekaart van Joost Brandsma. Vertel het zelf." {
		t.Errorf("it is said: %s", s.Said)
	}
	s.says(t, "Een stille plek in de gang", "Dit wordt een actie bij dit doel")
	if _, is := s.Window.Canvas().Focused().(*kit.Choice); !is {
		t.Error("the keyboard is not at the next decision")
	}
}

func TestAfterTheLastDecisionTheKeyboardIsOnTheLists(t *testing.T) {
	s := open(t, trial.Look{}, func(d *consent.Dossier) { d.Contributions = d.Contributions[:1] })
	s.choose("O")
	if choice, is := s.Window.Canvas().Focused().(*kit.Choice); !is || choice.Selected() != string(family.ContribAccepted) {
		t.Fatal("the keyboard is not on what was chosen")
	}
	s.ctrlEnter()
	if lists, is := s.Window.Canvas().Focused().(*kit.Choice); !is || lists.Selected() != "new" {
		t.Error("the keyboard is on what went away")
	}
}

func TestADecisionIsTakenBackWithWhatItBroughtInThePlan(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	before := len(s.Dossier(s.id).Plan.Statements)
	s.choose("O")
	s.ctrlEnter()
	s.Undo()
	s.Settle()
	if len(s.Dossier(s.id).Plan.Statements) != before || s.contribution("c-1").State != family.ContribNew {
		t.Error("it still stands")
	}
	if s.Said[1] != "Uw besluit is teruggenomen." || !s.Has("Daan bleef deze week") {
		t.Errorf("it is said: %s", s.Said)
	}
}

func TestSentencesAreTickedAndShownAsTheyWillStand(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.choose("D")
	s.says(t, "Dit is nog alles.")
	s.Press("Hij stak twee keer zelf zijn hand op.")
	s.says(t, "weggehaald: ‘Hij stak twee keer zelf zijn hand op.’", "“Daan bleef deze week vier dagen de hele dag in de klas.”")
	s.write(1, "De rest weten we al.")
	s.ctrlEnter()
	if got := s.contribution("c-1"); got.State != family.ContribPartly || got.Decision.Accepted != "Daan bleef deze week vier dagen de hele dag in de klas." {
		t.Errorf("it is %s", got.State)
	}
	if len(s.Kept) != 0 {
		t.Error("drafts were left behind")
	}
}

func TestSingleWordsCanBeTickedToo(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.choose("D")
	choice := trial.Find(s.Stage, func(c *kit.Choice) bool { return c.Selected() == "sentences" })
	choice.SetSelected("words")
	choice.OnChanged("words")
	s.Settle()
	s.Press("vier")
	s.Press("dagen")
	s.says(t, "“Daan bleef deze week de hele dag in de klas. Hij stak twee keer zelf zijn hand op.”")
}

func TestWhatWasTypedByHandIsNotReplacedByATick(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.choose("D")
	s.write(0, "Volgens school gaat het beter. Hij stak twee keer zelf zijn hand op.")
	s.Press("Hij stak twee keer zelf zijn hand op.")
	s.says(t, "“Volgens school gaat het beter.”")
}

func TestWordsThatTheGiverDidNotWriteAreNamed(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.choose("D")
	if s.Has("schreef Joost Brandsma niet") {
		t.Error("the giver's own words are called strange")
	}
	s.write(0, "Daan bleef vrolijk in de klas.")
	s.says(t, "Dit schreef Joost Brandsma niet: ‘vrolijk’. In het plan komt het wel op naam van Joost Brandsma.")
}

func TestAReasonThatIsOftenGivenComesBehindWhatIsTyped(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.choose("N")
	s.write(0, "Dank u.")
	s.Press("Dit staat al in het plan.")
	s.ctrlEnter()
	if got := s.contribution("c-1").Decision.Reason; got != "Dank u. Dit staat al in het plan." {
		t.Error("the reason is another")
	}
}

func TestAQuestionKeepsTheContributionWaiting(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.choose("T")
	s.write(0, "Op welke dagen?")
	s.ctrlEnter()
	if s.contribution("c-1").State != family.ContribQuestion {
		t.Fatal("it is decided")
	}
	s.list(t, "asked", "Vraag gesteld (1)")
	s.says(t, "U vroeg", "Op welke dagen?", "Er is nog geen antwoord.")
}

func TestAnAnswerStandsWithTheQuestionThatItAnswers(t *testing.T) {
	s := open(t, trial.Look{}, func(d *consent.Dossier) {
		q := &d.Contributions[0]
		q.State, q.Decision = family.ContribQuestion, family.Decision{Reason: "Op welke dagen?", By: "Marieke Bos", At: q.Made}
		answer := q.Clone()
		answer.ID, answer.Kind, answer.Text, answer.Answers, answer.State = "c-4", family.ContribAnswer, "Maandag tot en met donderdag.", q.ID, family.ContribNew
		answer.Decision, answer.Made = family.Decision{}, q.Made.Add(time.Hour)
		d.Contributions = append(d.Contributions, answer)
	})
	s.list(t, "asked", "Vraag gesteld (1)")
	s.says(t, "antwoord binnen", "“Maandag tot en met donderdag.”", "Het antwoord van 24 november 2026")
	s.list(t, "new", "Nieuw (2)")
	s.Show(contributions.New(contributions.Needs{Frame: s.Frame, Desk: s.Desk, Family: s.id, Object: "c-4"}))
	s.says(t, "Antwoord op uw vraag", "Uw vraag ging over: “Daan bleef deze week")
}

func TestItIsSaidWhenThePlanIsNotAnyMoreWhatTheGiverSaw(t *testing.T) {
	s := open(t, trial.Look{}, func(d *consent.Dossier) {
		seen := family.Version{Number: 1, Family: d.Family.Clone(), Plan: d.Plan.Clone()}
		d.Versions = []family.Version{seen}
		d.Register = append(d.Register, consent.Record{ID: "r", At: d.Contributions[0].Made.Add(-time.Hour), Version: 1, Recipient: consent.Recipient{Kind: consent.ToPartner, Partner: d.Contributions[0].Partner}})
		d.Plan.Goals[0].Words = family.Text(strings.Replace(string(d.Plan.Goals[0].Words), "hele", "halve", 1))
	})
	s.says(t, "Het plan is veranderd sinds versie 1, die Joost Brandsma had.", "weggehaald: ‘hele’ toegevoegd: ‘halve’")
}

func TestNothingIsSaidOfThePlanWhenItIsTheSame(t *testing.T) {
	s := open(t, trial.Look{}, func(d *consent.Dossier) {
		d.Versions = []family.Version{{Number: 1, Family: d.Family.Clone(), Plan: d.Plan.Clone()}}
		d.Register = append(d.Register, consent.Record{ID: "r", At: d.Contributions[0].Made.Add(-time.Hour), Version: 1, Recipient: consent.Recipient{Kind: consent.ToPartner, Partner: d.Contributions[0].Partner}})
	})
	if s.Has("Het plan is veranderd") {
		t.Error("it is said to have changed")
	}
}

func TestOlderLinesOfThePlanAreShownWhenAskedFor(t *testing.T) {
	s := open(t, trial.Look{}, func(d *consent.Dossier) {
		g := &d.Plan.Goals[0]
		g.Actions = append(g.Actions, family.Action{ID: "x", What: "Samen fietsen", State: family.ActionOpen})
	})
	first := string(trial.DeWit().Plan.Goals[0].Actions[0].What)
	if s.Has(first) {
		t.Error("all is shown at once")
	}
	s.Press("Toon nog 2 oudere")
	s.says(t, first, "Samen fietsen")
}

func TestAHalfTypedReasonComesBack(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.choose("N")
	s.write(0, "Omdat")
	s.Show(contributions.New(contributions.Needs{Frame: s.Frame, Desk: s.Desk, Family: s.id}))
	if trial.Find[*kit.Area](s.Stage, nil).Text() != "Omdat" || !s.Has("Dit was nog niet opgeslagen.") {
		t.Error("it was lost")
	}
}

func TestTheListIsWalkedByKeys(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.list(t, "all", "Alles (3)")
	rows := trial.Find[*kit.Rows](s.Stage, nil)
	s.Window.Canvas().Focus(rows)
	s.Keys(fyne.KeyDown, fyne.KeyReturn)
	s.says(t, "Dit wordt een actie bij dit doel")
	s.list(t, "decided", "Besloten (1)")
	s.says(t, "Reden: Daan wil dat dit blijft staan.", "Besloten door Marieke Bos")
}

// unposted is a desk that decides, and then cannot make the letter ready.
type unposted struct{ contributions.Desk }

func (d unposted) Decide(ctx context.Context, id family.FamilyID, c family.ContributionID, v casework.Verdict) (casework.Decided, error) {
	done, err := d.Desk.Decide(ctx, id, c, v)
	if err == nil {
		err = casework.ErrLocked
	}
	return done, err
}

func TestADecisionOfWhichTheGiverCouldNotBeToldStandsAndIsSaid(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.Show(contributions.New(contributions.Needs{Frame: s.Frame, Desk: unposted{s.Desk}, Family: s.id}))
	s.choose("O")
	s.ctrlEnter()
	if len(s.Failed) != 1 || len(s.Said) != 1 || !s.Has("Een stille plek in de gang") {
		t.Errorf("failed %d, said %d", len(s.Failed), len(s.Said))
	}
}

func TestWithoutContributionsTheScreenSaysWhatToDo(t *testing.T) {
	s := open(t, trial.Look{}, func(d *consent.Dossier) { d.Contributions = nil })
	s.Press("Naar verstrekkingen")
	if len(s.Went) != 1 || s.Went[0].Tab != route.TabDisclosures {
		t.Errorf("went to %v", s.Went)
	}
}

func TestPictures(t *testing.T) {
	create := trial.Create(t)
	trial.Photos(t, trial.Album{Name: "contributions", Dossier: deWit, Create: create, Make: func(s *trial.Stage) route.Screen {
		return contributions.New(contributions.Needs{Frame: s.Frame, Desk: s.Desk, Family: deWit().Family.ID})
	}})
	for name, look := range map[string]trial.Look{"wide": {Size: fyne.NewSize(1064, 1500)}, "large": {Size: fyne.NewSize(808, 2400), Look: kit.Look{Zoom: 1.5}}, "contrast": {Size: fyne.NewSize(808, 1500), Look: kit.Look{HighContrast: true, Zoom: 1}}} {
		s := open(t, look, nil)
		s.choose("D")
		s.Press("Hij stak twee keer")
		s.Photo("contributions-partly-"+name+".png", create)
	}
	s := open(t, trial.Look{Size: fyne.NewSize(1064, 1100)}, nil)
	s.choose("N")
	s.Photo("contributions-declined.png", create)
	s = open(t, trial.Look{}, func(d *consent.Dossier) { d.Contributions = nil })
	s.Photo("contributions-empty.png", create)
}
