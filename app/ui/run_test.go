package ui

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"keukentafel/app/ui/background"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/trial"
)

// slow is a runner of which the test decides how far the work is.
type slow struct {
	background.Runner
	task    background.Task
	stopped bool
}

func (s *slow) Start(t background.Task) func() {
	s.task = t
	return func() { s.stopped = true }
}

// working is a shell in which work began that takes longer than somebody waits.
func working(t *testing.T) (*slow, fyne.Window) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Look{Zoom: 1}))
	w := test.NewTempWindow(t, kit.Body(""))
	w.Resize(fyne.NewSize(1024, 700))
	runner := &slow{}
	var later func()
	s := &Shell{Needs: Needs{Window: w, After: func(_ time.Duration, do func()) { later = do }}, closing: closing{house: runner}, look: look{language: "nl"}}
	s.run("Postvak bijwerken", func(ctx context.Context) error {
		route.Tell(ctx, 1, 4)
		return nil
	}, nil)
	later()
	return runner, w
}

func TestSlowWorkIsShownWithAWayToStop(t *testing.T) {
	runner, w := working(t)
	if said := trial.Words(w.Canvas()); !strings.Contains(said, "Nog even geduld") || strings.Contains(said, "%") {
		t.Fatalf("it shows:\n%s", said)
	}
	trial.Each(w.Canvas(), func(o fyne.CanvasObject) {
		if b, ok := o.(*kit.Button); ok && trial.Called(b, "Stoppen") {
			test.Tap(b)
		}
	})
	if !runner.stopped {
		t.Error("the work goes on")
	}
}

func TestWorkThatKnowsHowFarItIsShowsThat(t *testing.T) {
	runner, w := working(t)
	if err := runner.task.Work(context.Background(), func(share float32) { runner.task.Progress(share) }); err != nil {
		t.Fatal(err)
	}
	if said := trial.Words(w.Canvas()); !strings.Contains(said, "25") {
		t.Errorf("it shows:\n%s", said)
	}
	runner.task.Done(nil)
	if w.Canvas().Overlays().Top() != nil {
		t.Error("it stays when the work is done")
	}
}

func TestWritingThatIsStoppedLeavesNoFileAndSaysSo(t *testing.T) {
	folder := t.TempDir()
	f := chooser(t, folder)
	f.write = func(path string, do func(io.Writer) error) error { return do(io.Discard) }
	f.run = func(_ string, work func(context.Context) error, done func(error)) {
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		done(work(ctx))
	}
	f.Save("Bewaren", "plan.pdf", func(w route.Writer) error {
		_, err := w.Write([]byte("plan"))
		return err
	}, func(string) { t.Error("it is told as saved") })
	f.enter(t)
	if _, err := os.Stat(filepath.Join(folder, "plan.pdf")); !errors.Is(err, os.ErrNotExist) {
		t.Error("there is a file")
	}
	if said := trial.Words(f.window.Canvas()); !strings.Contains(said, "plan.pdf") || !strings.Contains(said, "estopt") {
		t.Errorf("it shows:\n%s", said)
	}
}
