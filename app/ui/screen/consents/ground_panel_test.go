package consents_test

import (
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/consents"
	"keukentafel/app/ui/screen/trial"
)

// bench is the tab of De Wit with the legal grounds of the program.
type bench struct {
	*trial.Stage
	t  *testing.T
	id family.FamilyID
}

func weigh(t *testing.T, look trial.Look, change func(*consent.Dossier), agree func(*casework.Desk)) *bench {
	t.Helper()
	d := trial.DeWit()
	if change != nil {
		change(&d)
	}
	b := &bench{trial.New(t, d, look), t, d.Family.ID}
	b.Desk.Grounds = trial.Grounds(t)
	if agree != nil {
		agree(b.Desk)
	}
	b.Show(consents.New(consents.Needs{Frame: b.Frame, Desk: b.Desk, Family: b.id}))
	return b
}

// toGround opens the list of grounds for Daan and the debt helper.
func (b *bench) toGround() {
	b.Press("Daan, schuldhulp")
	b.Press("Delen zonder toestemming")
}

// answer types in the field to type in that is shown, and goes on.
func (b *bench) answer(text string) {
	b.t.Helper()
	area := trial.Find[*kit.Area](b.Stage, nil)
	area.SetText(text)
	area.OnChanged(text)
	b.Press("Verder")
}

// sixAnswers answers the questions of the conflict of duties.
func (b *bench) sixAnswers() {
	b.Press("Deze grondslag afwegen")
	for range 6 {
		b.answer("gewogen")
	}
}

func (b *bench) uses() int { return len(b.Dossier(b.id).GroundUses) }

func TestAQuestionThatIsNotAnsweredStopsTheWeighing(t *testing.T) {
	for _, said := range []string{"", "   "} {
		b := weigh(t, trial.Look{}, nil, nil)
		b.toGround()
		b.Press("Deze grondslag afwegen")
		b.answer(said)
		if !b.Has("Vraag 1 van 6") || !b.Has("Schrijf hier kort een antwoord.") || b.uses() != 0 {
			t.Errorf("%q counts as an answer", said)
		}
	}
}

func TestNobodyAndNothingIsNotShared(t *testing.T) {
	b := weigh(t, trial.Look{}, nil, nil)
	b.toGround()
	b.sixAnswers()
	b.Press("Daan")
	b.Press("Verder")
	if !b.Has("Kies minstens één persoon.") || !b.Has("Kies minstens één soort gegevens.") {
		t.Error("nobody and nothing is accepted")
	}
}

func TestTheFamilyIsToldOrItIsSaidWhyNot(t *testing.T) {
	b := weigh(t, trial.Look{}, nil, nil)
	b.toGround()
	b.sixAnswers()
	b.Press("geld en werk")
	b.Press("Verder")
	b.answer("er dreigt uithuiszetting")
	if b.Has("Grondslag gebruiken") || b.uses() != 0 {
		t.Error("the family knows nothing, and nobody says why")
	}
}

func TestAWeighedGroundIsLookedAtAndThenRecorded(t *testing.T) {
	b := weigh(t, trial.Look{}, nil, nil)
	b.toGround()
	b.sixAnswers()
	b.Press("geld en werk")
	b.Press("doelen")
	b.Press("Verder")
	var areas []*kit.Area
	trial.Find(b.Stage, func(a *kit.Area) bool { areas = append(areas, a); return true })
	for i, text := range []string{"er dreigt uithuiszetting", "vader dreigt met geweld"} {
		areas[i].SetText(text)
		areas[i].OnChanged(text)
	}
	b.Press("Verder")
	if !b.Has("Dit komt erbij voor") || b.uses() != 0 {
		t.Fatalf("there is no look before it is recorded:\n%s", b.Texts())
	}
	b.Press("Grondslag gebruiken")
	uses := b.Dossier(b.id).GroundUses
	if len(uses) != 1 || uses[0].Weighing["effective"] != "gewogen" || uses[0].WhyNot != "vader dreigt met geweld" || len(uses[0].Categories) != 2 {
		t.Errorf("%d uses, failed %v", len(uses), b.Failed)
	}
	if len(b.Kept) != 0 {
		t.Errorf("half typed words are kept: %d", len(b.Kept))
	}
}

// switchOff is a desk on which the conflict of duties is off.
func switchOff(t *testing.T) func(*casework.Desk) {
	return func(d *casework.Desk) {
		if err := d.SwitchGround(t.Context(), casework.GroundSwitch{Ground: "conflict-of-duties", Why: "niet zonder overleg"}); err != nil {
			t.Fatal(err)
		}
	}
}

func usedBefore(ground consent.GroundID, until family.Date) func(*consent.Dossier) {
	return func(d *consent.Dossier) {
		var daan family.PersonID
		for _, p := range d.Family.Persons {
			if p.Given == "Daan" {
				daan = p.ID
			}
		}
		for _, p := range d.Family.Partners {
			if p.Kind == family.PartnerDebtHelp {
				d.GroundUses = []consent.GroundUse{{ID: "u", Ground: ground, Partner: p.ID, Purpose: consent.PurposeCooperate, About: []family.PersonID{daan},
					Categories: []consent.Category{consent.CatFinance}, Why: "daarom", Informed: trial.Today, From: "2026-01-01", Until: until}}
			}
		}
	}
}

func TestAGroundThatIsOffHereCannotBeChosenAndSaysWhy(t *testing.T) {
	b := weigh(t, trial.Look{}, usedBefore("conflict-of-duties", ""), switchOff(t))
	if strings.Contains(b.Texts(), "zonder toestemming") {
		t.Error("the matrix says that something is shared without consent")
	}
	b.toGround()
	for _, said := range []string{"geldt vandaag geen grondslag", "Nu niet te gebruiken", "Staat uit.", "Eerder afgewogen, geldt nu niet", "Er wordt niets meer op gedeeld."} {
		if !b.Has(said) {
			t.Errorf("it does not say %q", said)
		}
	}
	if b.Has("Deze grondslag afwegen") {
		t.Error("it can be chosen")
	}
}

func TestAnEndedGroundSaysThatItEndedAndThatNothingTakesItsPlace(t *testing.T) {
	b := weigh(t, trial.Look{}, usedBefore("conflict-of-duties", ""), func(d *casework.Desk) {
		err := d.SwitchGround(t.Context(), casework.GroundSwitch{Ground: "conflict-of-duties", On: true, Why: "tijdelijk", Term: &casework.GroundTerm{Until: "2026-11-23"}})
		if err != nil {
			t.Fatal(err)
		}
	})
	b.toGround()
	if !b.Has("Deze grondslag is geëindigd. De laatste dag was 23 november 2026. Er komt niets vanzelf voor in de plaats") || b.Has("Deze grondslag afwegen") {
		t.Error(b.Texts())
	}
}

func TestAUseThatIsOverIsShownAsOver(t *testing.T) {
	b := weigh(t, trial.Look{}, usedBefore("conflict-of-duties", "2026-11-20"), nil)
	b.toGround()
	if !b.Has("Gold tot en met 20 november 2026.") {
		t.Error(b.Texts())
	}
}

func TestPicturesOfAGround(t *testing.T) {
	create := trial.Create(t)
	for name, look := range map[string]trial.Look{"": {}, "-narrow": {Size: trial.Look{}.Size.AddWidthHeight(808, 700)}, "-contrast": {Look: kit.Look{HighContrast: true, Zoom: 1}},
		"-large": {Look: kit.Look{Zoom: 1.5}}} {
		b := weigh(t, look, usedBefore("conflict-of-duties", "2026-11-20"), nil)
		b.toGround()
		b.Photo("ground-choose"+name+".png", create)
		b.Press("Deze grondslag afwegen")
		b.Photo("ground-question"+name+".png", create)
		b.answer("Sanne is gevraagd en zegt nee.")
		b.answer("")
		b.Photo("ground-question2"+name+".png", create)
		for range 5 {
			b.answer("Alleen dat er een achterstand is, en het doel daarbij.")
		}
		b.Press("geld en werk")
		b.Press("doelen")
		b.Press("opgroeien en opvoeden")
		b.Press("school")
		b.Photo("ground-what"+name+".png", create)
		b.Press("Verder")
		b.Photo("ground-family"+name+".png", create)
		trial.Find(b.Stage, func(a *kit.Area) bool { a.SetText("Er dreigt uithuiszetting."); return true })
		b.Press("Verder")
		b.Photo("ground-look"+name+".png", create)
	}
}
