package pdf

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	base "github.com/boxesandglue/baseline-pdf"

	"keukentafel/app/document"
	"keukentafel/app/picture"
)

// How much of a page a picture may take, below its heading. An ecogram spreads
// out when it may be tall, so that it has less.
const (
	figureTallest  = textHeight * 0.86
	ecogramTallest = textHeight * 0.3

	figureHalf    = 0.44 // of a page, with a heading: two such pictures stand below each other
	littleSmaller = 0.78 // how much smaller a picture may be for that
)

// figure draws a picture as wide as the text, in the colours of paper. To a
// screen reader it is one figure with a description.
func (c *composer) figure(b document.Figure) error {
	tallest := figureTallest
	if b.Kind == document.FigureEcogram {
		tallest = ecogramTallest
	}
	if b.Part > 0 {
		tallest = c.height * b.Part
	}
	drawing := b.Draw(picture.Paper{Width: c.width, Height: tallest, Measure: c.measured})
	if half := textHeight * figureHalf; b.Part == 0 && drawing.Height > half && drawing.Height*littleSmaller <= half {
		drawing = b.Draw(picture.Paper{Width: c.width, Height: half, Measure: c.measured})
	}
	texts, err := c.written(drawing, b.Where)
	if err != nil {
		return err
	}
	e := c.root.add("Figure")
	e.extra = base.Dict{"Alt": base.String(document.Clean(string(drawing.Description)))}
	s := &slab{height: drawing.Height}
	s.draw = func(page *canvas, top float64) {
		e.extra["A"] = boxed(box{c.left, top, drawing.Width, drawing.Height})
		p := painter{canvas: page, left: c.left, top: top}
		page.speak(e)
		page.out.WriteString("q 1 J 1 j\n")
		p.shapes(drawing)
		page.out.WriteString("Q\n")
		for _, t := range texts {
			p.text(e, t)
		}
	}
	c.put(0, []*slab{s})
	c.space = c.style.of(12)
	return nil
}

// boxed is where a picture stands, as its element has it.
func boxed(b box) string {
	return fmt.Sprintf("<</O /Layout /BBox [%s %s %s %s] /Placement /Block>>", num(b.left), num(paperHeight-b.top-b.height), num(b.left+b.width), num(paperHeight-b.top))
}

// written shapes the texts of a drawing, each on one line.
func (c *composer) written(d picture.Drawing, where string) ([]shaped, error) {
	var texts []shaped
	for _, t := range d.Texts {
		words := strings.Join(strings.Fields(string(t.Words)), " ")
		lines, err := c.lines(passage{document.Plain(words), handOf(t), where}, math.MaxFloat64)
		if err != nil {
			return nil, err
		}
		if len(lines) > 0 {
			texts = append(texts, shaped{t, lines[0]})
		}
	}
	return texts, nil
}

// measured is how wide a text is in the fonts of the file. One with a letter
// that they do not have is refused when it is drawn.
func (c *composer) measured(text string, size float64, bold bool) float64 {
	face := regular
	if bold {
		face = semibold
	}
	w, err := c.faces.shape(face, document.Clean(text), "")
	if err != nil {
		return float64(len(text)) * size
	}
	return float64(w.width) * size / unitsPerEm
}

// shaped is a text of a drawing with its glyphs.
type shaped struct {
	text picture.Text
	line line
}

func handOf(t picture.Text) hand {
	face := regular
	if t.Bold {
		face = semibold
	}
	return hand{face: face, size: t.Size, colour: strongOf(t.Tone)}
}

var day = picture.DayPalette()

func strongOf(t picture.Tone) colour { return colourOf(day.Tones[t].Strong) }
func softOf(t picture.Tone) colour   { return colourOf(day.Tones[t].Soft) }

// colourOf turns "#rrggbb" into numbers from 0 to 1.
func colourOf(hex string) colour {
	value, err := strconv.ParseUint(strings.TrimPrefix(hex, "#"), 16, 32)
	if err != nil {
		return ink
	}
	part := func(shift uint) string { return strconv.FormatFloat(float64(value>>shift&0xff)/255, 'f', 3, 64) }
	return colour(part(16) + " " + part(8) + " " + part(0))
}

// painter draws a drawing at a place on the page.
type painter struct {
	*canvas
	left, top float64
}

func (p painter) at(x, y float64) string {
	return num(p.left+x) + " " + num(paperHeight-p.top-y)
}

func (p painter) shapes(d picture.Drawing) {
	for _, l := range d.Lines {
		fmt.Fprintf(p.out, "%s RG %s w %s m %s l S\n", strongOf(l.Tone), num(l.Width), p.at(l.From.X, l.From.Y), p.at(l.To.X, l.To.Y))
	}
	for _, s := range d.Polygons {
		p.polygon(s)
	}
	for _, c := range d.Circles {
		p.circle(c)
	}
}

func (p painter) polygon(s picture.Polygon) {
	if len(s.Points) < 3 {
		return
	}
	fill := softOf(s.Tone)
	if s.Solid {
		fill = strongOf(s.Tone)
	}
	fmt.Fprintf(p.out, "%s rg %s RG %s w\n", fill, strongOf(s.Tone), num(s.Width))
	for i, at := range s.Points {
		fmt.Fprintf(p.out, "%s %s\n", p.at(at.X, at.Y), map[bool]string{true: "m", false: "l"}[i == 0])
	}
	filled, edged := s.Filled || s.Solid, s.Width > 0
	switch {
	case filled && edged:
		p.out.WriteString("b\n")
	case filled:
		p.out.WriteString("h f\n")
	case edged:
		p.out.WriteString("s\n")
	default:
		p.out.WriteString("n\n")
	}
}

// circle is drawn as four curves.
func (p painter) circle(c picture.Circle) {
	const round = 0.5523 // how far the handles of a quarter circle reach
	x, y, r := c.Centre.X, c.Centre.Y, c.Radius
	k := r * round
	fmt.Fprintf(p.out, "%s rg %s RG 1 w %s m\n", softOf(c.Tone), strongOf(c.Tone), p.at(x+r, y))
	for _, q := range [][6]float64{{x + r, y + k, x + k, y + r, x, y + r}, {x - k, y + r, x - r, y + k, x - r, y},
		{x - r, y - k, x - k, y - r, x, y - r}, {x + k, y - r, x + r, y - k, x + r, y}} {
		fmt.Fprintf(p.out, "%s %s %s c\n", p.at(q[0], q[1]), p.at(q[2], q[3]), p.at(q[4], q[5]))
	}
	p.out.WriteString("b\n")
}

// text writes with the anchor in place, also when the letters are a little
// narrower here.
func (p painter) text(e *element, t shaped) {
	at := t.text.At()
	switch t.text.Anchor {
	case picture.AnchorMiddle:
		at.X -= t.line.width / 2
	case picture.AnchorEnd:
		at.X -= t.line.width
	case picture.AnchorStart:
	}
	p.canvas.text(e, t.line, p.left+at.X, p.top+at.Y)
}
