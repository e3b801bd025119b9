package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Scroll lets content be higher than the room for it. The wheel always moves
// the page: a text field under the pointer, which would keep it in Fyne, does not.
type Scroll struct {
	widget.BaseWidget
	// OnScrolled hears that other content is in sight.
	OnScrolled func()
	// OnAcross gets the wheel that turns sideways, and with Shift.
	OnAcross func(*fyne.ScrollEvent)
	content  fyne.CanvasObject
	inner    *container.Scroll
	wheel    *wheel
	height   float32 // as high as the content may ask to be; 0 asks for little
}

// NewScroll makes a scroll around content.
func NewScroll(content fyne.CanvasObject) *Scroll {
	s := &Scroll{content: content, inner: container.NewVScroll(content)}
	s.inner.OnScrolled = func(fyne.Position) { s.told() }
	s.wheel = &wheel{to: s}
	s.wheel.ExtendBaseWidget(s.wheel)
	s.ExtendBaseWidget(s)
	return s
}

// Sheet is content that scrolls inside a tab, with room for the bar at the right.
func Sheet(content ...fyne.CanvasObject) *Scroll {
	return NewScroll(OnSheet(Down(16, content...)))
}

// OnSheet is the room that content of a sheet has around it.
func OnSheet(content fyne.CanvasObject) *fyne.Container {
	return InsetBy(sheetEdges(), content)
}

func sheetEdges() Edges { return Edges{Left: 3, Right: 16, Top: 3, Bottom: 12} }

// SetContent puts other content in, at its top.
func (s *Scroll) SetContent(content fyne.CanvasObject) {
	s.content = content
	s.inner.Content = content
	heightAt(content, s.Size().Width)
	s.inner.ScrollToTop()
	s.inner.Refresh()
}

// ToTop shows the beginning.
func (s *Scroll) ToTop() { s.inner.ScrollToTop() }

// Offset is how far the content has been moved up.
func (s *Scroll) Offset() float32 { return s.inner.Offset.Y }

// ScrollTo moves the content.
func (s *Scroll) ScrollTo(offset float32) {
	s.inner.ScrollToOffset(fyne.NewPos(0, offset))
	s.told() // Fyne tells it only when the wheel or the bar moved
}

func (s *Scroll) told() {
	if s.OnScrolled != nil {
		s.OnScrolled()
	}
}

// want makes the scroll ask for the height of its content at a width.
func (s *Scroll) want(width float32) { s.height = heightAt(s.content, width) }

// HeightAt is little, unless the scroll was told to want more.
func (s *Scroll) HeightAt(float32) float32 { return max(s.height, 32) }

// MinSize is as narrow as the content and hardly high.
func (s *Scroll) MinSize() fyne.Size { return fyne.NewSize(s.content.MinSize().Width, 32) }

func (s *Scroll) parts() []fyne.CanvasObject { return []fyne.CanvasObject{s.content} }

// CreateRenderer is called by Fyne.
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer {
	return drawn(sketch{
		owner: s, objects: []fyne.CanvasObject{s.inner, s.wheel}, min: s.MinSize,
		layout: func(size fyne.Size) {
			heightAt(s.content, size.Width) // tell the texts their width before Fyne asks for the height
			s.inner.Resize(size)
			s.wheel.Resize(size)
			s.told()
		},
		paint: func() {},
	})
}

// wheel lies over the content and takes only the wheel.
type wheel struct {
	widget.BaseWidget
	to *Scroll
}

// Scrolled moves the page.
func (w *wheel) Scrolled(e *fyne.ScrollEvent) {
	if e.Scrolled.DX != 0 && w.to.OnAcross != nil {
		w.to.OnAcross(e)
		return
	}
	w.to.inner.Scrolled(e)
}

// CreateRenderer is called by Fyne.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}
