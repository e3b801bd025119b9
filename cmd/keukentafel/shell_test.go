package main

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"keukentafel/app/family"
	"keukentafel/app/samples"
	"keukentafel/app/ui"
	"keukentafel/app/ui/background"
	"keukentafel/app/ui/screen/trial"
	"keukentafel/app/words"
	"keukentafel/cmd/internal/crash"
	"keukentafel/cmd/internal/desk"
	"keukentafel/cmd/internal/viewing"
	"keukentafel/storage/sealed"
	"keukentafel/storage/vault"
)

const passphrase = "correct paard batterij nietje kaneel"

// house is the whole program with a real vault in a folder of its own, drawn
// by the software painter.
type house struct {
	*testing.T
	window  fyne.Window
	shell   *ui.Shell
	door    *door
	later   []wait
	shown   []string // files that were opened
	printer tray
	// noViewer: this computer has no program to show a paper with.
	noViewer bool
	// warnings are about the folder of the data, by use.
	warnings map[string][]string
}

// wait is what happens after a while, when the test lets the time pass.
type wait struct {
	long time.Duration
	do   func()
}

// passes lets so much time pass at once.
func (h *house) passes(d time.Duration) {
	waiting := h.later
	h.later = nil
	for _, w := range waiting {
		if w.long <= d {
			w.do()
		} else {
			h.later = append(h.later, wait{w.long - d, w.do})
		}
	}
}

func newHouse(t *testing.T) *house {
	t.Helper()
	h := &house{T: t, door: &door{folder: t.TempDir() + "/vault",
		options: desk.Options{Clock: time.Now, Vault: []vault.Option{vault.WithCheapKeysForTests(t)}}}}
	a := test.NewTempApp(t)
	h.window = test.NewTempWindow(t, nil)
	h.window.SetPadded(false)
	h.window.Resize(fyne.NewSize(1280, 800))
	h.shell = ui.New(ui.Needs{App: a, Window: h.window, Access: h.door, Runner: background.AtOnce(), Clock: time.Now,
		After: func(d time.Duration, do func()) { h.later = append(h.later, wait{d, do}) }, Documents: t.TempDir(), Write: writeNew, WriteOver: desk.WriteOver,
		ShowFile: h.showFile, Viewing: viewing.In(h.door.folder), ReadPaper: readPaper, Printing: &h.printer,
		Stopped: func() (string, string, error) { return crash.News(h.door.folder) }, Folder: h.door.folder,
		FolderWarnings: func(_ words.Lang, use, _ string) []string { return h.warnings[use] }, Groups: desk.Fingerprint, Gather: desk.CardFrom, Codes: desk.CardCodes})
	t.Cleanup(h.shell.Stop)
	return h
}

func (h *house) showFile(path string) error {
	if h.noViewer {
		return ui.ErrNoViewer
	}
	h.shown = append(h.shown, path)
	return nil
}

// moveIn makes a vault, its owner and the families, and starts the program.
func (h *house) moveIn(families int) family.FamilyID {
	h.Helper()
	code, err := h.door.Create(passphrase)
	h.must(err)
	h.must(h.door.Confirm(code))
	_, err = h.door.Desk().SetUp(context.Background(), owner())
	h.must(err)
	today := h.door.Desk().Today()
	dewit := samples.DeWit(today, sealed.NewID)
	h.must(h.door.Desk().Import(context.Background(), dewit))
	for d := range samples.Families(families, 7, today) {
		h.must(h.door.Desk().Import(context.Background(), d))
	}
	h.shell.Start()
	return dewit.Family.ID
}

func (h *house) must(err error) {
	h.Helper()
	if err != nil {
		h.Fatal(err)
	}
}

// texts is everything that stands in the window.
func (h *house) texts() string { return trial.Words(h.window.Canvas()) }

// press presses the last thing whose name begins so.
func (h *house) press(label string) {
	h.Helper()
	var last fyne.Tappable
	trial.Each(h.window.Canvas(), func(o fyne.CanvasObject) {
		pressed, ok := o.(fyne.Tappable)
		if ok && trial.Called(o, label) {
			last = pressed
		}
	})
	if last == nil {
		h.Fatalf("nothing to press is called %q in:\n%s", label, h.texts())
	}
	test.Tap(last)
}

// type types into what has the focus.
func (h *house) typeText(text string) {
	h.Helper()
	focused := h.window.Canvas().Focused()
	if focused == nil {
		h.Fatal("nothing has the focus")
	}
	test.Type(focused, text)
}
