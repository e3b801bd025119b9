package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Kind is how much a button asks for attention.
type Kind int

// The kinds: one primary button per screen, danger for what cannot be undone.
const (
	KindPrimary Kind = iota
	KindSecondary
	KindQuiet
	KindDanger
)

// Button does something when it is pressed.
type Button struct {
	press
	OnTapped func()
	text     string
	icon     IconName
	kind     Kind
	bare     bool // only the icon shows; the text is read aloud
	after    bool // the icon stands after the text
	small    bool // as high as a line of small text
	calm     bool // in the colour of text, until the pointer or the keyboard is on it
}

func newButton(kind Kind, text string, icon IconName, tapped func()) *Button {
	b := &Button{kind: kind, text: text, icon: icon, OnTapped: tapped}
	b.label = func() string { return b.text }
	b.act = func() {
		b.unhint()
		if b.OnTapped != nil {
			b.OnTapped()
		}
	}
	b.extend(b)
	return b
}

// Primary is the one button that a screen is for.
func Primary(text string, icon IconName, tapped func()) *Button {
	return newButton(KindPrimary, text, icon, tapped)
}

// Secondary is an ordinary button.
func Secondary(text string, icon IconName, tapped func()) *Button {
	return newButton(KindSecondary, text, icon, tapped)
}

// Quiet is a button without a plane of its own.
func Quiet(text string, icon IconName, tapped func()) *Button {
	return newButton(KindQuiet, text, icon, tapped)
}

// Danger is for what cannot be undone.
func Danger(text string, icon IconName, tapped func()) *Button {
	return newButton(KindDanger, text, icon, tapped)
}

// IconButton is a quiet button with only an icon; the name is read aloud.
func IconButton(icon IconName, name string, tapped func()) *Button {
	b := newButton(KindQuiet, name, icon, tapped)
	b.bare = true
	return b
}

// Small is a quiet button that stands in a line of small text.
func Small(text string, icon IconName, tapped func()) *Button {
	b := newButton(KindQuiet, text, icon, tapped)
	b.small = true
	return b
}

// IconLast puts the icon after the text, as on a button that leads on.
func (b *Button) IconLast() *Button {
	b.after = true
	return b
}

// Set changes the text.
func (b *Button) Set(text string) {
	if b.text != text {
		b.text = text
		b.Refresh()
	}
}

// SetBare hides the text, which is still read aloud, or shows it.
func (b *Button) SetBare(on bool) {
	if b.bare != on {
		b.bare = on
		b.Refresh()
	}
}

// SetIcon changes the icon.
func (b *Button) SetIcon(icon IconName) { b.icon = icon; b.Refresh() }

// String is the text of the button.
func (b *Button) String() string { return b.text }

func (b *Button) style() Style {
	s := Style{Bold: true, Color: b.ink()}
	if b.small {
		s.Size, s.Bold = SizeCaption, !b.calm
	}
	return s
}

// measures are the room at both sides, the side of the icon, and the height.
func (b *Button) measures() (edge, icon, height float32) {
	if b.small {
		return 6, 14, 28
	}
	return 14, 18, 40
}

func (b *Button) ink() fyne.ThemeColorName {
	switch {
	case b.disabled:
		return ColorDisabledText
	case b.kind == KindPrimary || b.kind == KindDanger:
		return ColorOnPrimary
	case b.kind == KindQuiet && (!b.calm || b.hovered):
		return ColorPrimary
	}
	return ColorText
}

// ground is the plane behind the text, and its line.
func (b *Button) ground() (fill, stroke fyne.ThemeColorName) {
	active := b.hovered && !b.disabled
	pick := func(calm, hover fyne.ThemeColorName) fyne.ThemeColorName {
		if active {
			return hover
		}
		return calm
	}
	switch {
	case b.kind == KindQuiet:
		return pick("", ColorQuietHover), ""
	case b.disabled, b.kind == KindSecondary:
		return pick(ColorQuiet, ColorQuietHover), ColorQuietBorder
	case b.kind == KindDanger:
		return pick(ColorDanger, ColorDangerHover), ""
	}
	return pick(ColorPrimary, ColorPrimaryHover), ""
}

// NaturalWidth is the width at which all of the text shows.
func (b *Button) NaturalWidth() float32 {
	return b.width(looksOf(b).measure(b.text, b.style()).Width + 1)
}

func (b *Button) width(text float32) float32 {
	l := looksOf(b)
	edge, icon, height := b.measures()
	switch {
	case b.bare:
		return l.scaled(height)
	case b.icon == IconNone:
		return text + 2*l.scaled(edge)
	}
	return text + 2*l.scaled(edge) + l.scaled(icon) + l.scaled(b.gap())
}

// gap is the room between the icon and the text.
func (b *Button) gap() float32 {
	if b.small {
		return 4
	}
	return 8
}

// MinSize leaves room for a short word.
func (b *Button) MinSize() fyne.Size {
	l := looksOf(b)
	_, _, height := b.measures()
	text := min(l.measure(b.text, b.style()).Width+1, l.scaled(60))
	return fyne.NewSize(b.width(text), l.scaled(height))
}

// CreateRenderer is called by Fyne.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	plane, ring := canvas.NewRectangle(color.Transparent), newRing()
	icon := NewIcon(b.icon, ColorText)
	_, icon.Side, _ = b.measures()
	text := canvas.NewText("", color.Black)
	return drawn(sketch{
		owner: b, objects: []fyne.CanvasObject{plane, icon, text, ring}, min: b.MinSize,
		layout: func(size fyne.Size) {
			plane.Resize(size)
			layRing(ring, size, plane.CornerRadius)
			b.layContent(size, icon, text)
		},
		paint: func() {
			l := looksOf(b)
			fill, stroke := b.ground()
			fillPlane(plane, l, fill, stroke)
			ring.StrokeColor = l.color(ColorRing)
			show(ring, b.focused && !b.disabled)
			styled(text, l, b.style())
			show(text, !b.bare)
			icon.Name, icon.Color = b.icon, b.ink()
			show(icon, b.icon != IconNone)
			icon.Refresh()
		},
	})
}

// layContent centres icon and text together.
func (b *Button) layContent(size fyne.Size, icon *Icon, text *canvas.Text) {
	l := looksOf(b)
	room := size.Width - b.width(0)
	text.Text = ""
	if !b.bare {
		text.Text = shortened(b.text, room, l, b.style())
	}
	wide := text.MinSize().Width
	side := icon.MinSize().Width
	x := (size.Width - wide) / 2
	if b.icon != IconNone {
		gap := l.scaled(b.gap())
		if b.bare {
			gap = 0
		}
		x = (size.Width - wide - side - gap) / 2
		if b.after {
			put(icon, x+wide+gap, (size.Height-side)/2, side, side)
		} else {
			put(icon, x, (size.Height-side)/2, side, side)
			x += side + gap
		}
	}
	centred(text, x, size.Height)
}

func fillPlane(plane *canvas.Rectangle, l looks, fill, stroke fyne.ThemeColorName) {
	plane.CornerRadius = 8
	plane.FillColor, plane.StrokeWidth = color.Transparent, 0
	if fill != "" {
		plane.FillColor = l.color(fill)
	}
	if stroke != "" {
		plane.StrokeColor, plane.StrokeWidth = l.color(stroke), 1
	}
}
