package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// fieldFace draws a field that opens something: a border, what is chosen, an arrow.
type fieldFace struct {
	press
	called
	placeholder string
	shown       func() string
}

// NaturalWidth is a comfortable line.
func (f *fieldFace) NaturalWidth() float32 { return looksOf(f).scaled(240) }

// MinSize is as high as an Entry.
func (f *fieldFace) MinSize() fyne.Size {
	l := looksOf(f)
	height := l.measure("Ag", Style{}).Height + 2*l.size("innerPadding")
	return fyne.NewSize(l.scaled(110), height)
}

// CreateRenderer is called by Fyne.
func (f *fieldFace) CreateRenderer() fyne.WidgetRenderer {
	plane, ring := canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	text := canvas.NewText("", color.Black)
	arrow := NewIcon(IconDown, ColorText)
	arrow.Side = 16
	return drawn(sketch{
		owner: f.self, objects: []fyne.CanvasObject{plane, text, arrow, ring}, min: f.MinSize,
		layout: func(size fyne.Size) {
			plane.Resize(size)
			put(ring, -1, -1, size.Width+2, size.Height+2)
			side := arrow.MinSize().Width
			centred(arrow, size.Width-side-10, size.Height)
			text.Text = shortened(f.words(), size.Width-side-30, looksOf(f), f.style())
			centred(text, 10, size.Height)
		},
		paint: func() {
			l := looksOf(f)
			fillPlane(plane, l, ColorInput, ColorBorder)
			ring.StrokeColor, ring.StrokeWidth, ring.CornerRadius = l.color(ColorRing), 2, 9
			show(ring, f.focused)
			text.Text = f.words()
			styled(text, l, f.style())
			arrow.Color = f.style().color()
			arrow.Refresh()
		},
	})
}

func (f *fieldFace) words() string {
	if s := f.shown(); s != "" {
		return s
	}
	return f.placeholder
}

func (f *fieldFace) style() Style {
	switch {
	case f.disabled:
		return Style{Color: ColorDisabledText}
	case f.shown() == "":
		return Style{Color: "placeholder"}
	}
	return Style{}
}
