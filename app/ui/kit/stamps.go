package kit

import (
	"image"
	"image/color"
	"math"
)

// Stamps draws marks once in each size and colour, for all who share them.
type Stamps struct{ made map[stamp]*image.RGBA }

// NewStamps makes an empty box of stamps.
func NewStamps() *Stamps { return &Stamps{made: map[stamp]*image.RGBA{}} }

// stamp is one mark in one size and one look.
type stamp struct {
	mark            Mark
	side            int // in dots of the screen
	ground, ink     color.NRGBA
	border, ringing color.NRGBA // none when without alpha
}

// of finds a drawing, or makes it. A box that has seen many sizes, as when a
// window goes from screen to screen, starts anew.
func (s *Stamps) of(k stamp) *image.RGBA {
	const most = 256
	if picture, ok := s.made[k]; ok {
		return picture
	}
	if len(s.made) >= most {
		s.made = map[stamp]*image.RGBA{}
	}
	picture := k.draw()
	s.made[k] = picture
	return picture
}

func (k stamp) draw() *image.RGBA {
	picture := image.NewRGBA(image.Rect(0, 0, k.side, k.side))
	side := float64(k.side)
	unit := side / 24 * 1.12 // the drawing stands a little larger in its cell
	lines, thick := k.mark.strokes(), math.Max(1.7, 2.5*unit)
	for y := range k.side {
		for x := range k.side {
			px, py := float64(x)+0.5, float64(y)+0.5
			edge := rounded(px, py, side, side*0.22)
			dot := over(color.NRGBA{}, k.ground, covered(edge, 0))
			dot = over(dot, k.border, covered(edge, 0)-covered(edge, -1))
			dot = over(dot, k.ringing, covered(edge, 0)-covered(edge, -math.Max(2, side/11)))
			from := away((px-side/2)/unit+12, (py-side/2)/unit+12, lines) * unit
			picture.Set(x, y, over(dot, k.ink, covered(from, thick/2)))
		}
	}
	return picture
}

// rounded is how far a dot lies outside a square with round corners; less than
// nothing is inside.
func rounded(x, y, side, radius float64) float64 {
	dx := math.Abs(x-side/2) - side/2 + radius
	dy := math.Abs(y-side/2) - side/2 + radius
	return math.Hypot(math.Max(dx, 0), math.Max(dy, 0)) + math.Min(math.Max(dx, dy), 0) - radius
}

// covered is how much of a dot lies within a distance.
func covered(distance, within float64) float64 {
	return math.Max(0, math.Min(1, within-distance+0.5))
}

// over puts a part of one colour over another.
func over(below, above color.NRGBA, part float64) color.NRGBA {
	a := part * float64(above.A) / 255
	if a <= 0 {
		return below
	}
	b := float64(below.A) / 255 * (1 - a)
	mix := func(x, y uint8) uint8 { return uint8(math.Round((float64(y)*a + float64(x)*b) / (a + b))) }
	return color.NRGBA{R: mix(below.R, above.R), G: mix(below.G, above.G), B: mix(below.B, above.B), A: uint8(math.Round(255 * (a + b)))}
}
