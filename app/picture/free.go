package picture

import "math"

// circleFits tells whether a circle with its line fits beside all that stands
// on the table.
func (t *table) circleFits(centre Point) bool {
	e := t.e
	radius, gap := e.by(nodeRadius), e.by(gapRoom)
	edge := e.by(margin) + radius
	if math.Abs(centre.X) > t.frame.X-edge || math.Abs(centre.Y) > t.frame.Y-edge {
		return false
	}
	if centre.distance(Point{}) < e.homeRadius+radius+e.by(leastLine) {
		return false
	}
	from, to := e.way(centre, e.homeRadius)
	beside := radius + e.by(lineRoom) + 2
	for _, p := range t.taken {
		clear := p.centre.distance(centre) >= 2*radius+gap &&
			p.box.distance(centre) >= radius+gap &&
			segmentDistance(p.centre, from, to) >= beside &&
			segmentDistance(centre, p.from, p.to) >= beside &&
			!p.box.grown(e.by(lineRoom)).crossed(from, to)
		if !clear {
			return false
		}
	}
	return true
}

// labelFits tells whether a label fits beside a circle that fits.
func (t *table) labelFits(l label, centre Point, at side) bool {
	e := t.e
	b, gap := e.boxOf(l, centre, at), e.by(gapRoom)
	edge := e.by(margin)
	if b.left < edge-t.frame.X || b.left+b.width > t.frame.X-edge || b.top < edge-t.frame.Y || b.top+b.height > t.frame.Y-edge {
		return false
	}
	from, to := e.way(centre, e.homeRadius)
	if b.distance(Point{}) < e.homeRadius+gap || b.grown(e.by(lineRoom)).crossed(from, to) {
		return false
	}
	return t.labelClear(b, t.taken)
}

// labelClear tells whether a label is clear of circles, labels and lines.
func (t *table) labelClear(b box, of []taken) bool {
	gap := t.e.by(gapRoom)
	near, roomy := b.grown(gap), b.grown(t.e.by(lineRoom))
	for _, p := range of {
		if near.touches(p.box) || b.distance(p.centre) < t.e.by(nodeRadius)+gap || roomy.crossed(p.from, p.to) {
			return false
		}
	}
	return true
}

func (b box) grown(by float64) box {
	return box{b.left - by, b.top - by, b.width + 2*by, b.height + 2*by}
}

func (b box) touches(other box) bool {
	return b.left < other.left+other.width && other.left < b.left+b.width && b.top < other.top+other.height && other.top < b.top+b.height
}

// distance is how far a point lies outside the box; 0 inside it.
func (b box) distance(p Point) float64 {
	dx := math.Max(0, math.Max(b.left-p.X, p.X-b.left-b.width))
	dy := math.Max(0, math.Max(b.top-p.Y, p.Y-b.top-b.height))
	return math.Hypot(dx, dy)
}

// crossed tells whether a line runs through the box.
func (b box) crossed(from, to Point) bool {
	enter, leave := 0.0, 1.0
	within := func(start, way, low, high float64) bool {
		if way == 0 {
			return start >= low && start <= high
		}
		first, last := (low-start)/way, (high-start)/way
		enter, leave = math.Max(enter, math.Min(first, last)), math.Min(leave, math.Max(first, last))
		return enter <= leave
	}
	return within(from.X, to.X-from.X, b.left, b.left+b.width) && within(from.Y, to.Y-from.Y, b.top, b.top+b.height)
}

// segmentDistance is how far a point lies from a line between two points.
func segmentDistance(p, from, to Point) float64 {
	dx, dy := to.X-from.X, to.Y-from.Y
	length := dx*dx + dy*dy
	if length == 0 {
		return p.distance(from)
	}
	share := math.Max(0, math.Min(1, ((p.X-from.X)*dx+(p.Y-from.Y)*dy)/length))
	return p.distance(Point{from.X + share*dx, from.Y + share*dy})
}
