package main

import (
	"context"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// mailbox chooses a folder for the mailbox.
func (h *house) mailbox() string {
	h.Helper()
	folder := h.TempDir()
	settings, err := h.door.Desk().Settings(context.Background())
	h.must(err)
	settings.Mailbox = folder
	h.must(h.door.Desk().SaveSettings(context.Background(), settings))
	return folder
}

func TestWithoutAMailboxTheRailSaysWhatToDo(t *testing.T) {
	h := newHouse(t)
	h.moveIn(0)
	h.press("Geen postvak gekozen")
	if !strings.Contains(h.texts(), "Kies in de instellingen een map") {
		t.Fatalf("it shows:\n%s", h.texts())
	}
	h.press("Naar instellingen")
	if !strings.Contains(h.title(), "Instellingen") {
		t.Errorf("it leads to %q", h.title())
	}
}

func TestAFolderThatIsNotThereIsToldUntilItIs(t *testing.T) {
	h := newHouse(t)
	h.moveIn(0)
	folder := h.mailbox()
	h.must(os.RemoveAll(folder))
	h.shortcut(fyne.KeyR)
	h.key(fyne.KeyReturn)
	h.shortcut(fyne.Key4)
	h.picture("sync-gone")
	if said := h.texts(); strings.Count(said, "De map is er niet") < 1 || !strings.Contains(said, "vandaag om ") {
		t.Fatalf("it shows:\n%s", said)
	}
	h.press("De map is er niet")
	if !strings.Contains(h.texts(), "Staat de computer op het netwerk") {
		t.Fatalf("it does not say what to do:\n%s", h.texts())
	}
	h.must(os.MkdirAll(folder, 0o700))
	h.press("Nu proberen")
	h.picture("sync-done")
	if said := h.texts(); !strings.Contains(said, "Alles is verstuurd") || strings.Contains(said, "De map is er niet") {
		t.Errorf("it shows:\n%s", said)
	}
}
