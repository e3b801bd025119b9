package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// sketch is the renderer of all widgets here: what is drawn, how small it may
// be, where everything stands and in which colours.
type sketch struct {
	owner   fyne.Widget
	objects []fyne.CanvasObject
	min     func() fyne.Size
	layout  func(fyne.Size)
	paint   func()
	painted float32 // the text size it was painted for
}

// drawn paints once, so that a widget is right before its first Refresh.
func drawn(s sketch) fyne.WidgetRenderer {
	s.repaint()
	return &s
}

func (s *sketch) repaint() {
	s.painted = looksOf(s.owner.(themed)).size(SizeText)
	s.paint()
}

func (s *sketch) Destroy()                     {}
func (s *sketch) Objects() []fyne.CanvasObject { return s.objects }
func (s *sketch) MinSize() fyne.Size           { return s.min() }

// Layout paints again when the widget came to stand in larger text after it was made.
func (s *sketch) Layout(size fyne.Size) {
	if s.painted != looksOf(s.owner.(themed)).size(SizeText) {
		s.repaint()
	}
	s.layout(size)
}

func (s *sketch) Refresh() {
	s.repaint()
	s.layout(s.owner.Size())
	canvas.Refresh(s.owner)
}

// put moves and sizes an object on whole pixels. A height is never rounded
// down: a text field that lacks half a pixel shows a scroll bar.
func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(whole(x), whole(y)))
	o.Resize(fyne.NewSize(whole(width), up(height)))
}

// centred puts an object at its smallest size in the middle of the height.
func centred(o fyne.CanvasObject, x, height float32) {
	min := o.MinSize()
	centredWide(o, x, min.Width, height)
}

// centredWide is centred with another width. The letters of Source Sans stand
// low in their line, so text is lifted to where the eye expects it.
func centredWide(o fyne.CanvasObject, x, width, height float32) {
	high := o.MinSize().Height
	lift := float32(0)
	if text, ok := o.(*canvas.Text); ok {
		lift = text.TextSize / 16
	}
	put(o, x, (height-high)/2-lift, width, high)
}

// ring is the mark of the focus: a line of two pixels, just outside the widget.
func newRing() *canvas.Rectangle {
	r := canvas.NewRectangle(nil)
	r.StrokeWidth = 2
	r.Hide()
	return r
}

func layRing(r *canvas.Rectangle, size fyne.Size, radius float32) {
	const out = 3
	r.CornerRadius = radius + out
	put(r, -out, -out, size.Width+2*out, size.Height+2*out)
}

func show(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}
