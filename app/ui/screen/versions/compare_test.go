package versions_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/trial"
	"keukentafel/app/ui/screen/versions"
)

// busy is De Wit with one version, after which nearly everything changed.
func busy(t *testing.T, look trial.Look) *table {
	t.Helper()
	d := trial.DeWit()
	s := &table{Stage: trial.New(t, d, look), id: d.Family.ID}
	rewrite(t, s.Stage, d.Family.ID)
	return s
}

func rewrite(t *testing.T, s *trial.Stage, id family.FamilyID) {
	t.Helper()
	ctx := context.Background()
	if _, err := s.Desk.AdoptVersion(ctx, id); err != nil {
		t.Fatal(err)
	}
	s.Change(id, func(d *consent.Dossier) {
		p, f := &d.Plan, &d.Family
		p.Goals[0].Words += " Ook op vrijdag."
		p.Goals[0].State = family.GoalReached
		p.Goals = append(p.Goals[1:], p.Goals[0])
		p.Goals[0].Actions = p.Goals[0].Actions[1:]
		p.Statements[0].Text = family.Text(strings.Replace(string(p.Statements[0].Text), " niet ", " nog niet ", 1)) + " Dat zei hij zelf."
		p.Marks[0].Score = (p.Marks[0].Score + 2) % 10
		f.Persons = append(f.Persons[:len(f.Persons)-1], family.Person{ID: "new", Given: "Fatima", Surname: "Yilmaz", Place: family.PlaceNetwork})
		f.Households[0].Address = "Kerkstraat 3"
		f.Custodies[0].State = family.CustodyUnknown
		f.Partners[0].Phone = "06-00000000"
		p.Coordinators = append(p.Coordinators, family.Coordinator{Role: family.ProcessCoordinator, Name: "Bo Jansen", From: trial.Today})
		p.SetAgreement(family.Agreement{Person: f.Persons[0].ID, Answer: family.AgreeNo, View: "Dit gaat me te snel.", On: trial.Today})
		p.Safety = append(p.Safety, family.SafetyAgreement{ID: "veilig", Text: "Bij ruzie gaat Daan naar oma."})
	})
}

func TestAComparisonThatWasStoppedSaysSoAndCanBeDoneAgain(t *testing.T) {
	s := busy(t, trial.Look{})
	run := s.Frame.Run
	s.Frame.Run = func(title string, work func(context.Context) error, done func(error)) {
		stopped, stop := context.WithCancel(context.Background())
		stop()
		done(work(stopped))
	}
	n := versions.Needs{Frame: s.Frame, Desk: s.Desk, Family: s.id}
	goOn := &n.Run
	*goOn = func(title string, work func(context.Context) error, done func(error)) { s.Frame.Run(title, work, done) }
	s.Show(versions.New(n))
	if !s.Has("Het vergelijken is gestopt.") || s.Has("Deze twee zijn gelijk") {
		t.Error("it is not said, or it looks as if nothing changed")
	}
	s.Frame.Run = run
	s.Press("Opnieuw vergelijken")
	if !s.Has("Dit is er anders") {
		t.Error("it is not compared again")
	}
}

func TestTheWindowDoesNotWaitForTheSignaturesOrTheComparison(t *testing.T) {
	s := busy(t, trial.Look{})
	var later []func()
	s.Frame.Run = func(_ string, work func(context.Context) error, done func(error)) {
		later = append(later, func() { done(work(context.Background())) })
	}
	s.open()
	if !s.Has("Vergelijken…") || !s.Has("wordt gecontroleerd") || s.Has("klopt\n") {
		t.Error("it is not said that the work is being done")
	}
	s.Press("Omwisselen")
	for i := len(later) - 1; i >= 0; i-- { // the first that was asked for is ready last
		later[i]()
	}
	s.Settle()
	if !s.Has("U vergelijkt van nieuw naar oud.") || !s.Has("klopt") || s.Has("Vergelijken…") {
		t.Error("what was asked for last is not what is shown")
	}
}

func TestWhatChangedIsToldInOneSentenceWithCounts(t *testing.T) {
	s := busy(t, trial.Look{})
	s.open()
	for _, said := range []string{"Dit is er anders: 1 doel veranderd", "1 actie weg", "1 cijfer veranderd", "1 uitspraak veranderd", "1 afspraak over veiligheid erbij",
		"1 persoon erbij, 1 persoon weg", "1 huis veranderd", "1 keer gezag veranderd", "1 partner veranderd", "1 regisseur erbij"} {
		if !s.Has(said) {
			t.Errorf("%q is not said", said)
		}
	}
}

func TestTheWordsInsideASentenceAreTold(t *testing.T) {
	s := busy(t, trial.Look{})
	s.open()
	goal := trial.DeWit().Plan.Goals[0]
	d := trial.Find(s.Stage, func(d *kit.Diff) bool { return strings.HasPrefix(d.String(), string(goal.Words)) })
	if want := string(goal.Words) + " toegevoegd: ‘Ook op vrijdag.’"; d.String() != want {
		t.Errorf("it reads %q", d)
	}
	if !s.Has("Hoe het ervoor staat: was afgesproken, is nu gehaald") || !s.Has("Stond op plaats 1, staat nu op plaats") {
		t.Error("its state and its place are not told")
	}
	if !s.Has("Adres: ") || !s.Has("is nu Kerkstraat 3") || !s.Has("Gezag: was heeft gezag, is nu gezag onbekend") {
		t.Error("the address or the custody is not told")
	}
}

func TestWhatIsSwappedIsToldTheOtherWayAndIsSaidToBe(t *testing.T) {
	s := busy(t, trial.Look{})
	s.open()
	s.Press("Omwisselen")
	if !s.Has("U vergelijkt van nieuw naar oud.") || !s.Has("is nu afgesproken") || !s.Has("1 actie erbij") {
		t.Error("it is not turned round")
	}
}

func TestOneCanLookAtOnePersonAndAtWhatStayedTheSame(t *testing.T) {
	s := busy(t, trial.Look{})
	s.open()
	choice := trial.Find(s.Stage, func(x *kit.Select) bool { return x.Selected() == "" })
	choice.SetSelected("new")
	choice.OnChanged("new")
	s.Settle()
	if !s.Has("Fatima Yilmaz") || s.Has("Kerkstraat 3") {
		t.Error("it is not about Fatima alone")
	}
	choice.SetSelected("")
	choice.OnChanged("")
	s.Settle()
	if s.Has("gelijk\n") {
		t.Error("what stayed the same is shown unasked")
	}
	s.Press("Alleen wat veranderd is")
	if !s.Has("gelijk") {
		t.Error("what stayed the same is not shown")
	}
}

func TestThePictureOfTheFamilyIsComparedInASentence(t *testing.T) {
	s := adopted(t, trial.Look{})
	gone := disturbed{Desk: s.Desk, change: func(d *consent.Dossier) {
		d.Family.Partners = d.Family.Partners[:len(d.Family.Partners)-1]
		d.Plan.Goals[0].Words += " Echt."
	}}
	s.Show(versions.New(versions.Needs{Frame: s.Frame, Desk: gone, Family: s.id}))
	if !s.Has("Eén hulpverlener minder") {
		t.Error("it is not said")
	}
}

func TestThreeHundredChangesComeInPartsAndNoneIsLost(t *testing.T) {
	s := adopted(t, trial.Look{})
	many := disturbed{Desk: s.Desk, change: func(d *consent.Dossier) {
		for i := range 300 {
			d.Plan.Statements = append(d.Plan.Statements, family.Statement{ID: family.StatementID(fmt.Sprint("many-", i)), Text: family.Text(fmt.Sprint("uitspraak nummer ", i, "."))})
		}
	}}
	s.Show(versions.New(versions.Needs{Frame: s.Frame, Desk: many, Family: s.id}))
	if !s.Has("300 uitspraken erbij") || s.Has("uitspraak nummer 299.") {
		t.Error("all are drawn at once, or not counted")
	}
	for range 11 {
		s.Press("Toon er nog 25 (van 300)")
	}
	if !s.Has("uitspraak nummer 299.") || s.Has("Toon er nog") {
		t.Error("the last is not reached")
	}
}

func TestALongTextIsFoldedUntilSomebodyWantsItWhole(t *testing.T) {
	s := busy(t, trial.Look{})
	long := strings.Repeat("rustig ", 10_000)
	s.Change(s.id, func(d *consent.Dossier) {
		d.Versions[0].Plan.Statements[1].Text, d.Plan.Statements[1].Text = family.Text(long+"eind"), family.Text(long+"slot")
	})
	s.Show(versions.New(versions.Needs{Frame: s.Frame, Desk: disturbed{Desk: s.Desk, wrong: errors.New("not looked at")}, Family: s.id}))
	if !s.Has("[… 9.988 woorden gelijk …]") || !s.Has("weggehaald: ‘eind’ toegevoegd: ‘slot’") {
		t.Error("the text is not folded around the change")
	}
	s.Press("Toon de hele tekst")
	if s.Has("woorden gelijk") {
		t.Error("it stays folded")
	}
}

func TestPicturesOfMuchThatChanged(t *testing.T) {
	create := trial.Create(t)
	trial.Photos(t, trial.Album{Name: "versions-busy", Dossier: trial.DeWit, Create: create, Make: func(s *trial.Stage) route.Screen {
		rewrite(t, s, trial.DeWit().Family.ID)
		return versions.New(versions.Needs{Frame: s.Frame, Desk: s.Desk, Family: trial.DeWit().Family.ID})
	}})
}
