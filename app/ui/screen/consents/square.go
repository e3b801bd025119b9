package consents

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"keukentafel/app/ui/kit"
)

// square is one field of the matrix: a chip and a line under it. The matrix
// has the focus, the square the pointer.
type square struct {
	widget.BaseWidget
	act   func()
	said  string // read aloud
	chip  *kit.Chip
	under *kit.Text
	ring  *kit.Surface
	plane *kit.Surface
	box   *fyne.Container
}

func newSquare(act func()) *square {
	q := &square{act: act, chip: kit.NewChip("", kit.Neutral), under: kit.Caption(""), ring: kit.NewSurface(kit.ColorCard), plane: kit.NewSurface(kit.ColorCard)}
	q.ring.Radius, q.plane.Radius = 10, 8
	words := kit.Down(3, kit.Wrap(0, q.chip), q.under)
	q.box = kit.Layers(q.ring, kit.Inset(2, kit.Layers(q.plane, kit.InsetBy(kit.Edges{Left: 8, Right: 8, Top: 8, Bottom: 6}, words))))
	q.ExtendBaseWidget(q)
	return q
}

func (q *square) set(label kit.Label, under, said string) {
	q.chip.Set(label)
	q.under.Set(under)
	q.said = said
	q.box.Refresh()
}

// mark shows that the keyboard is here.
func (q *square) mark(here bool) {
	q.ring.Fill = kit.ColorCard
	if here {
		q.ring.Fill = kit.ColorRing
	}
	q.ring.Refresh()
}

func (q *square) hover(on bool) {
	q.plane.Fill = kit.ColorCard
	if on {
		q.plane.Fill = kit.ColorHovered
	}
	q.plane.Refresh()
}

// Tapped opens the square.
func (q *square) Tapped(*fyne.PointEvent) { q.act() }

// MouseIn shows that the square can be pressed.
func (q *square) MouseIn(*desktop.MouseEvent) { q.hover(true) }

// MouseMoved does nothing.
func (q *square) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends what MouseIn began.
func (q *square) MouseOut() { q.hover(false) }

// Cursor is a hand.
func (q *square) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel is who, which partner, and how it stands.
func (q *square) AccessibilityLabel() string { return q.said }

// AccessibilityRole is that of a button.
func (q *square) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is called by Fyne.
func (q *square) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(q.box) }
