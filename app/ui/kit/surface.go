package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Surface is a plane that follows the theme: the ground of a page, a card, a pane.
type Surface struct {
	widget.BaseWidget
	Fill   fyne.ThemeColorName
	Stroke fyne.ThemeColorName // none when empty
	Radius float32
	Raised bool // a soft shadow
}

// NewSurface makes a plane of one colour without a line around it.
func NewSurface(fill fyne.ThemeColorName) *Surface {
	s := &Surface{Fill: fill}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is called by Fyne.
func (s *Surface) CreateRenderer() fyne.WidgetRenderer {
	plane := canvas.NewRectangle(color.Transparent)
	return drawn(sketch{
		owner: s, objects: []fyne.CanvasObject{plane},
		min:    func() fyne.Size { return fyne.NewSize(1, 1) },
		layout: func(size fyne.Size) { plane.Resize(size) },
		paint:  func() { s.paint(plane) },
	})
}

func (s *Surface) paint(plane *canvas.Rectangle) {
	l := looksOf(s)
	plane.FillColor, plane.CornerRadius = l.color(s.Fill), s.Radius
	plane.StrokeWidth = 0
	if s.Stroke != "" {
		plane.StrokeColor, plane.StrokeWidth = l.color(s.Stroke), 1
	}
	plane.Shadow = canvas.Shadow{}
	if s.Raised {
		plane.Shadow = canvas.Shadow{Color: l.color(theme.ColorNameShadow), BlurRadius: 5, Offset: fyne.NewPos(0, 2)}
	}
}

// Card puts content on a white plane with round corners.
func Card(content ...fyne.CanvasObject) *fyne.Container {
	ground := NewSurface(ColorCard)
	ground.Stroke, ground.Radius, ground.Raised = ColorCardBorder, 14, true
	return Layers(ground, Inset(20, Down(14, content...)))
}

// Backdrop puts the colour of the page behind content. The window's own ground
// is a shade lighter than the theme says, so every screen needs one.
func Backdrop(content fyne.CanvasObject) *fyne.Container {
	return Layers(NewSurface(ColorPage), content)
}

// Line is a thin line between two parts.
func Line() *fyne.Container { return AtLeast(fyne.NewSize(1, 1), NewSurface(theme.ColorNameSeparator)) }

// Section is a card with a heading and, at the right of it, what can be done.
func Section(title string, action fyne.CanvasObject, content ...fyne.CanvasObject) *fyne.Container {
	return Card(append([]fyne.CanvasObject{SectionHeading(title, action)}, content...)...)
}

// PartHeading is the heading of a part of a card, with something at the right of
// it, or nothing when that is nil.
func PartHeading(title string, action fyne.CanvasObject) *fyne.Container {
	return Across(10, Grow(Strong(title)), tuck(action))
}

// SectionHeading is a heading with something at the right of it, or nothing when that is nil.
func SectionHeading(title string, action fyne.CanvasObject) *fyne.Container {
	return Across(12, Grow(Heading(title)), tuck(action))
}
