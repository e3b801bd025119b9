package kit

import (
	"crypto/sha256"
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Image shows a picture from outside, such as a logo, whole and on white as it
// will be on paper, whatever the look of the program.
type Image struct {
	widget.BaseWidget
	label string
	shown fyne.Resource
	room  fyne.Size
}

// NewImage shows a PNG, JPEG or SVG that somebody checked before, in a room of
// this size (before zoom). The label is what who cannot see it hears.
func NewImage(label string, data []byte, room fyne.Size) *Image {
	sum := sha256.Sum256(data) // Fyne keeps pictures by name
	i := &Image{label: label, shown: fyne.NewStaticResource(fmt.Sprintf("%x", sum[:8])+ending(data), data), room: room}
	i.ExtendBaseWidget(i)
	return i
}

// ending is by what Fyne tells a drawing from dots.
func ending(data []byte) string {
	if len(data) > 0 && data[0] == '<' {
		return ".svg"
	}
	return ".png"
}

// AccessibilityLabel is what the picture says.
func (i *Image) AccessibilityLabel() string { return i.label }

// AccessibilityRole is that of a text: there is none for a picture.
func (i *Image) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// NaturalWidth is that of the room.
func (i *Image) NaturalWidth() float32 { return looksOf(i).scaled(i.room.Width) }

// MinSize is that of the room.
func (i *Image) MinSize() fyne.Size {
	l := looksOf(i)
	return fyne.NewSize(l.scaled(i.room.Width), l.scaled(i.room.Height))
}

// CreateRenderer is called by Fyne.
func (i *Image) CreateRenderer() fyne.WidgetRenderer {
	paper := canvas.NewRectangle(nil)
	picture := canvas.NewImageFromResource(i.shown)
	picture.FillMode, picture.ScaleMode = canvas.ImageFillContain, canvas.ImageScaleSmooth
	return drawn(sketch{
		owner: i, objects: []fyne.CanvasObject{paper, picture}, min: i.MinSize,
		layout: func(size fyne.Size) {
			edge := looksOf(i).scaled(10)
			paper.Resize(size)
			put(picture, edge, edge, size.Width-2*edge, size.Height-2*edge)
		},
		paint: func() {
			l := looksOf(i)
			paper.FillColor, paper.CornerRadius = color.White, 8
			paper.StrokeColor, paper.StrokeWidth = l.color(ColorBorder), 1
		},
	})
}
