package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Label is what a chip says.
type Label struct {
	Text string
	Tone Tone
}

// Chip is a word or two about a state, with the sign of its tone before it and
// a capital.
type Chip struct {
	widget.BaseWidget
	label Label
}

// NewChip makes a chip.
func NewChip(text string, tone Tone) *Chip {
	c := &Chip{label: Label{Text: text, Tone: tone}}
	c.ExtendBaseWidget(c)
	return c
}

// Chips makes a row of chips that wraps.
func Chips(labels ...Label) *fyne.Container {
	chips := make([]fyne.CanvasObject, len(labels))
	for i, l := range labels {
		chips[i] = NewChip(l.Text, l.Tone)
	}
	return Wrap(6, chips...)
}

// Set changes what the chip says.
func (c *Chip) Set(l Label) {
	if c.label != l {
		c.label = l
		c.Refresh()
	}
}

// String is what the chip says.
func (c *Chip) String() string { return c.label.Text }

// AccessibilityLabel is what the chip says.
func (c *Chip) AccessibilityLabel() string { return c.label.Text }

// AccessibilityRole is that of a text.
func (c *Chip) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (c *Chip) style() Style {
	return Style{Size: SizeCaption, Bold: true, Color: c.label.Tone.strong()}
}

func (c *Chip) around() float32 { return looksOf(c).scaled(14) + 4 + 2*looksOf(c).scaled(9) }

// NaturalWidth is the width at which all of it shows.
func (c *Chip) NaturalWidth() float32 {
	return looksOf(c).measure(capital(c.label.Text), c.style()).Width + c.around() + 1
}

// MinSize leaves room for a short word.
func (c *Chip) MinSize() fyne.Size {
	l := looksOf(c)
	return fyne.NewSize(min(c.NaturalWidth(), l.scaled(62)), whole(l.measure("A", c.style()).Height+6))
}

// CreateRenderer is called by Fyne.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	ground := canvas.NewRectangle(color.Transparent)
	sign := NewIcon(IconDot, ColorText)
	sign.Side = 14
	text := canvas.NewText("", color.Black)
	return drawn(sketch{
		owner: c, objects: []fyne.CanvasObject{ground, sign, text}, min: c.MinSize,
		layout: func(size fyne.Size) {
			l := looksOf(c)
			ground.Resize(size)
			ground.CornerRadius = size.Height / 2
			edge := l.scaled(9)
			centred(sign, edge, size.Height)
			x := edge + sign.MinSize().Width + 4
			text.Text = shortened(capital(c.label.Text), size.Width-c.around()+1, l, c.style())
			centred(text, x, size.Height)
		},
		paint: func() {
			l := looksOf(c)
			ground.FillColor = l.color(c.label.Tone.soft())
			ground.StrokeColor, ground.StrokeWidth = l.color(ColorQuietBorder), 1
			if ground.StrokeColor == l.color(ColorQuiet) {
				ground.StrokeWidth = 0
			}
			sign.Name, sign.Color = c.label.Tone.sign(), c.label.Tone.strong()
			sign.Refresh()
			styled(text, l, c.style())
		},
	})
}
