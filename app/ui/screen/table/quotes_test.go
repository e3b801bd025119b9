package table

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
)

// saidOf is what somebody said in the talk, in a topic.
func (k *talk) saidOf(topic family.StatementTopic) []family.Statement {
	return k.dossier().Plan.On(topic)
}

func TestWordsAreCorrectedWhereTheyStandAndGivenToAnother(t *testing.T) {
	k := begin(t, deWit(beforeTheTalk))
	k.press("table.everyone-home")
	k.goTo("story")
	k.alt(1)
	k.types("Ik slaap slecht\n")
	k.types("En hier typ ik nog")
	k.press("table.mend")
	if k.button(k.lang.T("table.write-down")) != nil {
		t.Error("while something is corrected the field for new words is in the way")
	}
	k.types("Echt: ")
	k.alt(2)
	k.press("table.write-again")
	said := k.saidOf(family.TopicReason)
	if len(said) != 1 || said[0].Text != "Echt: Ik slaap slecht" || said[0].Speaker.Person != k.person("Ruud") {
		t.Fatalf("after the correction there are %d", len(said))
	}
	if k.button(k.lang.T("table.write-down")) == nil || k.screen.now.(*notes).typed.text() != "En hier typ ik nog" {
		t.Error("correcting took away what was being typed")
	}
	k.undo()
	said = k.saidOf(family.TopicReason)
	if len(said) != 1 || said[0].Text != "Ik slaap slecht" || said[0].Speaker.Person != k.person("Sanne") {
		t.Error("a correction cannot be undone")
	}
}

func TestACorrectionThatIsLeftChangesNothing(t *testing.T) {
	k := begin(t, deWit(beforeTheTalk))
	k.goTo("story")
	k.alt(1)
	k.types("Zo is het\n")
	k.press("table.mend")
	k.types("niet ")
	k.press("table.leave-so")
	if said := k.saidOf(family.TopicReason); said[0].Text != "Zo is het" || k.reads("niet Zo") {
		t.Error("what was left alone is changed")
	}
}

func TestAKeyChoosesWhoSpeaksFromInsideTheFieldAndTheCursorStays(t *testing.T) {
	k := begin(t, deWit(beforeTheTalk))
	k.press("table.everyone-home")
	k.goTo("worries")
	k.screen.now.(*notes).typed.focus()
	k.types("Ik kan")
	k.alt(3)
	k.types(" koken\n")
	if said := k.saidOf(family.TopicStrength); len(said) != 1 || said[0].Text != "Ik kan koken" || said[0].Speaker.Person != k.person("Lisa") {
		t.Error("Alt and a number does not choose the speaker from inside the field")
	}
	for i, name := range []string{"1  Sanne", "2  Ruud", "3  Lisa"} {
		if !k.reads(name) {
			t.Errorf("the key of speaker %d is not shown on the button", i+1)
		}
	}
}

func TestASentenceThatBeginsWithANumberIsWrittenAsItIs(t *testing.T) {
	k := begin(t, deWit(beforeTheTalk))
	k.goTo("story")
	k.screen.now.(*notes).typed.focus()
	k.types("2 jaar geleden begon het\n")
	if said := k.saidOf(family.TopicReason); len(said) != 1 || said[0].Text != "2 jaar geleden begon het" || said[0].Speaker != (family.Speaker{}) {
		t.Error("the number was taken for a speaker")
	}
}

func TestALifeDomainIsFoldedAwayUntilSomebodyWantsIt(t *testing.T) {
	k := begin(t, deWit(beforeTheTalk))
	k.goTo("worries")
	n := k.screen.now.(*notes)
	if n.domain.Visible() {
		t.Fatal("the life domains lie open")
	}
	k.press("table.domain-choose")
	if !n.domain.Visible() || k.window.Canvas().Focused() != fyne.Focusable(n.domain) {
		t.Error("the life domains do not open")
	}
}

func TestWhatIsReadBackIsCorrectedInPlace(t *testing.T) {
	k := begin(t, deWit(nil))
	k.goTo("readback")
	k.press("table.mend")
	k.types("Eigenlijk: ")
	k.press("table.write-again")
	corrected := 0
	for _, st := range k.dossier().Plan.Statements {
		if strings.HasPrefix(string(st.Text), "Eigenlijk: ") {
			corrected++
		}
	}
	if corrected != 1 || k.screen.stages[k.screen.at].id != "readback" {
		t.Errorf("%d quotes were corrected", corrected)
	}
	k.part("plan")
	before := k.dossier().Plan.Goals[0]
	k.press("table.mend")
	k.types("Samen: ")
	k.press("table.write-again")
	if goal := k.dossier().Plan.Goals[0]; goal.Words != "Samen: "+before.Words || len(goal.Actions) != len(before.Actions) {
		t.Error("a goal cannot be corrected at the reading back")
	}
	k.undo()
	if k.dossier().Plan.Goals[0].Words != before.Words {
		t.Error("a goal's correction cannot be undone")
	}
}

func TestWhatIsReadBackIsLiterallyWhatWasSaid(t *testing.T) {
	k := begin(t, deWit(beforeTheTalk))
	k.goTo("worries")
	k.part("worry")
	k.alt(4)
	const words = "Ik lig  wakker; 'snachts, elke keer!!"
	k.types(words + "\n")
	k.goTo("readback")
	if !k.reads("“" + words + "”") {
		t.Error("the words were changed on the way")
	}
}

func TestWhatWasSkippedIsNamedAtTheEndAndOnePressAway(t *testing.T) {
	k := begin(t, deWit(beforeTheTalk))
	k.goTo("goals")
	k.screen.now.(*goals).words.focus()
	k.types("Samen eten\n")
	k.goTo("finish")
	k.part("end")
	for _, step := range []string{"welcome", "story", "worries", "marks", "safety", "readback"} {
		if k.button(k.lang.T("table.step."+step)) == nil {
			t.Errorf("%s was skipped and is not named", step)
		}
	}
	if k.button(k.lang.T("table.step.goals")) != nil {
		t.Error("the goals were talked about and are named as skipped")
	}
	k.press("table.step.marks")
	if k.screen.stages[k.screen.at].id != "marks" {
		t.Error("the press does not go back to the marks")
	}
	k.tap("Daan")
	k.tap("7")
	k.goTo("finish")
	k.part("end")
	if k.button(k.lang.T("table.step.marks")) != nil {
		t.Error("marks were given and are still named as skipped")
	}
}
