package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui"
)

func (h *house) enterKey() {
	h.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func TestANewRecoveryCodeReplacesTheOldOneAfterItOpenedTheVault(t *testing.T) {
	h := newHouse(t)
	old, err := h.door.Create(passphrase)
	h.must(err)
	h.must(h.door.Confirm(old))
	_, err = h.door.Desk().SetUp(t.Context(), owner())
	h.must(err)
	h.shell.Start()
	h.shortcut(fyne.Key5)
	h.press("Nieuwe herstelcode")
	h.typeText("niet de juiste zin")
	h.enterKey()
	if !strings.Contains(h.texts(), "past niet") {
		t.Fatalf("a wrong passphrase gives a code:\n%s", h.texts())
	}
	h.press("Annuleren")
	h.press("Nieuwe herstelcode")
	h.typeText(passphrase)
	h.enterKey()
	renewed := h.codeOnScreen()
	file := h.saveSheet()
	h.press("Ik heb hem opgeschreven")
	h.typeText(old)
	h.enterKey()
	if !strings.Contains(h.texts(), "past niet") {
		t.Fatalf("the old code confirmed the new one:\n%s", h.texts())
	}
	h.press("Toon de code nog eens")
	h.press("Ik heb hem opgeschreven")
	h.typeText(strings.ToLower(renewed))
	h.enterKey()
	h.must(h.door.Lock(casework.LockAsked))
	const next = "paars gordijn wandelt zacht"
	if err := h.door.Recover(old, next); err == nil {
		t.Error("the old code still opens")
	}
	if err := h.door.Recover(renewed, "mariekebos zandbakhek"); err == nil || h.door.State() != ui.AccessLocked {
		t.Errorf("the owner's own name is a passphrase, or the door stayed open: %v", err)
	}
	h.must(h.door.Recover(renewed, next))
	if sheet, err := os.ReadFile(file); err != nil || !bytes.HasPrefix(sheet, []byte("%PDF-")) {
		t.Errorf("the sheet is not there: %v", err)
	}
}

// saveSheet saves the sheet of the code on the screen, where the program
// proposes.
func (h *house) saveSheet() string {
	h.Helper()
	h.press("Blad bewaren of printen")
	h.press("Plek kiezen")
	h.press("Bewaren")
	found, err := filepath.Glob(filepath.Join(h.shell.Documents, "herstelblad-*.pdf"))
	h.must(err)
	if len(found) != 1 {
		h.Fatalf("%d sheets; the window says:\n%s", len(found), h.texts())
	}
	return found[0]
}
