package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// passKey gives a key that a widget has no use for to the panel it stands in,
// or else to the window, so that Escape works wherever the focus is.
func passKey(o fyne.CanvasObject, e *fyne.KeyEvent) {
	c := canvasOf(o)
	if c == nil {
		return
	}
	if top, ok := c.Overlays().Top().(*overlay); ok {
		top.typedKey(e)
		return
	}
	if typed := c.OnTypedKey(); typed != nil {
		typed(e)
	}
}

// passRune gives a letter that a widget has no use for to the panel it stands
// in, so that an answer can have a key of its own, or else to the window.
func passRune(o fyne.CanvasObject, r rune) {
	c := canvasOf(o)
	if c == nil {
		return
	}
	if top, ok := c.Overlays().Top().(*overlay); ok {
		if top.letter != nil {
			top.letter(r)
		}
		return
	}
	if typed := c.OnTypedRune(); typed != nil {
		typed(r)
	}
}

// passShortcut gives Ctrl+S and the like to the window, which Fyne does not do
// while a text field has the focus. It tells whether the shortcut was such a one.
func passShortcut(o fyne.CanvasObject, s fyne.Shortcut) bool {
	return offerShortcut(canvasOf(o), s)
}

func offerShortcut(window fyne.Canvas, s fyne.Shortcut) bool {
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok || movesInText(custom) {
		return false
	}
	w, ok := window.(fyne.Shortcutable)
	if !ok {
		return false
	}
	w.TypedShortcut(s)
	return true
}

// movesInText tells whether a text field uses the shortcut itself.
func movesInText(s *desktop.CustomShortcut) bool {
	switch s.KeyName {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyBackspace, fyne.KeyDelete:
		return true
	}
	return false
}

func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(o)
}

// focus puts the keyboard somewhere. A real window knows what stands in it only
// after it was painted, so what was put there a moment ago is looked for in the
// window of the program, of which there is one.
func focus(o fyne.Focusable) {
	c := canvasOf(o.(fyne.CanvasObject))
	if all := fyne.CurrentApp().Driver().AllWindows(); c == nil && len(all) > 0 && holds(all[0].Canvas().Content(), o) {
		c = all[0].Canvas()
	}
	if c != nil {
		c.Focus(o)
	}
}

func holds(in fyne.CanvasObject, o fyne.Focusable) bool {
	thing, ok := o.(fyne.CanvasObject)
	return ok && Holds(in, thing)
}
