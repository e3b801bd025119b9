package picture

import (
	"math"

	"keukentafel/app/family"
)

// toneOf is the tone of a bond. A partner's bond has no quality.
func toneOf(b bond) Tone {
	switch b.quality {
	case family.QualityVeryClose:
		return ToneGood
	case family.QualityClose:
		return ToneInfo
	case family.QualityTense:
		return ToneWarn
	case family.QualityBroken:
		return ToneBad
	case family.QualityDistant, family.QualityUnknown:
	}
	return ToneNeutral
}

// bond draws the line between two points in the way of its quality: double,
// solid, dashed, jagged, interrupted, or thin when nothing was told.
func (e *ecogram) bond(b bond, from, to Point) {
	s := strokes{e: e, like: Line{Tone: toneOf(b), Role: RoleBond, Person: b.person, Partner: b.partner}, from: from, to: to}
	switch b.quality {
	case family.QualityVeryClose:
		s.double()
	case family.QualityClose:
		s.solid(0, 1, 2.2)
	case family.QualityDistant:
		s.dashed()
	case family.QualityTense:
		s.jagged()
	case family.QualityBroken:
		s.interrupted()
	case family.QualityUnknown:
		s.solid(0, 1, 1.2)
	}
}

// strokes draws along the way between two points.
type strokes struct {
	e        *ecogram
	like     Line
	from, to Point
}

// at is the point at a share of the way, and at a distance to its side.
func (s strokes) at(share, aside float64) Point {
	length := s.from.distance(s.to)
	dx, dy := (s.to.X-s.from.X)/length, (s.to.Y-s.from.Y)/length
	return Point{s.from.X + dx*share*length - dy*aside, s.from.Y + dy*share*length + dx*aside}
}

func (s strokes) stroke(from, to Point, width float64) {
	l := s.like
	l.From, l.To, l.Width = from, to, s.e.by(width)
	s.e.Lines = append(s.e.Lines, l)
}

func (s strokes) solid(from, to, width float64) {
	s.stroke(s.at(from, 0), s.at(to, 0), width)
}

func (s strokes) double() {
	for _, aside := range []float64{-2.6, 2.6} {
		s.stroke(s.at(0, s.e.by(aside)), s.at(1, s.e.by(aside)), 2.2)
	}
}

// steps divides the way in an odd number of about the given length.
func (s strokes) steps(length float64) int {
	return 2*int(math.Round(s.from.distance(s.to)/s.e.by(length)/2)) + 1
}

func (s strokes) dashed() {
	n := s.steps(8)
	for i := 0; i < n; i += 2 {
		s.solid(float64(i)/float64(n), float64(i+1)/float64(n), 1.8)
	}
}

// jagged goes straight for a bit, then to and fro.
func (s strokes) jagged() {
	n := s.steps(9)
	previous := s.at(0, 0)
	for i := 1; i <= n; i++ {
		aside := s.e.by(4.5)
		switch {
		case i == n:
			aside = 0
		case i%2 == 0:
			aside = -aside
		}
		next := s.at(float64(i)/float64(n), aside)
		s.stroke(previous, next, 1.8)
		previous = next
	}
}

// interrupted leaves a hole in the middle, with a bar on either side of it.
func (s strokes) interrupted() {
	length := s.from.distance(s.to)
	hole := s.e.by(6) / length
	bar := s.e.by(7)
	for _, side := range []struct{ end, edge float64 }{{0, 0.5 - hole}, {1, 0.5 + hole}} {
		s.solid(side.end, side.edge, 1.8)
		s.stroke(s.at(side.edge, -bar), s.at(side.edge, bar), 2.2)
	}
}

func (p Point) distance(q Point) float64 { return math.Hypot(p.X-q.X, p.Y-q.Y) }
