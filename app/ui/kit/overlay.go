package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// overlay lies over the whole window and keeps the focus inside until it is
// closed; then the focus goes back to where it was. Escape closes it.
type overlay struct {
	widget.BaseWidget
	canvas  fyne.Canvas
	content fyne.CanvasObject
	place   func(window fyne.Size) (fyne.Position, fyne.Size)
	shaded  bool       // darkens the window, and only its buttons close it
	enter   func()     // what Enter does when no button has the focus
	letter  func(rune) // what a letter does when no field has the focus
	closed  func()
	keys    func(*fyne.KeyEvent) // what other keys do, wherever the focus is
	before  func(*fyne.KeyEvent)
	hints   *Hints // the names of its icon buttons
}

// show puts the overlay on the window, with the focus on its first field or button.
func (o *overlay) show(first fyne.Focusable) {
	o.hints = NewHints()
	o.ExtendBaseWidget(o)
	o.before = o.canvas.OnTypedKey()
	o.canvas.SetOnTypedKey(o.typedKey)
	o.canvas.Overlays().Add(o)
	o.Resize(o.canvas.Size())
	if first != nil {
		o.canvas.Focus(first)
		return
	}
	o.canvas.FocusNext()
}

// close takes the overlay away; twice does no harm. What was opened over it
// stays: Fyne would take that away too.
func (o *overlay) close() {
	if o.canvas == nil {
		return
	}
	c := o.canvas
	o.canvas = nil
	over := o.over(c)
	c.Overlays().Remove(o)
	for _, other := range over {
		c.Overlays().Add(other)
	}
	if len(over) == 0 {
		c.SetOnTypedKey(o.before)
	} else if next, ok := over[0].(*overlay); ok {
		next.before = o.before
	}
	if o.closed != nil {
		o.closed()
	}
}

// over is what lies over this overlay.
func (o *overlay) over(c fyne.Canvas) []fyne.CanvasObject {
	list := c.Overlays().List()
	for i, other := range list {
		if other == fyne.CanvasObject(o) {
			return append([]fyne.CanvasObject(nil), list[i+1:]...)
		}
	}
	return nil
}

func (o *overlay) typedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		o.close()
	case fyne.KeyReturn, fyne.KeyEnter:
		if o.enter != nil {
			o.enter()
		}
	case fyne.KeyF1: // help is for the whole window, also over a panel
		if o.before != nil {
			o.before(e)
		}
	default:
		if o.keys != nil {
			o.keys(e)
		}
	}
}

// Tapped beside the content closes what hangs under a field, not a question.
func (o *overlay) Tapped(e *fyne.PointEvent) {
	pos, size := o.place(o.Size())
	inside := e.Position.X >= pos.X && e.Position.Y >= pos.Y &&
		e.Position.X < pos.X+size.Width && e.Position.Y < pos.Y+size.Height
	if !inside && !o.shaded {
		o.close()
	}
}

func (o *overlay) parts() []fyne.CanvasObject { return []fyne.CanvasObject{o.content} }

// CreateRenderer is called by Fyne.
func (o *overlay) CreateRenderer() fyne.WidgetRenderer {
	shade, plane := canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	return drawn(sketch{
		owner: o, objects: []fyne.CanvasObject{shade, plane, o.content, o.hints},
		min: func() fyne.Size { return fyne.NewSize(1, 1) },
		layout: func(size fyne.Size) {
			shade.Resize(size)
			pos, inner := o.place(size)
			put(plane, pos.X, pos.Y, inner.Width, inner.Height)
			put(o.content, pos.X, pos.Y, inner.Width, inner.Height)
			o.hints.Resize(size)
		},
		paint: func() {
			l := looksOf(o)
			shade.FillColor = color.Transparent
			plane.CornerRadius = 10
			if o.shaded {
				shade.FillColor = l.color(ColorShade)
				plane.CornerRadius = 14
			}
			plane.FillColor = l.color(ColorCard)
			plane.StrokeColor, plane.StrokeWidth = l.color(ColorCardBorder), 1
			plane.Shadow = canvas.Shadow{Color: l.color(theme.ColorNameShadow), BlurRadius: 12, Offset: fyne.NewPos(0, 4)}
		},
	})
}

// under places something of a size below a field, or above it when there is no room.
func under(field fyne.CanvasObject, want func(window fyne.Size) fyne.Size) func(fyne.Size) (fyne.Position, fyne.Size) {
	const gap, edge = 4, 8
	return func(window fyne.Size) (fyne.Position, fyne.Size) {
		pos := fyne.CurrentApp().Driver().AbsolutePositionForObject(field)
		size := want(window)
		size.Width = min(size.Width, window.Width-2*edge)
		below := window.Height - pos.Y - field.Size().Height - gap - edge
		above := pos.Y - gap - edge
		y := pos.Y + field.Size().Height + gap
		if size.Height > below && above > below {
			size.Height = min(size.Height, above)
			y = pos.Y - gap - size.Height
		} else {
			size.Height = min(size.Height, max(below, 80))
		}
		x := max(edge, min(pos.X, window.Width-size.Width-edge))
		return fyne.NewPos(x, y), size
	}
}
