package slice_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/slice"
	"keukentafel/app/ui/screen/trial"
)

// school is the desk of a school with which one plan was shared.
type school struct {
	shared  casework.ReceivedSlice
	refuse  error
	recalls []casework.ReceivedRecall
	decided []string
}

func (s *school) OpenSlice(_ context.Context, id string) (casework.ReceivedSlice, error) {
	if id != s.shared.ID {
		return casework.ReceivedSlice{}, casework.ErrNoSlice
	}
	if s.shared.Closed() {
		return casework.ReceivedSlice{}, casework.ErrCalledBack
	}
	return s.shared, nil
}

func (s *school) Slices(context.Context) ([]casework.ReceivedSlice, error) {
	return []casework.ReceivedSlice{s.shared}, nil
}

func (s *school) Contribute(_ context.Context, _ string, c family.Contribution) (family.ContributionID, error) {
	if c.Text.Empty() {
		return "", family.ErrEmpty
	}
	if s.refuse == nil {
		c.Made, c.State = trial.Today.Time(), family.ContribNew
		s.shared.Mine = append(s.shared.Mine, c)
	}
	return "made-here", s.refuse
}

// answered is the family when Karim has agreed too to what is told of Daan.
func answered() consent.Dossier {
	d := trial.DeWit()
	karim := slices.IndexFunc(d.Family.Persons, func(p family.Person) bool { return p.Given == "Karim" })
	for i, c := range d.Consents {
		if len(c.Answers) == 1 && c.Answers[0].Capacity == consent.AsParent {
			also := c.Answers[0]
			also.By = d.Family.Persons[karim].ID
			d.Consents[i].Answers = append(d.Consents[i].Answers, also)
		}
	}
	return d
}

// shared is what the school may see of the plan.
func shared(t *testing.T) casework.ReceivedSlice {
	t.Helper()
	d := answered()
	i := slices.IndexFunc(d.Family.Partners, func(p family.Partner) bool { return p.Kind == family.PartnerSchool })
	to := consent.Recipient{Kind: consent.ToPartner, Partner: d.Family.Partners[i].ID}
	seen, _, err := consent.Preview(d, consent.Request{ID: "1", On: trial.Today, At: trial.Today.Time(), Recipient: to, Purpose: consent.PurposeCooperate})
	if err != nil {
		t.Fatal(err)
	}
	seen.On, seen.Coordinator = trial.Today, "Riet de Wit"
	return casework.ReceivedSlice{ID: "slice-1", From: casework.Card{Name: "Marieke Bos", House: "Gemeente Vechtstede"}, Slice: seen, Arrived: trial.Today.Time()}
}

func mine(kind family.ContributionKind, state family.ContributionState, text, reason string) family.Contribution {
	return family.Contribution{ID: family.ContributionID("mine-" + string(kind)), Kind: kind, State: state, Text: family.Text(text), Made: trial.Today.Time(), Decision: family.Decision{Reason: family.Text(reason)}}
}

type visit struct {
	*trial.Stage
	*school
	screen *slice.Screen
}

func open(t *testing.T, change func(*visit)) *visit {
	t.Helper()
	v := &visit{trial.New(t, trial.DeWit(), trial.Look{}), &school{shared: shared(t)}, nil}
	if change != nil {
		change(v)
	}
	v.screen = slice.New(slice.Needs{Frame: v.Frame, Desk: v.school, Object: "slice-1"})
	v.Show(v.screen)
	return v
}

// write fills in the words.
func (v *visit) write(text string) { trial.Find(v.Stage, anyArea).SetText(text) }

func (v *visit) choose(kind family.ContributionKind) {
	field := trial.Find(v.Stage, func(s *kit.Select) bool { return s.Selected() == string(family.ContribObservation) })
	field.SetSelected(string(kind))
	field.OnChanged(string(kind))
	v.Settle()
}

func anyArea(*kit.Area) bool { return true }

func TestAPlanThatIsGoneSaysSo(t *testing.T) {
	v := open(t, func(v *visit) { v.shared.ID = "another" })
	if len(v.Failed) != 1 {
		t.Errorf("told %v", v.Failed)
	}
}

func TestNothingWrittenIsRefusedBesideTheField(t *testing.T) {
	v := open(t, nil)
	v.Press("Versturen")
	if !v.Has("explained: ") || len(v.shared.Mine) != 0 || len(v.Said) != 0 {
		t.Error("it is not said that nothing was written")
	}
}

func TestARefusedContributionStaysInTheForm(t *testing.T) {
	v := open(t, func(v *visit) { v.refuse = casework.ErrDiskFull })
	v.write("Daan was vandaag de hele ochtend in de klas.")
	v.Press("Versturen")
	if trial.Find(v.Stage, anyArea).Text() == "" || len(v.Kept) != 1 || !v.Has("explained: ") {
		t.Error("the words are gone")
	}
}

func TestWhatIsNoDateIsNotSent(t *testing.T) {
	v := open(t, nil)
	v.choose(family.ContribAction)
	v.write("Elke maandag een kwartier voorlezen.")
	trial.Find(v.Stage, func(e *kit.Entry) bool { return true }).SetText("binnenkort")
	v.Press("Versturen")
	if len(v.shared.Mine) != 0 {
		t.Error("it was sent without the date that somebody wanted to give")
	}
}

func TestASchoolSeesNothingOfMoney(t *testing.T) {
	v := open(t, nil)
	for _, words := range []string{"De Wit", "door Marieke Bos", "alleen het deel van het plan", "een hele dag in de klas blijven", "Riet de Wit", "Joost Brandsma"} {
		if !v.Has(words) {
			t.Errorf("it does not show %q", words)
		}
	}
	for _, words := range []string{"schulden", "deurwaarder", "⟦"} {
		if v.Has(words) {
			t.Errorf("it shows %q", words)
		}
	}
}

func TestAPartnerBringsInAMarkByKeyboardAlone(t *testing.T) {
	v := open(t, nil)
	v.Keys(fyne.KeyReturn)                        // Iets inbrengen
	v.Keys(fyne.KeyDown, fyne.KeyTab)             // een cijfer voor een doel
	v.Keys(fyne.KeyDown, fyne.KeyTab)             // het eerste doel
	v.Write("7")                                  // het cijfer
	v.Keys(fyne.KeyTab)                           // de woorden
	v.Write("Drie dagen de hele dag in de klas.") // Versturen
	v.Keys(fyne.KeyTab, fyne.KeyReturn)
	if len(v.shared.Mine) != 1 {
		t.Fatalf("sent %d, told %v", len(v.shared.Mine), v.Failed)
	}
	c := v.shared.Mine[0]
	if c.Kind != family.ContribProgress || c.Score == nil || *c.Score != 7 || c.Goal != v.shared.Slice.Plan.Goals[0].ID {
		t.Errorf("kind %s, score %v, goal %s", c.Kind, c.Score, c.Goal)
	}
	if !v.Has("wacht op antwoord") || !v.Has("Drie dagen de hele dag in de klas.") || trial.Find(v.Stage, anyArea).Text() != "" {
		t.Error("it is not shown under what was brought in, or still in the form")
	}
	if len(v.Kept) != 0 || v.Changed != 1 {
		t.Errorf("kept %v, changed %d times", v.Kept, v.Changed)
	}
}

func TestAMarkThatWasGivenForAnotherKindIsNotSent(t *testing.T) {
	v := open(t, nil)
	v.choose(family.ContribProgress)
	trial.Find(v.Stage, func(*kit.Scale) bool { return true }).SetMark(3)
	kind := trial.Find(v.Stage, func(s *kit.Select) bool { return s.Selected() == string(family.ContribProgress) })
	kind.SetSelected(string(family.ContribObservation))
	kind.OnChanged("")
	v.write("Het ging goed.")
	v.Press("Versturen")
	if v.shared.Mine[0].Score != nil {
		t.Error("a mark went along with an observation")
	}
}

func TestAProposedActionHasADay(t *testing.T) {
	v := open(t, nil)
	v.choose(family.ContribAction)
	trial.Find(v.Stage, func(*kit.DateField) bool { return true }).SetDate("2026-12-04")
	v.write("Elke maandag een kwartier voorlezen.")
	v.Press("Versturen")
	if c := v.shared.Mine[0]; c.Due != "2026-12-04" || c.Kind != family.ContribAction {
		t.Errorf("kind %s, due %s", c.Kind, c.Due)
	}
}

func TestHalfTypedWordsComeBack(t *testing.T) {
	key := string(trial.DeWit().Family.ID) + "/slice/slice-1"
	v := open(t, func(v *visit) { v.Kept[key] = "Daan was" })
	if trial.Find(v.Stage, anyArea).Text() != "Daan was" || !v.Has("Dit was nog niet verstuurd.") {
		t.Error("the words did not come back")
	}
	v.write("Daan was er")
	if v.Kept[key] != "Daan was er" {
		t.Errorf("kept %v", v.Kept)
	}
}

func TestWhatWasDoneWithAContributionIsTold(t *testing.T) {
	v := open(t, func(v *visit) {
		v.shared.Mine = []family.Contribution{
			mine(family.ContribObservation, family.ContribAccepted, "Hij lachte weer.", "Fijn, dit staat nu in het plan."),
			mine(family.ContribChange, family.ContribQuestion, "Het gesprek past niet.", "Welke dag past wel?"),
		}
	})
	text := v.Texts()
	for _, words := range []string{"overgenomen", "Fijn, dit staat nu in het plan.", "vraag gesteld", "Welke dag past wel?"} {
		if !strings.Contains(text, words) {
			t.Errorf("it does not say %q", words)
		}
	}
	v.Press("Antwoorden")
	v.Write("Op donderdag.")
	v.Press("Versturen")
	if c := v.shared.Mine[2]; c.Kind != family.ContribAnswer || c.Text != "Op donderdag." {
		t.Errorf("kind %s", c.Kind)
	} else if c.Answers != v.shared.Mine[1].ID || c.Answers == "" {
		t.Error("it does not say which question it answers")
	}
	if v.Has("vraagt: Welke dag past wel?") || v.Has("Antwoorden") {
		t.Error("it still asks what was answered")
	}
}

func TestAPlanWithoutGoalsCanStillBeAnswered(t *testing.T) {
	v := open(t, func(v *visit) { v.shared.Slice.Plan.Goals = nil })
	if !v.Has("geen doelen met u gedeeld") || v.Has("Bij welk doel hoort het?") {
		t.Error("goals are asked for that there are none of")
	}
	v.write("Het ging goed.")
	v.Press("Versturen")
	if len(v.shared.Mine) != 1 || v.shared.Mine[0].Goal != "" {
		t.Error("it was not sent")
	}
}

func TestPictures(t *testing.T) {
	create := trial.Create(t)
	desk := &school{shared: shared(t)}
	asksSchool(&visit{school: desk})
	score := 7
	desk.shared.Mine = []family.Contribution{
		mine(family.ContribObservation, family.ContribAccepted, "Daan gaf twee keer zelf het teken en bleef daarna in de klas.", "Fijn, dit staat nu in het plan."),
		mine(family.ContribChange, family.ContribQuestion, "Het gesprek op dinsdag past niet bij het rooster.", "Welke dag past wel?"),
		mine(family.ContribProgress, family.ContribNew, "Drie van de vijf dagen de hele dag in de klas.", "")}
	desk.shared.Mine[2].Score, desk.shared.Mine[2].Goal = &score, desk.shared.Slice.Plan.Goals[0].ID
	trial.Photos(t, trial.Album{Name: "slice", Dossier: trial.DeWit, Create: create, Make: func(s *trial.Stage) route.Screen {
		return slice.New(slice.Needs{Frame: s.Frame, Desk: desk, Object: "slice-1"})
	}})
	v := open(t, asksSchool)
	v.Press("Gedaan melden")
	v.Photo("slice-asked.png", create)
}
