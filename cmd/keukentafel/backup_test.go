package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui"
)

// backups lists the backups in a folder.
func (h *house) backups(folder string) []string {
	h.Helper()
	list, err := filepath.Glob(filepath.Join(folder, "*.ktb"))
	h.must(err)
	return list
}

func TestTheBackupOfTheDayIsMadeAtTheUnlockAndTestedWithoutAsking(t *testing.T) {
	h := newHouse(t)
	h.moveIn(3)
	folder := t.TempDir()
	h.must(h.door.SetBackupFolder(folder))
	h.shortcut(fyne.KeyL)
	h.unlock()
	if n := len(h.backups(folder)); n != 1 {
		t.Fatalf("%d backups after the unlock", n)
	}
	state, err := h.door.Backups()
	h.must(err)
	if !state.Good || state.Due || state.TestDue {
		t.Errorf("it stands so: %+v", state)
	}
	h.shortcut(fyne.Key5)
	if said := h.texts(); !strings.Contains(said, "alles ging open") {
		t.Errorf("the settings say:\n%s", said)
	}
	h.shortcut(fyne.KeyL)
	h.unlock()
	if n := len(h.backups(folder)); n != 1 {
		t.Errorf("a second unlock on the same day made %d", n)
	}
}

func TestAStickThatIsAwayIsToldAndTheWorkGoesOn(t *testing.T) {
	h := newHouse(t)
	h.moveIn(0)
	folder := filepath.Join(t.TempDir(), "stick")
	h.must(os.Mkdir(folder, 0o700))
	h.must(h.door.SetBackupFolder(folder))
	h.must(os.Remove(folder))
	h.shortcut(fyne.KeyL)
	h.unlock()
	if said := h.texts(); !strings.Contains(said, "reservekopie van vandaag is niet gemaakt") || !strings.Contains(said, "Dag Marieke") {
		t.Errorf("after the unlock the window shows:\n%s", said)
	}
}

func TestABackupIsRestoredOnAnotherComputerWithTheCodeAlone(t *testing.T) {
	old := newHouse(t)
	code, err := old.door.Create(passphrase)
	old.must(err)
	old.must(old.door.Confirm(code))
	_, err = old.door.Desk().SetUp(t.Context(), owner())
	old.must(err)
	_, err = old.door.Desk().NewFamily(t.Context(), "Van der Veilig", "")
	old.must(err)
	file := filepath.Join(t.TempDir(), "reserve.ktb")
	old.must(old.door.open.Backup(t.Context(), file))
	old.must(old.door.Lock(casework.LockAsked))

	h := newHouse(t)
	h.shell.Start()
	h.press("Ik heb een reservekopie")
	h.chooseFile(file)
	h.typeText("0000-0000-0000-0000-0000-0000-0000-0000-0000")
	h.press("Terugzetten")
	if h.door.State() != ui.AccessNone {
		t.Fatalf("a wrong secret left something:\n%s", h.texts())
	}
	h.clearField()
	h.typeText(code)
	h.press("Terugzetten")
	headers, err := h.door.Desk().Families(t.Context())
	h.must(err)
	if len(headers) != 1 || headers[0].Name != "Van der Veilig" || !strings.Contains(h.texts(), "Dag Marieke") {
		t.Errorf("after the restore there are %d families, and the window shows:\n%s", len(headers), h.texts())
	}
}

func TestARestoreOverAVaultAsksAndKeepsTheOldOne(t *testing.T) {
	h := newHouse(t)
	h.moveIn(0)
	file := filepath.Join(t.TempDir(), "reserve.ktb")
	h.must(h.door.open.Backup(t.Context(), file))
	h.shortcut(fyne.KeyL)
	h.press("Reservekopie terugzetten")
	h.chooseFile(file)
	if said := h.texts(); !strings.Contains(said, "onder een andere naam") {
		t.Fatalf("it is not said what becomes of the vault:\n%s", said)
	}
	h.typeText(passphrase)
	h.press("Terugzetten")
	aside, err := filepath.Glob(filepath.Join(h.door.folder, "keukentafel-*.vault"))
	h.must(err)
	if len(aside) != 1 || h.door.State() != ui.AccessOpen {
		t.Errorf("%d vaults were kept:\n%s", len(aside), h.texts())
	}
}

// chooseFile types a path in the panel that asks for one.
func (h *house) chooseFile(path string) {
	h.Helper()
	h.clearField()
	h.typeText(path)
	h.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

// clearField empties the field that has the focus.
func (h *house) clearField() {
	h.Helper()
	field, ok := h.window.Canvas().Focused().(interface{ SetText(string) })
	if !ok {
		h.Fatalf("the focus is on %T", h.window.Canvas().Focused())
	}
	field.SetText("")
}
