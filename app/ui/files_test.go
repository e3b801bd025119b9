package ui

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/words"
)

// chooser asks for files in a window of its own.
func chooser(t *testing.T, folder string) files {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Look{Zoom: 1}))
	return files{words: words.NL, window: test.NewTempWindow(t, kit.Body("")), folder: folder,
		explain: func(err error) string { return Explain(words.NL, err) },
		write: func(path string, do func(io.Writer) error) error {
			file, err := os.Create(path)
			if err != nil {
				return err
			}
			return errors.Join(do(file), file.Close())
		}}
}

// enter presses Enter in the field that has the focus.
func (f files) enter(t *testing.T) {
	t.Helper()
	entry, ok := f.window.Canvas().Focused().(*kit.Entry)
	if !ok {
		t.Fatal("no field has the focus")
	}
	entry.OnSubmitted(entry.Text)
}

func TestAFileThatExistsIsNeverOverwritten(t *testing.T) {
	f := chooser(t, t.TempDir())
	path := filepath.Join(f.folder, "gezinsblad.pdf")
	if err := os.WriteFile(path, []byte("van gisteren"), 0o600); err != nil {
		t.Fatal(err)
	}
	f.Save("Bewaren", "gezinsblad.pdf", func(w route.Writer) error {
		_, err := w.Write([]byte("van vandaag"))
		return err
	}, func(string) { t.Error("it was said to be saved") })
	f.enter(t)
	if kept, err := os.ReadFile(path); err != nil || string(kept) != "van gisteren" {
		t.Errorf("the file now holds %q, %v", kept, err)
	}
	if f.window.Canvas().Overlays().Top() == nil {
		t.Error("the panel went away without an answer")
	}
}

func TestAFileIsReplacedOnlyAfterAQuestion(t *testing.T) {
	f := chooser(t, t.TempDir())
	f.over = f.write
	path := filepath.Join(f.folder, "plan.pdf")
	if err := os.WriteFile(path, []byte("van gisteren"), 0o600); err != nil {
		t.Fatal(err)
	}
	saved := 0
	f.Save("Bewaren", "plan.pdf", func(w route.Writer) error {
		_, err := w.Write([]byte("van vandaag"))
		return err
	}, func(string) { saved++ })
	f.enter(t)
	if kept, _ := os.ReadFile(path); string(kept) != "van gisteren" || saved != 0 {
		t.Fatal("it was replaced without a question")
	}
	no, ok := f.window.Canvas().Focused().(*kit.Button) // not the dangerous one
	if !ok || no.String() != "Annuleren" {
		t.Fatalf("the focus is on %v", f.window.Canvas().Focused())
	}
	f.window.Canvas().FocusNext()
	f.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if now, err := os.ReadFile(path); err != nil || string(now) != "van vandaag" || saved != 1 {
		t.Errorf("it holds %q, %v; saved %d times", now, err, saved)
	}
	if f.window.Canvas().Overlays().Top() != nil {
		t.Error("a panel stays open")
	}
}

func TestAFolderIsNeverReplacedByAFile(t *testing.T) {
	f := chooser(t, t.TempDir())
	f.over = f.write
	if err := os.Mkdir(filepath.Join(f.folder, "plan.pdf"), 0o700); err != nil {
		t.Fatal(err)
	}
	f.Save("Bewaren", "plan.pdf", func(route.Writer) error { return nil }, func(string) { t.Error("it was said to be saved") })
	f.enter(t)
	if n := len(f.window.Canvas().Overlays().List()); n != 1 {
		t.Errorf("%d panels are open", n)
	}
}

func TestAFileThatIsNotThereLeavesThePanelOpen(t *testing.T) {
	f := chooser(t, t.TempDir())
	f.Open("Openen", []string{".ktp"}, func(string, []byte) { t.Error("something was opened") })
	f.enter(t)
	if f.window.Canvas().Overlays().Top() == nil {
		t.Error("the panel went away without an answer")
	}
}

func TestWhatFollowsASavedFileMayOpenAPanelOfItsOwn(t *testing.T) {
	f := chooser(t, t.TempDir())
	f.Save("Bewaren", "plan.pdf", func(route.Writer) error { return nil }, func(string) {
		kit.Ask(f.window.Canvas(), words.NL, kit.Question{Title: "Openen?", Yes: "Openen"}, func() {})
	})
	f.enter(t)
	if f.window.Canvas().Overlays().Top() == nil {
		t.Error("the question was closed with the panel before it")
	}
}
