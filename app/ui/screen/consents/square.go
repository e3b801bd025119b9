package consents

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"keukentafel/app/ui/kit"
)

// square is one field of the matrix: cells with their signs and a line of
// words. The matrix has the focus, the square the pointer. It is used again
// for another pair when it goes out of sight.
type square struct {
	widget.BaseWidget
	hand  squareHand
	large bool
	face  face
	here  bool
	cell  int
	over  bool
	cells *kit.Cells
	word  *kit.Text
	more  *kit.Text
	ring  *kit.Surface
	plane *kit.Surface
	box   *fyne.Container
}

// squareHand is what the pointer does with a square.
type squareHand struct {
	tap   func()
	other func(cell int) // with the other button
	peek  func(cell int)
	left  func()
}

func newSquare(large bool, stamps *kit.Stamps) *square {
	size := kit.CellSize{Columns: cellColumns, Side: 18, Gap: 2}
	if large {
		size = kit.CellSize{Columns: 1, Side: 32}
	}
	q := &square{large: large, cell: -1, cells: kit.NewCells(size, stamps), word: kit.NewText("", kit.Style{}), more: kit.Caption(""),
		ring: kit.NewSurface(kit.ColorRing), plane: kit.NewSurface(kit.ColorCard)}
	q.ring.Radius, q.plane.Radius = 10, 8
	q.ring.Hide()
	q.plane.Hide()
	if large {
		q.more.SetStyle(kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted, Align: fyne.TextAlignCenter})
	} else {
		q.more.Hide()
	}
	q.box = &fyne.Container{Layout: squared{q}, Objects: []fyne.CanvasObject{q.ring, q.plane, q.cells, q.word, q.more}}
	q.ExtendBaseWidget(q)
	return q
}

// set shows another pair or category.
func (q *square) set(f face) {
	q.face, q.over = f, false
	style := kit.Style{Size: kit.SizeCaption, Bold: f.tone != kit.Neutral, Color: f.tone.Ink()}
	if q.large {
		style.Align = fyne.TextAlignCenter
		if style.Bold {
			style.Size = kit.SizeText
		}
	}
	q.cells.Set(f.marks, q.cell)
	q.word.SetStyle(style)
	q.word.Set(f.word)
	q.more.Set(f.more)
	q.draw()
}

// mark shows that the keyboard is here, and at which cell.
func (q *square) mark(here bool, cell int) {
	if q.here == here && q.cell == cell {
		return
	}
	q.here, q.cell = here, cell
	q.cells.Set(q.face.marks, cell)
	q.draw()
}

func (q *square) draw() {
	q.plane.Fill = kit.ColorCard
	if q.over {
		q.plane.Fill = kit.ColorHovered
	}
	shown(q.ring, q.here)
	shown(q.plane, q.here || q.over)
	q.plane.Refresh()
}

func shown(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

// Tapped opens the square.
func (q *square) Tapped(*fyne.PointEvent) { q.hand.tap() }

// TappedSecondary asks about the cell under the pointer.
func (q *square) TappedSecondary(e *fyne.PointEvent) { q.hand.other(q.cellAt(e.Position)) }

func (q *square) cellAt(p fyne.Position) int { return q.cells.At(p.Subtract(q.cells.Position())) }

// MouseIn shows that the square can be pressed.
func (q *square) MouseIn(e *desktop.MouseEvent) {
	q.over = true
	q.draw()
	q.hand.peek(q.cellAt(e.Position))
}

// MouseMoved says which cell is under the pointer.
func (q *square) MouseMoved(e *desktop.MouseEvent) { q.hand.peek(q.cellAt(e.Position)) }

// MouseOut ends what MouseIn began.
func (q *square) MouseOut() {
	q.over = false
	q.draw()
	q.hand.left()
}

// Cursor is a hand.
func (q *square) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel is who, which partner, and how each category stands.
func (q *square) AccessibilityLabel() string { return q.face.said }

// AccessibilityRole is that of a button.
func (q *square) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is called by Fyne.
func (q *square) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(q.box) }

// squared puts the cells above the words.
type squared struct{ q *square }

// MinSize is small: the matrix decides.
func (squared) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, 1) }

// Layout stands everything on whole pixels.
func (s squared) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	q := s.q
	q.ring.Resize(size)
	q.plane.Move(fyne.NewPos(2, 2))
	q.plane.Resize(fyne.NewSize(size.Width-4, size.Height-4))
	cells := q.cells.MinSize()
	left, top := px(9), px(10)
	if q.large {
		left = float32(int((size.Width - cells.Width) / 2))
	}
	q.cells.Move(fyne.NewPos(left, top))
	q.cells.Resize(cells)
	y, edge := top+cells.Height+px(4), px(8)
	if q.large {
		y, edge = top+cells.Height+px(1), px(3)
	}
	for _, line := range []*kit.Text{q.word, q.more} {
		high := line.MinSize().Height
		line.Move(fyne.NewPos(edge, float32(int(y))))
		line.Resize(fyne.NewSize(size.Width-2*edge, high))
		y += high
	}
}
