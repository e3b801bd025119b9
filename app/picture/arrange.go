package picture

import (
	"math"
	"slices"

	"keukentafel/app/family"
)

// Room that is left free around what was put somewhere by hand.
const (
	leastLine = 30.0 // of a bond that can still be seen
	lineRoom  = 11.0 // beside a line: a jagged one and an arrow head are so wide
	gapRoom   = 4.0  // between circles and labels
	step      = 9.0  // between the places that are tried, at least
	finest    = 40.0 // so many steps at most from the middle to a corner
	smaller   = 0.87
	mostTries = 16
)

// arranged is the picture with those who were put somewhere by hand there, or
// at the nearest free place, on a paper of the same size. Who was not, stays
// where the picture has placed him, or as near as there is room. When all of
// it does not fit, everything is made a little smaller. It reports false when
// nobody in the picture was put anywhere, or when there is never room enough.
func arranged(auto *ecogram, known facts, spots []family.Spot) (*ecogram, bool) {
	frame := Point{auto.Width / 2, auto.Height / 2}
	wanted := wantedPlaces(auto.places, spots, frame)
	if wanted == nil {
		return nil, false
	}
	m := auto.measures
	for range mostTries {
		e := &ecogram{paper: auto.paper, measures: m}
		e.homeRadius = e.home(known)
		t := table{e: e, frame: frame}
		if t.placeAll(wanted) {
			e.places = t.places
			e.paint()
			e.Width, e.Height = auto.Width, auto.Height
			e.move(frame)
			return e, true
		}
		m.scale *= smaller
	}
	return nil, false
}

// wantedPlaces are where everybody should stand: first who was put somewhere,
// in the order in which that was done, then the others. Nil when nobody was.
func wantedPlaces(auto []place, spots []family.Spot, frame Point) []place {
	var byHand []place
	others := slices.Clone(auto)
	for _, s := range spots {
		i := slices.IndexFunc(others, func(p place) bool { return p.bond.person == s.Person && p.bond.partner == s.Partner })
		if i < 0 {
			continue
		}
		p := others[i]
		others = slices.Delete(others, i, i+1)
		p.centre = Point{float64(s.X) / 1000 * frame.X, float64(s.Y) / 1000 * frame.Y}
		byHand = append(byHand, p)
	}
	if len(byHand) == 0 {
		return nil
	}
	return append(byHand, others...)
}

// table is a paper on which people get a place one after another.
type table struct {
	e      *ecogram
	frame  Point // half width and half height
	places []place
	taken  []taken
	coming []taken // of those who still want a place
}

// taken is what somebody takes: a circle, a box for the label, and a line.
type taken struct {
	centre   Point
	box      box
	from, to Point
}

func (t *table) take(p place) taken {
	from, to := t.e.way(p.centre, t.e.homeRadius)
	return taken{centre: p.centre, box: t.e.boxOf(p.label, p.centre, p.at), from: from, to: to}
}

func (t *table) placeAll(wanted []place) bool {
	for _, w := range wanted {
		t.coming = append(t.coming, t.take(w))
	}
	for _, w := range wanted {
		t.coming = t.coming[1:]
		p, ok := t.nearest(w)
		if !ok {
			return false
		}
		t.places, t.taken = append(t.places, p), append(t.taken, t.take(p))
	}
	return true
}

// nearest finds the free place that is nearest to the wanted one.
func (t *table) nearest(w place) (place, bool) {
	labels := []label{t.e.labelOf(w.bond, t.e.labelRoom(w.centre))}
	if short := t.e.labelOf(w.bond, t.e.measures.labelWidth()); short.width < labels[0].width {
		labels = append(labels, short)
	}
	size := math.Max(t.e.by(step), math.Hypot(t.frame.X, t.frame.Y)/finest)
	farthest := math.Hypot(t.frame.X+math.Abs(w.centre.X), t.frame.Y+math.Abs(w.centre.Y))
	for ring := 0; float64(ring)*size <= farthest; ring++ {
		for _, centre := range around(w.centre, ring, size) {
			if !t.circleFits(centre) {
				continue
			}
			if l, at, ok := t.labelFor(labels, centre); ok {
				return place{bond: w.bond, centre: centre, label: l, at: at}, true
			}
		}
	}
	return place{}, false
}

// labelFor chooses how a label stands: the first way that fits, rather one
// that leaves the others where they want to be.
func (t *table) labelFor(labels []label, centre Point) (chosen label, chosenAt side, found bool) {
	for _, l := range labels {
		for _, at := range sidesFor(centre) {
			switch {
			case !t.labelFits(l, centre, at):
			case t.labelClear(t.e.boxOf(l, centre, at), t.coming):
				return l, at, true
			case !found:
				chosen, chosenAt, found = l, at, true
			}
		}
	}
	return chosen, chosenAt, found
}

// around are points on a ring of a number of steps, beginning outwards from
// the household.
func around(centre Point, ring int, size float64) []Point {
	if ring == 0 {
		return []Point{centre}
	}
	outwards := math.Atan2(centre.Y, centre.X)
	n := 6 * ring
	points := make([]Point, n)
	for i := range n {
		turn := float64((i+1)/2) * 2 * math.Pi / float64(n)
		if i%2 == 1 {
			turn = -turn
		}
		points[i] = Point{centre.X + float64(ring)*size*math.Cos(outwards+turn), centre.Y + float64(ring)*size*math.Sin(outwards+turn)}
	}
	return points
}

// sidesFor is where a label stands best: outwards.
func sidesFor(centre Point) []side {
	outer, inner, upper, lower := right, left, below, above
	if centre.X < 0 {
		outer, inner = left, right
	}
	if centre.Y < 0 {
		upper, lower = above, below
	}
	return []side{outer, upper, lower, inner}
}
