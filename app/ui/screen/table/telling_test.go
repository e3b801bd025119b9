package table

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// beforeTheTalk is the De Wit family when the talk of today begins.
func beforeTheTalk(d *consent.Dossier) {
	d.Plan.Statements, d.Plan.Marks, d.Plan.Goals, d.Plan.Agreements = nil, nil, nil, nil
	d.Plan.Meetings, d.Plan.Coordinators, d.Consents = nil, nil, nil
	d.Plan.SafetyChecked, d.Plan.NextReview = "", ""
	d.Plan.Rights, d.Plan.FamilyGroupPlan = family.Rights{}, family.FamilyGroupPlan{}
}

func TestRightsAndAPlanOfTheirOwnTakeThreeTaps(t *testing.T) {
	k := begin(t, deWit(beforeTheTalk))
	k.press("table.everyone-home")
	k.press("table.next")
	k.press("table.rights-done")
	k.press("table.group-plan.later")
	plan := k.dossier().Plan
	if len(plan.Meetings) != 1 || len(plan.Meetings[0].Present) != 5 || plan.Meetings[0].On != today {
		t.Errorf("the meeting became %v", plan.Meetings)
	}
	if plan.Rights.Explained != today || plan.Rights.Language != "Nederlands" || plan.FamilyGroupPlan.Answer != family.GroupPlanLater {
		t.Error("rights and the offer of a family group plan were not recorded")
	}
	k.goTo("welcome")
	k.tap("Riet")
	if m := k.dossier().Plan.Meetings; len(m) != 1 || !slices.Contains(m[0].Present, k.person("Riet")) {
		t.Error("Riet came in later and is not in the same meeting")
	}
}

func TestHalfTypedWordsComeBackAfterALock(t *testing.T) {
	k := begin(t, deWit(nil))
	k.goTo("story")
	k.alt(1)
	k.types("Ik wil eerst")
	k.lockAndUnlock()
	if !strings.Contains(k.text(), "Ik wil eerst") || !strings.Contains(k.text(), k.lang.T("table.unsaved")) {
		t.Error("what was half typed did not come back with a note")
	}
	n := k.screen.now.(*notes)
	if n.who.Selected() != asPerson+string(k.person("Sanne")) {
		t.Error("who spoke was forgotten")
	}
	n.write()
	if k.drafts.Kept(k.screen.draftKey("reason")) != "" || strings.Contains(k.text(), k.lang.T("table.unsaved")) {
		t.Error("what was stored is still kept as a draft")
	}
}

func TestEveryFieldKeepsWhatIsTypedInIt(t *testing.T) {
	k := begin(t, deWit(nil))
	for _, st := range []string{"story", "worries", "marks", "goals", "partners", "consents", "readback"} {
		k.goTo(st)
		switch st {
		case "partners":
			k.part("help")
		case "readback":
			k.part("agree")
		}
		if st == "goals" {
			k.press("table.goal-open")
		}
		if st == "consents" {
			k.tap("Daan")
			k.screen.now.(*consents).goTo(partWhat)
			k.press("table.ask-else")
			k.press("table.consent-to-tell")
		}
		var seen []fyne.Focusable
		for range 200 {
			k.window.Canvas().FocusNext()
			f := k.window.Canvas().Focused()
			if slices.Contains(seen, f) {
				break
			}
			seen = append(seen, f)
			_, line := f.(*kit.Entry)
			_, lines := f.(interface{ AcceptsTab() bool })
			if !line && !lines || insideDate(k, f) {
				continue
			}
			before := len(k.drafts)
			k.types("zq")
			if len(k.drafts) == before && !slices.ContainsFunc(values(k.drafts), func(s string) bool { return strings.Contains(s, "zq") }) {
				t.Errorf("a field of step %s keeps nothing", st)
			}
		}
	}
}

// insideDate tells whether a field belongs to a date, which is stored at once.
func insideDate(k *talk, f fyne.Focusable) bool {
	e, ok := f.(*kit.Entry)
	return ok && e.PlaceHolder == k.lang.T("kit.date.placeholder")
}

func values(d drafts) []string {
	var list []string
	for _, v := range d {
		list = append(list, v)
	}
	return list
}

func TestWordsAreWrittenDownByKeyboardAlone(t *testing.T) {
	k := begin(t, deWit(beforeTheTalk))
	k.press("table.everyone-home")
	k.goTo("story")
	k.alt(2)
	k.types("Ik trek me terug in de schuur.\n")
	said := k.dossier().Plan.On(family.TopicReason)
	if len(said) != 1 {
		t.Fatalf("%d statements", len(said))
	}
	if s := said[0]; s.Text != "Ik trek me terug in de schuur." || s.Speaker.Person != k.person("Ruud") || s.Kind != family.KindQuote ||
		s.Meeting != k.dossier().Plan.Meetings[0].ID || s.On != today {
		t.Error("the words were not stored literally, with speaker, day and meeting")
	}
	if !strings.Contains(k.text(), "“Ik trek me terug in de schuur.”") {
		t.Error("what was written down cannot be read back")
	}
	k.types("En dat helpt niemand")
	k.shortcut(fyne.KeyReturn, fyne.KeyModifierShortcutDefault)
	if len(k.dossier().Plan.On(family.TopicReason)) != 2 {
		t.Error("Ctrl+Enter does not write down")
	}
}

func TestADigitChoosesTheSpeakerOnlyWhenNobodyTypes(t *testing.T) {
	k := begin(t, deWit(nil))
	k.goTo("story")
	k.window.Canvas().Unfocus()
	k.window.Canvas().OnTypedRune()('3')
	n := k.screen.now.(*notes)
	if n.who.Selected() != asPerson+string(k.person("Lisa")) {
		t.Error("3 does not choose Lisa")
	}
	k.types("3 keer")
	if n.typed.text() != "3 keer" {
		t.Errorf("a typed digit was taken away: %q", string(n.typed.text()))
	}
}

func TestWordsAreWrittenDownByMouseAlone(t *testing.T) {
	k := begin(t, deWit(beforeTheTalk))
	k.goTo("worries")
	k.part("worry")
	k.tap("4  Noor")
	k.types("Ik lig wakker")
	k.press("table.write-down")
	if said := k.dossier().Plan.On(family.TopicWorry); len(said) != 1 || said[0].Speaker.Person != k.person("Noor") {
		t.Error("Noor's worry was not stored")
	}
}

func TestARemovedQuoteCanComeBackAndAMendedOneStaysOne(t *testing.T) {
	k := begin(t, deWit(nil))
	k.goTo("story")
	k.part("told")
	before := len(k.dossier().Plan.Statements)
	k.press("table.remove")
	if len(k.dossier().Plan.Statements) != before-1 || k.undo == nil {
		t.Fatal("nothing was removed, or there is no way back")
	}
	back := k.undo
	k.alt(1)
	k.types("Intussen zei Sanne iets\n")
	back()
	if len(k.dossier().Plan.Statements) != before+1 {
		t.Error("the quote did not come back, or what was said meanwhile is gone")
	}
	k.press("table.mend")
	k.types("Zo: ")
	k.press("table.write-again")
	if len(k.dossier().Plan.Statements) != before+1 {
		t.Error("mending a quote made another one")
	}
}

func TestAMarkIsOneTapAndTheWordsFollow(t *testing.T) {
	k := begin(t, deWit(beforeTheTalk))
	k.goTo("marks")
	k.tap("Daan")
	k.tap("8")
	m := k.dossier().Plan.Marks
	if len(m) != 1 || m[0].Score != 8 || m[0].Person != k.person("Daan") || m[0].Domain != family.DomainRelations {
		t.Fatalf("%d marks", len(m))
	}
	k.screen.now.(*marks).higher.focus()
	k.types("Als papa ook een keer hier mag eten\n")
	m = k.dossier().Plan.Marks
	if len(m) != 1 || m[0].Higher != "Als papa ook een keer hier mag eten" {
		t.Error("the words did not come with the mark")
	}
	scale := focusOn[*kit.Scale](k)
	scale.TypedRune('6')
	if k.dossier().Plan.Marks[0].Score != 6 || len(k.dossier().Plan.Marks) != 1 {
		t.Error("a mark of today cannot be changed by keyboard")
	}
}

func (k *talk) alt(number int) {
	k.Helper()
	digits := []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4}
	k.shortcut(digits[number-1], fyne.KeyModifierAlt)
}
