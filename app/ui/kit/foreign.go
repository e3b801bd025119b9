package kit

import "fyne.io/fyne/v2"

// A widget that takes the focus outside the kit behaves as those of the kit do
// with these.

// Reveal moves the page so that an object is in sight.
func Reveal(o fyne.CanvasObject) { reveal(o) }

// PassKey gives a key that a widget has no use for to the panel it stands in,
// or else to the window.
func PassKey(o fyne.CanvasObject, e *fyne.KeyEvent) { passKey(o, e) }

// PassShortcut gives a shortcut that a widget has no use for to the window.
func PassShortcut(o fyne.CanvasObject, s fyne.Shortcut) {
	if w, ok := canvasOf(o).(fyne.Shortcutable); ok {
		w.TypedShortcut(s)
	}
}
