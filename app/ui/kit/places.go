package kit

import "fyne.io/fyne/v2"

// Places remembers what the things on a page are for, so that the focus finds
// its place again after the page was drawn anew.
type Places map[string]fyne.Focusable

// Keep remembers one thing and gives it back.
func Keep[T fyne.Focusable](p Places, key string, thing T) T {
	p[key] = thing
	return thing
}

// Focused is the key of what has the focus; empty when none of them.
func (p Places) Focused(c fyne.Canvas) string {
	now := c.Focused()
	for key, thing := range p {
		if thing == now {
			return key
		}
	}
	return ""
}

// Focus puts the focus on what a key stands for now, and tells whether it is
// still there.
func (p Places) Focus(c fyne.Canvas, key string) bool {
	thing, ok := p[key]
	if ok {
		c.Focus(thing)
	}
	return ok
}

// Redraw draws the sheet of a page anew, keeps the place in it, and puts the
// focus back on what a key stands for. It gives the key when that is gone.
func Redraw(scroll *Scroll, c fyne.Canvas, p *Places, sheet func() fyne.CanvasObject) (lost string) {
	at, focused := scroll.Offset(), p.Focused(c)
	*p = Places{}
	scroll.SetContent(OnSheet(sheet()))
	scroll.ScrollTo(at)
	if p.Focus(c, focused) {
		return ""
	}
	return focused
}
