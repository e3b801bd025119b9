package contributions_test

import (
	"testing"
	"time"

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
	id family.FamilyID
}

func open(t *testing.T, look trial.Look, change func(*consent.Dossier)) *table {
	t.Helper()
	d := deWit()
	if change != nil {
		change(&d)
	}
	s := &table{Stage: trial.New(t, d, look), id: d.Family.ID}
	s.Show(contributions.New(contributions.Needs{Frame: s.Frame, Desk: s.Desk, Family: s.id}))
	return s
}

func (s *table) contribution(id family.ContributionID) family.Contribution {
	d := s.Dossier(s.id)
	c, _ := d.Contribution(id)
	return *c
}

// write types in the field with a number, counted from the last.
func (s *table) write(text string, fits func(*kit.Area) bool) {
	area := trial.Find(s.Stage, fits)
	area.SetText(text)
	area.OnChanged(text)
}

func TestDecliningWithoutAReasonIsRefused(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.PressNth("Niet overnemen", 0)
	s.Press("Niet overnemen")
	if !s.Has("explained: a reason is needed") {
		t.Error("the field does not say that a reason is needed")
	}
	if s.contribution("c-1").State != family.ContribNew {
		t.Error("it was declined without a reason")
	}
}

func TestAnActionOfAGoalThatIsGoneCannotBeTakenOver(t *testing.T) {
	s := open(t, trial.Look{}, func(d *consent.Dossier) {
		d.Contributions = d.Contributions[1:2]
		d.Plan.Goals = nil
	})
	if !s.Has("Overnemen kan niet meer.") {
		t.Error("it is not said")
	}
	if !trial.Find(s.Stage, func(b *kit.Button) bool { return b.String() == "Overnemen" }).Disabled() {
		t.Error("the button can be pressed")
	}
}

func TestWithoutThePenNothingCanBeDecided(t *testing.T) {
	s := open(t, trial.Look{}, func(d *consent.Dossier) { d.Pen.State = family.PenElsewhere })
	if s.Has("Overnemen") {
		t.Error("there is a button")
	}
}

func TestAnObservationLandsInThePlanAsWhatItIs(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	before := len(s.Dossier(s.id).Plan.Statements)
	s.PressNth("Overnemen", 0)
	d := s.Dossier(s.id)
	if len(d.Plan.Statements) != before+1 || s.contribution("c-1").State != family.ContribAccepted {
		t.Fatal("it was not taken over")
	}
	if got := d.Plan.Statements[before]; got.Kind != family.KindObservation || got.Speaker.Partner != d.Family.Partners[0].ID {
		t.Error("it did not land as an observation of school")
	}
	if s.Changed == 0 || len(s.Said) != 1 {
		t.Error("nobody was told")
	}
}

func TestAPartIsTakenOverInOtherWordsWithAReason(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.PressNth("Deels overnemen", 0)
	s.write("Vier dagen in de klas.", func(a *kit.Area) bool { return a.Text() != "" })
	s.write("De rest weten we al.", func(a *kit.Area) bool { return a.Text() == "" })
	s.Press("Deels overnemen")
	if got := s.contribution("c-1"); got.State != family.ContribPartly || got.Decision.Accepted != "Vier dagen in de klas." {
		t.Errorf("it is %s", got.State)
	}
	if len(s.Kept) != 0 {
		t.Error("drafts were left behind")
	}
}

func TestAQuestionKeepsTheContributionWaiting(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.PressNth("Vraag stellen", 0)
	s.write("Op welke dagen?", nil)
	s.Press("Vraag sturen")
	if s.contribution("c-1").State != family.ContribQuestion || !s.Has("U vroeg: Op welke dagen?") {
		t.Error("the question is not shown")
	}
}

func TestAHalfTypedReasonComesBack(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.PressNth("Niet overnemen", 0)
	s.write("Omdat", nil)
	s.Press("Annuleren")
	s.PressNth("Niet overnemen", 0)
	if trial.Find[*kit.Area](s.Stage, nil).Text() != "Omdat" || !s.Has("Dit was nog niet opgeslagen.") {
		t.Error("it was lost")
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
	s := open(t, trial.Look{}, nil)
	s.PressNth("Deels overnemen", 0)
	s.Photo("contributions-partly.png", create)
}
