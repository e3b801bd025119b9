package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"keukentafel/app/words"
)

// rewriting is words that can be changed, with a button beside them.
type rewriting struct {
	*InPlace
	window fyne.Window
	beside *Button
	saved  []string
	typed  string
	refuse string
}

func rewrite(t *testing.T) *rewriting {
	t.Helper()
	program(t, Look{})
	r := &rewriting{InPlace: NewInPlace(words.NL, "Op tijd", Style{}), beside: Quiet("Iets anders", IconNone, nil)}
	r.OnTyped = func(text string) { r.typed = text }
	r.OnSave = func(text string) string {
		if r.refuse == "" {
			r.saved = append(r.saved, text)
		}
		return r.refuse
	}
	r.window = stage(t, laptop, Down(8, r.InPlace, r.beside))
	return r
}

func (r *rewriting) press(names ...fyne.KeyName) { pressKey(r.window.Canvas(), names...) }
func (r *rewriting) write(text string)           { test.Type(r.window.Canvas().Focused(), text) }

func TestWhatIsRefusedStaysInTheFieldWithTheReason(t *testing.T) {
	r := rewrite(t)
	r.refuse = "De schijf is vol."
	test.Tap(r.InPlace)
	r.write("!")
	r.press(fyne.KeyReturn)
	if !r.Editing() || r.Area().Text() != "Op tijd!" || r.fault.text.String() != "De schijf is vol." {
		t.Fatal("the field closed, or does not say why")
	}
	r.window.Canvas().Focus(r.beside)
	if !r.Editing() || r.Area().Text() != "Op tijd!" || r.typed != "Op tijd!" {
		t.Error("leaving the field lost what was typed")
	}
}

func TestEscapePutsBackWhatWasThereAndForgetsWhatWasTyped(t *testing.T) {
	r := rewrite(t)
	r.window.Canvas().Focus(r.InPlace)
	r.press(fyne.KeyF2)
	r.write(" komen")
	if r.typed != "Op tijd komen" {
		t.Errorf("heard %q", r.typed)
	}
	r.press(fyne.KeyEscape)
	if r.Editing() || len(r.saved) != 0 || r.reading.String() != "Op tijd" || r.typed != "Op tijd" {
		t.Error("it was saved, or the words changed")
	}
	if r.window.Canvas().Focused() != fyne.Focusable(r.InPlace) {
		t.Error("the focus is lost")
	}
}

func TestEnterSavesAndShiftEnterBeginsALine(t *testing.T) {
	r := rewrite(t)
	r.window.Canvas().Focus(r.InPlace)
	r.press(fyne.KeyReturn)
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	r.Area().entry.KeyDown(shift)
	r.press(fyne.KeyReturn)
	r.Area().entry.KeyUp(shift)
	r.write("komen ")
	r.press(fyne.KeyReturn)
	if len(r.saved) != 1 || r.saved[0] != "Op tijd\nkomen" || r.Editing() {
		t.Errorf("saved %q", r.saved)
	}
}

func TestLeavingTheFieldSavesAndLeavesTheFocusWhereItWent(t *testing.T) {
	r := rewrite(t)
	test.Tap(r.InPlace)
	r.write(" zijn")
	r.window.Canvas().Focus(r.beside)
	if len(r.saved) != 1 || r.saved[0] != "Op tijd zijn" || r.window.Canvas().Focused() != fyne.Focusable(r.beside) {
		t.Errorf("saved %q", r.saved)
	}
	test.Tap(r.InPlace)
	r.window.Canvas().Focus(r.beside)
	if len(r.saved) != 1 {
		t.Error("what did not change was saved again")
	}
}

func TestWhatWasTypedBeforeIsThereAgainWithoutTakingTheFocus(t *testing.T) {
	r := rewrite(t)
	r.window.Canvas().Focus(r.beside)
	r.Resume("Op tijd op scho")
	if !r.Editing() || r.Area().Text() != "Op tijd op scho" || !r.kept.Visible() || r.window.Canvas().Focused() != fyne.Focusable(r.beside) {
		t.Error("it is not there, or it took the focus")
	}
	r.window.Canvas().Focus(r.InPlace)
	r.write("ol")
	r.press(fyne.KeyReturn)
	if len(r.saved) != 1 || r.saved[0] != "Op tijd op school" {
		t.Errorf("saved %q", r.saved)
	}
}

func TestAFieldThatOpensIsHigherAndSaysSo(t *testing.T) {
	r := rewrite(t)
	heard := 0
	r.OnHeight = func() { heard++ }
	before := r.HeightAt(400)
	test.Tap(r.InPlace)
	if r.HeightAt(400) <= before || heard == 0 {
		t.Error("nobody makes room")
	}
}

func TestAMenuDoesWhatIsChosenAndNothingOnEscape(t *testing.T) {
	program(t, Look{})
	did := ""
	menu := NewMenu("Meer", MenuItem{Text: "Omhoog", Do: func() { did += "up" }}, MenuItem{Text: "Weghalen", Do: func() { did += "gone" }})
	w := stage(t, laptop, Down(0, menu))
	test.Tap(menu)
	pressKey(w.Canvas(), fyne.KeyEscape)
	if did != "" || w.Canvas().Overlays().Top() != nil {
		t.Fatal("escape did something, or the menu stays")
	}
	test.Tap(menu)
	pressKey(w.Canvas(), fyne.KeyDown, fyne.KeyReturn)
	if did != "gone" || w.Canvas().Focused() != fyne.Focusable(menu) {
		t.Errorf("did %q", did)
	}
}

func TestASmallButtonChangesOneThingInPlace(t *testing.T) {
	program(t, Look{})
	var got []string
	take := func(id string) { got = append(got, id) }
	who := PickOption(words.NL, Pick{Name: "Wie", Text: "Karim"}, []Option{{ID: "k", Label: "Karim"}, {ID: "s", Label: "Sanne"}}, "k", take)
	day := PickDay(words.NL, Pick{Name: "Klaar op", Text: "geen datum"}, "2026-11-24", "", take)
	w := stage(t, laptop, Down(0, who, day))
	if who.AccessibilityLabel() != "Wie: Karim" || day.String() != "Geen datum" {
		t.Error(who.AccessibilityLabel(), day.String())
	}
	test.Tap(who)
	pressKey(w.Canvas(), fyne.KeyReturn)
	if len(got) != 0 {
		t.Error("the same again is a change")
	}
	test.Tap(who)
	pressKey(w.Canvas(), fyne.KeyDown, fyne.KeyReturn)
	test.Tap(day)
	pressKey(w.Canvas(), fyne.KeyRight, fyne.KeyReturn)
	if len(got) != 2 || got[0] != "s" || got[1] != "2026-11-25" {
		t.Error(got)
	}
}
