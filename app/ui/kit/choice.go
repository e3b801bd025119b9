package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// Choice shows all options beside each other, of which at most one is chosen.
// It takes the focus as a whole; the arrow keys choose.
type Choice struct {
	press
	OnChanged func(id string)
	options   []Option
	chosen    string
	row       *fyne.Container
	parts     []*choicePart
}

// NewChoice makes a choice with nothing chosen.
func NewChoice(options ...Option) *Choice {
	c := &Choice{options: options, row: Wrap(8)}
	for _, o := range options {
		part := &choicePart{option: o}
		part.act = func() { c.choose(o.ID) }
		part.ExtendBaseWidget(part)
		c.parts = append(c.parts, part)
		c.row.Add(part)
	}
	c.label = func() string {
		if o, ok := find(options, c.chosen); ok {
			return o.Label
		}
		var all []string // nothing is chosen: what there is to choose
		for _, o := range options {
			all = append(all, o.Label)
		}
		return strings.Join(all, ", ")
	}
	c.keys = c.typed
	c.extend(c)
	return c
}

// Selected is the id of the chosen option, empty when there is none.
func (c *Choice) Selected() string { return c.chosen }

// SetSelected chooses without telling so.
func (c *Choice) SetSelected(id string) {
	c.chosen = id
	c.Refresh()
}

func (c *Choice) choose(id string) {
	if c.disabled || c.chosen == id {
		return
	}
	c.SetSelected(id)
	if c.OnChanged != nil {
		c.OnChanged(id)
	}
}

func (c *Choice) typed(e *fyne.KeyEvent) bool {
	at := -1
	for i, o := range c.options {
		if o.ID == c.chosen {
			at = i
		}
	}
	switch e.Name {
	case fyne.KeyRight, fyne.KeyDown:
		at = min(at+1, len(c.options)-1)
	case fyne.KeyLeft, fyne.KeyUp:
		at = max(at-1, 0)
	case fyne.KeySpace:
		at = max(at, 0)
	default:
		return false
	}
	c.choose(c.options[at].ID)
	return true
}

// AccessibilityLabel is what the option is called.
func (p *choicePart) AccessibilityLabel() string { return p.option.Label }

// Tapped does nothing: a part takes the tap.
func (c *Choice) Tapped(*fyne.PointEvent) {}

// Cursor is ordinary between the parts.
func (c *Choice) Cursor() desktop.Cursor { return desktop.DefaultCursor }

// HeightAt is the height at a width.
func (c *Choice) HeightAt(width float32) float32 { return heightAt(c.row, width) }

// NaturalWidth is that of all options on one line.
func (c *Choice) NaturalWidth() float32 { return naturalWidth(c.row) }

// MinSize is that of the widest option.
func (c *Choice) MinSize() fyne.Size { return c.row.MinSize() }

// CreateRenderer is called by Fyne.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	return drawn(sketch{
		owner: c, objects: []fyne.CanvasObject{c.row}, min: c.MinSize,
		layout: func(size fyne.Size) { c.row.Resize(size) },
		paint: func() {
			for i, part := range c.parts {
				part.chosen = part.option.ID == c.chosen
				part.ringed = c.focused && (part.chosen || c.chosen == "" && i == 0)
				part.off = c.disabled
				part.Refresh()
			}
		},
	})
}

// choicePart is one option; the choice has the focus, the part the pointer.
type choicePart struct {
	pointed
	option              Option
	chosen, ringed, off bool
}

func (p *choicePart) style() Style {
	switch {
	case p.off:
		return Style{Color: ColorDisabledText}
	case p.chosen:
		return Style{Bold: true, Color: Info.strong()}
	}
	return Style{}
}

// MinSize has room for the bold text, so that nothing moves when it is chosen.
func (p *choicePart) MinSize() fyne.Size {
	l := looksOf(p)
	text := l.measure(capital(p.option.Label), Style{Bold: true}).Width
	return fyne.NewSize(whole(text)+l.scaled(48), l.scaled(40))
}

// CreateRenderer is called by Fyne.
func (p *choicePart) CreateRenderer() fyne.WidgetRenderer {
	plane, ring := canvas.NewRectangle(color.Transparent), newRing()
	mark := NewIcon(IconCircle, ColorText)
	mark.Side = 18
	text := canvas.NewText("", color.Black)
	return drawn(sketch{
		owner: p, objects: []fyne.CanvasObject{plane, mark, text, ring}, min: p.MinSize,
		layout: func(size fyne.Size) {
			l := looksOf(p)
			plane.Resize(size)
			layRing(ring, size, 8)
			centred(mark, l.scaled(12), size.Height)
			text.Text = shortened(capital(p.option.Label), size.Width-l.scaled(44), l, p.style())
			centred(text, l.scaled(36), size.Height)
		},
		paint: func() {
			l := looksOf(p)
			fill, stroke := fyne.ThemeColorName(ColorInput), fyne.ThemeColorName(ColorBorder)
			mark.Name, mark.Color = IconCircle, ColorMuted
			switch {
			case p.chosen:
				fill, stroke = ColorSelected, ColorPrimary
				mark.Name, mark.Color = IconRadio, ColorPrimary
			case p.hovered:
				fill = ColorHovered
			}
			fillPlane(plane, l, fill, stroke)
			ring.StrokeColor = l.color(ColorRing)
			show(ring, p.ringed)
			styled(text, l, p.style())
			mark.Refresh()
		},
	})
}
