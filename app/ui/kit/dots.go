package kit

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"keukentafel/app/words"
)

// Dot is one step of Dots.
type Dot struct {
	Name  string
	Under string // small, beneath it, such as how long it takes
	Done  bool
}

// Dots shows where one is in something with many steps: a disc for each on a
// thin line, filled where something was done. Every step may be chosen, also
// those that were passed over, which stay open.
type Dots struct {
	press
	OnChosen func(i int)
	lang     words.Lang
	parts    []*dotPart
	thread   *canvas.Rectangle
	at       int
}

// NewDots makes the dots, at the first.
func NewDots(l words.Lang, dots []Dot, chosen func(i int)) *Dots {
	d := &Dots{lang: l, OnChosen: chosen, thread: canvas.NewRectangle(color.Transparent)}
	for i, dot := range dots {
		part := &dotPart{number: i + 1, dot: dot}
		part.act = func() { d.choose(i) }
		part.ExtendBaseWidget(part)
		d.parts = append(d.parts, part)
	}
	d.label = func() string {
		return l.T("kit.step.where", "step", d.at+1, "steps", len(d.parts), "name", d.parts[d.at].dot.Name)
	}
	d.keys = d.typed
	d.extend(d)
	return d
}

// Set goes to a step without telling so.
func (d *Dots) Set(i int) {
	d.at = max(0, min(i, len(d.parts)-1))
	d.Refresh()
}

// SetDot tells anew what stands at a step.
func (d *Dots) SetDot(i int, dot Dot) {
	d.parts[i].dot = dot
	d.Refresh()
}

// Dot is what stands at a step.
func (d *Dots) Dot(i int) Dot { return d.parts[i].dot }

func (d *Dots) choose(i int) {
	if i < 0 || i >= len(d.parts) || i == d.at {
		return
	}
	d.Set(i)
	if d.OnChosen != nil {
		d.OnChosen(i)
	}
}

func (d *Dots) typed(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyRight:
		d.choose(d.at + 1)
	case fyne.KeyLeft:
		d.choose(d.at - 1)
	default:
		return false
	}
	return true
}

// Tapped does nothing: a part takes the tap.
func (d *Dots) Tapped(*fyne.PointEvent) {}

// NaturalWidth is as much as there is, up to a comfortable distance.
func (d *Dots) NaturalWidth() float32 { return looksOf(d).scaled(64) * float32(len(d.parts)) }

// MinSize has the discs side by side.
func (d *Dots) MinSize() fyne.Size {
	l := looksOf(d)
	under := l.measure("0", Style{Size: SizeCaption}).Height
	return fyne.NewSize(l.scaled(30)*float32(len(d.parts)), whole(l.scaled(34)+under))
}

// CreateRenderer is called by Fyne.
func (d *Dots) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{d.thread}
	for _, part := range d.parts {
		objects = append(objects, part)
	}
	return drawn(sketch{
		owner: d, objects: objects, min: d.MinSize,
		layout: func(size fyne.Size) {
			each := size.Width / float32(len(d.parts))
			put(d.thread, each/2, looksOf(d).scaled(17)-1, size.Width-each, 2)
			for i, part := range d.parts {
				put(part, each*float32(i), 0, each, size.Height)
			}
		},
		paint: func() {
			d.thread.FillColor = looksOf(d).color(ColorBorder)
			for i, part := range d.parts {
				part.now, part.ringed = i == d.at, d.focused && i == d.at
				part.Refresh()
			}
		},
	})
}

// dotPart is one disc; the dots have the focus, the disc the pointer.
type dotPart struct {
	pointed
	number      int
	dot         Dot
	now, ringed bool
}

func (p *dotPart) side() float32 {
	if p.now {
		return looksOf(p).scaled(30)
	}
	return looksOf(p).scaled(24)
}

// CreateRenderer is called by Fyne.
func (p *dotPart) CreateRenderer() fyne.WidgetRenderer {
	disc, ring := canvas.NewRectangle(color.Transparent), newRing()
	count, under := canvas.NewText("", color.Black), canvas.NewText("", color.Black)
	tick := NewIcon(IconCheck, ColorOnPrimary)
	tick.Side = 14
	return drawn(sketch{
		owner: p, objects: []fyne.CanvasObject{disc, count, tick, under, ring},
		min: func() fyne.Size { return fyne.NewSize(looksOf(p).scaled(30), looksOf(p).scaled(34)) },
		layout: func(size fyne.Size) {
			side, middle := p.side(), looksOf(p).scaled(17)
			x, y := (size.Width-side)/2, middle-side/2
			put(disc, x, y, side, side)
			centredWide(count, x, side, 2*middle)
			centred(tick, (size.Width-tick.MinSize().Width)/2, 2*middle)
			put(under, 0, 2*middle, size.Width, under.MinSize().Height)
			layRing(ring, fyne.NewSize(side, side), side/2)
			ring.Move(ring.Position().AddXY(x, y))
		},
		paint: func() { p.paint(disc, ring, count, under, tick) },
	})
}

func (p *dotPart) paint(disc, ring *canvas.Rectangle, count, under *canvas.Text, tick *Icon) {
	l := looksOf(p)
	fill, edge, ink := fyne.ThemeColorName(ColorInput), fyne.ThemeColorName(ColorBorder), fyne.ThemeColorName(ColorText)
	switch {
	case p.now:
		fill, edge, ink = ColorPrimary, ColorPrimary, ColorOnPrimary
	case p.dot.Done:
		fill, edge, ink = ColorSelected, ColorPrimary, ColorPrimary
	case p.hovered:
		fill = ColorHovered
	}
	fillPlane(disc, l, fill, edge)
	disc.CornerRadius = p.side() / 2
	count.Text, under.Text = strconv.Itoa(p.number), p.dot.Under
	styled(count, l, Style{Size: SizeCaption, Bold: true, Align: fyne.TextAlignCenter, Color: ink})
	small := Style{Size: SizeCaption, Align: fyne.TextAlignCenter, Color: ColorMuted}
	if p.now {
		small = Style{Size: SizeCaption, Bold: true, Align: fyne.TextAlignCenter, Color: ColorPrimary}
	}
	styled(under, l, small)
	ticked := p.dot.Done && !p.now
	show(count, !ticked)
	show(tick, ticked)
	tick.Color = ink
	tick.Refresh()
	ring.StrokeColor = l.color(ColorRing)
	show(ring, p.ringed)
}
