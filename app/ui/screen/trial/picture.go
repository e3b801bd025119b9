package trial

import (
	"image/png"
	"io"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"keukentafel/app/consent"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// Album is what Photos takes pictures of.
type Album struct {
	Name    string
	Dossier func() consent.Dossier
	Make    func(*Stage) route.Screen
	Create  func(name string) (io.WriteCloser, error) // makes a file
}

// Photos takes pictures of a screen in the looks that a release must be good
// in: wide and narrow, light and high contrast, text of 100 and 150 percent.
func Photos(t *testing.T, a Album) {
	t.Helper()
	wide := fyne.NewSize(1064, 800)
	looks := map[string]Look{
		"-wide":     {Size: wide},
		"-long":     {Size: fyne.NewSize(1064, 2600)},
		"-narrow":   {Size: fyne.NewSize(808, 700)},
		"-large":    {Size: fyne.NewSize(808, 1600), Look: kit.Look{Zoom: 1.5}},
		"-contrast": {Size: wide, Look: kit.Look{HighContrast: true, Zoom: 1}},
	}
	for ending, look := range looks {
		t.Run(a.Name+ending, func(t *testing.T) {
			stage := New(t, a.Dossier(), look)
			stage.Show(a.Make(stage))
			stage.Photo(a.Name+ending+".png", a.Create)
		})
	}
}

// Create makes files in the folder that KEUKENTAFEL_PICTURES names; without
// one there are no pictures, and the test is skipped.
func Create(t *testing.T) func(name string) (io.WriteCloser, error) {
	t.Helper()
	folder := os.Getenv("KEUKENTAFEL_PICTURES")
	if folder == "" {
		t.Skip("set KEUKENTAFEL_PICTURES to a folder to look at the screen")
	}
	return func(name string) (io.WriteCloser, error) { return os.Create(filepath.Join(folder, name)) }
}

// Photo takes a picture of the window as it is. In the picture, not on a screen,
// the words of a field that was scrolled out of sight can stand beside what
// scrolls: the painter of tests cuts them only by the field, that of a window
// also by everything around it.
func (s *Stage) Photo(name string, create func(name string) (io.WriteCloser, error)) {
	s.t.Helper()
	s.Settle()
	file, err := create(name)
	if err != nil {
		s.t.Fatal(err)
	}
	if err := png.Encode(file, s.Window.Canvas().Capture()); err != nil {
		s.t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		s.t.Fatal(err)
	}
}
