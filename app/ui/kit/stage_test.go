package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// stage is a window of a size in the theme of the program, drawn in memory.
func stage(t *testing.T, size fyne.Size, content fyne.CanvasObject) fyne.Window {
	t.Helper()
	w := test.NewTempWindow(t, nil)
	w.SetPadded(false)
	w.SetContent(content)
	w.Resize(size)
	return w
}

// program starts an app in a look; make widgets only after it.
func program(t *testing.T, l Look) fyne.App {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(NewTheme(l))
	return a
}

func key(o fyne.Focusable, names ...fyne.KeyName) {
	for _, name := range names {
		o.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// pressKey types where the focus is, as the window would.
func pressKey(c fyne.Canvas, names ...fyne.KeyName) {
	for _, name := range names {
		if f := c.Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: name})
		} else if typed := c.OnTypedKey(); typed != nil {
			typed(&fyne.KeyEvent{Name: name})
		}
	}
}

var laptop = fyne.NewSize(1024, 700)
