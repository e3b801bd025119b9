package consents_test

import (
	"io"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/explanation"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
	"keukentafel/app/words"
)

// letter types a letter where the focus is.
func (s *table) letter(r rune) {
	s.Window.Canvas().Focused().TypedRune(r)
	s.Settle()
}

// step goes to a step of the panel in one press, as a tap on it does.
func (s *table) step(i int) {
	steps := trial.Find[*kit.Stepper](s.Stage, nil)
	steps.OnChosen(i)
	s.Settle()
}

// noConsents is De Wit before anything was asked.
func noConsents(d *consent.Dossier) { d.Consents = nil }

// answering goes to the third step, with the proposal taken over and read
// aloud.
func answering(t *testing.T, who string) *table {
	t.Helper()
	s := open(t, trial.Look{}, noConsents)
	for _, press := range []string{who, "Overnemen", "Verder: uitleggen", "Voorgelezen, verder"} {
		s.Press(press)
	}
	return s
}

func (s *table) answer(given string) []consent.Answer {
	for _, c := range s.Dossier(s.id).Consents {
		if p, _ := s.Dossier(s.id).Family.Person(c.About); string(p.Given) == given {
			return c.Answers
		}
	}
	return nil
}

func TestAnAnswerOfTomorrowIsRefusedAndItsWordsStay(t *testing.T) {
	s := answering(t, "Lisa, school")
	s.Press("Hoe, wanneer")
	day := trial.Find(s.Stage, func(*kit.DateField) bool { return true })
	day.SetDate(string(trial.Today.AddDays(1)))
	day.OnChanged(string(trial.Today.AddDays(1)))
	note := trial.Find[*kit.Area](s.Stage, nil)
	note.SetText("Pas morgen")
	note.OnChanged("Pas morgen")
	s.Press("Ja (J)")
	if !s.Has("Deze dag moet nog komen.") || len(s.Dossier(s.id).Consents) != 0 {
		t.Error("an answer of tomorrow was not refused")
	}
	if got := trial.Find[*kit.Area](s.Stage, nil).Text(); got != "Pas morgen" {
		t.Errorf("the remark became %q", got)
	}
}

func TestADateThatCannotBeReadIsNotTakenForAnother(t *testing.T) {
	s := open(t, trial.Look{}, noConsents)
	s.Press("Lisa, school")
	s.Press("Overnemen")
	s.typeDate("over een jaar of zo")
	s.Press("Verder: uitleggen")
	s.step(2)
	if !s.Has("Voorstel voor school") {
		t.Error("one goes on while the term cannot be read")
	}
	s = answering(t, "Lisa, school")
	s.Press("Hoe, wanneer")
	s.typeDate("gisteren of zo")
	s.letter('j')
	s.Press("Ja (J)")
	if len(s.Dossier(s.id).Consents) != 0 {
		t.Error("an answer was recorded on a day that cannot be read")
	}
}

// typeDate types in the last field for a date, and goes on.
func (s *table) typeDate(text string) {
	day := trial.Find(s.Stage, func(e *kit.Entry) bool { return e.PlaceHolder == "dd-mm-jjjj" })
	s.Window.Canvas().Focus(day)
	day.SetText("")
	s.Write(text)
	s.Window.Canvas().Focus(trial.Find[*kit.Stepper](s.Stage, nil))
}

func TestWhatWasToldTomorrowIsNotTold(t *testing.T) {
	s := open(t, trial.Look{}, noConsents)
	s.Press("Lisa, school")
	s.Press("Overnemen")
	s.Press("Verder: uitleggen")
	day := trial.Find[*kit.DateField](s.Stage, nil)
	day.SetDate(string(trial.Today.AddDays(1)))
	s.Press("Voorgelezen, verder")
	if !s.Has("Deze dag moet nog komen.") || s.Has("Lisa, vind je dit goed?") {
		t.Error("an explanation of tomorrow was taken")
	}
}

func TestNothingIsRecordedBeforeSomebodyAnswers(t *testing.T) {
	s := answering(t, "Daan, school")
	s.Press("Sluiten")
	if len(s.Dossier(s.id).Consents) != 0 {
		t.Fatal("going through the steps recorded a question")
	}
	s.Press("Daan, school")
	if !s.Has("U was hier al mee bezig.") || !trial.Find(s.Stage, func(c *kit.Check) bool { return c.AccessibilityLabel() == "doelen" }).Checked() {
		t.Error("what was chosen before is gone")
	}
}

func TestWhoHasNoSayHasNoButtonsAndItIsSaidWhy(t *testing.T) {
	s := answering(t, "Daan, school")
	if s.Has("Ruud, vindt u dit goed?") {
		t.Error("Ruud, who has no custody, is asked")
	}
	s.step(1)
	for _, said := range []string{"Ruud beslist niet mee: geen gezag.", "Sanne: als ouder met gezag (gezagsregister), 11 november 2026", "Wat Daan ervan vindt"} {
		if !s.Has(said) {
			t.Errorf("%q is not said", said)
		}
	}
}

func TestAYesWithoutItsConditionAndAPartOfNothingAreRefused(t *testing.T) {
	s := answering(t, "Lisa, school")
	s.letter('m')
	s.Press("Antwoord vastleggen")
	if !s.Has("Schrijf op wat er eerst moet gebeuren.") {
		t.Error("a condition without words was taken")
	}
	s.Press("Toch anders")
	s.letter('d')
	s.Press("Antwoord vastleggen")
	if !s.Has("Alles is ja. Kies dan Ja.") || len(s.Dossier(s.id).Consents) != 0 {
		t.Error("a part that is all of it was taken")
	}
}

func TestAPlainYesTakesThreePressesAfterTheProposal(t *testing.T) {
	s := open(t, trial.Look{}, noConsents)
	s.Press("Lisa, school")
	s.Press("Overnemen")
	presses := 0
	for range 2 { // Enter on the button that leads on: to the text, and after reading it aloud
		s.Keys(fyne.KeyReturn)
		presses++
	}
	s.Keys(fyne.KeyReturn) // an Enter too many answers nothing
	if len(s.Dossier(s.id).Consents) != 0 {
		t.Fatal("an Enter too many gave an answer")
	}
	s.letter('j')
	presses++
	list := s.Dossier(s.id).Consents
	if presses != 3 || len(list) != 1 || len(list[0].Answers) != 1 {
		t.Fatalf("after %d presses there are %d consents", presses, len(list))
	}
	c := list[0]
	if c.Standing(s.Dossier(s.id).Family, trial.Today).State != consent.StateGiven || c.Answers[0].How != consent.Oral {
		t.Error("Lisa, 16, does not decide alone")
	}
	if told := c.Told; !told.ReadAloud || !told.MayWithdraw || told.On != trial.Today || told.TextVersion != explanation.Version() || told.Language != "Nederlands" {
		t.Errorf("told is %+v", told)
	}
	if c.Until != trial.Today.AddMonths(12) || !slices.Equal(c.Asked, trial.Usual(t, family.PartnerSchool)) {
		t.Error("the term or the proposal is another one")
	}
}

func TestDaanWaitsForKarimAndItIsSaidWhatCanBeDone(t *testing.T) {
	s := answering(t, "Daan, school")
	if !s.Has("Sanne, vindt u dit goed?") {
		t.Fatal("Sanne is not asked first")
	}
	s.letter('J')
	for _, said := range []string{"Karim moet nog antwoorden.", "krijgt hier nu niets over Daan", "Karim, vindt u dit goed?", "een rechter kan vervangende toestemming geven"} {
		if !s.Has(said) {
			t.Errorf("%q is not said", said)
		}
	}
	s.letter('N')
	if !s.Has("Karim zegt nee.") || !s.Has("Er is een nee en een ja.") {
		t.Error("a split is not explained")
	}
	s.PressNth("Anders antwoorden", 1)
	s.letter('J')
	if got := s.answer("Daan"); len(got) != 3 || !s.Has("Joost Brandsma mag weten:") {
		t.Errorf("after Karim answered anew there are %d answers", len(got))
	}
}

func TestNoorKeepsHerTherapyFromSchoolWithOneKeyForNo(t *testing.T) {
	s := open(t, trial.Look{}, noConsents)
	s.Press("Noor, school")
	s.Press("Overnemen")
	s.Press("psychische gezondheid")
	s.Press("Verder: uitleggen")
	if !s.Has("• gevoelens en therapie") || !s.Has("Je mag nee zeggen.") {
		t.Error("the text does not follow what was chosen, or for whom")
	}
	s.Press("Voorgelezen, verder")
	if !s.Has("Noor, vind je dit goed?") {
		t.Fatal("Noor, 14, is not asked first")
	}
	s.letter('d')
	last := trial.Find[*kit.Choice](s.Stage, func(c *kit.Choice) bool { return c.AccessibilityLabel() == "Ja" })
	s.Window.Canvas().Focus(last)
	s.Keys(fyne.KeyRight)
	s.Press("Antwoord vastleggen")
	answers := s.answer("Noor")
	if len(answers) != 1 || slices.Contains(answers[0].Allowed, consent.CatMentalHealth) || !slices.Contains(answers[0].Allowed, consent.CatSchool) {
		t.Fatalf("Noor answered %+v", answers)
	}
	s.letter('j')
	s.letter('j')
	if !s.Has("Niet: psychische gezondheid.") {
		t.Error("it is not summed up that school hears nothing of the therapy")
	}
}

func TestAYesWithAConditionWaitsUntilItIsMet(t *testing.T) {
	s := answering(t, "Lisa, school")
	s.letter('m')
	s.Write("eerst lees ik het zelf")
	s.Press("Sluiten")
	s.Press("Lisa, school")
	s.step(2)
	if got := trial.Find[*kit.Entry](s.Stage, func(e *kit.Entry) bool { return strings.HasPrefix(e.Text, "eerst") }).Text; got != "eerst lees ik het zelf" {
		t.Fatalf("the half-typed condition became %q", got)
	}
	s.Press("Antwoord vastleggen")
	if !s.Has("Ja, mits: eerst lees ik het zelf") || !s.Has("Het wacht op de voorwaarde van Lisa.") {
		t.Error("the condition is not told")
	}
	s.Press("Voorwaarde is vervuld")
	met := s.answer("Lisa")[0].Condition
	if met.Met != trial.Today || met.By != "Marieke Bos" || !s.Has("Joost Brandsma mag weten:") {
		t.Errorf("the condition stands as %+v", met)
	}
}

func TestASignedPaperIsRecordedWithWhereItLies(t *testing.T) {
	s := answering(t, "Lisa, school")
	s.Press("Hoe, wanneer")
	how := trial.Find(s.Stage, func(c *kit.Choice) bool { return c.AccessibilityLabel() == "mondeling" })
	s.Window.Canvas().Focus(how)
	s.Keys(fyne.KeyRight)
	entry := trial.Find[*kit.Entry](s.Stage, func(e *kit.Entry) bool { return strings.HasPrefix(e.PlaceHolder, "Bijvoorbeeld: ordner") })
	s.Window.Canvas().Focus(entry)
	s.Write("ordner 3")
	s.Press("Ja (J)")
	if a := s.answer("Lisa"); len(a) != 1 || a[0].How != consent.Signed || a[0].Evidence != "ordner 3" || !s.Has("Bewijs: ordner 3") {
		t.Errorf("recorded %+v", a)
	}
}

func TestTheKeysAreThoseOfTheLanguage(t *testing.T) {
	s := open(t, trial.Look{Words: words.EN}, noConsents)
	for _, press := range []string{"Lisa, school", "Take over", "Next: explain", "Read aloud, next"} {
		s.Press(press)
	}
	s.letter('j')
	if len(s.Dossier(s.id).Consents) != 0 {
		t.Fatal("the Dutch letter answers in English")
	}
	s.letter('y')
	if a := s.answer("Lisa"); len(a) != 1 || !s.Has("Joost Brandsma may know:") {
		t.Errorf("answered %+v", a)
	}
}

func TestALetterInAFieldIsNoAnswer(t *testing.T) {
	s := answering(t, "Lisa, school")
	s.Press("Hoe, wanneer")
	entry := trial.Find[*kit.Entry](s.Stage, func(e *kit.Entry) bool { return strings.HasPrefix(e.PlaceHolder, "Bijvoorbeeld: ordner") })
	s.Window.Canvas().Focus(entry)
	s.Write("jn")
	if entry.Text != "jn" || len(s.Dossier(s.id).Consents) != 0 {
		t.Error("typing a word answered the question")
	}
}

func TestAReopenedYesIsAskedAgainAndANoStays(t *testing.T) {
	s := open(t, trial.Look{}, func(d *consent.Dossier) {
		for i, c := range d.Consents {
			d.Consents[i].Reopened = []consent.Reopening{{On: trial.Today, Why: consent.ReopenCustody, Before: len(c.Answers)}}
		}
	})
	s.Press("Noor, school")
	if !s.Has("Er is iets veranderd in wie beslist (het gezag, 24 november 2026).") || !s.Has("Noor, vind je dit goed?") {
		t.Error("the reopening is not told, or a yes from before still counts")
	}
	s.Press("Sluiten")
	s.Press("Lisa, school")
	if s.Has("Lisa, vind je dit goed?") || !s.Has("Lisa zegt nee.") {
		t.Error("a no from before the reopening does not stay")
	}
}

func TestEarlierQuestionsContradictionsAndThePartnerAreExplained(t *testing.T) {
	s := open(t, trial.Look{}, func(d *consent.Dossier) {
		riet := slices.IndexFunc(d.Consents, func(c consent.Consent) bool { p, _ := d.Family.Person(c.About); return p.Given == "Riet" })
		second := d.Consents[riet].Clone()
		second.ID = "second"
		second.Answers[0].Allowed = nil
		d.Consents = append(d.Consents, second)
		d.Family.Partners[0].Person, d.Family.Partners[0].Dissolved = d.Family.Persons[1].ID, trial.Today
	})
	s.Press("Riet, school")
	for _, said := range []string{"zijn twee antwoorden over hetzelfde gegeven", "is ook Ruud in dit gezin", "bestaat niet meer sinds 24 november 2026"} {
		if !s.Has(said) {
			t.Errorf("%q is not said", said)
		}
	}
	s.Press("Eerdere vraag (1)")
	if !strings.Contains(s.Texts(), "Riet: ja") && !strings.Contains(s.Texts(), "Riet: nee") {
		t.Error("the earlier answers cannot be read")
	}
}

func TestANoOfSomebodyWhoHasNoSayAnyMoreIsStillShown(t *testing.T) {
	s := open(t, trial.Look{}, func(d *consent.Dossier) {
		for i, p := range d.Family.Persons {
			if p.Given == "Daan" {
				d.Family.Persons[i].Birth = "2010-01-10" // 16 by now
			}
		}
	})
	s.Press("Daan, school")
	if !s.Has("Sanne zei eerder: ja. Sanne beslist nu niet meer.") || !s.Has("Daan, vind je dit goed?") {
		t.Error("the earlier answer of Sanne is gone, or Daan is not asked")
	}
}

func TestABirthdayWithinTheTermIsToldBeforehand(t *testing.T) {
	s := open(t, trial.Look{}, func(d *consent.Dossier) {
		for i, p := range d.Family.Persons {
			if p.Given == "Daan" {
				d.Family.Persons[i].Birth = "2015-01-10"
			}
		}
	})
	s.Press("Daan, schuldhulp")
	if !s.Has("Daan wordt 12 op 10 januari 2027. Vanaf die dag beslist Daan mee") {
		t.Error("nobody says that Daan will have a say himself")
	}
}

func TestEachStepIsOnePressAway(t *testing.T) {
	s := answering(t, "Daan, school")
	for _, step := range []struct {
		at   int
		sees string
	}{{0, "Voorstel voor school"}, {2, "Sanne, vindt u dit goed?"}, {1, "Voorgelezen, verder"}} {
		s.step(step.at)
		if !s.Has(step.sees) {
			t.Errorf("step %d does not show %q", step.at+1, step.sees)
		}
	}
}

// picturesOfSteps are the three steps in the looks that they must be good in.
func picturesOfSteps(t *testing.T, create func(string) (io.WriteCloser, error)) {
	t.Helper()
	narrow := fyne.NewSize(1024, 700)
	for name, look := range map[string]trial.Look{"wide": {Size: fyne.NewSize(1280, 800)}, "narrow": {Size: narrow}, "large": {Size: narrow, Look: kit.Look{Zoom: 1.5}},
		"contrast": {Size: fyne.NewSize(1280, 800), Look: kit.Look{Zoom: 1, HighContrast: true}}, "long": {Size: fyne.NewSize(1280, 1500)}} {
		s := open(t, look, nil)
		s.Press("Noor, schuldhulp")
		s.Press("Overnemen")
		s.Photo("consents-step-1-"+name+".png", create)
		s.Press("Verder")
		s.Photo("consents-step-2-"+name+".png", create)
		s.Press("Voorgelezen, verder")
		s.letter('j')
		s.Photo("consents-step-3-"+name+".png", create)
	}
}
