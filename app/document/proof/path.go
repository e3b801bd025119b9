package proof

import (
	"image"
	"math"

	"golang.org/x/image/vector"
)

// spot is a place.
type spot struct{ x, y float64 }

// kind is one kind of step of an outline.
type kind uint8

const (
	moveTo kind = iota
	lineTo
	quadTo
	cubeTo
)

// step is one step along an outline; the last place is where it ends.
type step struct {
	kind kind
	at   [3]spot
}

func (s step) places() []spot {
	return s.at[:map[kind]int{moveTo: 1, lineTo: 1, quadTo: 2, cubeTo: 3}[s.kind]]
}

// path is the edge of one or more shapes.
type path []step

func (p *path) move(to spot)       { *p = append(*p, step{moveTo, [3]spot{to}}) }
func (p *path) line(to spot)       { *p = append(*p, step{lineTo, [3]spot{to}}) }
func (p *path) cube(a, b, to spot) { *p = append(*p, step{cubeTo, [3]spot{a, b, to}}) }
func (p *path) quad(a, to spot)    { *p = append(*p, step{quadTo, [3]spot{a, to}}) }

// through is the path as m turns it.
func (p path) through(m matrix) path {
	turned := make(path, len(p))
	for i, s := range p {
		turned[i].kind = s.kind
		for j, at := range s.at {
			turned[i].at[j] = m.at(at)
		}
	}
	return turned
}

// far is beyond every page, in dots, and still exact for who fills.
const far = 3 * maxSide

// near keeps a place within what can be counted with.
func near(p spot) spot {
	return spot{max(-far, min(p.x, far)), max(-far, min(p.y, far))}
}

// bounds is the smallest rectangle of whole dots around it.
func (p path) bounds() image.Rectangle {
	low, high := spot{far, far}, spot{-far, -far}
	for _, s := range p {
		for _, at := range s.places() {
			at = near(at)
			low = spot{min(low.x, at.x), min(low.y, at.y)}
			high = spot{max(high.x, at.x), max(high.y, at.y)}
		}
	}
	if low.x > high.x {
		return image.Rectangle{}
	}
	return image.Rect(int(math.Floor(low.x)), int(math.Floor(low.y)), int(math.Ceil(high.x))+1, int(math.Ceil(high.y))+1)
}

// trace draws the path with a brush whose first dot is at a place.
func (p path) trace(b *vector.Rasterizer, first image.Point) {
	for _, s := range p {
		var a [6]float32
		for i, at := range s.places() {
			at = near(at)
			a[2*i], a[2*i+1] = float32(at.x-float64(first.X)), float32(at.y-float64(first.Y))
		}
		switch s.kind {
		case moveTo:
			b.ClosePath()
			b.MoveTo(a[0], a[1])
		case lineTo:
			b.LineTo(a[0], a[1])
		case quadTo:
			b.QuadTo(a[0], a[1], a[2], a[3])
		case cubeTo:
			b.CubeTo(a[0], a[1], a[2], a[3], a[4], a[5])
		}
	}
	b.ClosePath()
}

// contours are the shapes apart.
func (p path) contours() []path {
	var parts []path
	for i, s := range p {
		if s.kind == moveTo || len(parts) == 0 {
			parts = append(parts, p[i:i])
		}
		last := &parts[len(parts)-1]
		*last = append((*last)[:len(*last):len(*last)], s)
	}
	return parts
}

// rectangle is the upright rectangle that the path is, if it is one.
func (p path) rectangle() (low, high spot, ok bool) {
	if len(p) < 4 || len(p) > 5 || p[0].kind != moveTo {
		return low, high, false
	}
	for _, s := range p[1:] {
		if s.kind != lineTo {
			return low, high, false
		}
	}
	if len(p) == 5 && p[4].at[0] != p[0].at[0] {
		return low, high, false
	}
	a, b, c, d := p[0].at[0], p[1].at[0], p[2].at[0], p[3].at[0]
	alike := func(v, w float64) bool { return math.Abs(v-w) < 1e-6 }
	first := alike(a.y, b.y) && alike(b.x, c.x) && alike(c.y, d.y) && alike(d.x, a.x)
	second := alike(a.x, b.x) && alike(b.y, c.y) && alike(c.x, d.x) && alike(d.y, a.y)
	return spot{min(a.x, c.x), min(a.y, c.y)}, spot{max(a.x, c.x), max(a.y, c.y)}, first || second
}

// flat is the path in straight lines, each of them a list of places; closed
// tells which of them end where they began.
type polyline struct {
	at     []spot
	closed bool
}

// flat is the path in straight lines that lie within a part of a unit of it.
func (p path) flat(unit float64) []polyline {
	var lines []polyline
	for _, s := range p {
		if s.kind == moveTo || len(lines) == 0 {
			lines = append(lines, polyline{at: []spot{s.at[0]}})
			if s.kind == moveTo {
				continue
			}
		}
		last := &lines[len(lines)-1]
		from := last.at[len(last.at)-1]
		switch s.kind {
		case lineTo:
			last.at = append(last.at, s.at[0])
		case quadTo:
			last.at = bend(last.at, from, mid(from, s.at[0], 2.0/3), mid(s.at[1], s.at[0], 2.0/3), s.at[1], unit)
		case cubeTo:
			last.at = bend(last.at, from, s.at[0], s.at[1], s.at[2], unit)
		case moveTo:
		}
	}
	for i := range lines {
		at := lines[i].at
		lines[i].closed = len(at) > 2 && at[0] == at[len(at)-1]
	}
	return lines
}

func mid(a, b spot, part float64) spot { return spot{a.x + (b.x-a.x)*part, a.y + (b.y-a.y)*part} }

// bend adds a curve in straight pieces.
func bend(to []spot, a, b, c, d spot, unit float64) []spot {
	length := math.Hypot(b.x-a.x, b.y-a.y) + math.Hypot(c.x-b.x, c.y-b.y) + math.Hypot(d.x-c.x, d.y-c.y)
	pieces := int(max(4, min(math.Sqrt(length/unit)*3, 200)))
	for i := 1; i < pieces; i++ {
		t := float64(i) / float64(pieces)
		u := 1 - t
		k0, k1, k2, k3 := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		to = append(to, spot{k0*a.x + k1*b.x + k2*c.x + k3*d.x, k0*a.y + k1*b.y + k2*c.y + k3*d.y})
	}
	return append(to, d)
}
