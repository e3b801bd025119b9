package pdf

import (
	"bytes"
	"fmt"
	"strconv"
)

// canvas draws one page. Distances are from the top left of the paper.
type canvas struct {
	out      *bytes.Buffer
	faces    *typefaces
	tags     *tags
	outline  *outline
	page     int
	speaking *element // the marked text under way
	silent   artifact // the decoration under way, "" for none
	links    []*annotation
}

// text draws a line of text; foot is the distance of the foot of its letters.
func (c *canvas) text(e *element, l line, left, foot float64) {
	if len(l.atoms) == 0 || c.linked(e, l, left, foot) {
		return
	}
	c.speak(e)
	left += l.indent
	if l.leftward() {
		c.ordered(l, left, foot)
		return
	}
	fmt.Fprintf(c.out, "BT 1 0 0 1 %s %s Tm\n", num(left), num(paperHeight-foot))
	for start := 0; start < len(l.atoms); {
		end := start + 1
		for end < len(l.atoms) && l.atoms[end].hand == l.atoms[start].hand {
			end++
		}
		c.stretch(l.atoms[start:end])
		start = end
	}
	c.out.WriteString("ET\n")
}

// stretch draws atoms in the same hand. Spaces are drawn too, since readers
// and copying need them.
func (c *canvas) stretch(atoms []atom) {
	h := atoms[0].hand
	face := c.faces.faces[h.face]
	fmt.Fprintf(c.out, "%s %s Tf %s rg\n", face.InternalName(), num(h.size), h.colour)
	show := showing{out: c.out, number: face.MapGlyph, size: h.size}
	for _, a := range atoms {
		show.word(a.word)
		show.word(a.space)
	}
	show.end()
}

// showing writes glyphs with the corrections between them.
type showing struct {
	out     *bytes.Buffer
	number  func(int) int
	size    float64
	pending int // to go back, in thousandths
	inArray bool
	inText  bool
}

func (s *showing) word(w word) {
	for _, g := range w.glyphs {
		s.pending -= g.dx
		s.raised(g)
		s.pending += g.natural - g.advance + g.dx
	}
}

// raised writes a glyph above or below the foot of the line when it must be.
func (s *showing) raised(g glyph) {
	if g.dy != 0 {
		s.end()
		fmt.Fprintf(s.out, "%s Ts\n", num(float64(g.dy)*s.size/unitsPerEm))
	}
	s.glyph(g)
	if g.dy != 0 {
		s.end()
		s.out.WriteString("0 Ts\n")
	}
}

func (s *showing) glyph(g glyph) {
	if !s.inArray {
		s.out.WriteByte('[')
		s.inArray = true
	}
	if s.pending != 0 {
		s.closeText()
		s.out.WriteString(strconv.Itoa(s.pending))
		s.pending = 0
	}
	if !s.inText {
		s.out.WriteByte('<')
		s.inText = true
	}
	fmt.Fprintf(s.out, "%04X", s.number(g.id))
}

func (s *showing) closeText() {
	if s.inText {
		s.out.WriteByte('>')
		s.inText = false
	}
}

func (s *showing) end() {
	if !s.inArray {
		return
	}
	s.closeText()
	s.out.WriteString("]TJ\n")
	s.inArray = false
}

// box is a rectangle.
type box struct{ left, top, width, height float64 }

// fill paints a rectangle as decoration.
func (c *canvas) fill(b box, paint colour) {
	c.decorate(artLayout)
	fmt.Fprintf(c.out, "%s rg %s %s %s %s re f\n", paint,
		num(b.left), num(paperHeight-b.top-b.height), num(b.width), num(b.height))
}

// num writes a measure with at most two decimals.
func num(value float64) string {
	text := strconv.FormatFloat(value, 'f', 2, 64)
	for text[len(text)-1] == '0' {
		text = text[:len(text)-1]
	}
	if text[len(text)-1] == '.' {
		text = text[:len(text)-1]
	}
	if text == "-0" {
		return "0"
	}
	return text
}
