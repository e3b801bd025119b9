package logo

import (
	"image"
	"image/color"

	"golang.org/x/image/math/fixed"
)

// Shape is an area of one colour. Its rings are closed; a point is in dots
// from the top left.
type Shape struct {
	Colour  color.RGBA
	EvenOdd bool // what two rings surround is a hole
	Rings   [][][2]float64
}

const mostPoints = 400_000

// Shapes gives a drawing as areas to be filled one after the other, on a sheet
// of so many dots wide. For dots, and for a drawing with colours that run over
// or let through, ok is false: then there are only Dots.
func (p *Picture) Shapes(wide float64) (shapes []Shape, ok bool) {
	if p.drawing == nil || p.drawing.soft {
		return nil, false
	}
	s, err := p.drawing.shapes(wide)
	if err != nil {
		return nil, false
	}
	return s.shapes, true
}

// sheet keeps the areas instead of filling them.
type sheet struct {
	shapes  []Shape
	points  int
	soft    bool
	evenOdd bool

	rings   [][][2]float64
	colour  color.RGBA
	odd     bool
	low, up fixed.Point26_6
}

func (s *sheet) Start(a fixed.Point26_6) {
	s.rings = append(s.rings, nil)
	s.put(a)
}

func (s *sheet) Line(b fixed.Point26_6) { s.put(b) }

func (s *sheet) put(p fixed.Point26_6) {
	s.points++
	if s.points > mostPoints || len(s.rings) == 0 {
		return
	}
	if s.points == 1 || len(s.rings) == 1 && len(s.rings[0]) == 0 {
		s.low, s.up = p, p
	}
	s.low.X, s.low.Y = min(s.low.X, p.X), min(s.low.Y, p.Y)
	s.up.X, s.up.Y = max(s.up.X, p.X), max(s.up.Y, p.Y)
	const part = 64
	last := len(s.rings) - 1
	s.rings[last] = append(s.rings[last], [2]float64{float64(p.X) / part, float64(p.Y) / part})
}

func (s *sheet) Draw() {
	if len(s.rings) > 0 && s.colour.A > 0 {
		s.shapes = append(s.shapes, Shape{s.colour, s.odd, s.rings})
		s.soft = s.soft || s.colour.A < 255
		s.evenOdd = s.evenOdd || s.odd
	}
	s.rings = nil
}

func (s *sheet) GetPathExtent() fixed.Rectangle26_6 {
	return fixed.Rectangle26_6{Min: s.low, Max: s.up}
}

func (s *sheet) SetColor(paint any) {
	plain, ok := paint.(color.Color)
	if !ok {
		s.soft, s.colour = true, color.RGBA{A: 255}
		return
	}
	s.colour, _ = color.RGBAModel.Convert(plain).(color.RGBA)
}

func (s *sheet) SetWinding(nonZero bool)   { s.odd = !nonZero }
func (s *sheet) Clear()                    { s.rings = nil }
func (s *sheet) SetBounds(_, _ int)        {}
func (s *sheet) SetClip(_ image.Rectangle) {}
