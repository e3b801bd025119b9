package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// hinted is a window with an icon button and a button with words under a layer
// of hints; wait lets the pointer have rested.
func hinted(t *testing.T) (w fyne.Window, h *Hints, bare, worded *Button, wait func()) {
	t.Helper()
	program(t, Look{})
	var due func()
	h = newHints(func(_ time.Duration, done func()) func() {
		due = done
		return func() { due = nil }
	})
	bare, worded = IconButton(IconTrash, "Weghalen", nil), Secondary("Bewaren", IconNone, nil)
	w = stage(t, fyne.NewSize(400, 200), Layers(Backdrop(Inset(10, Wrap(8, bare, worded))), h))
	return w, h, bare, worded, func() {
		if due != nil {
			due()
		}
	}
}

// said is the name that shows, or nothing.
func said(h *Hints) string {
	if len(h.box.Objects) == 0 {
		return ""
	}
	return h.of.text
}

func TestAButtonThatPassesUnderThePointerSaysNothing(t *testing.T) {
	_, h, bare, worded, wait := hinted(t)
	bare.MouseIn(nil)
	if said(h) != "" {
		t.Error("the name shows before the pointer rests")
	}
	bare.MouseOut()
	wait()
	worded.MouseIn(nil)
	wait()
	if said(h) != "" {
		t.Errorf("it says %q", said(h))
	}
}

func TestWhoRestsOnAnIconReadsWhatItDoes(t *testing.T) {
	_, h, bare, _, wait := hinted(t)
	bare.MouseIn(nil)
	wait()
	if said(h) != "Weghalen" {
		t.Errorf("it says %q", said(h))
	}
	if top := topOf(h.box.Objects[0]); top < topOf(bare)+bare.Size().Height {
		t.Error("the name lies over its button")
	}
	bare.MouseOut()
	if said(h) != "" {
		t.Error("the name stays")
	}
}

func TestWhoTabsToAnIconReadsWhatItDoesUntilTheNextTab(t *testing.T) {
	w, h, _, _, _ := hinted(t)
	w.Canvas().FocusNext()
	if said(h) != "Weghalen" {
		t.Errorf("it says %q", said(h))
	}
	w.Canvas().FocusNext()
	if said(h) != "" {
		t.Error("the name stays")
	}
}

func TestAPressedIconKeepsItsNameFromTheWay(t *testing.T) {
	_, h, bare, _, wait := hinted(t)
	bare.MouseIn(nil)
	wait()
	test.Tap(bare)
	if said(h) != "" {
		t.Error("the name stays in front of what the press opened")
	}
}

func TestAnIconInAPanelHasItsNameOverThePanel(t *testing.T) {
	program(t, Look{})
	w := stage(t, fyne.NewSize(600, 400), Layers(Space(), NewHints()))
	bare := IconButton(IconTrash, "Weghalen", nil)
	p := NewPanel("Persoon", Wrap(8, bare), Primary("Opslaan", IconNone, nil)).FocusOn(bare)
	p.Show(w.Canvas())
	if said(p.overlay.hints) != "Weghalen" {
		t.Errorf("it says %q", said(p.overlay.hints))
	}
}
