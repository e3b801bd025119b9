package disclosures_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
)

const (
	caseDoor = "Zonder namen, om mee te denken"
	caseSave = "Casus bewaren"
	caseFile = "casus-zonder-namen-2026-11-24.pdf"
)

// nameless is a family with one goal, one step and one statement with names.
func nameless(d *consent.Dossier) {
	d.Plan.Goals = []family.Goal{{ID: "g", Words: "Daan slaapt door", Actions: []family.Action{{ID: "a", What: "Elke avond voorlezen"}}}}
	d.Plan.Statements = []family.Statement{{ID: "s", Topic: family.TopicStory, Kind: family.KindQuote, Text: "Ik maak me zorgen over Daan en Noor."}}
}

func thinkAlong(t *testing.T, look trial.Look, change func(*consent.Dossier)) *counter {
	t.Helper()
	c := open(t, look, change)
	c.Press(caseDoor)
	return c
}

// areaOf is the field of a text that goes along.
func (c *counter) areaOf(text string) *kit.Area {
	return trial.Find(c.Stage, func(a *kit.Area) bool { return strings.Contains(a.Text(), text) })
}

func (c *counter) rewrite(from, to string) {
	area := c.areaOf(from)
	area.SetText(to)
	area.OnChanged(to)
	c.Settle()
}

func (c *counter) sayWho(group string) {
	c.Type("Wie denkt er mee?")
	c.Write(group)
}

func TestACaseIsNotMadeWithoutWhoThinksAlong(t *testing.T) {
	c := thinkAlong(t, trial.Look{}, nameless)
	c.Press("Doel 1 mag mee")
	c.Press(caseSave)
	if len(c.Saved) != 0 || !c.Has("Vul in wie er meedenkt") {
		t.Errorf("saved %v", c.Saved)
	}
	c.Write("intervisie") // the cursor is there already
	if c.Has("Vul in wie er meedenkt") {
		t.Error("it still says so after it was filled in")
	}
	c.Press(caseSave)
	if c.Saved[caseFile] == "" {
		t.Errorf("saved %v", c.Saved)
	}
}

func TestANameThatIsLeftIsMarkedInPlaceAndNothingTypedIsLost(t *testing.T) {
	c := thinkAlong(t, trial.Look{}, nameless)
	c.sayWho("intervisie")
	c.Press("Stap 1 van doel 1 mag mee")
	c.Press("Uitspraak 1 mag mee")
	c.rewrite("Elke avond", "Elke avond leest Sanne voor, bel 06-12345678")
	before := len(c.Dossier(c.id).Register)
	for _, button := range []string{caseSave, "Bekijken"} {
		c.Press(button)
		if len(c.Saved)+len(c.Viewed) != 0 || len(c.Dossier(c.id).Register) != before || len(c.Failed) != 0 {
			t.Fatalf("%s: saved %v, looked at %v, failed %v", button, c.Saved, c.Viewed, c.Failed)
		}
		if !c.Has("In één tekst staat nog iets dat naar iemand leidt") || strings.Count(c.Texts(), "Hier staat nog een naam") != 1 {
			t.Errorf("%s: it is not marked", button)
		}
		c.Write("!") // the focus is on the text that is left
		if !strings.Contains(c.areaOf("Elke avond").Text(), "!") || c.Has("Hier staat nog") {
			t.Errorf("%s: the cursor is not in the text, or it stays marked while one mends it", button)
		}
	}
	c.rewrite("Elke avond", "Elke avond voorlezen")
	c.Press(caseSave)
	if c.Saved[caseFile] == "" {
		t.Errorf("saved %v", c.Saved)
	}
}

func TestTheRefusalPushesTheTextsDownAndDoesNotLieOverThem(t *testing.T) {
	c := thinkAlong(t, trial.Look{Size: fyne.NewSize(1280, 800)}, nameless)
	long := trial.Find[*kit.Long](c.Stage, nil)
	c.sayWho("intervisie")
	c.Press("Doel 1 mag mee")
	c.rewrite("slaapt", "Daan slaapt")
	high := long.Size().Height
	c.Press(caseSave)
	if lower := high - long.Size().Height; lower < 30 {
		t.Errorf("the texts make %v room", lower)
	}
	c.rewrite("slaapt", "Kind slaapt")
	if long.Size().Height != high {
		t.Error("the room stays empty after it was mended")
	}
}

func TestNoTextGoesAlongUnlessSomebodySaysSo(t *testing.T) {
	c := thinkAlong(t, trial.Look{}, nameless)
	if !c.Has("0 van de 3 teksten gaan mee") || !c.Has("Mensen worden aan meer herkend") || !c.Has("Dit gaat altijd mee") {
		t.Fatalf("the panel says %s", c.Texts())
	}
	made := c.made(t)
	for _, g := range made.Goals {
		if !g.Words.Empty() || len(g.Steps) > 0 {
			t.Error("a text went along")
		}
	}
	if len(made.Said) > 0 {
		t.Error("what was said went along")
	}
}

// made is the case that leaves when one saves.
func (c *counter) made(t *testing.T) consent.Case {
	t.Helper()
	var told consent.Case
	c.Desk.Renders = catching(&told)
	c.sayWho("intervisie")
	c.Press(caseSave)
	if _, saved := c.Saved[caseFile]; !saved {
		t.Fatalf("saved %v, failed %v", c.Saved, c.Failed)
	}
	return told
}

func TestAStepIsMaskedChangedAndGoesAlongAsItWasTyped(t *testing.T) {
	c := thinkAlong(t, trial.Look{}, nameless)
	c.Press("Doel 1 mag mee")
	c.Press("Uitspraak 1 mag mee")
	if !c.Has("1 woord vervangen") || !c.Has("Daan → Kind 3") || !c.Has("2 woorden vervangen") {
		t.Errorf("it is not said which words were replaced: %s", c.Texts())
	}
	c.rewrite("Kind 3 slaapt", "Kind 3 slaapt goed")
	made := c.made(t)
	if made.Goals[0].Words != "Kind 3 slaapt goed" || len(made.Goals[0].Steps) != 0 || len(made.Said) != 1 || strings.Contains(string(made.Said[0]), "Noor") {
		t.Errorf("made %v", made)
	}
}

func TestAWholeGoalGoesAlongByOneBoxAndAllGoalsByAnother(t *testing.T) {
	c := thinkAlong(t, trial.Look{}, func(d *consent.Dossier) {
		nameless(d)
		d.Plan.Goals = append(d.Plan.Goals, family.Goal{ID: "g2", Words: "De schuld is weg"})
	})
	c.Press("Heel doel 1 mag mee")
	if !c.Has("2 van de 4 teksten gaan mee") {
		t.Errorf("after a whole goal: %s", c.Texts())
	}
	c.Press("Alle doelen mogen mee")
	if !c.Has("3 van de 4 teksten gaan mee") {
		t.Error("what was said goes with the goals, or not every goal goes")
	}
	c.Press("Doel 2 mag mee")
	if box := trial.Find(c.Stage, func(b *kit.Check) bool { return trial.Called(b, "Alle doelen") }); box.Checked() {
		t.Error("the box of all goals stays on while one is off")
	}
}

func TestWhatWasTypedIsThereAfterThePanelWasClosedOrAnotherVersionLookedAt(t *testing.T) {
	c := thinkAlong(t, trial.Look{}, func(d *consent.Dossier) {
		nameless(d)
		d.Versions = []family.Version{{Number: 1, Family: d.Family.Clone(), Plan: d.Plan.Clone()}}
	})
	c.sayWho("intervisie")
	c.Press("Doel 1 mag mee")
	c.rewrite("Kind 3 slaapt", "Kind 3 slaapt goed")
	c.Type("versie 1", fyne.KeyRight)
	if c.Has("Kind 3 slaapt goed") {
		t.Fatal("the draft shows what was typed about the version")
	}
	c.Type("concept", fyne.KeyLeft)
	c.Keys(fyne.KeyEscape)
	c.Press(caseDoor)
	if c.areaOf("slaapt").Text() != "Kind 3 slaapt goed" || !c.Has("1 van de 3") {
		t.Error("what was typed is gone")
	}
	c.Show(c.screen()) // as after a lock
	c.Press(caseDoor)
	c.Press("Doel 1 mag mee")
	if c.areaOf("slaapt").Text() != "Kind 3 slaapt goed" {
		t.Error("what was typed is gone after a lock")
	}
	c.Press(caseSave)
	if len(c.Kept) != 0 {
		t.Errorf("%d texts stay behind", len(c.Kept))
	}
}

func TestAnotherLanguageNamesPeopleAnew(t *testing.T) {
	c := thinkAlong(t, trial.Look{}, nameless)
	c.Press("Doel 1 mag mee")
	trial.Find(c.Stage, func(x *kit.Choice) bool { return x.Selected() == "nl" }).OnChanged("en")
	c.Settle()
	if got := c.areaOf("slaapt").Text(); got != "Child 3 slaapt door" {
		t.Errorf("it goes along as %q", got)
	}
}

func TestACaseStandsInTheRegisterUnderTheNameOfTheGroup(t *testing.T) {
	c := thinkAlong(t, trial.Look{}, nameless)
	c.sayWho("intervisie jeugdteam")
	c.Press("Bekijken")
	if c.Viewed["casus-zonder-namen"] == "" || len(c.Dossier(c.id).Register) != 2 {
		t.Fatalf("looked at %v; the register has %d lines", c.Viewed, len(c.Dossier(c.id).Register))
	}
	c.Press(caseSave)
	if c.Has("Dit gaat altijd mee") || len(c.Said) == 0 {
		t.Error("the panel stays, or nobody says where the file is")
	}
	c.Press("intervisie jeugdteam")
	for _, said := range []string{"casus zonder namen", "zonder namen, om mee te denken", "meedenken over een casus"} {
		if !c.Has(said) {
			t.Errorf("the register does not say %q", said)
		}
	}
}

func TestWhereACaseCannotBeMadeItIsSaid(t *testing.T) {
	c := open(t, trial.Look{}, func(d *consent.Dossier) { d.Plan.Goals = nil })
	c.Press(caseDoor)
	if len(c.Failed) != 1 || !errors.Is(c.Failed[0], consent.ErrNothingToShare) {
		t.Errorf("without goals: %v", c.Failed)
	}
	c = open(t, trial.Look{}, nil)
	c.Desk.Renders = func(form, _ string) (casework.Render, bool) { return nil, form == casework.FormPDF }
	c.Show(c.screen())
	if c.Has(caseDoor) {
		t.Error("the door leads to a form that this program cannot write")
	}
}

func TestAPlanOfThreeHundredStatementsMakesOnlyTheRowsThatAreNear(t *testing.T) {
	c := thinkAlong(t, trial.Look{}, crowded)
	long := trial.Find[*kit.Long](c.Stage, nil)
	if long.Made() > 40 {
		t.Errorf("%d parts were made", long.Made())
	}
	c.sayWho("intervisie")
	c.Press("Alle doelen mogen mee")
	if !c.Has("60 van de 360") || long.Made() > 60 {
		t.Errorf("%d parts were made", long.Made())
	}
}

// crowded is a plan of twenty goals, forty steps and three hundred statements.
func crowded(d *consent.Dossier) {
	d.Plan.Goals, d.Plan.Statements = nil, nil
	for i := range 20 {
		g := family.Goal{ID: family.GoalID(fmt.Sprint("g", i)), Words: "Daan slaapt door"}
		for j := range 2 {
			g.Actions = append(g.Actions, family.Action{ID: family.ActionID(fmt.Sprint("a", i, "-", j)), What: "Sanne leest elke avond voor en zet de wekker"})
		}
		d.Plan.Goals = append(d.Plan.Goals, g)
	}
	for i := range 300 {
		d.Plan.Statements = append(d.Plan.Statements, family.Statement{ID: family.StatementID(fmt.Sprint("s", i)), Topic: family.TopicStory, Kind: family.KindQuote,
			Text: "Noor zegt dat het thuis weer rustig is, maar dat ze op school nog vaak alleen zit."})
	}
}

// catching writes nothing and keeps the case.
func catching(told *consent.Case) func(form, language string) (casework.Render, bool) {
	return func(string, string) (casework.Render, bool) {
		return func(_ io.Writer, d consent.Disclosure) error {
			*told, _ = d.Case()
			return nil
		}, true
	}
}

func TestPicturesOfACase(t *testing.T) {
	create := trial.Create(t)
	wide, narrow := fyne.NewSize(1280, 800), fyne.NewSize(1024, 700)
	for name, look := range map[string]trial.Look{"": {Size: wide}, "-narrow": {Size: narrow}, "-large": {Size: narrow, Look: kit.Look{Zoom: 1.5}},
		"-large-contrast": {Size: wide, Look: kit.Look{Zoom: 1.5, HighContrast: true}}, "-contrast": {Size: wide, Look: kit.Look{HighContrast: true, Zoom: 1}}} {
		c := open(t, look, nil)
		c.Photo("case-door"+name+".png", create)
		c.Press(caseDoor)
		c.Photo("case"+name+".png", create)
		c.sayWho("intervisie jeugdteam Vechtstede")
		c.Press("Heel doel 1 mag mee")
		c.rewrite("", "Sanne belt 06-12345678 en zet de wekker op half acht, elke avond opnieuw")
		long := trial.Find[*kit.Long](c.Stage, nil)
		long.Bring(3)
		c.Photo("case-texts"+name+".png", create)
		c.Press(caseSave)
		c.Photo("case-refused"+name+".png", create)
	}
}

func TestACaseIsMadeByKeyboardAlone(t *testing.T) {
	c := thinkAlong(t, trial.Look{}, nameless)
	c.Write("intervisie") // the cursor is there
	c.tabTo(t, "Uitspraak 1 mag mee")
	c.Keys(fyne.KeySpace, fyne.KeyTab)
	c.Write("Hulp: ")
	if !strings.HasPrefix(c.areaOf("kind 3").Text(), "Hulp: ") {
		t.Errorf("the next stop is not the text: %s", c.Texts())
	}
	c.tabTo(t, caseSave)
	c.Keys(fyne.KeyReturn)
	if c.Saved[caseFile] == "" {
		t.Errorf("saved %v", c.Saved)
	}
}

// tabTo presses Tab until what is called so has the focus.
func (c *counter) tabTo(t *testing.T, label string) {
	t.Helper()
	for range 20 {
		c.Keys(fyne.KeyTab)
		if o, ok := c.Window.Canvas().Focused().(fyne.CanvasObject); ok && trial.Called(o, label) {
			return
		}
	}
	t.Fatalf("Tab does not lead to %q", label)
}
