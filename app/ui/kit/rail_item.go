package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

type railItem struct {
	press
	data    RailItem
	active  bool
	compact bool
}

func newRailItem(data RailItem, act func()) *railItem {
	i := &railItem{data: data}
	i.act = act
	i.label = func() string { return strings.TrimSuffix(i.data.Label+", "+i.data.Sub, ", ") }
	i.keys = i.walk
	i.extend(i)
	return i
}

func (i *railItem) style() Style {
	if i.active {
		return Style{Bold: true, Color: ColorRailStrong}
	}
	return Style{Color: ColorRailText}
}

// MinSize has room for the label and a badge; compact only for the icon.
func (i *railItem) MinSize() fyne.Size {
	l := looksOf(i)
	height := l.scaled(42)
	if i.compact {
		return fyne.NewSize(l.scaled(48), height)
	}
	if i.data.Sub != "" {
		height = l.scaled(54)
	}
	text := l.measure(i.data.Label, Style{Bold: true}).Width
	return fyne.NewSize(max(l.scaled(220), whole(text)+l.scaled(46+14+34)), height)
}

// CreateRenderer is called by Fyne.
func (i *railItem) CreateRenderer() fyne.WidgetRenderer {
	plane := canvas.NewRectangle(color.Transparent)
	icon := NewIcon(i.data.Icon, ColorRailText)
	text, sub := canvas.NewText("", color.Black), canvas.NewText("", color.Black)
	count := newBadge(0)
	return drawn(sketch{
		owner: i, objects: []fyne.CanvasObject{plane, icon, text, sub, count}, min: i.MinSize,
		layout: func(size fyne.Size) {
			l := looksOf(i)
			plane.Resize(size)
			if i.compact {
				centred(icon, (size.Width-icon.MinSize().Width)/2, size.Height)
				small := count.MinSize()
				put(count, size.Width-small.Width, 0, small.Width, small.Height)
				return
			}
			centred(icon, l.scaled(14), size.Height)
			i.layTexts(text, sub, size)
			centred(count, size.Width-count.MinSize().Width-l.scaled(10), size.Height)
		},
		paint: func() {
			i.paint(plane, icon, text)
			sub.Text = i.data.Sub
			styled(sub, looksOf(i), Style{Size: SizeCaption, Color: ColorRailText})
			show(sub, !i.compact && i.data.Sub != "")
			count.set(i.data.Badge)
		},
	})
}

// layTexts puts the label in the middle, or above what stands under it.
func (i *railItem) layTexts(text, sub *canvas.Text, size fyne.Size) {
	left := looksOf(i).scaled(46)
	if i.data.Sub == "" {
		centred(text, left, size.Height)
		return
	}
	first, second := text.MinSize(), sub.MinSize()
	top := whole((size.Height - first.Height - second.Height) / 2)
	put(text, left, top, size.Width-left, first.Height)
	put(sub, left, top+first.Height, size.Width-left, second.Height)
}

func (i *railItem) paint(plane *canvas.Rectangle, icon *Icon, text *canvas.Text) {
	l := looksOf(i)
	fill := fyne.ThemeColorName("")
	switch {
	case i.active:
		fill = ColorRailActive
	case i.hovered:
		fill = ColorRailHover
	}
	fillPlane(plane, l, fill, "")
	plane.CornerRadius = 10
	if i.focused {
		plane.StrokeColor, plane.StrokeWidth = l.color(ColorRailRing), 2
	}
	icon.Name, icon.Color = i.data.Icon, i.style().Color
	icon.Refresh()
	text.Text = i.data.Label
	styled(text, l, i.style())
	show(text, !i.compact)
}

// brandMark is the name at the top of the rail.
type brandMark struct {
	widget.BaseWidget
	brand   Brand
	compact bool
}

func newBrandMark(b Brand) *brandMark {
	m := &brandMark{brand: b}
	m.ExtendBaseWidget(m)
	return m
}

// MinSize is that of the disc; the name may use the width of the rail.
func (m *brandMark) MinSize() fyne.Size {
	l := looksOf(m)
	if m.compact {
		return fyne.NewSquareSize(l.scaled(44))
	}
	name := l.measure(m.brand.Name, Style{Bold: true}).Width
	return fyne.NewSize(whole(name)+l.scaled(62), l.scaled(44))
}

// CreateRenderer is called by Fyne.
func (m *brandMark) CreateRenderer() fyne.WidgetRenderer {
	disc := canvas.NewRectangle(color.Transparent)
	icon := NewIcon(m.brand.Icon, ColorOnPrimary)
	name := NewText(m.brand.Name, Style{Bold: true, Color: ColorRailStrong})
	sub := NewText(m.brand.Sub, Style{Size: SizeCaption, Color: ColorRailText})
	return drawn(sketch{
		owner: m, objects: []fyne.CanvasObject{disc, icon, name, sub}, min: m.MinSize,
		layout: func(size fyne.Size) {
			l := looksOf(m)
			side := l.scaled(38)
			x := l.scaled(5)
			put(disc, x, (size.Height-side)/2, side, side)
			disc.CornerRadius = side / 2
			centred(icon, x+(side-icon.MinSize().Width)/2, size.Height)
			left, height := x+side+l.scaled(12), name.MinSize().Height
			top := (size.Height - height - sub.MinSize().Height) / 2
			put(name, left, top, size.Width-left, height)
			put(sub, left, top+height, size.Width-left, sub.MinSize().Height)
		},
		paint: func() {
			l := looksOf(m)
			disc.FillColor = l.color(ColorPrimary)
			show(name, !m.compact)
			show(sub, !m.compact && m.brand.Sub != "")
		},
	})
}
