package table

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/explanation"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// aroundTheTable is the De Wit family with everything but consents, marks of
// agreement and a coordinator; Karim is not there.
func aroundTheTable(d *consent.Dossier) {
	d.Consents, d.Plan.Agreements, d.Plan.Coordinators = nil, nil, nil
}

func TestVisitingEveryPartnerAndPersonAsksNothing(t *testing.T) {
	k := begin(t, deWit(aroundTheTable))
	k.goTo("consents")
	for _, partner := range k.dossier().Family.Partners {
		k.tap(partnerButton(k.lang, partner))
		for _, p := range concerned(k.dossier().Family, partner, today) {
			k.tap(called(k.dossier().Family, p.ID))
		}
	}
	if n := len(k.dossier().Consents); n > 0 {
		t.Errorf("looking around asked for %d consents", n)
	}
}

func TestAQuestionAboutNothingIsRefusedBesideTheButtons(t *testing.T) {
	k := begin(t, deWit(aroundTheTable))
	k.ask(family.PartnerSchool, "Lisa")
	for _, box := range k.screen.now.(*consents).ticks.ticks {
		box.SetChecked(false)
	}
	k.press("table.say.yes")
	if len(k.dossier().Consents) > 0 || len(k.failed) > 0 || !strings.Contains(k.text(), "uitleg: ") {
		t.Error("a question without categories was not refused in place")
	}
}

func TestKarimsAnswerStaysOpenAndIsShownByName(t *testing.T) {
	k := begin(t, deWit(aroundTheTable))
	k.ask(family.PartnerSchool, "Daan")
	if !strings.Contains(k.text(), k.lang.T("table.stays-open", "name", "Karim")) {
		t.Error("it is not told that Karim's answer stays open")
	}
	k.press("table.say.yes")
	c := k.dossier().Consents
	if len(c) != 1 || len(c[0].Answers) != 1 || c[0].Answers[0].By != k.person("Sanne") || c[0].Answers[0].How != consent.Oral {
		t.Fatalf("after Sanne's yes there are %d consents", len(c))
	}
	standing := c[0].Standing(k.dossier().Family, today)
	if standing.State != consent.StatePending || len(standing.Missing) != 1 || standing.Missing[0].Person != k.person("Karim") {
		t.Errorf("the consent about Daan is %s", standing.State)
	}
	if told := c[0].Told; told.On != today || told.Language != "Nederlands" || !told.MayWithdraw || !told.ReadAloud || told.TextVersion != explanation.Version() {
		t.Error("what was explained is not recorded")
	}
	if !strings.Contains(k.text(), k.lang.T("table.waits-for", "names", "Karim")) {
		t.Error("it is not shown on whom the consent waits")
	}
	k.goTo("finish")
	k.part("end")
	if !strings.Contains(k.text(), "Karim moet nog antwoorden") {
		t.Error("the last step does not say what is open")
	}
}

func TestSomebodyElsewhereAnswersOnlyWhenReached(t *testing.T) {
	k := begin(t, deWit(aroundTheTable))
	k.ask(family.PartnerSchool, "Daan")
	k.press("table.say.no")
	k.press("table.reach", "name", "Karim")
	if n := len(k.dossier().Consents[0].Answers); n != 1 {
		t.Fatalf("%d answers before Karim said anything", n)
	}
	c := k.screen.now.(*consents)
	c.answers.picks[k.person("Karim")].calm[sayYes].OnTapped()
	answer, ok := k.dossier().Consents[0].AnswerOf(k.person("Karim"))
	if !ok || len(answer.Allowed) == 0 {
		t.Error("Karim's yes by phone was not recorded")
	}
}

func TestLaterAsksWithoutAnAnswer(t *testing.T) {
	k := begin(t, deWit(aroundTheTable))
	k.ask(family.PartnerDebtHelp, "Sanne")
	k.press("table.say.later")
	c := k.dossier().Consents
	if len(c) != 1 || len(c[0].Answers) != 0 || !slices.Equal(c[0].Asked, []consent.Category{consent.CatGoals, consent.CatActions, consent.CatFinance}) {
		t.Error("later does not leave an open question")
	}
}

func TestAPartIsChosenByWhoGivesIt(t *testing.T) {
	k := begin(t, deWit(aroundTheTable))
	k.ask(family.PartnerSchool, "Lisa")
	k.press("table.say.partly")
	if n := len(k.dossier().Consents); n > 0 {
		t.Fatalf("a part was recorded before anything was chosen (%d)", n)
	}
	k.press("table.part-save")
	if n := len(k.dossier().Consents); n > 0 || !strings.Contains(k.text(), k.lang.T("table.part-none")) {
		t.Fatal("nothing chosen is not refused in words")
	}
	c := k.screen.now.(*consents)
	c.answers.ticks[consent.CatSchool].SetChecked(true)
	k.press("table.part-save")
	consents := k.dossier().Consents
	if len(consents) != 1 || !slices.Equal(consents[0].Answers[0].Allowed, []consent.Category{consent.CatSchool}) {
		t.Error("Lisa's part is not what she chose")
	}
	if st := consents[0].Standing(k.dossier().Family, today); st.State != consent.StatePartly || len(st.Missing) != 0 {
		t.Error("Lisa, 16, does not decide alone")
	}
}

func TestArrowKeysAnswerNothing(t *testing.T) {
	k := begin(t, deWit(aroundTheTable))
	k.ask(family.PartnerSchool, "Lisa")
	k.screen.now.(*consents).answers.focus(k.person("Lisa"), sayYes)
	for _, key := range []fyne.KeyName{fyne.KeyRight, fyne.KeyLeft, fyne.KeyDown, fyne.KeyUp} {
		k.key(key)
	}
	if len(k.dossier().Consents) > 0 {
		t.Error("an arrow key gave an answer")
	}
	k.key(fyne.KeySpace)
	if c := k.dossier().Consents; len(c) != 1 || len(c[0].Answers) != 1 {
		t.Error("Space on Yes does not answer")
	}
	if b, ok := k.window.Canvas().Focused().(*kit.Button); !ok || b.String() != k.lang.T("table.say.yes") {
		t.Error("the keyboard is elsewhere after the answer")
	}
}

func TestAskingSomethingElseIsANewQuestion(t *testing.T) {
	k := begin(t, deWit(aroundTheTable))
	k.ask(family.PartnerSchool, "Lisa")
	k.press("table.say.no")
	k.screen.now.(*consents).goTo(partWhat)
	k.press("table.ask-else")
	k.press("table.consent-to-tell")
	k.press("asking.read-done-next")
	k.press("table.say.later")
	if n := len(k.dossier().Consents); n != 2 {
		t.Errorf("%d consents", n)
	}
}

func TestTheCoordinatorMayBeAGrandmother(t *testing.T) {
	k := begin(t, deWit(aroundTheTable))
	k.goTo("finish")
	k.part("end")
	k.press("table.adopt-now")
	if len(k.dossier().Versions) > 0 || !strings.Contains(k.text(), "uitleg: ") || len(k.failed) > 0 {
		t.Error("adopting without a coordinator is not refused in words, in place")
	}
	k.goTo("partners")
	k.part("lead")
	riet := k.button("Riet")
	riet.OnTapped()
	c, ok := k.dossier().Plan.CoordinatorOn(family.CaseCoordinator, today)
	if !ok || c.Person != k.person("Riet") {
		t.Fatal("Riet does not coordinate")
	}
	k.press("table.me", "name", "Marieke Bos")
	if c, _ := k.dossier().Plan.CoordinatorOn(family.CaseCoordinator, today); c.Name != "Marieke Bos, jeugdconsulent" {
		t.Error("a mistake cannot be mended at the table")
	}
}

func TestAPartnerNeedsANameAndNothingElse(t *testing.T) {
	k := begin(t, deWit(aroundTheTable))
	k.goTo("partners")
	k.part("help")
	k.press("table.partner-add")
	if !strings.Contains(k.text(), "uitleg: ") {
		t.Error("a partner without a name is not refused beside the field")
	}
	k.types("Voetbalclub\n")
	partners := k.dossier().Family.Partners
	if last := partners[len(partners)-1]; last.House != "Voetbalclub" || last.Kind != family.PartnerOther {
		t.Error("the partner was not added by Enter")
	}
}

func TestGoalsAndActionsByKeyboard(t *testing.T) {
	k := begin(t, deWit(beforeTheTalk))
	k.goTo("goals")
	k.screen.now.(*goals).words.focus()
	k.types("Wij willen samen eten\n")
	k.types("Elke woensdag bij Riet\n")
	k.types("Kalender ophangen\n")
	g := k.dossier().Plan.Goals
	if len(g) != 1 || g[0].Words != "Wij willen samen eten" || len(g[0].Actions) != 2 || g[0].Actions[1].What != "Kalender ophangen" {
		t.Errorf("%d goals", len(g))
	}
	k.press("table.remove")
	if len(k.dossier().Plan.Goals) != 0 {
		t.Fatal("the goal was not removed")
	}
	k.undo()
	if len(k.dossier().Plan.Goals[0].Actions) != 2 {
		t.Error("the goal did not come back with its actions")
	}
}

func TestMoreThanFiveGoalsAreAdvisedAgainstAndStored(t *testing.T) {
	k := begin(t, deWit(nil))
	k.goTo("goals")
	for range 2 {
		k.press("table.goal-another")
		k.types("Nog een doel\n")
	}
	if n := len(k.dossier().Plan.Goals); n != 6 || !strings.Contains(k.text(), k.lang.N("table.goals-enough", 6)) {
		t.Errorf("%d goals", n)
	}
}

func TestEverybodySaysWhatTheyThink(t *testing.T) {
	k := begin(t, deWit(aroundTheTable))
	k.goTo("readback")
	k.part("agree")
	r := k.screen.now.(*readback)
	r.answer[k.person("Ruud")].calm[string(family.AgreePartly)].OnTapped()
	r.view[k.person("Ruud")].focus()
	k.types("Niet over mijn loon\n")
	a := k.dossier().Plan.AgreementOf(k.person("Ruud"))
	if a.Answer != family.AgreePartly || a.View != "Niet over mijn loon" {
		t.Error("Ruud's answer and words are not both stored")
	}
	if k.dossier().Plan.AgreementOf(k.person("Lisa")).Answer != family.AgreeNotAsked {
		t.Error("somebody who said nothing has an answer")
	}
}

func TestThePageForTheFamilyIsPrintedAtTheTable(t *testing.T) {
	k := begin(t, deWit(nil))
	k.goTo("finish")
	k.press("table.next")
	k.prints = true
	k.press("viewing.sheet")
	register := k.dossier().Register
	if len(register) != 1 || register[0].Recipient.Kind != consent.ToHousehold || !strings.Contains(k.text(), k.lang.T("table.sheet-printed")) || len(k.failed) > 0 {
		t.Errorf("register %v, failed %v:\n%s", register, k.failed, k.text())
	}
}

func TestTheTalkEndsWithADayAVersionAndOnePage(t *testing.T) {
	k := begin(t, deWit(nil))
	k.goTo("finish")
	k.press("table.in-six-weeks")
	if k.dossier().Plan.NextReview != today.AddDays(42) {
		t.Error("the day of the next talk is not stored")
	}
	k.press("table.next")
	k.press("table.adopt-now")
	if len(k.dossier().Versions) != 1 || !strings.Contains(k.text(), k.lang.T("table.adopted", "number", 1, "date", k.lang.Date(string(today)))) {
		t.Error("there is no version, or it is not told")
	}
	k.press("viewing.sheet")
	if len(k.viewed) != 1 || len(k.saved) != 0 || len(k.dossier().Register) != 0 {
		t.Errorf("looked at %d pages, saved %d", len(k.viewed), len(k.saved))
	}
	k.press("table.sheet")
	if k.saved["gezinsblad-2026-11-24.pdf"] == "" || !strings.Contains(k.text(), k.lang.T("table.sheet-saved")) {
		t.Errorf("saved: %v", k.saved)
	}
	register := k.dossier().Register
	if len(register) != 1 || register[0].Recipient.Kind != consent.ToHousehold || register[0].Version != 1 {
		t.Error("the page for the family is not in the register")
	}
	if len(k.failed) > 0 {
		t.Errorf("failed: %v", k.failed)
	}
}

// ask goes to the question of a partner about a person: the proposal is taken
// over and the explanation read aloud.
func (k *talk) ask(kind family.PartnerKind, given string) {
	k.Helper()
	k.goTo("consents")
	partner, _ := k.dossier().Family.Partner(k.partner(kind))
	k.tap(partnerButton(k.lang, partner))
	k.tap(given)
	k.press("table.consent-take")
	k.press("table.consent-to-tell")
	k.press("asking.read-done-next")
}
