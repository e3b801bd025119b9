package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// Grip is the handle by which a part of an Order is moved.
type Grip struct {
	press
	order   *Order
	id      string
	dragged bool
}

func newGrip(o *Order, id, name string) *Grip {
	g := &Grip{order: o, id: id}
	g.label = func() string { return name }
	g.press.keys = g.typed
	g.extend(g)
	return g
}

func (g *Grip) typed(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyUp:
		g.order.Step(g.id, -1)
	case fyne.KeyDown:
		g.order.Step(g.id, 1)
	default:
		return false
	}
	return true
}

// Dragged shows where the part would come, and moves the page along at its
// edges.
func (g *Grip) Dragged(e *fyne.DragEvent) {
	if g.disabled {
		return
	}
	if !g.dragged {
		g.dragged = true
		g.Refresh()
	}
	g.scroll(e.AbsolutePosition.Y)
	g.order.aim(g.id, e.AbsolutePosition.Y)
}

// DragEnd lets go.
func (g *Grip) DragEnd() {
	g.dragged = false
	g.Refresh()
	g.order.drop()
}

// scroll moves the page when the pointer comes near its edge.
func (g *Grip) scroll(y float32) {
	const edge, step = 48, 14
	c := canvasOf(g)
	if c == nil {
		return
	}
	for _, s := range scrollsTo(c.Content(), g) {
		top := fyne.CurrentApp().Driver().AbsolutePositionForObject(s).Y
		most := max(0, s.content.MinSize().Height-s.Size().Height)
		switch {
		case y < top+edge:
			s.ScrollTo(max(0, s.Offset()-step))
		case y > top+s.Size().Height-edge:
			s.ScrollTo(min(most, s.Offset()+step))
		}
	}
}

// Cursor shows that it can be dragged up and down.
func (g *Grip) Cursor() desktop.Cursor { return desktop.VResizeCursor }

// MinSize is that of a small button.
func (g *Grip) MinSize() fyne.Size {
	l := looksOf(g)
	return fyne.NewSize(l.scaled(24), l.scaled(32))
}

// CreateRenderer is called by Fyne.
func (g *Grip) CreateRenderer() fyne.WidgetRenderer {
	plane, ring := canvas.NewRectangle(color.Transparent), newRing()
	icon := NewIcon(IconGrip, ColorMuted)
	icon.Side = 18
	return drawn(sketch{
		owner: g, objects: []fyne.CanvasObject{plane, icon, ring}, min: g.MinSize,
		layout: func(size fyne.Size) {
			plane.Resize(size)
			side := icon.MinSize().Width
			put(icon, (size.Width-side)/2, (size.Height-side)/2, side, side)
			layRing(ring, size, 6)
		},
		paint: func() {
			l := looksOf(g)
			plane.CornerRadius, plane.FillColor = 6, color.Transparent
			if (g.hovered || g.dragged) && !g.disabled {
				plane.FillColor = l.color(ColorQuietHover)
			}
			icon.Color = ColorMuted
			if g.dragged {
				icon.Color = ColorPrimary
			}
			icon.Refresh()
			ring.StrokeColor = l.color(ColorRing)
			show(ring, g.focused)
		},
	})
}
