package kit

import "fyne.io/fyne/v2"

// walk lets Down go to what comes after the widget and Up to what comes before
// it, for things that stand under each other.
func (p *press) walk(e *fyne.KeyEvent) bool {
	c := canvasOf(p.self)
	switch {
	case c == nil:
		return false
	case e.Name == fyne.KeyDown:
		c.FocusNext()
	case e.Name == fyne.KeyUp:
		c.FocusPrevious()
	default:
		return false
	}
	return true
}

// Walking lets Up and Down go along rows that stand under each other.
func (r *Row) Walking() *Row {
	r.keys = r.walk
	return r
}
