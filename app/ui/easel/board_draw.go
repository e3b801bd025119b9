package easel

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

type ring = canvas.Circle

// CreateRenderer is called by Fyne.
func (b *Board) CreateRenderer() fyne.WidgetRenderer {
	r := &boardDrawn{drawn: drawn{of: &b.Easel}, board: b, focus: canvas.NewCircle(color.Transparent), hover: canvas.NewCircle(color.Transparent)}
	r.Layout(b.Size())
	return r
}

// boardDrawn shows a drawing with rings around who is meant.
type boardDrawn struct {
	drawn
	board        *Board
	focus, hover *canvas.Circle
}

func (r *boardDrawn) Layout(size fyne.Size) {
	r.drawn.Layout(size)
	chosen := r.board.chosen
	if !r.board.focused && !r.board.drags {
		chosen = Who{}
	}
	r.board.ring(r.focus, chosen, 3)
	r.board.ring(r.hover, r.board.pointed, 1.5)
	r.objects = append(r.objects, r.hover, r.focus)
}

func (r *boardDrawn) Refresh() {
	r.Layout(r.board.Size())
	canvas.Refresh(r.board)
}
