package kit

import "fyne.io/fyne/v2"

// Walking lets Down go to what comes after the row and Up to what comes before
// it, for rows that stand under each other.
func (r *Row) Walking() *Row {
	r.keys = func(e *fyne.KeyEvent) bool {
		c := canvasOf(r)
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
	return r
}
