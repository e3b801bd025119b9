package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Check is a box that is ticked or not, with words beside it that wrap.
type Check struct {
	press
	OnChanged func(on bool)
	on        bool
	words     *Paragraph
}

// NewCheck makes a box that is not ticked.
func NewCheck(text string, changed func(on bool)) *Check {
	c := &Check{OnChanged: changed, words: Prose(text)}
	c.label = func() string { return text }
	c.act = func() {
		c.SetChecked(!c.on)
		if c.OnChanged != nil {
			c.OnChanged(c.on)
		}
	}
	c.extend(c)
	return c
}

// NewTick is a box without words beside it; the name is read aloud.
func NewTick(name string, changed func(on bool)) *Check {
	c := NewCheck("", changed)
	c.label = func() string { return name }
	return c
}

// Checked tells whether the box is ticked.
func (c *Check) Checked() bool { return c.on }

// SetChecked ticks the box without telling so.
func (c *Check) SetChecked(on bool) {
	c.on = on
	c.Refresh()
}

func (c *Check) indent() float32 { return looksOf(c).scaled(22) + 12 }

// HeightAt is the height at a width.
func (c *Check) HeightAt(width float32) float32 {
	return max(looksOf(c).scaled(32), heightAt(c.words, width-c.indent())+10)
}

// NaturalWidth is that of the words on one line.
func (c *Check) NaturalWidth() float32 { return c.indent() + c.words.NaturalWidth() + 2 }

// MinSize is narrow: the words wrap.
func (c *Check) MinSize() fyne.Size {
	words := c.words.MinSize()
	return fyne.NewSize(words.Width+c.indent(), max(looksOf(c).scaled(32), words.Height+10))
}

// CreateRenderer is called by Fyne.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	box, ring := canvas.NewRectangle(color.Transparent), newRing()
	tick := NewIcon(IconCheck, ColorOnPrimary)
	tick.Side = 16
	return drawn(sketch{
		owner: c, objects: []fyne.CanvasObject{box, tick, c.words, ring}, min: c.MinSize,
		layout: func(size fyne.Size) {
			side := looksOf(c).scaled(22)
			height := heightAt(c.words, size.Width-c.indent())
			top := (size.Height - height) / 2
			line := c.words.lineHeight()
			put(box, 2, top+(line-side)/2, side, side)
			inner := tick.MinSize().Width
			put(tick, 2+(side-inner)/2, top+(line-inner)/2, inner, inner)
			put(c.words, c.indent(), top, size.Width-c.indent(), height)
			layRing(ring, size.SubtractWidthHeight(2, 2), 6)
		},
		paint: func() { c.paint(box, tick, ring) },
	})
}

func (c *Check) paint(box *canvas.Rectangle, tick *Icon, ring *canvas.Rectangle) {
	l := looksOf(c)
	fill, stroke := fyne.ThemeColorName(ColorInput), fyne.ThemeColorName(ColorBorder)
	switch {
	case c.on && c.disabled:
		fill, stroke = ColorDisabledText, ColorDisabledText
	case c.on:
		fill, stroke = ColorPrimary, ColorPrimary
	case c.hovered && !c.disabled:
		fill = ColorHovered
	}
	fillPlane(box, l, fill, stroke)
	box.CornerRadius = 5
	box.StrokeWidth = 1.5
	show(tick, c.on)
	tick.Refresh()
	ring.StrokeColor = l.color(ColorRing)
	show(ring, c.focused)
	style := Style{}
	if c.disabled {
		style.Color = ColorDisabledText
	}
	c.words.SetStyle(style)
}
