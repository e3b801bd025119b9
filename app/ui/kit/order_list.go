package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// noMark is that nothing would come in a list.
const noMark = -1

// OrderList is a list of which the parts can be moved. A line shows where what
// is dragged would come.
type OrderList struct {
	widget.BaseWidget
	id      string
	gap     float32
	ids     []string
	content []fyne.CanvasObject
	box     *fyne.Container
	marked  int
}

func newOrderList(id string, gap float32, parts []OrderPart) *OrderList {
	l := &OrderList{id: id, gap: gap, marked: noMark}
	for _, p := range parts {
		l.ids = append(l.ids, p.ID)
		l.content = append(l.content, p.Content)
	}
	l.box = Down(gap, l.content...)
	l.ExtendBaseWidget(l)
	return l
}

func (l *OrderList) mark(at int) {
	if l.marked != at {
		l.marked = at
		l.Refresh()
	}
}

// away is how far a height of the window is from the list.
func (l *OrderList) away(y float32) float32 {
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(l).Y
	return max(0, top-y, y-top-l.Size().Height)
}

// before is before which part a height of the window is.
func (l *OrderList) before(y float32) int {
	driver := fyne.CurrentApp().Driver()
	for i, o := range l.content {
		if y < driver.AbsolutePositionForObject(o).Y+o.Size().Height/2 {
			return i
		}
	}
	return len(l.content)
}

// lineAt is where the line stands that shows the place before a part.
func (l *OrderList) lineAt() float32 {
	switch {
	case len(l.content) == 0:
		return 0
	case l.marked == len(l.content):
		last := l.content[l.marked-1]
		return last.Position().Y + last.Size().Height + l.gap/2
	}
	return l.content[l.marked].Position().Y - l.gap/2
}

// HeightAt is the height at a width; an empty list has room to drop something.
func (l *OrderList) HeightAt(width float32) float32 { return max(heightAt(l.box, width), 4) }

// NaturalWidth is that of the widest part.
func (l *OrderList) NaturalWidth() float32 { return naturalWidth(l.box) }

// MinSize is that of the parts.
func (l *OrderList) MinSize() fyne.Size { return l.box.MinSize().Max(fyne.NewSize(1, 4)) }

func (l *OrderList) parts() []fyne.CanvasObject { return []fyne.CanvasObject{l.box} }

// CreateRenderer is called by Fyne.
func (l *OrderList) CreateRenderer() fyne.WidgetRenderer {
	line := canvas.NewRectangle(color.Transparent)
	return drawn(sketch{
		owner: l, objects: []fyne.CanvasObject{l.box, line}, min: l.MinSize,
		layout: func(size fyne.Size) {
			put(l.box, 0, 0, size.Width, size.Height)
			if l.marked != noMark {
				put(line, 0, l.lineAt()-2, size.Width, 4)
			}
		},
		paint: func() {
			line.FillColor, line.CornerRadius = looksOf(l).color(ColorRing), 2
			show(line, l.marked != noMark)
		},
	})
}
