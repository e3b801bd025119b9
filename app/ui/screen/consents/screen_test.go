package consents_test

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/consents"
	"keukentafel/app/ui/screen/trial"
)

// table is the tab of De Wit on a desk.
type table struct {
	*trial.Stage
	id family.FamilyID
}

func grounds() []consent.LegalGround {
	return []consent.LegalGround{{ID: "conflict", Name: map[string]string{"nl": "Conflict van plichten", "en": "Conflict of duties"}, Source: "beroepscode", On: true,
		Questions: []string{"consent-tried", "serious-harm"}}}
}

func open(t *testing.T, look trial.Look, change func(*consent.Dossier)) *table {
	t.Helper()
	d := trial.DeWit()
	if change != nil {
		change(&d)
	}
	s := &table{Stage: trial.New(t, d, look), id: d.Family.ID}
	s.Show(screen(s.Stage, s.id))
	return s
}

func screen(s *trial.Stage, id family.FamilyID) route.Screen {
	s.Desk.Grounds = grounds()
	return consents.New(consents.Needs{Frame: s.Frame, Desk: s.Desk, Family: id})
}

// consentOf finds the newest consent about somebody for a kind of partner.
func (s *table) consentOf(given family.Text, kind family.PartnerKind) consent.Consent {
	var found consent.Consent
	d := s.Dossier(s.id)
	for _, c := range d.Consents {
		person, _ := d.Family.Person(c.About)
		partner, _ := d.Family.Partner(c.Partner)
		if person.Given == given && partner.Kind == kind {
			found = c
		}
	}
	return found
}

func TestARefusedAnswerIsToldAndChangesNothing(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.Press("Daan, school")
	s.Refuse(casework.ErrDiskFull)
	s.Press("Ja (J)")
	if len(s.Failed) != 1 || !errors.Is(s.Failed[0], casework.ErrDiskFull) {
		t.Fatalf("failed with %v", s.Failed)
	}
	if got := s.consentOf("Daan", family.PartnerSchool); len(got.Answers) != 1 {
		t.Errorf("there are %d answers", len(got.Answers))
	}
}

func TestAQuestionAboutNothingIsNotRecorded(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.Press("Daan, schuldhulp")
	s.step(2)
	s.Press("Nu nog geen antwoord")
	if !s.Has("Kies minstens één soort gegevens.") {
		t.Error("nobody says that a category must be chosen")
	}
	if c := s.consentOf("Daan", family.PartnerDebtHelp); c.ID != "" {
		t.Error("a question about nothing was recorded")
	}
}

func TestAProposalIsNotTakenOverByItself(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.Press("Daan, schuldhulp")
	ticked := trial.Find(s.Stage, func(c *kit.Check) bool { return c.AccessibilityLabel() == "geld en werk" })
	if ticked.Checked() {
		t.Fatal("the proposal was taken over silently")
	}
	s.Press("Overnemen")
	if !ticked.Checked() {
		t.Error("the proposal was not taken over on request")
	}
}

func TestTheMatrixSaysWhoIsMissing(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	for _, said := range []string{"wacht op Karim", "Sanne en Karim beslissen", "beslist zelf", "deels", "nog niet gevraagd"} {
		if !s.Has(said) {
			t.Errorf("%q is not on the screen", said)
		}
	}
}

func TestUnknownCustodyIsSaidInWords(t *testing.T) {
	s := open(t, trial.Look{}, func(d *consent.Dossier) {
		for i := range d.Family.Custodies {
			d.Family.Custodies[i].State = family.CustodyUnknown
		}
	})
	if !s.Has("gezag onbekend") {
		t.Error("the gap is not named")
	}
	s.Press("Daan, school")
	s.Press("Invullen")
	if len(s.Went) != 1 || s.Went[0].Tab != route.TabNetwork {
		t.Errorf("went to %v", s.Went)
	}
}

func TestTheArrowKeysGoThroughTheMatrixAndEnterOpens(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	c := s.Window.Canvas()
	s.matrix()
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyRight, fyne.KeyLeft, fyne.KeyReturn} {
		c.Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
	s.Settle()
	if len(c.Overlays().List()) != 1 || !s.Has("Daan en school") {
		t.Fatal("Enter did not open Daan and school")
	}
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(c.Overlays().List()) != 0 {
		t.Error("Escape did not close the panel")
	}
}

func TestTakingBackIsOnePressAndOneQuestion(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.Press("Riet, school")
	s.Press("Intrekken")
	if !s.Has("Spijt? Vraag dan gewoon opnieuw") {
		t.Error("it is not explained how to come back on it")
	}
	s.Press("Intrekken")
	c := s.consentOf("Riet", family.PartnerSchool)
	if state := c.Standing(s.Dossier(s.id).Family, trial.Today).State; state != consent.StateWithdrawn {
		t.Errorf("it stands as %s", state)
	}
}

func TestWhoTakesBackIsToldWhatThatDidAndWhomToTell(t *testing.T) {
	s := open(t, trial.Look{}, func(d *consent.Dossier) { d.Pen.State = family.PenElsewhere })
	s.Press("Riet, school")
	s.Press("Intrekken")
	s.Press("Intrekken")
	for _, said := range []string{"trok de toestemming vandaag in", "Geef vandaag aan die regisseur door"} {
		if !s.Has(said) {
			t.Errorf("%q is not on the screen", said)
		}
	}
}

func TestAnAnswerThatRunsIsTakenBackAlsoWhenTheQuestionWasAskedAgain(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.Press("Riet, school")
	before := s.consentOf("Riet", family.PartnerSchool).ID
	s.Press("Hetzelfde opnieuw vragen")
	s.Press("Verder: uitleggen")
	s.Press("Voorgelezen, verder")
	s.Press("Nu nog geen antwoord")
	if !s.Has("blijft het vorige antwoord gelden") {
		t.Fatal("nobody says that the earlier answer still runs")
	}
	s.Press("Vorige ja van Riet intrekken")
	s.Press("Intrekken")
	d := s.Dossier(s.id)
	c, _ := d.Consent(before)
	if state := c.Standing(d.Family, trial.Today).State; state != consent.StateWithdrawn {
		t.Errorf("it stands as %s", state)
	}
}

func TestThePreviewShowsWhatSchoolSeesAndWhatIsLeftOut(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.Press("Wat ziet Joost Brandsma?")
	for _, said := range []string{"Joost Brandsma krijgt dit", "Het hele plan", "Over Daan: Karim moet nog antwoorden."} {
		if !s.Has(said) {
			t.Errorf("%q is not in the preview", said)
		}
	}
}

func TestWithoutPartnersTheScreenSaysWhatToDo(t *testing.T) {
	s := open(t, trial.Look{}, func(d *consent.Dossier) { d.Family.Partners = nil })
	s.Press("Naar partners")
	if len(s.Went) != 1 || s.Went[0].Tab != route.TabPartners {
		t.Errorf("went to %v", s.Went)
	}
}

func TestPictures(t *testing.T) {
	create := trial.Create(t)
	trial.Photos(t, trial.Album{Name: "consents", Dossier: trial.DeWit, Create: create, Make: func(s *trial.Stage) route.Screen { return screen(s, trial.DeWit().Family.ID) }})
	for name, presses := range map[string][]string{
		"answers": {"Daan, school"}, "ask": {"Daan, schuldhulp"}, "preview": {"Wat ziet Joost Brandsma?"}, "partly": {"Noor, school", "Anders antwoorden", "Deels"}, "tell": {"Daan, schuldhulp", "Overnemen", "Verder"},
		"turn": {"Daan, schuldhulp", "Overnemen", "Verder", "Voorgelezen, verder"}, "if": {"Lisa, schuldhulp", "Overnemen", "Verder", "Voorgelezen, verder", "Ja, mits"},
		"ground": {"Daan, schuldhulp", "Delen zonder"}, "withdraw": {"Riet, school", "Intrekken"},
	} {
		s := open(t, trial.Look{}, nil)
		for _, press := range presses {
			s.Press(press)
		}
		s.Photo(strings.Join([]string{"consents", name}, "-")+".png", create)
	}
	picturesOfSteps(t, create)
}
