package picture

import (
	"math"
	"testing"

	"keukentafel/app/family"
)

// neat checks what the package promises of every genogram.
func neat(t *testing.T, what string, d Drawing) {
	t.Helper()
	boxes := symbols(d)
	for i, a := range boxes {
		for _, b := range boxes[i+1:] {
			if a.person != b.person && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom {
				t.Errorf("%s: two symbols overlap", what)
			}
		}
	}
	for i, a := range d.Texts {
		for _, b := range d.Texts[i+1:] {
			if touch(a, b) {
				t.Errorf("%s: two texts overlap: %s %s", what, string(a.Words), string(b.Words))
			}
		}
		if a.Left < -0.01 || a.Top < -0.01 || a.Left+a.Width > d.Width+0.01 || a.Top+a.Height > d.Height+0.01 {
			t.Errorf("%s: a text leaves the paper", what)
		}
		for _, b := range boxes {
			if a.Role != RoleInitial && a.Left < b.right && b.left < a.Left+a.Width && a.Top < b.bottom && b.top < a.Top+a.Height {
				t.Errorf("%s: a text lies over a symbol: %s", what, string(a.Words))
			}
		}
		for _, l := range d.Lines {
			if l.Role != RoleMark && a.Role != RoleInitial && throughText(l, a) {
				t.Errorf("%s: a line (%s) runs through a text: %s", what, l.Role, string(a.Words))
			}
		}
	}
	for _, l := range d.Lines {
		for _, b := range boxes {
			if l.Person == b.person || apart(l, b.left, b.top, b.right, b.bottom) {
				continue
			}
			for step := range 41 {
				p := l.From.towards(l.To, l.From.distance(l.To)*float64(step)/40)
				if b.holds(p) {
					t.Errorf("%s: a line (%s) runs behind somebody", what, l.Role)
					break
				}
			}
		}
	}
}

func throughText(l Line, x Text) bool {
	if apart(l, x.Left, x.Top, x.Left+x.Width, x.Top+x.Height) {
		return false
	}
	for step := range 41 {
		p := l.From.towards(l.To, l.From.distance(l.To)*float64(step)/40)
		if p.X > x.Left && p.X < x.Left+x.Width && p.Y > x.Top && p.Y < x.Top+x.Height {
			return true
		}
	}
	return false
}

// apart tells whether a line cannot touch a box.
func apart(l Line, left, top, right, bottom float64) bool {
	return math.Max(l.From.X, l.To.X) < left || math.Min(l.From.X, l.To.X) > right || math.Max(l.From.Y, l.To.Y) < top || math.Min(l.From.Y, l.To.Y) > bottom
}

// personSign is the symbol of one person.
type personSign struct {
	person                   family.PersonID
	left, top, right, bottom float64
	corners                  []Point // empty for a circle
}

func (s personSign) holds(p Point) bool {
	const edge = 0.8
	middle := Point{(s.left + s.right) / 2, (s.top + s.bottom) / 2}
	if len(s.corners) == 0 {
		return p.distance(middle) < (s.right-s.left)/2-edge
	}
	inside := true
	for i, a := range s.corners {
		b := s.corners[(i+1)%len(s.corners)]
		side := ((b.X-a.X)*(p.Y-a.Y) - (b.Y-a.Y)*(p.X-a.X)) / math.Max(a.distance(b), 1e-9)
		turn := ((b.X-a.X)*(middle.Y-a.Y) - (b.Y-a.Y)*(middle.X-a.X))
		if side*turn <= 0 || math.Abs(side) < edge {
			inside = false
		}
	}
	return inside
}

func symbols(d Drawing) []personSign {
	var all []personSign
	for _, c := range d.Circles {
		all = append(all, personSign{c.Person, c.Centre.X - c.Radius, c.Centre.Y - c.Radius, c.Centre.X + c.Radius, c.Centre.Y + c.Radius, nil})
	}
	for _, p := range d.Polygons {
		s := personSign{person: p.Person, left: math.Inf(1), top: math.Inf(1), right: math.Inf(-1), bottom: math.Inf(-1), corners: p.Points}
		for _, at := range p.Points {
			s.left, s.right = math.Min(s.left, at.X), math.Max(s.right, at.X)
			s.top, s.bottom = math.Min(s.top, at.Y), math.Max(s.bottom, at.Y)
		}
		all = append(all, s)
	}
	return all
}

// crossings counts where lines of kinship cross. A slash through the line of a
// couple, and lines that meet at an end, are no crossings.
func crossings(d Drawing) int {
	n := 0
	for i, a := range d.Lines {
		for _, b := range d.Lines[i+1:] {
			kinship := func(l Line) bool { return l.Role == RoleUnion || l.Role == RoleChild }
			if apart(a, math.Min(b.From.X, b.To.X), math.Min(b.From.Y, b.To.Y), math.Max(b.From.X, b.To.X), math.Max(b.From.Y, b.To.Y)) {
				continue
			}
			if kinship(a) && kinship(b) && !(a.Role == RoleUnion && b.Role == RoleUnion && slanted(a) != slanted(b)) && cross(a, b) {
				n++
			}
		}
	}
	return n
}

func slanted(l Line) bool {
	return math.Abs(l.From.X-l.To.X) > 0.5 && math.Abs(l.From.Y-l.To.Y) > 0.5
}

// cross tells whether two strokes cross well inside both.
func cross(a, b Line) bool {
	side := func(p, q, r Point) float64 {
		return ((q.X-p.X)*(r.Y-p.Y) - (q.Y-p.Y)*(r.X-p.X)) / math.Max(p.distance(q), 1e-9)
	}
	const edge = 1.0
	one, two := side(a.From, a.To, b.From), side(a.From, a.To, b.To)
	three, four := side(b.From, b.To, a.From), side(b.From, b.To, a.To)
	return one*two < 0 && three*four < 0 && min(math.Abs(one), math.Abs(two), math.Abs(three), math.Abs(four)) > edge
}
