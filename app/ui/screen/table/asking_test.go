package table

import (
	"slices"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/screen/trial"
)

// begun goes to the question of a partner about a person, of which nothing was
// chosen yet.
func (k *talk) begun(kind family.PartnerKind, given string) *consents {
	k.Helper()
	k.goTo("consents")
	partner, _ := k.dossier().Family.Partner(k.partner(kind))
	k.tap(partnerButton(k.lang, partner))
	k.tap(given)
	return k.screen.now.(*consents)
}

func TestNothingIsTickedAtTheTableBeforeSomebodyTakesTheProposalOver(t *testing.T) {
	k := begin(t, deWit(aroundTheTable))
	c := k.begun(family.PartnerSchool, "Daan")
	if len(c.ticks.chosen()) > 0 {
		t.Fatal("the proposal was taken over silently")
	}
	if !strings.Contains(k.text(), "Voorgesteld om aan hetzelfde doel te werken.") {
		t.Error("it is not said why something is proposed")
	}
	k.press("table.consent-take")
	if !slices.Equal(c.ticks.chosen(), trial.Usual(t, family.PartnerSchool)) {
		t.Error("the proposal was not taken over")
	}
}

func TestNothingChosenIsNotReadAloud(t *testing.T) {
	k := begin(t, deWit(aroundTheTable))
	k.begun(family.PartnerSchool, "Daan")
	k.press("table.consent-to-tell")
	if !strings.Contains(k.text(), k.lang.T("table.consent-nothing")) || k.button(k.lang.T("asking.read-done-next")) != nil {
		t.Error("a question about nothing can be read aloud")
	}
}

func TestAConditionWithoutWordsIsRefusedAtTheTable(t *testing.T) {
	k := begin(t, deWit(aroundTheTable))
	k.ask(family.PartnerSchool, "Lisa")
	k.press("table.say.yes-if")
	k.types("\n")
	if len(k.dossier().Consents) > 0 || !strings.Contains(k.text(), k.lang.T("asking.condition-empty")) {
		t.Error("a condition without words was taken")
	}
}

func TestAYesWithAConditionAtTheTableWaitsUntilItIsMet(t *testing.T) {
	k := begin(t, deWit(aroundTheTable))
	k.ask(family.PartnerSchool, "Lisa")
	k.press("table.say.yes-if")
	k.types("eerst zelf lezen\n")
	c := k.dossier().Consents
	if len(c) != 1 || c[0].Answers[0].Condition.Words != "eerst zelf lezen" || !c[0].Answers[0].Condition.Waits(today) {
		t.Fatal("the condition was not stored")
	}
	if !strings.Contains(k.text(), "Ja, mits: eerst zelf lezen") {
		t.Error("the condition cannot be read")
	}
	k.press("asking.meet")
	if met := k.dossier().Consents[0].Answers[0].Condition; met.Waits(today) || met.By != "Marieke Bos" {
		t.Error("the condition was not met, or nobody saw it")
	}
}

func TestEachOfTheThreeStepsIsOnePressAway(t *testing.T) {
	k := begin(t, deWit(nil))
	k.begun(family.PartnerSchool, "Daan")
	if !strings.Contains(k.text(), k.lang.T("table.waits-for", "names", "Karim")) {
		t.Fatal("what was asked before does not begin at its answers, with who is missing")
	}
	steps := k.screen.now.(*consents).steps
	for part, sees := range map[int]string{partWhat: k.lang.T("table.ask-else"), partTell: k.lang.T("asking.read"), partAnswer: k.lang.T("table.consent-answers")} {
		steps.OnChosen(part)
		if !strings.Contains(k.text(), sees) {
			t.Errorf("step %d does not show %q", part+1, sees)
		}
	}
}

func TestAnAnswerWithoutExplanationIsWarnedAbout(t *testing.T) {
	k := begin(t, deWit(aroundTheTable))
	c := k.begun(family.PartnerSchool, "Lisa")
	k.press("table.consent-take")
	c.goTo(partAnswer)
	if !strings.Contains(k.text(), k.lang.T("asking.not-told")) {
		t.Error("nobody says that it was not explained")
	}
	k.press("table.say.yes")
	if told := k.dossier().Consents[0].Told; told.On.Known() || told.ReadAloud {
		t.Error("an explanation was recorded that was not given")
	}
}

func TestNoorSaysNoToHerTherapyAtTheTable(t *testing.T) {
	k := begin(t, deWit(aroundTheTable))
	c := k.begun(family.PartnerSchool, "Noor")
	k.press("table.consent-take")
	k.press("table.more-categories")
	c.ticks.ticks[consent.CatMentalHealth].SetChecked(true)
	k.press("table.consent-to-tell")
	for _, said := range []string{"• gevoelens en therapie", "Je mag nee zeggen.", "Noor: 14 jaar, beslist mee", "Ruud beslist niet mee: geen gezag."} {
		if !strings.Contains(k.text(), said) {
			t.Errorf("%q is not read aloud", said)
		}
	}
	k.press("asking.read-done-next")
	k.press("table.say.partly") // of Noor, who is the first
	for category, box := range c.answers.ticks {
		box.SetChecked(category != consent.CatMentalHealth)
	}
	k.press("table.part-save")
	list := k.dossier().Consents
	if len(list) != 1 || list[0].Answers[0].By != k.person("Noor") || slices.Contains(list[0].Answers[0].Allowed, consent.CatMentalHealth) {
		t.Fatal("Noor's no to her therapy was not stored")
	}
	standing := list[0].Standing(k.dossier().Family, today)
	if standing.State != consent.StatePending || len(standing.Missing) != 2 {
		t.Errorf("it stands as %s", standing.State)
	}
}

func TestAQuestionCanBeSkippedWithoutATrace(t *testing.T) {
	k := begin(t, deWit(aroundTheTable))
	k.begun(family.PartnerSchool, "Lisa")
	k.press("table.consent-take")
	k.press("table.next")
	if len(k.dossier().Consents) > 0 || k.screen.stages[k.screen.at].id != "readback" {
		t.Error("skipping left a question, or leads elsewhere")
	}
}
