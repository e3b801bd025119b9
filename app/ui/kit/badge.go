package kit

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// badge is a small number that asks for attention; 0 shows nothing.
type badge struct {
	widget.BaseWidget
	count int
}

func newBadge(count int) *badge {
	b := &badge{count: count}
	b.ExtendBaseWidget(b)
	show(b, count > 0)
	return b
}

func (b *badge) set(count int) {
	b.count = count
	show(b, count > 0)
	b.Refresh()
}

func (b *badge) text() string {
	if b.count > 99 {
		return "99+"
	}
	return strconv.Itoa(b.count)
}

func (b *badge) style() Style {
	return Style{Size: SizeCaption, Bold: true, Color: ColorOnBadge, Align: fyne.TextAlignCenter}
}

// MinSize is a disc for one digit and longer for more.
func (b *badge) MinSize() fyne.Size {
	l := looksOf(b)
	size := l.measure(b.text(), b.style())
	height := l.scaled(22)
	return fyne.NewSize(max(height, whole(size.Width+l.scaled(12))), height)
}

// CreateRenderer is called by Fyne.
func (b *badge) CreateRenderer() fyne.WidgetRenderer {
	plane := canvas.NewRectangle(color.Transparent)
	text := canvas.NewText("", color.Black)
	return drawn(sketch{
		owner: b, objects: []fyne.CanvasObject{plane, text}, min: b.MinSize,
		layout: func(size fyne.Size) {
			plane.Resize(size)
			plane.CornerRadius = size.Height / 2
			centredWide(text, 0, size.Width, size.Height)
		},
		paint: func() {
			l := looksOf(b)
			plane.FillColor = l.color(ColorBadge)
			text.Text = b.text()
			styled(text, l, b.style())
		},
	})
}
