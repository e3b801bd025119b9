package main

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/family"
)

// look opens De Wit, and looks at the page for the family.
func (h *house) look() string {
	h.Helper()
	h.shortcut(fyne.KeyK)
	h.typeText("wit vechtstede")
	h.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	h.press("Bekijk het gezinsblad")
	h.press("Openen in een ander programma")
	if len(h.shown) == 0 {
		h.press("Bekijken") // what that means was asked first
	}
	if len(h.shown) == 0 {
		h.Fatalf("nothing was opened:\n%s", h.texts())
	}
	return h.shown[len(h.shown)-1]
}

func TestNoPaperIsReadableOnThisComputerAfterTheLock(t *testing.T) {
	h := newHouse(t)
	id := h.moveIn(0)
	path := h.look()
	if content, err := os.ReadFile(path); err != nil || !strings.HasPrefix(string(content), "%PDF-") {
		t.Fatalf("what is shown is no paper: %v", err)
	}
	if h.views(id) != 1 {
		t.Error("the log does not say that it was looked at")
	}
	h.shortcut(fyne.KeyL)
	h.isGone(path)
	h.typeText(passphrase)
	h.press("Openen")
	h.press("Bekijk het gezinsblad")
	h.press("Openen in een ander programma") // asked no more what that means
	if len(h.shown) != 2 || h.views(id) != 2 {
		t.Fatalf("shown %d, in the log %d", len(h.shown), h.views(id))
	}
	h.shell.Stop()
	h.isGone(h.shown[1])
	h.isGone(filepath.Join(h.door.folder, "viewing"))
}

func TestWhatWasLookedAtBeforeThePowerFailedIsGoneAtTheNextStart(t *testing.T) {
	h := newHouse(t)
	left := filepath.Join(h.door.folder, "viewing", "0123456789abcdef", "gezinsblad-1.pdf")
	h.must(os.MkdirAll(filepath.Dir(left), 0o700))
	h.must(os.WriteFile(left, []byte("Noor slaapt bij oma"), 0o600))
	h.shell.Start()
	h.isGone(left)
}

func TestWhoDoesNotWantAReadablePaperGetsNone(t *testing.T) {
	h := newHouse(t)
	id := h.moveIn(0)
	h.shortcut(fyne.KeyK)
	h.typeText("wit vechtstede")
	h.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	h.press("Bekijk het plan")
	h.press("Openen in een ander programma")
	if said := h.texts(); !strings.Contains(said, "leesbaar op deze computer") {
		t.Fatalf("nothing explains it:\n%s", said)
	}
	h.press("Annuleren")
	if len(h.shown) != 0 || h.views(id) != 1 { // the pages were seen inside the program
		t.Errorf("shown %v", h.shown)
	}
	h.isGone(filepath.Join(h.door.folder, "viewing"))
}

func TestAPaperThatNoProgramCanShowDoesNotStay(t *testing.T) {
	h := newHouse(t)
	h.moveIn(0)
	h.noViewer = true
	h.shortcut(fyne.KeyK)
	h.typeText("wit vechtstede")
	h.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	h.press("Bekijk het plan")
	h.press("Openen in een ander programma")
	h.press("Bekijken")
	if !strings.Contains(h.texts(), "Dat lukte niet") {
		t.Errorf("nothing says so:\n%s", h.texts())
	}
	h.isGone(filepath.Join(h.door.folder, "viewing"))
}

func (h *house) isGone(path string) {
	h.Helper()
	if _, err := os.Lstat(path); !errors.Is(err, os.ErrNotExist) {
		h.Errorf("%s is still there: %v", path, err)
	}
}

// views counts how often the log says that a paper of the family was seen.
func (h *house) views(id family.FamilyID) int {
	h.Helper()
	log, err := h.door.Desk().Log(h.Context(), casework.LogFilter{Family: id})
	h.must(err)
	return len(slices.DeleteFunc(log, func(e audit.Entry) bool { return e.Event != audit.DocumentView }))
}

func TestAProgramThatStoppedUnexpectedlySaysSoOnce(t *testing.T) {
	h := newHouse(t)
	reports := filepath.Join(h.door.folder, "crashes")
	h.must(os.MkdirAll(reports, 0o700))
	h.must(os.WriteFile(filepath.Join(reports, "new-20261124-120000.000000.txt"), []byte("assignment to entry in nil map\n"), 0o600))
	h.shell.Start()
	if said := h.texts(); !strings.Contains(said, "stopte onverwacht") || !strings.Contains(said, "is bewaard") {
		t.Fatalf("the window shows:\n%s", said)
	}
	h.press("Bekijk het verslag")
	if said := h.texts(); !strings.Contains(said, "assignment to entry in nil map") || !strings.Contains(said, reports) {
		t.Errorf("the report is:\n%s", said)
	}
	h.press("Sluiten")
	h.shell.Start()
	if strings.Contains(h.texts(), "stopte onverwacht") {
		t.Error("it is said again")
	}
}

func TestAFolderThatIsCopiedElsewhereIsWarnedAboutUntilOneKnows(t *testing.T) {
	h := newHouse(t)
	h.warnings = map[string][]string{"vault": {"OneDrive kopieert deze map."}}
	h.moveIn(0)
	if said := h.texts(); !strings.Contains(said, "OneDrive kopieert") || !strings.Contains(said, h.door.folder) {
		t.Fatalf("no warning on:\n%s", said)
	}
	h.press("Begrepen")
	h.relock()
	if !strings.Contains(h.texts(), "OneDrive kopieert") {
		t.Error("one warning was all")
	}
	h.press("Niet meer zeggen")
	h.relock()
	if strings.Contains(h.texts(), "OneDrive kopieert") {
		t.Error("it is said again")
	}
	h.warnings["vault"] = append(h.warnings["vault"], "Anderen mogen erin schrijven.")
	h.relock()
	if !strings.Contains(h.texts(), "Anderen mogen") {
		t.Error("another danger to the same folder is not told")
	}
}

func (h *house) relock() {
	h.Helper()
	h.shortcut(fyne.KeyL)
	h.typeText(passphrase)
	h.press("Openen")
}

func TestAFolderThatWasMadePrivateIsToldOnce(t *testing.T) {
	h := newHouse(t)
	h.shell.MadePrivate = true
	h.moveIn(0)
	if !strings.Contains(h.texts(), "Dat is hersteld.") {
		t.Errorf("nothing says so:\n%s", h.texts())
	}
	h.relock()
	if strings.Contains(h.texts(), "Dat is hersteld.") {
		t.Error("it is said again")
	}
}
