package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// pill is one tab in the bar. The bar has the focus; the pill has the pointer.
type pill struct {
	pointed
	tab            Tab
	active, ringed bool
}

func (p *pill) style() Style {
	if p.active {
		return Style{Bold: true, Color: ColorPrimary}
	}
	return Style{Color: ColorMuted}
}

// MinSize has room for the bold text, so that nothing moves when it is chosen.
func (p *pill) MinSize() fyne.Size {
	l := looksOf(p)
	text := l.measure(p.tab.Label, Style{Bold: true})
	width := text.Width + 2*l.scaled(12)
	if p.tab.Badge > 0 {
		width += newBadge(p.tab.Badge).MinSize().Width + 6
	}
	return fyne.NewSize(whole(width), l.scaled(34))
}

// CreateRenderer is called by Fyne.
func (p *pill) CreateRenderer() fyne.WidgetRenderer {
	plane := canvas.NewRectangle(color.Transparent)
	text := canvas.NewText("", color.Black)
	count := newBadge(0)
	return drawn(sketch{
		owner: p, objects: []fyne.CanvasObject{plane, text, count}, min: p.MinSize,
		layout: func(size fyne.Size) {
			plane.Resize(size)
			width := text.MinSize().Width
			if p.tab.Badge > 0 {
				width += count.MinSize().Width + 6
			}
			x := (size.Width - width) / 2
			centred(text, x, size.Height)
			centred(count, x+text.MinSize().Width+6, size.Height)
		},
		paint: func() {
			l := looksOf(p)
			fill, stroke := fyne.ThemeColorName(""), fyne.ThemeColorName("")
			switch {
			case p.active:
				fill, stroke = ColorCard, ColorCardBorder
			case p.hovered:
				fill = ColorQuietHover
			}
			fillPlane(plane, l, fill, stroke)
			if p.ringed {
				plane.StrokeColor, plane.StrokeWidth = l.color(ColorRing), 2
			}
			text.Text = p.tab.Label
			styled(text, l, p.style())
			count.set(p.tab.Badge)
		},
	})
}
