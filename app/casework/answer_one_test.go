package casework

import (
	"slices"
	"testing"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

const (
	talked  = family.FamilyID("f")
	lastDay = family.Date("2026-11-20")
)

// talkedAbout is Noor, 14, with two parents who decide with her, Daan, 9, and
// their school.
func talkedAbout(asked ...consent.Consent) consent.Dossier {
	d := consent.Dossier{Pen: family.Pen{Epoch: 1, State: family.PenHere}, Consents: asked, Changed: noon}
	d.Family = family.Family{ID: talked, Partners: []family.Partner{{ID: "school", Kind: family.PartnerSchool, House: "Het Kompas"}},
		Persons: []family.Person{{ID: "noor", Given: "Noor", Birth: "2012-08-01"}, {ID: "daan", Given: "Daan", Birth: "2017-04-01"},
			{ID: "sanne", Given: "Sanne", Birth: "1989-06-01"}, {ID: "karim", Given: "Karim", Birth: "1987-02-01"}, {ID: "ruud", Given: "Ruud", Birth: "1985-09-01"}}}
	for _, child := range []family.PersonID{"noor", "daan"} {
		for _, parent := range []family.PersonID{"sanne", "karim"} {
			d.Family.Custodies = append(d.Family.Custodies, family.Custody{Holder: parent, Child: child, State: family.CustodyYes})
		}
	}
	return d
}

// askedOn is a question about Noor of three categories, answered with yes by
// some.
func askedOn(id consent.ID, on family.Date, yes ...family.PersonID) consent.Consent {
	c := consent.Consent{ID: id, About: "noor", Partner: "school", Purpose: consent.PurposeCooperate, Direction: consent.Both, AskedOn: on, From: on, Until: on.AddMonths(12),
		Asked: []consent.Category{consent.CatGoals, consent.CatSchool, consent.CatMentalHealth}}
	for _, by := range yes {
		c.Answers = append(c.Answers, consent.Answer{By: by, Allowed: slices.Clone(c.Asked), On: on, How: consent.Signed})
	}
	return c
}

func noorSays(yes bool) One {
	return One{About: "noor", Partner: "school", Category: consent.CatMentalHealth, By: "noor", Yes: yes}
}

func deskFor(t *testing.T, d consent.Dossier) (*Desk, *shelf) {
	desk, s, _ := newDesk(t)
	s.families[talked] = d
	return desk, s
}

func (s *shelf) may(c consent.Category) consent.Decision {
	d := s.families[talked]
	return consent.May(consent.Facts{Family: d.Family, Consents: d.Consents, On: today},
		consent.Question{Partner: "school", Purpose: consent.PurposeCooperate, About: []family.PersonID{"noor"}, Categories: []consent.Category{c}})
}

func TestWhoHasNoSaySaysNothingAboutOneCategory(t *testing.T) {
	desk, s := deskFor(t, talkedAbout(askedOn("c", lastDay, "noor", "sanne", "karim")))
	for _, yes := range []bool{true, false} {
		o := noorSays(yes)
		o.By = "ruud"
		_, err := desk.AnswerOne(t.Context(), talked, o)
		refused(t, err, ErrNotAGiver, "a stepfather")
	}
	o := One{About: "daan", Partner: "school", Category: consent.CatSchool, By: "daan"}
	_, err := desk.AnswerOne(t.Context(), talked, o)
	refused(t, err, ErrNotAGiver, "a child of nine")
	if slices.ContainsFunc(s.log, func(e audit.Entry) bool { return e.Event == audit.ConsentAnswer && e.Outcome == audit.Done }) {
		t.Error("the log says that it was done")
	}
	if !s.may(consent.CatMentalHealth).Allowed {
		t.Error("a refused word changed what may be shared")
	}
}

func TestAWordAboutNobodyNoPartnerOrNoCategoryIsRefused(t *testing.T) {
	desk, _ := deskFor(t, talkedAbout())
	for want, o := range map[error]One{
		family.ErrUnknownPerson:  {About: "nobody", Partner: "school", Category: consent.CatSchool, By: "noor"},
		family.ErrUnknownPartner: {About: "noor", Partner: "nowhere", Category: consent.CatSchool, By: "noor"},
		ErrNoCategories:          {About: "noor", Partner: "school", Category: "everything", By: "noor"},
	} {
		_, err := desk.AnswerOne(t.Context(), talked, o)
		refused(t, err, want, "a slip")
	}
	_, err := desk.AnswerOne(t.Context(), "elsewhere", noorSays(false))
	refused(t, err, ErrNoFamily, "a family that is not here")
}

func TestWithoutThePenAYesIsRefusedAndANoIsNot(t *testing.T) {
	d := talkedAbout(askedOn("c", lastDay, "noor", "sanne", "karim"))
	d.Pen.State = family.PenElsewhere
	desk, s := deskFor(t, d)
	_, err := desk.AnswerOne(t.Context(), talked, One{About: "noor", Partner: "school", Category: consent.CatHealth, By: "noor", Yes: true})
	refused(t, err, ErrNoPen, "a yes")
	said, err := desk.AnswerOne(t.Context(), talked, noorSays(false))
	if err != nil || s.may(consent.CatMentalHealth).Allowed {
		t.Fatalf("taking back took the pen: %v", err)
	}
	refused(t, desk.UndoAnswerOne(t.Context(), talked, said), ErrNoPen, "giving again")
}

func TestANoToOneCategoryLeavesTheRestAsItWas(t *testing.T) {
	desk, s := deskFor(t, talkedAbout(askedOn("c", lastDay, "noor", "sanne", "karim")))
	said, err := desk.AnswerOne(t.Context(), talked, noorSays(false))
	if err != nil || !said.Changed() {
		t.Fatal(err)
	}
	if s.may(consent.CatMentalHealth).Allowed || !s.may(consent.CatSchool).Allowed || !s.may(consent.CatGoals).Allowed {
		t.Error("not exactly one category was taken back")
	}
	c := s.families[talked].Consents[0]
	if len(c.Answers) != 4 || c.Answers[3].By != "noor" || c.Answers[3].Capacity != consent.AsSelf || c.Answers[3].On != today || len(s.families[talked].Consents) != 1 {
		t.Errorf("recorded as %v", c.Answers)
	}
	if last := s.log[len(s.log)-1]; last.Event != audit.ConsentAnswer || last.Object != "c" || last.Outcome != audit.Done {
		t.Errorf("the log says %s about %s", last.Event, last.Object)
	}
}

func TestANoWorksAtOnceAlsoWhenTheQuestionWasAskedAgain(t *testing.T) {
	desk, s := deskFor(t, talkedAbout(askedOn("old", lastDay, "noor", "sanne", "karim"), askedOn("again", today)))
	if _, err := desk.AnswerOne(t.Context(), talked, noorSays(false)); err != nil {
		t.Fatal(err)
	}
	if s.may(consent.CatMentalHealth).Allowed {
		t.Error("the earlier yes runs on")
	}
	if again := s.families[talked].Consents[1]; len(again.Answers) != 0 {
		t.Error("a no to one category became an answer to all of a question")
	}
}

func TestTheFirstNoNeedsNoQuestion(t *testing.T) {
	desk, s := deskFor(t, talkedAbout())
	if _, err := desk.AnswerOne(t.Context(), talked, noorSays(false)); err != nil {
		t.Fatal(err)
	}
	c := s.families[talked].Consents
	if len(c) != 1 || len(c[0].Asked) != 1 || c[0].Standing(s.families[talked].Family, today).State != consent.StateRefused {
		t.Errorf("it became %v", c)
	}
	if again, err := desk.AnswerOne(t.Context(), talked, noorSays(false)); err != nil || again.Changed() {
		t.Errorf("the same no was recorded twice: %v", err)
	}
}

func TestTheFirstYesAsksAndTheOthersMustStillAnswer(t *testing.T) {
	desk, s := deskFor(t, talkedAbout())
	for i, by := range []family.PersonID{"noor", "sanne", "karim"} {
		o := noorSays(true)
		o.By = by
		if s.may(consent.CatMentalHealth).Allowed {
			t.Errorf("after %d of 3 it may be shared already", i)
		}
		if _, err := desk.AnswerOne(t.Context(), talked, o); err != nil {
			t.Fatal(err)
		}
	}
	if !s.may(consent.CatMentalHealth).Allowed || len(s.families[talked].Consents) != 1 {
		t.Errorf("three times yes gave %d questions", len(s.families[talked].Consents))
	}
}

func TestAYesAfterANoCounts(t *testing.T) {
	desk, s := deskFor(t, talkedAbout(askedOn("c", lastDay, "noor", "sanne", "karim")))
	for _, yes := range []bool{false, true} {
		if _, err := desk.AnswerOne(t.Context(), talked, noorSays(yes)); err != nil {
			t.Fatal(err)
		}
	}
	if !s.may(consent.CatMentalHealth).Allowed {
		t.Error("she came back on it in vain")
	}
}

func TestANoDoesNotReviveWhatWasTakenBackOrIsFromBeforeANewJudgment(t *testing.T) {
	back := askedOn("back", lastDay, "noor", "sanne", "karim")
	back.Answers[0].Withdrawn = today
	reopened := askedOn("reopened", lastDay, "noor", "sanne", "karim")
	reopened.Reopened = []consent.Reopening{{On: today, Why: consent.ReopenCustody, Before: 3}}
	for name, c := range map[string]consent.Consent{"taken back": back, "reopened": reopened} {
		desk, s := deskFor(t, talkedAbout(c))
		if _, err := desk.AnswerOne(t.Context(), talked, noorSays(false)); err != nil {
			t.Fatal(err)
		}
		if got := s.families[talked].Consents[0]; len(got.Answers) != 3 {
			t.Errorf("%s: the old yes to the rest was said again: %v", name, got.Answers)
		}
	}
}

func TestUndoSaysTheAnswerFromBeforeAgainAndErasesNothing(t *testing.T) {
	desk, s := deskFor(t, talkedAbout(askedOn("c", lastDay, "noor", "sanne", "karim")))
	said, _ := desk.AnswerOne(t.Context(), talked, noorSays(false))
	lines := len(s.log)
	if err := desk.UndoAnswerOne(t.Context(), talked, said); err != nil {
		t.Fatal(err)
	}
	if c := s.families[talked].Consents[0]; len(c.Answers) != 5 || !s.may(consent.CatMentalHealth).Allowed || len(s.log) != lines+1 {
		t.Errorf("there are %d answers and %d lines", len(c.Answers), len(s.log)-lines)
	}
	refused(t, desk.UndoAnswerOne(t.Context(), talked, said), ErrNothingToUndo, "undo twice")
	refused(t, desk.UndoAnswerOne(t.Context(), talked, Spoken{}), ErrNothingToUndo, "undo of nothing")
}

func TestUndoIsRefusedWhenSomebodyAnsweredSince(t *testing.T) {
	desk, _ := deskFor(t, talkedAbout(askedOn("c", lastDay, "noor", "sanne", "karim")))
	said, _ := desk.AnswerOne(t.Context(), talked, noorSays(false))
	if err := desk.AnswerConsent(t.Context(), talked, "c", consent.Answer{By: "karim"}); err != nil {
		t.Fatal(err)
	}
	refused(t, desk.UndoAnswerOne(t.Context(), talked, said), ErrNothingToUndo, "after Karim")
}

func TestAQuestionThatAPressMadeGoesAwayWithItAndBlocksNothingLater(t *testing.T) {
	desk, s := deskFor(t, talkedAbout(askedOn("c", lastDay, "sanne", "karim")))
	said, _ := desk.AnswerOne(t.Context(), talked, noorSays(false))
	if len(s.families[talked].Consents) != 2 || s.may(consent.CatMentalHealth).Allowed {
		t.Fatal("the first no was not recorded")
	}
	if err := desk.UndoAnswerOne(t.Context(), talked, said); err != nil {
		t.Fatal(err)
	}
	c := s.families[talked].Consents[0]
	if err := desk.AnswerConsent(t.Context(), talked, "c", consent.Answer{By: "noor", Allowed: c.Asked}); err != nil {
		t.Fatal(err)
	}
	if !s.may(consent.CatMentalHealth).Allowed {
		t.Error("a no that was taken back at once still blocks")
	}
}
