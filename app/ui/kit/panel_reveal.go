package kit

import "fyne.io/fyne/v2"

// Reveal lays the panel out anew and brings an object in it into sight: a field
// that became higher by its error, for one.
func (p *Panel) Reveal(o fyne.CanvasObject) {
	p.overlay.Refresh()
	if p.body != nil && p.scroll != nil { // as high as before, and yet with other things in it
		p.scroll.inner.Refresh()
		p.body.Refresh()
	}
	reveal(o)
}
