package table

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/samples"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/trial"
)

func TestWhatIsStoredAboutSafetyIsNeverDrawn(t *testing.T) {
	k := begin(t, deWit(func(d *consent.Dossier) {
		d.Plan.Statements = append(d.Plan.Statements,
			family.Statement{ID: "x1", Topic: family.TopicWorry, Text: "geheim-vandaag", Domain: family.DomainSafety, On: today},
			family.Statement{ID: "x2", Topic: family.TopicStory, Text: "geheim-eerder", Domain: family.DomainSafety, On: today.AddDays(-9)})
		d.Plan.Marks = append(d.Plan.Marks, family.Mark{ID: "x3", Person: d.Family.Persons[0].ID, Topic: "geheim-cijfer", Domain: family.DomainSafety, On: today})
	}))
	agreement := k.dossier().Plan.Safety[0]
	for _, st := range k.screen.stages {
		k.goTo(st.id)
		if n, ok := k.screen.now.(interface{ showEarlier() }); ok {
			n.showEarlier()
		}
		text := k.text()
		for _, secret := range []string{"geheim", "houdt niemand hem vast", string(agreement.Watches), string(agreement.WhenFail)} {
			if strings.Contains(text, secret) {
				t.Errorf("step %s shows %q", st.id, secret)
			}
		}
		for line := range strings.SplitSeq(text, "\n") {
			if len(line) > 20 && strings.Contains(string(agreement.Text), line) {
				t.Errorf("step %s shows a line of a safety agreement", st.id)
			}
		}
	}
}

func TestNoOtherFamilyCanBeRead(t *testing.T) {
	k := begin(t, deWit(nil))
	other := samples.Family(7, today)
	other.Family.Name = "Buitenstaander"
	k.vault.Put(other)
	for _, st := range k.screen.stages {
		k.goTo(st.id)
		if strings.Contains(k.text(), "Buitenstaander") {
			t.Errorf("step %s shows another family", st.id)
		}
	}
	desk := reflect.TypeFor[Desk]()
	for i := range desk.NumMethod() {
		if name := desk.Method(i).Name; slices.Contains([]string{"Families", "Search", "Tasks", "Slices", "Log"}, name) {
			t.Errorf("the table can ask the desk for %s, which tells about other families", name)
		}
	}
}

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
	for range 9 {
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
	at := func(want string) {
		t.Helper()
		if got := k.screen.stages[k.screen.at].id; got != want {
			t.Fatalf("at %s, want %s", got, want)
		}
	}
	k.key(fyne.KeyPageDown)
	at("story")
	k.key(fyne.KeyPageUp)
	at("welcome")
	k.key(fyne.KeyPageUp)
	at("welcome")
	k.shortcut(fyne.KeyRight, fyne.KeyModifierShortcutDefault)
	at("story")
	k.screen.now.(*story).typed.focus()
	k.shortcut(fyne.KeyPageDown, fyne.KeyModifierShortcutDefault)
	at("worries")
	k.shortcut(fyne.KeyLeft, fyne.KeyModifierShortcutDefault)
	at("story")
	stepper := focusOn[*kit.Stepper](k)
	stepper.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	at("worries")
	k.press("table.all-steps")
	k.key(fyne.KeyPageDown)
	k.shortcut(fyne.KeyPageDown, fyne.KeyModifierShortcutDefault)
	at("worries")
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

func TestAfterALockTheTalkGoesOnWhereItWas(t *testing.T) {
	k := begin(t, deWit(nil))
	k.goTo("goals")
	k.now = k.now.Add(40 * time.Minute)
	k.lockAndUnlock()
	if k.screen.stages[k.screen.at].id != "goals" {
		t.Error("after the lock one is at another step")
	}
	if want := k.lang.T("table.clock", "step", 0, "planned", 15, "total", 40, "all", 75); !strings.Contains(k.text(), want) {
		t.Errorf("the clock does not say %q", want)
	}
	k.now = k.now.Add(24 * time.Hour)
	k.lockAndUnlock()
	if k.screen.at != 0 {
		t.Error("the talk of the next day does not begin at the beginning")
	}
}

func TestTheClockGoesOnEveryMinuteWhileTheTableIsOpen(t *testing.T) {
	k := begin(t, deWit(nil))
	k.now = k.now.Add(3 * time.Minute)
	k.minute()
	if want := k.lang.T("table.clock", "step", 3, "planned", 5, "total", 3, "all", 75); !strings.Contains(k.text(), want) {
		t.Errorf("the clock does not say %q", want)
	}
	k.screen.Close()
	k.minute()
	if len(k.waits) > 0 {
		t.Error("the clock goes on after the table was left")
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

// minute lets what waits for a minute happen.
func (k *talk) minute() {
	waits := k.waits
	k.waits = nil
	for _, do := range waits {
		do()
	}
}
