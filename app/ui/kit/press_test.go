package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"keukentafel/app/words"
)

func TestADisabledButtonDoesNothing(t *testing.T) {
	program(t, Look{})
	b := Primary("Versturen", IconSend, func() { t.Error("it was pressed") })
	b.Disable()
	stage(t, laptop, b)
	test.Tap(b)
	key(b, fyne.KeySpace, fyne.KeyReturn)
}

func TestAButtonWorksWithPointerAndKeys(t *testing.T) {
	program(t, Look{})
	times := 0
	b := Secondary("Afdrukken", IconPrint, func() { times++ })
	w := stage(t, laptop, b)
	test.Tap(b)
	w.Canvas().Focus(b)
	pressKey(w.Canvas(), fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter)
	if times != 4 {
		t.Errorf("pressed %d times", times)
	}
}

func TestAKeyThatAButtonDoesNotUseReachesTheWindow(t *testing.T) {
	program(t, Look{})
	b := Primary("Versturen", IconSend, nil)
	w := stage(t, laptop, b)
	var got fyne.KeyName
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { got = e.Name })
	w.Canvas().Focus(b)
	pressKey(w.Canvas(), fyne.KeyEscape)
	if got != fyne.KeyEscape {
		t.Errorf("the window heard %q", got)
	}
}

func TestShortcutsWorkWhileSomebodyTypes(t *testing.T) {
	w := &hearing{}
	save := &desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl}
	if !offerShortcut(w, save) || w.heard != fyne.Shortcut(save) {
		t.Error("the window did not hear it")
	}
	for _, own := range []fyne.Shortcut{
		&fyne.ShortcutPaste{}, &fyne.ShortcutUndo{},
		&desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierControl},
	} {
		if offerShortcut(w, own) {
			t.Errorf("%s was taken from the field", own.ShortcutName())
		}
	}
}

// hearing is a window that takes shortcuts; the one for tests does not.
type hearing struct {
	fyne.Canvas
	heard fyne.Shortcut
}

func (h *hearing) TypedShortcut(s fyne.Shortcut) { h.heard = s }

func TestTabsAreChosenWithTheArrowKeys(t *testing.T) {
	program(t, Look{})
	made := 0
	content := func() fyne.CanvasObject { made++; return Body("inhoud") }
	tabs := NewTabs(Tab{Label: "Overzicht", Content: content}, Tab{Label: "Plan", Content: content}, Tab{Label: "Versies", Content: content})
	var told []int
	tabs.OnChanged = func(i int) { told = append(told, i) }
	w := stage(t, laptop, tabs)
	w.Canvas().Focus(tabs.bar)
	pressKey(w.Canvas(), fyne.KeyLeft, fyne.KeyRight, fyne.KeyEnd, fyne.KeyRight, fyne.KeyHome)
	if len(told) != 3 || told[0] != 1 || told[1] != 2 || told[2] != 0 {
		t.Errorf("told %v", told)
	}
	if made != 3 {
		t.Errorf("made %d contents, want each once", made)
	}
	test.Tap(tabs.bar.pills[1])
	if tabs.Selected() != 1 {
		t.Errorf("a tap chose %d", tabs.Selected())
	}
}

func TestTheRailIsWalkedWithTheKeys(t *testing.T) {
	program(t, Look{})
	rail := NewRail(Brand{Name: "Keukentafel"}, []RailItem{{ID: "today", Label: "Vandaag"}, {ID: "families", Label: "Gezinnen", Badge: 2}}, []RailItem{{ID: "lock", Label: "Op slot"}})
	var told []string
	rail.OnChosen = func(id string) { told = append(told, id) }
	w := stage(t, laptop, Frame(rail, Body("")))
	w.Canvas().FocusNext()
	pressKey(w.Canvas(), fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn, fyne.KeyUp, fyne.KeySpace)
	if len(told) != 4 || told[0] != "today" || told[1] != "families" || told[2] != "lock" || told[3] != "families" {
		t.Errorf("told %v", told)
	}
}

func TestARowIsChosenFromALongListByKeyboard(t *testing.T) {
	program(t, Look{})
	rows := NewRows(func() int { return 100 }, func(i int) RowData { return RowData{Title: "Familie"} })
	var told []int
	rows.OnChosen = func(i int) { told = append(told, i) }
	w := stage(t, laptop, rows)
	w.Canvas().Focus(rows)
	pressKey(w.Canvas(), fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyReturn, fyne.KeyEnd, fyne.KeySpace)
	if len(told) != 3 || told[0] != 2 || told[1] != 2 || told[2] != 99 {
		t.Errorf("told %v: the same row may be opened twice", told)
	}
}

func TestAStepperGoesAlongItsSteps(t *testing.T) {
	program(t, Look{})
	var told []int
	s := NewStepper(words.NL, []string{"Welkom", "Woorden", "Ja"}, func(i int) { told = append(told, i) })
	w := stage(t, laptop, s)
	w.Canvas().Focus(s)
	pressKey(w.Canvas(), fyne.KeyLeft, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	if len(told) != 2 || s.At() != 2 {
		t.Errorf("told %v, at %d", told, s.At())
	}
	if got := s.where(); got != "Stap 3 van 3: Ja" {
		t.Errorf("got %q", got)
	}
}

func TestInitialsSkipTheInfix(t *testing.T) {
	for name, want := range map[string]string{"Sanne de Wit": "SW", "Familie Van den Berg": "FB", "Noor": "N", "": "", "İpek Çelik": "İÇ"} {
		if got := Initials(name); got != want {
			t.Errorf("%q: got %q", name, got)
		}
	}
}
