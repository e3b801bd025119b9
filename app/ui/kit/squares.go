package kit

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Squares shows small dark and light squares, such as a QR code: black on white
// in every look, with the white around it that a camera needs.
type Squares struct {
	widget.BaseWidget
	label   string
	picture image.Image
	side    int
}

// NewSquares draws side squares in each direction inside a quiet zone. The label
// is what who cannot see it hears.
func NewSquares(label string, side, quiet int, dark func(x, y int) bool) *Squares {
	all := side + 2*quiet
	picture := image.NewGray(image.Rect(0, 0, all, all))
	for y := range all {
		for x := range all {
			if !dark(x-quiet, y-quiet) {
				picture.SetGray(x, y, color.Gray{Y: 0xFF})
			}
		}
	}
	s := &Squares{label: label, picture: picture, side: all}
	s.ExtendBaseWidget(s)
	return s
}

// AccessibilityLabel is what the squares are.
func (s *Squares) AccessibilityLabel() string { return s.label }

// MinSize is five pixels for each square.
func (s *Squares) MinSize() fyne.Size { return fyne.NewSquareSize(float32(5 * s.side)) }

// CreateRenderer is called by Fyne.
func (s *Squares) CreateRenderer() fyne.WidgetRenderer {
	drawing := canvas.NewImageFromImage(s.picture)
	drawing.ScaleMode, drawing.FillMode = canvas.ImageScalePixels, canvas.ImageFillStretch
	return drawn(sketch{
		owner: s, objects: []fyne.CanvasObject{drawing}, min: s.MinSize,
		layout: func(size fyne.Size) {
			// Whole pixels for each square, or some become wider than others.
			unit := max(1, float32(int(min(size.Width, size.Height))/s.side))
			side := unit * float32(s.side)
			put(drawing, (size.Width-side)/2, (size.Height-side)/2, side, side)
		},
		paint: func() {},
	})
}
