package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// CardOption is one thing to choose of Cards: what it is called, and in a line
// what it is for.
type CardOption struct {
	ID    string
	Icon  IconName
	Title string
	Text  string
}

// Cards is a Choice of a few large options with a line of explanation each, in
// columns. It takes the focus as a whole; the arrow keys choose.
type Cards struct {
	press
	OnChanged func(id string)
	options   []CardOption
	chosen    string
	grid      *fyne.Container
	parts     []*cardPart
}

// NewCards makes a choice with nothing chosen.
func NewCards(g Grid, options ...CardOption) *Cards {
	c := &Cards{options: options, grid: Columns(g)}
	for _, o := range options {
		part := newCardPart(o)
		part.act = func() {
			if window := canvasOf(c); window != nil {
				window.Focus(c)
			}
			c.choose(o.ID)
		}
		c.parts = append(c.parts, part)
		c.grid.Add(part)
	}
	c.label = c.said
	c.keys = c.typed
	c.extend(c)
	return c
}

// said is the chosen option with its line, or all that there is to choose.
func (c *Cards) said() string {
	var all []string
	for _, o := range c.options {
		if o.ID == c.chosen {
			return o.Title + ", " + o.Text
		}
		all = append(all, o.Title)
	}
	return strings.Join(all, ", ")
}

// Selected is the id of the chosen option, empty when there is none.
func (c *Cards) Selected() string { return c.chosen }

// SetSelected chooses without telling so.
func (c *Cards) SetSelected(id string) {
	c.chosen = id
	c.Refresh()
}

func (c *Cards) choose(id string) {
	if c.disabled || c.chosen == id {
		return
	}
	c.SetSelected(id)
	if c.OnChanged != nil {
		c.OnChanged(id)
	}
}

// perRow is how many options stand beside each other now.
func (c *Cards) perRow() int {
	n := 0
	for _, part := range c.parts {
		if part.Position().Y == c.parts[0].Position().Y {
			n++
		}
	}
	return max(n, 1)
}

func (c *Cards) typed(e *fyne.KeyEvent) bool {
	at := -1
	for i, o := range c.options {
		if o.ID == c.chosen {
			at = i
		}
	}
	to := at
	switch e.Name {
	case fyne.KeyRight:
		to = at + 1
	case fyne.KeyLeft:
		to = at - 1
	case fyne.KeyDown:
		to = at + c.perRow()
	case fyne.KeyUp:
		to = at - c.perRow()
	case fyne.KeySpace:
	default:
		return false
	}
	if at < 0 {
		to = 0
	}
	if to >= 0 && to < len(c.options) {
		c.choose(c.options[to].ID)
	}
	return true
}

// Tapped does nothing: an option takes the tap.
func (c *Cards) Tapped(*fyne.PointEvent) {}

// Cursor is ordinary between the options.
func (c *Cards) Cursor() desktop.Cursor { return desktop.DefaultCursor }

// HeightAt is the height at a width.
func (c *Cards) HeightAt(width float32) float32 { return heightAt(c.grid, width) }

// NaturalWidth is that of all columns.
func (c *Cards) NaturalWidth() float32 { return naturalWidth(c.grid) }

// MinSize is that of one column.
func (c *Cards) MinSize() fyne.Size { return c.grid.MinSize() }

// CreateRenderer is called by Fyne.
func (c *Cards) CreateRenderer() fyne.WidgetRenderer {
	return drawn(sketch{
		owner: c, objects: []fyne.CanvasObject{c.grid}, min: c.MinSize,
		layout: func(size fyne.Size) { c.grid.Resize(size) },
		paint: func() {
			for i, part := range c.parts {
				part.chosen = part.option.ID == c.chosen
				part.ringed = c.focused && (part.chosen || c.chosen == "" && i == 0)
				part.Refresh()
			}
		},
	})
}

// cardPart is one option; the choice has the focus, the part the pointer.
type cardPart struct {
	pointed
	option         CardOption
	chosen, ringed bool
	mark, sign     *Icon
	title          *Paragraph
	box            *fyne.Container
}

func newCardPart(o CardOption) *cardPart {
	p := &cardPart{option: o, mark: NewIcon(IconCircle, ColorMuted), sign: NewIcon(o.Icon, ColorMuted), title: NewParagraph(capital(o.Title), Style{Bold: true})}
	p.mark.Side = 18
	line := NewParagraph(o.Text, Style{Size: SizeCaption, Color: ColorMuted})
	p.box = InsetBy(Edges{Top: 10, Bottom: 11, Left: 12, Right: 12},
		Across(10, AtTop(InsetBy(Edges{Top: 2}, p.mark)), Fill(Down(2, p.title, line)), AtTop(p.sign)))
	p.ExtendBaseWidget(p)
	return p
}

// AccessibilityLabel is what the option is called.
func (p *cardPart) AccessibilityLabel() string { return p.option.Title }

// HeightAt is the height at a width.
func (p *cardPart) HeightAt(width float32) float32 { return heightAt(p.box, width) }

// MinSize is that of the words, wrapped.
func (p *cardPart) MinSize() fyne.Size { return p.box.MinSize() }

// CreateRenderer is called by Fyne.
func (p *cardPart) CreateRenderer() fyne.WidgetRenderer {
	plane, ring := canvas.NewRectangle(color.Transparent), newRing()
	return drawn(sketch{
		owner: p, objects: []fyne.CanvasObject{plane, p.box, ring}, min: p.MinSize,
		layout: func(size fyne.Size) {
			plane.Resize(size)
			layRing(ring, size, 8)
			p.box.Resize(size)
		},
		paint: func() {
			l := looksOf(p)
			fill, stroke := fyne.ThemeColorName(ColorInput), fyne.ThemeColorName(ColorBorder)
			p.mark.Name, p.mark.Color, p.sign.Color = IconCircle, ColorMuted, ColorMuted
			style := Style{Bold: true}
			switch {
			case p.chosen:
				fill, stroke = ColorSelected, ColorPrimary
				p.mark.Name, p.mark.Color, p.sign.Color = IconRadio, ColorPrimary, ColorPrimary
				style.Color = Info.strong()
			case p.hovered:
				fill = ColorHovered
			}
			fillPlane(plane, l, fill, stroke)
			ring.StrokeColor = l.color(ColorRing)
			show(ring, p.ringed)
			p.title.SetStyle(style)
			p.mark.Refresh()
			p.sign.Refresh()
			p.box.Refresh()
		},
	})
}
