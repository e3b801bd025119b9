package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestALowWindowIsCrampedOnlyWithLargeText(t *testing.T) {
	app := test.NewTempApp(t)
	w := test.NewTempWindow(t, nil)
	if Cramped(nil) {
		t.Error("what is in no window yet is cramped")
	}
	for _, c := range []struct {
		height, zoom float32
		cramped      bool
	}{{700, 1, false}, {800, 1.25, false}, {700, 1.5, true}, {800, 1.5, true}, {500, 1, true}} {
		app.Settings().SetTheme(NewTheme(Look{Zoom: c.zoom}))
		w.Resize(fyne.NewSize(1024, c.height))
		if got := Cramped(w.Canvas()); got != c.cramped {
			t.Errorf("%v high with text of %v: cramped is %v", c.height, c.zoom, got)
		}
	}
}
