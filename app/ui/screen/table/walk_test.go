package table

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/trial"
)

func TestWhatWasToldEarlierIsShownOnlyWhenSomebodyAsks(t *testing.T) {
	k := begin(t, deWit(nil))
	k.goTo("story")
	const earlier = "deurwaarder"
	if strings.Contains(k.text(), earlier) {
		t.Error("what Sanne told twelve days ago lies open on the table")
	}
	k.press("table.earlier.one", "n", 1)
	if !strings.Contains(k.text(), earlier) {
		t.Error("what was told earlier does not come when asked for")
	}
}

func TestOneCanGoThroughAllStepsWithoutTypingAnything(t *testing.T) {
	k := begin(t, deWit(nil))
	for range questionsOf(k.screen.stages) - 1 {
		k.press("table.next")
	}
	k.press("table.done")
	if stored := k.done(); len(stored) > 0 || len(k.failed) > 0 {
		t.Errorf("walking through stored %v and failed %v", stored, k.failed)
	}
	want := route.Route{Name: route.Dossier, Family: k.id, Tab: route.TabOverview}
	if len(k.went) != 1 || k.went[0] != want {
		t.Errorf("after the last step one is at %v", k.went)
	}
	if len(k.drafts) != 0 {
		t.Errorf("something is kept after the talk: %v", k.drafts)
	}
}

func TestAFamilyOfWhichNothingIsKnownCanGoThroughAllSteps(t *testing.T) {
	empty := consent.Dossier{Family: family.Family{ID: "leeg", Name: "Nieuw"}, Pen: family.Pen{Epoch: 1, State: family.PenHere}}
	k := begin(t, empty)
	for _, st := range k.screen.stages {
		k.goTo(st.id)
	}
	k.goTo("consents")
	k.press("table.to-partners")
	if k.screen.stages[k.screen.at].id != "partners" {
		t.Error("the way to the partners leads elsewhere")
	}
	if len(k.failed) > 0 {
		t.Errorf("failed: %v", k.failed)
	}
}

func TestTheKeyboardAloneGoesForthAndBack(t *testing.T) {
	k := begin(t, deWit(nil))
	at := func(want string, part int) {
		t.Helper()
		if got := k.screen.stages[k.screen.at].id; got != want || k.screen.part != part {
			t.Fatalf("at %s %d, want %s %d", got, k.screen.part, want, part)
		}
	}
	k.key(fyne.KeyPageDown)
	at("welcome", 1)
	k.key(fyne.KeyPageUp)
	at("welcome", 0)
	k.key(fyne.KeyPageUp)
	at("welcome", 0)
	k.shortcut(fyne.KeyRight, fyne.KeyModifierShortcutDefault)
	at("story", 0)
	k.screen.now.(*notes).typed.focus()
	k.shortcut(fyne.KeyPageDown, fyne.KeyModifierShortcutDefault)
	at("story", 1)
	if left := k.window.Canvas().Focused(); left != nil {
		t.Fatalf("the keyboard is still in %T, of the question that went away", left)
	}
	k.shortcut(fyne.KeyPageDown, fyne.KeyModifierShortcutDefault)
	at("worries", 0)
	k.shortcut(fyne.KeyPageUp, fyne.KeyModifierShortcutDefault)
	at("story", 1)
	dots := focusOn[*kit.Dots](k)
	dots.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	at("worries", 0)
	k.press("table.all-steps")
	k.key(fyne.KeyPageDown)
	k.shortcut(fyne.KeyPageDown, fyne.KeyModifierShortcutDefault)
	at("worries", 0)
}

func TestEveryStepCanBeReachedByMouseFromAnywhere(t *testing.T) {
	k := begin(t, deWit(nil))
	k.press("table.all-steps")
	var row *kit.Row
	trial.Walk(k.window.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if r, ok := o.(*kit.Row); ok && r.Data().Title == "8. Toestemming" {
			row = r
		}
	})
	row.Tapped(&fyne.PointEvent{})
	if k.screen.stages[k.screen.at].id != "consents" || k.window.Canvas().Overlays().Top() != nil {
		t.Error("choosing a step does not go there")
	}
}

func TestTheKeysAreGivenBackWhenTheTableIsLeft(t *testing.T) {
	k := begin(t, deWit(nil))
	k.screen.Close()
	if k.window.Canvas().OnTypedKey() != nil {
		t.Error("PageDown still belongs to the table")
	}
	at := k.screen.at
	k.shortcut(fyne.KeyPageDown, fyne.KeyModifierShortcutDefault)
	if k.screen.at != at {
		t.Error("Ctrl+PageDown still goes to the next step")
	}
}

// questionsOf is how many there are.
func questionsOf(list []stage) int {
	n := 0
	for _, st := range list {
		n += max(1, len(st.parts))
	}
	return n
}

// minute lets what waits for a minute happen.
func (k *talk) minute() {
	waits := k.waits
	k.waits = nil
	for _, do := range waits {
		do()
	}
}
