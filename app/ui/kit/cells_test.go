package kit

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

var everyMark = []Mark{MarkNone, MarkYes, MarkNo, MarkOpen, MarkTime, MarkShield}

func cellsIn(t *testing.T, look Look, marks []Mark, chosen int) *image.RGBA {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(NewTheme(look))
	c := NewCells(CellSize{Columns: 1, Side: 18}, NewStamps())
	c.Resize(fyne.NewSize(18, 18))
	c.Set(marks, chosen)
	test.WidgetRenderer(c).Layout(c.MinSize())
	return c.draw(18, 18).(*image.RGBA)
}

func TestEveryMarkIsReadWithoutItsColour(t *testing.T) {
	seen := map[string]Mark{}
	for _, m := range everyMark {
		picture := cellsIn(t, Look{HighContrast: true, Zoom: 1}, []Mark{m}, -1)
		if other, same := seen[string(picture.Pix)]; same {
			t.Errorf("in black and white, mark %d looks like mark %d", m, other)
		}
		seen[string(picture.Pix)] = m
	}
}

func TestAChosenCellHasARing(t *testing.T) {
	for _, m := range everyMark {
		if string(cellsIn(t, Look{Zoom: 1}, []Mark{m}, 0).Pix) == string(cellsIn(t, Look{Zoom: 1}, []Mark{m}, -1).Pix) {
			t.Errorf("nobody sees that mark %d is chosen", m)
		}
	}
}

func TestAPointIsInTheCellThatIsDrawnThere(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Look{Zoom: 1}))
	c := NewCells(CellSize{Columns: 8, Side: 18, Gap: 2}, NewStamps())
	if got := c.At(fyne.NewPos(3, 3)); got != -1 {
		t.Errorf("an empty one has cell %d", got)
	}
	c.Set(make([]Mark, 16), -1)
	for want, p := range map[int]fyne.Position{-1: {X: -1, Y: 4}, 0: {X: 1, Y: 1}, 7: {X: 150, Y: 10}, 8: {X: 5, Y: 25}, 15: {X: 158, Y: 37}} {
		if got := c.At(p); got != want {
			t.Errorf("at %v: got %d, want %d", p, got, want)
		}
	}
	if got := c.At(fyne.NewPos(161, 4)); got != -1 {
		t.Errorf("beside the cells there is cell %d", got)
	}
}

func TestAPageTellsThatItWasMovedAndWhereTheWheelTurnsSideways(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Look{Zoom: 1}))
	page := NewScroll(AtLeast(fyne.NewSize(100, 4000), Space()))
	w := test.NewTempWindow(t, page)
	w.Resize(fyne.NewSize(200, 200))
	moved, across := 0, 0
	page.OnScrolled, page.OnAcross = func() { moved++ }, func(*fyne.ScrollEvent) { across++ }
	page.wheel.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -30}})
	page.ScrollTo(100)
	page.wheel.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DX: -30}})
	if moved != 2 || across != 1 || page.Offset() != 100 {
		t.Errorf("moved %d times and %d sideways, to %v", moved, across, page.Offset())
	}
}
