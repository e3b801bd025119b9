package kit

import "fyne.io/fyne/v2"

// Leads lets the keys of the line move in a list: Up, Down, Page Up and Page
// Down go along it and Enter chooses, while one types on.
func (e *Entry) Leads(r *Rows) *Entry {
	r.led = true
	e.keys = func(k *fyne.KeyEvent) bool {
		switch k.Name {
		case fyne.KeyDown:
			r.step(1)
		case fyne.KeyUp:
			r.step(-1)
		case fyne.KeyPageDown:
			r.step(8)
		case fyne.KeyPageUp:
			r.step(-8)
		case fyne.KeyReturn, fyne.KeyEnter:
			if r.at < r.length() {
				r.chosen(r.at)
			}
		default:
			return false
		}
		return true
	}
	return e
}

// step goes so many rows on.
func (r *Rows) step(by int) {
	if r.length() > 0 {
		r.jump(by)
	}
}

// Begin goes to the first row, for other rows than before.
func (r *Rows) Begin() {
	r.at = 0
	r.Highlight(0)
	r.Refresh()
}
