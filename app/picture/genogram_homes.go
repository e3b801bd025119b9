package picture

import (
	"math"
	"slices"

	"keukentafel/app/family"
)

// dwelling is a house with a dashed outline round who live there.
type dwelling struct {
	family.Household
	top    int      // the first row
	spans  [][2]int // of each row from there on, the first and last place
	people int
	level  float64 // keeps two outlines apart
}

// findHomes outlines the houses in which at least two live who stand together.
func (t *tree) findHomes(named []family.HouseholdID) {
	for _, h := range t.f.Households {
		if slices.Contains(named, h.ID) {
			continue
		}
		best := dwelling{}
		current := dwelling{}
		for row := range t.order.rows {
			span, n := t.together(h.ID, row)
			if n == 0 {
				current = dwelling{}
				continue
			}
			if current.people == 0 {
				current = dwelling{Household: h, top: row}
			}
			current.spans, current.people = append(slices.Clone(current.spans), span), current.people+n
			if current.people > best.people {
				best = current
			}
		}
		if best.people > 1 {
			best.level = float64(len(t.homes))
			t.homes = append(t.homes, best)
		}
	}
}

// together is the longest run of neighbours in a row who live in a house.
func (t *tree) together(h family.HouseholdID, row int) (span [2]int, n int) {
	run := 0
	for i, who := range t.order.rows[row] {
		if !t.livesIn(who, h) {
			run = 0
			continue
		}
		if run++; run > n {
			span, n = [2]int{i - run + 1, i}, run
		}
	}
	return span, n
}

// livesIn tells whether a house is the first that somebody lives in.
func (t *tree) livesIn(who int, h family.HouseholdID) bool {
	p := t.folk[who]
	return len(p.Households) > 0 && p.Households[0] == h && !p.Died.Known()
}

// outlined tells whether somebody stands within the outline of a house.
func (t *tree) outlined(who int, h family.HouseholdID) bool {
	for _, d := range t.homes {
		row := t.folk[who].row - d.top
		if d.ID == h && row >= 0 && row < len(d.spans) && t.order.at[who] >= d.spans[row][0] && t.order.at[who] <= d.spans[row][1] {
			return true
		}
	}
	return false
}

// lives names the houses that no outline tells of: "ook: Bij papa".
func (t *tree) lives(who int) string {
	var names []string
	inside := false
	for _, id := range t.folk[who].Households {
		i := slices.IndexFunc(t.f.Households, func(h family.Household) bool { return h.ID == id })
		if t.outlined(who, id) {
			inside = true
		} else if i >= 0 && !t.f.Households[i].Name.Empty() && !t.folk[who].Died.Known() {
			names = append(names, string(t.f.Households[i].Name))
		}
	}
	switch {
	case len(names) == 0:
		return ""
	case inside:
		return t.paper.Words.T("genogram.also", "huis", list(names, t.paper.Words))
	}
	return list(names, t.paper.Words)
}

// outline is the corners of a house, going round.
func (t *tree) outline(d dwelling) []Point {
	var right, left []Point
	aside := t.by(3 * d.level)
	far, farther := t.widest(d)
	for i, span := range d.spans {
		row := d.top + i
		l, r := t.roomy(row, span, far, farther)
		b := t.bands[row]
		top, bottom := b.middle-t.by(symbolRadius+doubleGap+loopRoom)-aside, b.bottom+t.by(5)+aside
		if i > 0 { // the wider of the two runs through the room between the rows
			previous := len(right) - 1
			wide, narrow := math.Max(r, right[previous].X), math.Min(l, left[previous].X)
			right = append(right, Point{wide, right[previous].Y}, Point{wide, top})
			left = append(left, Point{narrow, left[previous].Y}, Point{narrow, top})
		}
		right = append(right, Point{r, top}, Point{r, bottom})
		left = append(left, Point{l, top}, Point{l, bottom})
	}
	slices.Reverse(left)
	return append(right, left...)
}

// widest is how far a house reaches over all its rows.
func (t *tree) widest(d dwelling) (left, right float64) {
	left, right = math.Inf(1), math.Inf(-1)
	for i, span := range d.spans {
		l, r := t.edges(d.top+i, span)
		left, right = math.Min(left, l), math.Max(right, r)
	}
	return left, right
}

// roomy are the edges of a house in a row: as wide as the house is elsewhere,
// if nobody else stands there.
func (t *tree) roomy(row int, span [2]int, far, farther float64) (left, right float64) {
	left, right = t.edges(row, span)
	folk := t.order.rows[row]
	if at := span[0] - 1; at < 0 || t.x[folk[at]]+t.half[folk[at]] < far {
		left = far
	}
	if at := span[1] + 1; at >= len(folk) || t.x[folk[at]]-t.half[folk[at]] > farther {
		right = farther
	}
	return left, right
}

func (t *tree) edges(row int, span [2]int) (left, right float64) {
	first, last := t.order.rows[row][span[0]], t.order.rows[row][span[1]]
	return t.x[first] - t.half[first] + t.by(2), t.x[last] + t.half[last] - t.by(2)
}

// drawHomes draws the outlines.
func (t *tree) drawHomes() {
	for _, d := range t.homes {
		corners := bevelled(t.outline(d), t.by(6))
		for i, from := range corners {
			t.run(Line{From: from, To: corners[(i+1)%len(corners)], Width: 1.3, Tone: ToneInfo, Role: RoleHousehold}, dashed)
		}
	}
}

// bevelled cuts the corners of an outline.
func bevelled(path []Point, by float64) []Point {
	path = slices.CompactFunc(path, func(a, b Point) bool { return a.distance(b) < 0.01 })
	var cut []Point
	for i, at := range path {
		before, after := path[(i+len(path)-1)%len(path)], path[(i+1)%len(path)]
		if straight := before.X == after.X || before.Y == after.Y; straight {
			continue
		}
		cut = append(cut, at.towards(before, math.Min(by, at.distance(before)/2)), at.towards(after, math.Min(by, at.distance(after)/2)))
	}
	return cut
}

// clash finds a house whose outline runs through that of a house with more
// people, or through words.
func (t *tree) clash() (family.HouseholdID, bool) {
	for i, d := range t.homes {
		mine := t.outline(d)
		for _, x := range t.Texts {
			if throughBox(mine, x) {
				return d.ID, true
			}
		}
		for _, e := range t.homes[:i] {
			if pathsCross(mine, t.outline(e)) {
				if e.people < d.people {
					return e.ID, true
				}
				return d.ID, true
			}
		}
	}
	return "", false
}

func throughBox(path []Point, x Text) bool {
	for i, a := range path {
		b := path[(i+1)%len(path)]
		if math.Max(a.X, b.X) > x.Left && math.Min(a.X, b.X) < x.Left+x.Width && math.Max(a.Y, b.Y) > x.Top && math.Min(a.Y, b.Y) < x.Top+x.Height {
			return true
		}
	}
	return false
}

// pathsCross tells of two paths of level and upright strokes whether they touch.
func pathsCross(p, q []Point) bool {
	for i, a := range p {
		b := p[(i+1)%len(p)]
		for j, c := range q {
			d := q[(j+1)%len(q)]
			if math.Max(a.X, b.X) >= math.Min(c.X, d.X) && math.Max(c.X, d.X) >= math.Min(a.X, b.X) &&
				math.Max(a.Y, b.Y) >= math.Min(c.Y, d.Y) && math.Max(c.Y, d.Y) >= math.Min(a.Y, b.Y) {
				return true
			}
		}
	}
	return false
}

// nameHomes writes what a house is called along its outline, where there is room.
func (t *tree) nameHomes() {
	f := font{size: t.by(treeWordSize)}
	for _, d := range t.homes {
		if d.Name.Empty() {
			continue
		}
		last := d.top + len(d.spans) - 1
		far, farther := t.widest(d)
		l, r := t.roomy(last, d.spans[len(d.spans)-1], far, farther)
		top, _ := t.roomy(d.top, d.spans[0], far, farther)
		low := t.bands[last].bottom + t.by(8+3*d.level)
		high := t.bands[d.top].middle - t.by(symbolRadius+doubleGap+loopRoom+3+3*d.level) - f.height()
		words := line{words: string(d.Name), font: f, role: RoleHousehold, tone: ToneInfo, width: t.by(200)}
		for _, spot := range []struct {
			at     Point
			anchor Anchor
		}{{Point{l + t.by(3), low}, AnchorStart}, {Point{r - t.by(3), low}, AnchorEnd}, {Point{(l + r) / 2, low}, AnchorMiddle}, {Point{top + t.by(3), high}, AnchorStart}} {
			t.write(words, spot.at, spot.anchor)
			if t.free(t.Texts[len(t.Texts)-1]) {
				break
			}
			t.Texts = t.Texts[:len(t.Texts)-1]
		}
	}
}

// free tells whether the last text lies over nothing.
func (t *tree) free(x Text) bool {
	edge := t.by(2)
	left, top, right, bottom := x.Left-edge, x.Top, x.Left+x.Width+edge, x.Top+x.Height
	hit := func(l, u, r, b float64) bool { return l < right && r > left && u < bottom && b > top }
	for _, y := range t.Texts[:len(t.Texts)-1] {
		if hit(y.Left, y.Top, y.Left+y.Width, y.Top+y.Height) {
			return false
		}
	}
	for _, y := range t.Lines {
		if hit(math.Min(y.From.X, y.To.X), math.Min(y.From.Y, y.To.Y), math.Max(y.From.X, y.To.X), math.Max(y.From.Y, y.To.Y)) {
			return false
		}
	}
	for who := range t.folk {
		reach, middle := t.by(symbolRadius+doubleGap+4), t.bands[t.folk[who].row].middle
		if !t.folk[who].ghost && hit(t.x[who]-reach, middle-reach, t.x[who]+reach, middle+reach) {
			return false
		}
	}
	return true
}
