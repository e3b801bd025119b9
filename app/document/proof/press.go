package proof

import (
	"context"
	"image"
	"image/color"
	"image/draw"

	"golang.org/x/image/vector"
)

// state is how the press stands; q keeps it and Q brings it back.
type state struct {
	to     matrix // from the page to dots
	fill   color.NRGBA
	line   color.NRGBA
	pen    pen
	text   writing
	inside clip
}

// clip is the part that may be drawn in.
type clip struct {
	box  image.Rectangle
	mask *image.Alpha // nil is all of box
}

// press draws one page.
type press struct {
	ctx    context.Context
	file   *File
	dots   *image.RGBA
	brush  *vector.Rasterizer
	state  state
	kept   []state
	path   path
	begun  spot // of the shape under way
	cut    rule // the path becomes a clip as well
	marked int  // BDC and BMC that were not ended
	steps  int  // of the page until now
	depth  int  // drawings within drawings
	ear    *ear // hears what the text says; nil when it is only drawn
}

// rule says what the inside of a path is.
type rule uint8

const (
	none rule = iota
	nonzero
	evenodd
)

func newPress(ctx context.Context, f *File, width, height int) *press {
	p := &press{ctx: ctx, file: f, dots: image.NewRGBA(image.Rect(0, 0, width, height)), brush: vector.NewRasterizer(1, 1)}
	draw.Draw(p.dots, p.dots.Bounds(), image.White, image.Point{}, draw.Src)
	black := color.NRGBA{A: 255}
	p.state = state{fill: black, line: black, pen: pen{width: 1, miter: 10}, text: writing{stretch: 1}, inside: clip{box: p.dots.Bounds()}}
	return p
}

// paint fills a path in dots with a colour.
func (p *press) paint(shape path, by rule, ink color.NRGBA) {
	box := shape.bounds().Intersect(p.state.inside.box)
	if box.Empty() || ink.A == 0 {
		return
	}
	if by == nonzero && p.state.inside.mask == nil {
		p.brush.Reset(box.Dx(), box.Dy())
		shape.trace(p.brush, box.Min)
		p.brush.Draw(p.dots, box, image.NewUniform(ink), image.Point{})
		return
	}
	cover := p.cover(shape, by, box)
	p.within(cover)
	draw.DrawMask(p.dots, box, image.NewUniform(ink), image.Point{}, cover, box.Min, draw.Over)
}

// cover is how much of each dot of a box lies in a path.
func (p *press) cover(shape path, by rule, box image.Rectangle) *image.Alpha {
	cover := image.NewAlpha(box)
	if by == nonzero {
		p.solid(shape, cover)
		return cover
	}
	each := image.NewAlpha(box)
	for _, contour := range shape.contours() {
		clear(each.Pix)
		p.solid(contour, each)
		for i, b := range each.Pix {
			a := int(cover.Pix[i])
			cover.Pix[i] = uint8(a + int(b) - (2*a*int(b)+127)/255)
		}
	}
	return cover
}

func (p *press) solid(shape path, to *image.Alpha) {
	p.brush.Reset(to.Rect.Dx(), to.Rect.Dy())
	shape.trace(p.brush, to.Rect.Min)
	p.brush.Draw(to, to.Rect, image.Opaque, image.Point{})
}

// within leaves of a cover what may be drawn in.
func (p *press) within(cover *image.Alpha) {
	mask := p.state.inside.mask
	if mask == nil {
		return
	}
	for y := cover.Rect.Min.Y; y < cover.Rect.Max.Y; y++ {
		for x := cover.Rect.Min.X; x < cover.Rect.Max.X; x++ {
			i := cover.PixOffset(x, y)
			cover.Pix[i] = uint8(int(cover.Pix[i]) * int(mask.AlphaAt(x, y).A) / 255)
		}
	}
}

// clip lets only what is in a path be drawn in from now on.
func (p *press) clip(shape path, by rule) {
	now := &p.state.inside
	if low, high, ok := shape.rectangle(); ok {
		low, high = near(low), near(high)
		now.box = now.box.Intersect(image.Rect(round(low.x), round(low.y), round(high.x), round(high.y)))
		return
	}
	box := shape.bounds().Intersect(now.box)
	if box.Empty() {
		*now = clip{}
		return
	}
	cover := p.cover(shape, by, box)
	p.within(cover)
	*now = clip{box, cover}
}

// snapped is an upright rectangle with its edges between dots, at least one
// wide and high, so that two that touch show no seam; other paths stay.
func snapped(shape path) path {
	low, high, ok := shape.rectangle()
	if !ok {
		return shape
	}
	low, high = near(low), near(high)
	left, top := float64(round(low.x)), float64(round(low.y))
	right, foot := max(left+1, float64(round(high.x))), max(top+1, float64(round(high.y)))
	var whole path
	whole.move(spot{left, top})
	whole.line(spot{right, top})
	whole.line(spot{right, foot})
	whole.line(spot{left, foot})
	return whole
}

func round(v float64) int {
	if v < 0 {
		return -int(-v + 0.5)
	}
	return int(v + 0.5)
}

// stroke draws the lines of a path.
func (p *press) stroke(shape path) error {
	ink, err := p.state.pen.outline(shape, p.state.to)
	if err != nil {
		return err
	}
	p.paint(ink, nonzero, p.state.line)
	return nil
}
