package picture

import (
	"math"

	"keukentafel/app/family"
)

// toneOf is the tone of a bond.
func toneOf(b bond) Tone {
	switch b.Quality {
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
	s := strokes{e: e, weight: weightOf(b.Strength), like: Line{Tone: toneOf(b), Role: RoleBond, Person: b.person, Partner: b.partner}, from: from, to: to}
	s.heads(b)
	switch b.Quality {
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

// weightOf is how much thicker the line of a bond is that means more.
func weightOf(s family.Strength) float64 {
	switch s {
	case family.StrengthLight:
		return 0.65
	case family.StrengthFair:
		return 1.5
	case family.StrengthStrong:
		return 2.1
	case family.StrengthUnknown:
	}
	return 1
}

// strokes draws along the way between two points.
type strokes struct {
	e        *ecogram
	weight   float64 // how much thicker than usual
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
	l.From, l.To, l.Width = from, to, s.e.by(width*s.weight)
	s.e.Lines = append(s.e.Lines, l)
}

func (s strokes) solid(from, to, width float64) {
	s.stroke(s.at(from, 0), s.at(to, 0), width)
}

func (s strokes) double() {
	for _, aside := range []float64{-s.apart(), s.apart()} {
		s.stroke(s.at(0, s.e.by(aside)), s.at(1, s.e.by(aside)), 2.2)
	}
}

// apart is how far each of two lines lies from the middle.
func (s strokes) apart() float64 { return 1.1*s.weight + 1.5 }

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

// heads draws an arrow head at the ends to which the energy goes; what is left
// of the way is for the line.
func (s *strokes) heads(b bond) {
	wide := 5 + 1.1*s.weight
	if b.Quality == family.QualityVeryClose {
		wide += s.apart()
	}
	start, end := s.from, s.to
	if b.Direction == family.DirectionBoth || b.Direction == family.DirectionGives {
		s.to = s.head(end, start, wide)
	}
	if b.Direction == family.DirectionBoth || b.Direction == family.DirectionTakes {
		s.from = s.head(start, end, wide)
	}
}

// head fills a triangle with strokes from its tip, and gives the middle of its
// base.
func (s *strokes) head(tip, away Point, wide float64) Point {
	back := strokes{e: s.e, like: s.like, weight: 1, from: tip, to: away}
	share := s.e.by(headLength) / tip.distance(away)
	back.stroke(back.at(share, -s.e.by(wide)), back.at(share, s.e.by(wide)), headStroke)
	for part := -headSpokes; part <= headSpokes; part++ {
		back.stroke(tip, back.at(share, s.e.by(wide)*float64(part)/headSpokes), headStroke)
	}
	return back.at(share, 0)
}

// Of an arrow head, at full size.
const (
	headLength = 11.0
	headStroke = 1.8
	headSpokes = 7 // on either side of the middle
)

func (p Point) distance(q Point) float64 { return math.Hypot(p.X-q.X, p.Y-q.Y) }
