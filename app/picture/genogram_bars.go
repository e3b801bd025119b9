package picture

import (
	"math"
	"slices"
)

// bar is the line under a couple from which their children hang.
type bar struct {
	sibship   int
	row, from int     // the row above; from is the first of the parents
	drop      float64 // where the line comes down
	tips      []tip
	track     int
	y         float64
}

// tip is where a child hangs, or where the lines of twins part.
type tip struct {
	x     float64
	heirs []heir
}

func (b *bar) low() float64 {
	x := b.drop
	for _, t := range b.tips {
		x = math.Min(x, t.x)
	}
	return x
}

func (b *bar) high() float64 {
	x := b.drop
	for _, t := range b.tips {
		x = math.Max(x, t.x)
	}
	return x
}

// spanBars makes the bars of all sibships, and gives those of one row that
// would touch tracks one below the other, so that they cross least.
func (t *tree) spanBars() []*bar {
	var all []*bar
	for row := range t.order.rows {
		var bars []*bar
		for i, s := range t.sibships {
			if t.row(s.parents[0]) == row && len(s.heirs) > 0 {
				bars = append(bars, &bar{sibship: i, row: row, from: s.parents[0], drop: t.dropX(s.parents), tips: t.tips(i)})
			}
		}
		for _, b := range bars {
			b.straighten(t.by(5))
		}
		t.stackBars(bars)
		all = append(all, bars...)
	}
	return all
}

// straighten moves the line down a little when that makes it straight.
func (b *bar) straighten(most float64) {
	if len(b.tips) == 1 && math.Abs(b.tips[0].x-b.drop) <= most {
		b.drop = b.tips[0].x
	}
}

func (t *tree) tips(sibship int) []tip {
	var tips []tip
	for _, h := range t.order.heirs[sibship] {
		last := len(tips) - 1
		if last < 0 || !t.twinBeside(tips[last].heirs[len(tips[last].heirs)-1].who, h.who) {
			tips = append(tips, tip{heirs: []heir{h}})
			continue
		}
		tips[last].heirs = append(tips[last].heirs, h)
	}
	for i, x := range tips {
		for _, h := range x.heirs {
			tips[i].x += t.entry(h.who, sibship) / float64(len(x.heirs))
		}
	}
	return tips
}

// twinBeside tells of two whether they are twins who stand together.
func (t *tree) twinBeside(a, b int) bool {
	return t.twinLead(a) == t.twinLead(b) && t.order.beside(a, b)
}

func (t *tree) stackBars(bars []*bar) {
	for changed, rounds := true, 0; changed && rounds < len(bars)*len(bars)+1; rounds++ {
		changed = false
		for i := range bars {
			for j := i + 1; j < len(bars); j++ {
				if t.gain(bars, i, j) < 0 {
					moved := bars[j]
					copy(bars[i+1:j+1], bars[i:j])
					bars[i], changed = moved, true
				}
			}
		}
	}
	for i, b := range bars {
		for _, above := range bars[:i] {
			if above.low() < b.high()+t.by(6) && above.high() > b.low()-t.by(6) {
				b.track = max(b.track, above.track+1)
			}
		}
	}
}

// gain is how many more crossings there are when bar j goes above bars i..j-1.
func (t *tree) gain(bars []*bar, i, j int) int {
	sum := 0
	for _, b := range bars[i:j] {
		sum += t.stacked(bars[j], b) - t.stacked(b, bars[j])
	}
	return sum
}

// stacked counts the crossings of one bar above another. That two lines lie on
// each other is worse than any crossing.
func (t *tree) stacked(upper, lower *bar) int {
	near := t.by(3)
	n := 0
	for _, x := range upper.tips {
		if x.x > lower.low()-near && x.x < lower.high()+near {
			n++
		}
		if math.Abs(x.x-lower.drop) < near {
			n += 20
		}
	}
	if lower.drop > upper.low()-near && lower.drop < upper.high()+near {
		n++
	}
	return n
}

// drawBars draws the lines from couples to their children.
func (t *tree) drawBars(bars []*bar) {
	for who, p := range t.folk {
		if b := t.bands[p.row]; p.ghost && len(t.above[who]) > 0 {
			top := t.topAt(who, t.x[who])
			t.run(Line{From: Point{t.x[who], top}, To: Point{t.x[who], b.bottom}, Width: strokeWidth, Tone: ToneNeutral, Role: RoleChild}, t.mannerOf(t.above[who][0].link))
		}
	}
	for _, b := range bars {
		like := Line{Width: strokeWidth, Tone: ToneNeutral, Role: RoleChild}
		how := t.mannerOfBar(b)
		parents := t.sibships[b.sibship].parents
		if from := parents[0]; !t.folk[from].ghost || len(t.above[from]) > 0 {
			t.path(like, how, Point{b.drop, t.dropTop(parents)}, Point{b.drop, b.y})
		}
		if b.high()-b.low() > 0.01 {
			t.path(like, how, Point{b.low(), b.y}, Point{b.high(), b.y})
		}
		for _, x := range b.tips {
			t.hangTip(b, x)
		}
	}
}

// hangTip draws the line to a child, or the lines to twins.
func (t *tree) hangTip(b *bar, x tip) {
	for _, h := range x.heirs {
		at := t.entry(h.who, b.sibship)
		t.run(Line{From: Point{x.x, b.y}, To: Point{at, t.topAt(h.who, at)}, Width: strokeWidth, Tone: ToneNeutral, Role: RoleChild}, t.mannerOf(h.link))
	}
	for i, h := range x.heirs {
		if i == 0 || !t.identical(x.heirs[i-1].who, h.who) {
			continue
		}
		between := func(who int) Point {
			at := t.entry(who, b.sibship)
			end := Point{at, t.topAt(who, at)}
			return Point{(x.x + end.X) / 2, (b.y + end.Y) / 2}
		}
		one, other := between(x.heirs[i-1].who), between(h.who)
		other.Y = one.Y
		t.run(Line{From: one, To: other, Width: strokeWidth, Tone: ToneNeutral, Role: RoleChild}, solid)
	}
}

func (t *tree) identical(a, b int) bool {
	return slices.ContainsFunc(t.twins, func(x [3]int) bool { return x[2] == 1 && (x[0] == a && x[1] == b || x[0] == b && x[1] == a) })
}

func (t *tree) mannerOf(l link) manner {
	return map[link]manner{linkBirth: solid, linkAdopted: doubled, linkFostered: dashed, linkLoose: dotted, linkJoined: doubled}[l]
}

// mannerOfBar is solid as soon as one of the children was born or adopted there.
func (t *tree) mannerOfBar(b *bar) manner {
	best := linkLoose
	for _, h := range t.sibships[b.sibship].heirs {
		if h.link == linkJoined {
			return solid
		}
		best = min(best, h.link)
	}
	if best == linkAdopted {
		return solid
	}
	return t.mannerOf(best)
}

// dropTop is where the line to the children begins: on the line of the couple,
// on its arch, or under the name of one parent.
func (t *tree) dropTop(parents []int) float64 {
	row := t.bands[t.row(parents[0])]
	if len(parents) == 1 {
		if t.folk[parents[0]].ghost {
			return row.bottom
		}
		return t.under(parents[0], row.middle) + t.by(1)
	}
	if a, apart := t.archOf(t.coupleOf(parents[0], parents[1])); apart {
		return t.archY(a)
	}
	return row.middle
}
