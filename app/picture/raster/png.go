package raster

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"
	"strconv"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/vector"

	"keukentafel/app/picture"
)

// largest is the most dots along a side.
const largest = 8000

// PNG writes the drawing as a PNG file, with so many dots for each unit of the
// drawing. Nothing is written when it cannot be drawn: ErrSize, ErrColour or a
// MissingGlyphError.
func PNG(w io.Writer, d picture.Drawing, p picture.Palette, scale float64) error {
	dots, err := Image(d, p, scale)
	if err != nil {
		return fmt.Errorf("draw picture: %w", err)
	}
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(w, dots); err != nil {
		return fmt.Errorf("write picture: %w", err)
	}
	return nil
}

// Image is the drawing in dots.
func Image(d picture.Drawing, p picture.Palette, scale float64) (*image.NRGBA, error) {
	width, height := math.Ceil(d.Width*scale), math.Ceil(d.Height*scale)
	if !(width >= 1 && height >= 1 && width <= largest && height <= largest) { // also when it is no number
		return nil, ErrSize
	}
	k := &kiln{dots: image.NewNRGBA(image.Rect(0, 0, int(width), int(height))), palette: p, scale: scale, brush: vector.NewRasterizer(1, 1)}
	if p.Paper != "" {
		draw.Draw(k.dots, k.dots.Bounds(), image.NewUniform(k.colour(p.Paper)), image.Point{}, draw.Src)
	}
	k.shapes(d)
	for _, t := range d.Texts {
		k.text(t)
	}
	return k.dots, k.err
}

// kiln makes one image.
type kiln struct {
	dots    *image.NRGBA
	outline outline // of what is filled next
	brush   *vector.Rasterizer
	palette picture.Palette
	scale   float64
	err     error
}

func (k *kiln) shapes(d picture.Drawing) {
	for _, l := range d.Lines {
		k.line(l.From, l.To, l.Width)
		k.fill(k.strong(l.Tone))
	}
	for _, p := range d.Polygons {
		k.polygon(p)
	}
	for _, c := range d.Circles {
		const edge = 1.5
		k.round(c.Centre, c.Radius+edge/2)
		k.fill(k.strong(c.Tone))
		k.round(c.Centre, c.Radius-edge/2)
		k.fill(k.soft(c.Tone))
	}
}

func (k *kiln) polygon(p picture.Polygon) {
	if len(p.Points) < 3 {
		return
	}
	if p.Filled || p.Solid {
		k.path(p.Points)
		k.fill(map[bool]color.NRGBA{true: k.strong(p.Tone), false: k.soft(p.Tone)}[p.Solid])
	}
	if p.Width <= 0 {
		return
	}
	for i, at := range p.Points {
		k.line(at, p.Points[(i+1)%len(p.Points)], p.Width)
		k.fill(k.strong(p.Tone))
	}
}

func (k *kiln) text(t picture.Text) {
	if k.err != nil {
		return
	}
	l, err := lettersOf(t.Bold)
	if err != nil {
		k.err = err
		return
	}
	glyphs, width, err := l.place(string(t.Words), t.Size)
	if err != nil {
		k.err = err
		return
	}
	at := t.At()
	switch t.Anchor {
	case picture.AnchorMiddle:
		at.X -= width / 2
	case picture.AnchorEnd:
		at.X -= width
	case picture.AnchorStart:
	}
	for _, g := range glyphs {
		k.glyph(l, g.glyph, t.Size, picture.Point{X: at.X + g.at, Y: at.Y})
	}
	k.fill(k.strong(t.Tone))
}

// glyph adds the outline of a letter to what is filled next.
func (k *kiln) glyph(l *letters, glyph sfnt.GlyphIndex, size float64, at picture.Point) {
	segments, err := l.font.LoadGlyph(&l.buffer, glyph, toFixed(size*k.scale), nil)
	if err != nil {
		k.err = fmt.Errorf("draw letter: %w", err)
		return
	}
	x, y := float32(at.X*k.scale), float32(at.Y*k.scale)
	for _, s := range segments {
		turn := turn{op: s.Op}
		for i, arg := range s.Args[:corners[s.Op]] {
			turn.at[i] = spot{x + float32(arg.X)/64, y + float32(arg.Y)/64}
		}
		k.outline.add(turn)
	}
}

// path adds a closed shape to what is filled next.
func (k *kiln) path(points []picture.Point) {
	for i, p := range points {
		op := sfnt.SegmentOpLineTo
		if i == 0 {
			op = sfnt.SegmentOpMoveTo
		}
		k.outline.add(turn{op, [3]spot{{float32(p.X * k.scale), float32(p.Y * k.scale)}}})
	}
}

// round adds a circle, as a shape of many corners.
func (k *kiln) round(centre picture.Point, radius float64) {
	if radius <= 0 {
		return
	}
	count := max(12, min(240, int(radius*k.scale*2)))
	points := make([]picture.Point, count)
	for i := range points {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(count))
		points[i] = picture.Point{X: centre.X + radius*cos, Y: centre.Y + radius*sin}
	}
	k.path(points)
}

// line adds a stroke with round ends, as one shape.
func (k *kiln) line(from, to picture.Point, width float64) {
	dx, dy := to.X-from.X, to.Y-from.Y
	angle, half := math.Atan2(dy, dx), width/2
	const steps = 8
	var points []picture.Point
	for _, end := range []struct {
		at    picture.Point
		start float64
	}{{to, angle - math.Pi/2}, {from, angle + math.Pi/2}} {
		for i := range steps + 1 {
			sin, cos := math.Sincos(end.start + math.Pi*float64(i)/steps)
			points = append(points, picture.Point{X: end.at.X + half*cos, Y: end.at.Y + half*sin})
		}
	}
	k.path(points)
}

// fill paints what was added, in a brush no larger than that.
func (k *kiln) fill(c color.NRGBA) {
	area := k.outline.bounds().Intersect(k.dots.Bounds())
	if !area.Empty() {
		k.brush.Reset(area.Dx(), area.Dy())
		k.outline.trace(k.brush, spot{float32(area.Min.X), float32(area.Min.Y)})
		k.brush.Draw(k.dots, area, image.NewUniform(c), image.Point{})
	}
	k.outline = k.outline[:0]
}

func (k *kiln) strong(t picture.Tone) color.NRGBA { return k.colour(k.palette.Tones[t].Strong) }
func (k *kiln) soft(t picture.Tone) color.NRGBA   { return k.colour(k.palette.Tones[t].Soft) }

func (k *kiln) colour(hex string) color.NRGBA {
	value, err := strconv.ParseUint(hex[min(1, len(hex)):], 16, 32)
	if len(hex) != 7 || hex[0] != '#' || err != nil {
		k.err = ErrColour
		return color.NRGBA{}
	}
	return color.NRGBA{R: uint8(value >> 16), G: uint8(value >> 8), B: uint8(value), A: 0xff}
}
