package main

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/route"
)

func board() fyne.Clipboard { return fyne.CurrentApp().Clipboard() }

// copies selects all that was typed and copies or cuts it, as the keys and the
// menu of the field do.
func (h *house) copies(with fyne.Shortcut) {
	h.Helper()
	field, ok := h.window.Canvas().Focused().(fyne.Shortcutable)
	if !ok {
		h.Fatalf("%T has the focus", h.window.Canvas().Focused())
	}
	field.TypedShortcut(&fyne.ShortcutSelectAll{})
	field.TypedShortcut(with)
}

func TestWhatWasCopiedHereIsGoneHalfAMinuteAfterTheLock(t *testing.T) {
	for name, with := range map[string]func() fyne.Shortcut{
		"copy": func() fyne.Shortcut { return &fyne.ShortcutCopy{Clipboard: board()} },
		"cut":  func() fyne.Shortcut { return &fyne.ShortcutCut{Clipboard: board()} },
	} {
		for _, where := range []string{"a line", "an area", "a panel"} {
			h := newHouse(t)
			id := h.moveIn(0)
			h.goToField(where, id)
			h.typeText("Noor slaapt slecht")
			h.copies(with())
			if board().Content() != "Noor slaapt slecht" {
				t.Fatalf("%s in %s: the clipboard has %q", name, where, board().Content())
			}
			h.passes(time.Hour)
			if board().Content() == "" {
				t.Errorf("%s in %s: the clipboard was cleared while one works", name, where)
			}
			h.shell.Lock(casework.LockAsked)
			h.passes(29 * time.Second)
			if board().Content() == "" {
				t.Errorf("%s in %s: cleared too early", name, where)
			}
			h.passes(time.Second)
			if board().Content() != "" {
				t.Errorf("%s in %s: it is still on the clipboard", name, where)
			}
		}
	}
}

func (h *house) goToField(where string, id family.FamilyID) {
	h.Helper()
	switch where {
	case "a line":
		h.press("Gezinnen")
	case "an area":
		h.shell.Visit(route.Route{Name: route.Table, Family: id, Object: "story"})
		h.area().Focus()
	case "a panel":
		h.press("Gezinnen")
		h.press("Nieuw gezin")
	}
}

func TestWhatAnotherProgramPutOnTheClipboardIsLeftAlone(t *testing.T) {
	h := newHouse(t)
	h.moveIn(0)
	h.press("Gezinnen")
	h.typeText("Noor")
	h.copies(&fyne.ShortcutCopy{Clipboard: board()})
	board().SetContent("uit een ander programma")
	h.shell.Lock(casework.LockAsked)
	h.passes(time.Minute)
	h.shell.Stop()
	if board().Content() != "uit een ander programma" {
		t.Error("the clipboard of another program was cleared")
	}
}

func TestANewCopyAfterTheLockKeepsItsOwnTime(t *testing.T) {
	h := newHouse(t)
	h.moveIn(0)
	h.press("Gezinnen")
	h.typeText("Noor")
	h.copies(&fyne.ShortcutCopy{Clipboard: board()})
	h.shell.Lock(casework.LockAsked)
	h.unlock()
	h.press("Gezinnen")
	h.typeText("Daan")
	h.copies(&fyne.ShortcutCopy{Clipboard: board()})
	h.passes(time.Minute)
	if board().Content() != "Daan" {
		t.Errorf("the clipboard has %q", board().Content())
	}
	h.shell.Stop()
	if board().Content() != "" {
		t.Error("it outlives the program")
	}
}

func TestARecoveryCodeStaysHalfAMinute(t *testing.T) {
	h := newHouse(t)
	h.shell.Start()
	h.typeText(passphrase)
	h.window.Canvas().FocusNext()
	h.typeText(passphrase)
	h.press("Verder")
	h.press("Kopi")
	if code := h.codeOnScreen(); board().Content() != code {
		t.Fatal("the code was not copied")
	}
	h.passes(29 * time.Second)
	if board().Content() == "" {
		t.Error("there is no time to paste it")
	}
	h.passes(time.Second)
	if board().Content() != "" {
		t.Error("the recovery code is still on the clipboard")
	}
}

func TestAPassphraseNeverComesOnTheClipboard(t *testing.T) {
	h := newHouse(t)
	h.moveIn(0)
	h.shell.Lock(casework.LockAsked)
	board().SetContent("")
	h.typeText(passphrase)
	h.copies(&fyne.ShortcutCopy{Clipboard: board()})
	if strings.Contains(board().Content(), "paard") {
		t.Error("the passphrase was copied")
	}
}
