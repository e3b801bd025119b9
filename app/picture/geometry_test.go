package picture

import (
	"math"
	"testing"
)

// tidy checks what the package promises of every picture.
func tidy(t *testing.T, what string, d Drawing) {
	t.Helper()
	for i, a := range d.Circles {
		for _, b := range d.Circles[i+1:] {
			if a.Centre.distance(b.Centre) < a.Radius+b.Radius+1 {
				t.Errorf("%s: two circles overlap", what)
			}
		}
	}
	for i, a := range d.Texts {
		for _, b := range d.Texts[i+1:] {
			if touch(a, b) {
				t.Errorf("%s: two texts overlap", what)
			}
		}
		if a.Left < 0 || a.Top < 0 || a.Left+a.Width > d.Width || a.Top+a.Height > d.Height {
			t.Errorf("%s: a text leaves the paper", what)
		}
		for _, c := range d.Circles {
			if inside := a.Role == RoleInitial || a.Role == RoleFamily; !inside && boxDistance(a, c.Centre) < c.Radius {
				t.Errorf("%s: a label lies over a circle", what)
			} else if a.Role == RoleFamily && c.Role == RoleFamily && farthest(a, c.Centre) > c.Radius {
				t.Errorf("%s: a name sticks out of the household", what)
			}
		}
	}
	tidyLines(t, what, d)
}

func tidyLines(t *testing.T, what string, d Drawing) {
	t.Helper()
	for _, l := range d.Lines {
		for _, c := range d.Circles {
			near := fromSegment(c.Centre, l.From, l.To)
			if own := c.Role == RoleFamily || c.Person == l.Person && c.Partner == l.Partner; !own && near < c.Radius+2 {
				t.Errorf("%s: a line runs through the circle of somebody else", what)
			} else if near < c.Radius-0.01 {
				t.Errorf("%s: a line runs into its own circle", what)
			}
		}
		for _, text := range d.Texts {
			for step := range 21 {
				if boxDistance(text, l.From.towards(l.To, l.From.distance(l.To)*float64(step)/20)) == 0 {
					t.Errorf("%s: a line runs through a text", what)
					break
				}
			}
		}
	}
}

func touch(a, b Text) bool {
	return a.Left < b.Left+b.Width-0.01 && b.Left < a.Left+a.Width-0.01 && a.Top < b.Top+b.Height-0.01 && b.Top < a.Top+a.Height-0.01
}

func boxDistance(t Text, p Point) float64 {
	dx := math.Max(0, math.Max(t.Left-p.X, p.X-t.Left-t.Width))
	dy := math.Max(0, math.Max(t.Top-p.Y, p.Y-t.Top-t.Height))
	return math.Hypot(dx, dy)
}

func farthest(t Text, p Point) float64 {
	dx := math.Max(math.Abs(t.Left-p.X), math.Abs(t.Left+t.Width-p.X))
	dy := math.Max(math.Abs(t.Top-p.Y), math.Abs(t.Top+t.Height-p.Y))
	return math.Hypot(dx, dy)
}

func fromSegment(p, a, b Point) float64 {
	length := a.distance(b)
	if length == 0 {
		return p.distance(a)
	}
	share := ((p.X-a.X)*(b.X-a.X) + (p.Y-a.Y)*(b.Y-a.Y)) / (length * length)
	share = math.Max(0, math.Min(1, share))
	return p.distance(Point{a.X + share*(b.X-a.X), a.Y + share*(b.Y-a.Y)})
}
