package kit

import "fyne.io/fyne/v2"

// Filling makes the panel as high as the window allows, and as wide as Wide
// says. Its body fills it and scrolls itself.
func (p *Panel) Filling() *Panel {
	p.fills = true
	return p
}

// OnKey says what is done with a key that nothing in the panel uses.
func (p *Panel) OnKey(f func(*fyne.KeyEvent)) *Panel {
	p.overlay.keys = f
	return p
}

// AtSide puts a filling panel at the right edge, so that what it is about
// stays in sight beside it.
func (p *Panel) AtSide() *Panel {
	p.fills, p.side = true, true
	return p
}
