package consents_test

import (
	"errors"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/consents"
	"keukentafel/app/ui/screen/trial"
)

func look(t *testing.T, change func(*consent.Dossier)) *table {
	t.Helper()
	s := open(t, trial.Look{Size: fyne.NewSize(1280, 800)}, change)
	s.Press("Wat ziet Joost Brandsma?")
	return s
}

// onlyWords leaves one statement and no more in the plan, about one person.
func onlyWords(d *consent.Dossier) {
	d.Plan = family.Plan{State: family.PlanDraft, Statements: []family.Statement{{ID: "s-1", Topic: family.TopicStory, Kind: family.KindQuote,
		Text: "Ik slaap slecht", About: []family.PersonID{d.Family.Persons[0].ID}}}}
}

func TestASwitchThatCannotBeStoredGoesBack(t *testing.T) {
	s := look(t, onlyWords)
	s.Refuse(casework.ErrDiskFull)
	s.Press("Delen met deze partner")
	tick := trial.Find(s.Stage, func(c *kit.Check) bool { return c.AccessibilityLabel() == "Delen met deze partner" })
	if tick.Checked() || len(s.Failed) != 1 || !errors.Is(s.Failed[0], casework.ErrDiskFull) {
		t.Errorf("ticked %v, failed with %v", tick.Checked(), s.Failed)
	}
}

func TestFreeTextIsChosenOneByOneAndNeverForAnOwnCopy(t *testing.T) {
	s := look(t, onlyWords)
	if !s.Has("Eigen woorden gaan nooit vanzelf mee.") {
		t.Fatal("nobody says that it is chosen one by one")
	}
	s.Press("Delen met deze partner")
	d := s.Dossier(s.id)
	if got, _ := d.Plan.Statement("s-1"); len(got.Shared) != 1 {
		t.Fatalf("shared with %v", got.Shared)
	}
	if s.Has("Eigen woorden gaan nooit vanzelf mee.") {
		t.Error("it still says that it was not chosen")
	}
	if s.Changed == 0 {
		t.Error("the shell was not told")
	}
	s.Press("Delen met deze partner")
	d = s.Dossier(s.id)
	if got, _ := d.Plan.Statement("s-1"); len(got.Shared) != 0 {
		t.Errorf("still shared with %v", got.Shared)
	}
	choose(s, "Sanne")
	for _, c := range all[*kit.Check](s) {
		if c.AccessibilityLabel() == "Delen met deze partner" {
			t.Error("an own copy has a switch")
		}
	}
}

func TestWhatIsAboutTwoPeopleSaysThatBothMustAgreeAndWhoHasNot(t *testing.T) {
	s := look(t, func(d *consent.Dossier) {
		var daan, lisa family.PersonID
		for _, p := range d.Family.Persons {
			switch p.Given {
			case "Daan":
				daan = p.ID
			case "Lisa":
				lisa = p.ID
			}
		}
		d.Plan = family.Plan{State: family.PlanDraft, Goals: []family.Goal{{ID: "g", Words: "Samen naar school", ForWhom: []family.PersonID{daan, lisa}}}}
	})
	s.Keys(fyne.KeyEnd)
	for _, said := range []string{"Dit gaat over Daan en Lisa. Voor ieder van hen is een ja nodig.", "Over Daan: Karim moet nog antwoorden."} {
		if !s.Has(said) {
			t.Errorf("%q is not said", said)
		}
	}
}

func TestSafetyLeadsToTheLegalGrounds(t *testing.T) {
	s := look(t, nil)
	if !s.Has("toestemming is niet genoeg") {
		t.Fatal("it does not say that a ground is needed")
	}
	s.Press("Grondslag bekijken")
	if !s.Has("Conflict van plichten") {
		t.Error("the grounds did not open")
	}
}

func TestAPartnerOfWhomNothingWasAskedShowsWhatIsUsualAndNothingGoesAlong(t *testing.T) {
	s := open(t, trial.Look{Size: fyne.NewSize(1280, 800)}, func(d *consent.Dossier) { d.Consents = nil })
	before := len(s.Dossier(s.id).Consents)
	s.Press("Wat ziet Joost Brandsma?")
	for _, said := range []string{"Dit is gebruikelijk bij school: namen en bereikbaarheid, dat iemand betrokken is, doelen, acties en school.", "Het is een voorstel.",
		"gebruikelijk, nog niet gevraagd", "Joost Brandsma krijgt 1 van de"} {
		if !s.Has(said) {
			t.Errorf("%q is not said", said)
		}
	}
	if len(s.Dossier(s.id).Consents) != before {
		t.Error("something was asked by looking")
	}
	s.Press("Vragen over Noor")
	if !s.Has("Noor en school") {
		t.Error("the question did not open")
	}
}

func TestAnAdoptedVersionIsShownAsItWasAdoptedWithoutSwitches(t *testing.T) {
	s := look(t, func(d *consent.Dossier) {
		onlyWords(d)
		d.Versions = []family.Version{{Number: 1, Plan: d.Plan.Clone(), AdoptedOn: trial.Today}}
		d.Plan.Statements[0].Text = "Ik slaap nu goed"
	})
	s.Keys(fyne.KeyEnd)
	if !s.Has("Ik slaap slecht") || s.Has("Ik slaap nu goed") || s.Has("Delen met deze partner") || !s.Has("In een vastgesteld plan staat vast") {
		t.Error("it does not show the adopted plan as it was")
	}
	trial.Find[*kit.Choice](s.Stage, nil).OnChanged("0")
	s.Settle()
	s.Keys(fyne.KeyEnd)
	if !s.Has("Ik slaap nu goed") || s.Has("Ik slaap slecht") {
		t.Error("the draft is not shown")
	}
}

func TestTheKeysMoveBothHalvesAndEscapeCloses(t *testing.T) {
	s := look(t, nil)
	long := trial.Find[*kit.Long](s.Stage, nil)
	if s.Window.Canvas().Focused() != fyne.Focusable(long) {
		t.Fatal("the keys do not work at once")
	}
	s.Keys(fyne.KeyPageDown, fyne.KeyDown)
	if long.Scroll().Offset() < 300 {
		t.Errorf("moved by %v", long.Scroll().Offset())
	}
	s.Keys(fyne.KeyEnd, fyne.KeyHome)
	if long.Scroll().Offset() != 0 {
		t.Errorf("at %v after Home", long.Scroll().Offset())
	}
	s.Keys(fyne.KeyEscape)
	if s.Has("Het hele plan") {
		t.Error("Escape did not close it")
	}
}

func TestTabComesToEverySwitchAlsoThoseFarDown(t *testing.T) {
	s := open(t, trial.Look{Size: fyne.NewSize(1024, 700)}, func(d *consent.Dossier) {
		big(d, 120)
		d.Plan.Statements = d.Plan.Statements[:3]
	})
	s.Press("Wat ziet Joost Brandsma?")
	ticks := 0
	for range 12 {
		s.Window.Canvas().FocusNext()
		if c, ok := s.Window.Canvas().Focused().(*kit.Check); ok && c.AccessibilityLabel() == "Delen met deze partner" {
			ticks++
		}
	}
	if ticks < 3 {
		t.Errorf("Tab came to %d of 3 switches", ticks)
	}
	if long := trial.Find[*kit.Long](s.Stage, nil); long.Scroll().Offset() == 0 {
		t.Error("the switch with the focus is out of sight")
	}
}

func TestWhoComesForOneQuestionFindsItOpen(t *testing.T) {
	d := trial.DeWit()
	s := &table{Stage: trial.New(t, d, trial.Look{}), id: d.Family.ID}
	var c consent.Consent
	for _, x := range d.Consents {
		p, _ := d.Family.Person(x.About)
		if party, _ := d.Family.Partner(x.Partner); p.Given == "Daan" && party.Kind == family.PartnerSchool {
			c = x
		}
	}
	shown := consents.New(consents.Needs{Frame: s.Frame, Desk: s.Desk, Family: d.Family.ID, Object: route.Question(c.About, c.Partner)})
	s.Show(shown)
	if !s.Has("Daan en school") {
		t.Fatal("the question is not open")
	}
	s.Keys(fyne.KeyEscape)
	shown.Open(t.Context())
	if s.Has("Daan en school") {
		t.Error("it opens again after undo")
	}
}

func TestThePaperIsShownAndNothingIsRegistered(t *testing.T) {
	s := look(t, nil)
	s.Press("Zo ziet het papier eruit")
	if len(s.Viewed) != 1 || len(s.Dossier(s.id).Register) != 0 {
		t.Errorf("viewed %d papers, %d lines in the register", len(s.Viewed), len(s.Dossier(s.id).Register))
	}
}

func TestOnlyWhatIsNearIsMadeOfABigPlan(t *testing.T) {
	s := open(t, trial.Look{Size: fyne.NewSize(1280, 800)}, func(d *consent.Dossier) { big(d, 300) })
	s.Press("Wat ziet Joost Brandsma?")
	if long := trial.Find[*kit.Long](s.Stage, nil); long.Made() > 60 {
		t.Errorf("%d parts were made to open", long.Made())
	}
}

// big gives the plan so many statements, and as many actions.
func big(d *consent.Dossier, count int) {
	goal := family.Goal{ID: "big", Words: "Een heel groot doel", Domain: family.DomainSchool}
	d.Plan.Statements = nil
	for i := range count {
		id := strconv.Itoa(i)
		d.Plan.Statements = append(d.Plan.Statements, family.Statement{ID: family.StatementID("big-" + id), Topic: family.TopicStory, Kind: family.KindQuote,
			Text: family.Text(strings.Repeat("Wij vertellen hier hoe het gaat. ", 6)), About: []family.PersonID{d.Family.Persons[i%len(d.Family.Persons)].ID}})
		goal.Actions = append(goal.Actions, family.Action{ID: family.ActionID("big-" + id), What: "Elke week samen om de tafel zitten"})
	}
	d.Plan.Goals = append(d.Plan.Goals, goal)
}

// choose picks a recipient by the beginning of its name.
func choose(s *table, name string) {
	d := s.Dossier(s.id)
	for _, p := range d.Family.Persons {
		if strings.HasPrefix(string(p.Name()), name) {
			trial.Find[*kit.Select](s.Stage, nil).OnChanged("person/" + string(p.ID))
		}
	}
	s.Settle()
}

func all[T fyne.CanvasObject](s *table) []T {
	var found []T
	trial.Each(s.Window.Canvas(), func(o fyne.CanvasObject) {
		if typed, ok := o.(T); ok {
			found = append(found, typed)
		}
	})
	return found
}

// BenchmarkOpeningThePreviewOfABigPlan opens it with 300 statements and 300
// actions, until it is laid out.
func BenchmarkOpeningThePreviewOfABigPlan(b *testing.B) {
	d := trial.DeWit()
	big(&d, 300)
	s := trial.New(b, d, trial.Look{Size: fyne.NewSize(1280, 800)})
	shown := consents.New(consents.Needs{Frame: s.Frame, Desk: s.Desk, Family: d.Family.ID})
	s.Show(shown)
	var button fyne.Tappable
	trial.Each(s.Window.Canvas(), func(o fyne.CanvasObject) {
		if pressed, ok := o.(fyne.Tappable); ok && trial.Called(o, "Wat ziet Joost Brandsma?") {
			button = pressed
		}
	})
	for b.Loop() {
		test.Tap(button)
	}
}
