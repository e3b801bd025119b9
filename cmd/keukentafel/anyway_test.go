package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/storage/keyring"
	"keukentafel/storage/vault"

	gokeyring "github.com/zalando/go-keyring"
)

func TestAVaultThatIsOlderThanTheLastOneIsAskedAboutAtTheDoor(t *testing.T) {
	h := newHouse(t)
	gokeyring.MockInit()
	h.door.options.Ring = keyring.System("test")
	h.moveIn(0)
	file := filepath.Join(h.door.folder, vault.FileName)
	h.shortcut(fyne.KeyL)
	h.door.Settle()
	older, err := os.ReadFile(file)
	h.must(err)
	h.unlock()
	h.press("Gezinnen")
	h.shortcut(fyne.KeyL)
	h.door.Settle()
	h.must(os.WriteFile(file, older, 0o600))

	h.typeText(passphrase)
	h.press("Openen")
	if said := h.texts(); !strings.Contains(said, "oudere kopie") || strings.Contains(said, "Gezinnen") {
		t.Fatalf("an older copy opened without a word:\n%s", said)
	}
	h.press("Alleen kijken")
	if said := h.texts(); !strings.Contains(said, "U kijkt alleen") || !strings.Contains(said, "Gezinnen") {
		t.Fatalf("after the choice to look only the window shows:\n%s", said)
	}
	h.press("Gezinnen")
	h.press("Nieuw gezin")
	h.typeText("Van der Kijk")
	h.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if said := h.texts(); !strings.Contains(said, "alleen open om te lezen") {
		t.Errorf("a new family while looking only:\n%s", said)
	}
}
