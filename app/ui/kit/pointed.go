package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pointed is a part of a widget that can be tapped, while the widget as a whole has the focus.
type pointed struct {
	widget.BaseWidget
	act     func()
	hovered bool
}

// Tapped does what the part is for.
func (p *pointed) Tapped(*fyne.PointEvent) { p.act() }

// MouseIn shows that the part can be tapped.
func (p *pointed) MouseIn(*desktop.MouseEvent) { p.hovered = true; p.Refresh() }

// MouseMoved does nothing.
func (p *pointed) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends what MouseIn began.
func (p *pointed) MouseOut() { p.hovered = false; p.Refresh() }

// Cursor is a hand.
func (p *pointed) Cursor() desktop.Cursor { return desktop.PointerCursor }
