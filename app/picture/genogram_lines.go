package picture

import (
	"cmp"
	"math"
	"slices"

	"keukentafel/app/family"
)

// band is where a row lies.
type band struct {
	middle float64 // of the symbols
	bottom float64 // of the labels
}

// arch is the line of a couple that stands apart, over those between.
type arch struct {
	couple      int
	left, right int // of folk
	level       int // from 1, the lowest
}

func (t *tree) row(who int) int { return t.folk[who].row }

// spanArches finds the couples that stand apart, and stacks their arches.
func (t *tree) spanArches() {
	for i, c := range t.couples {
		left, right := c.a, c.b
		if t.order.at[left] > t.order.at[right] {
			left, right = right, left
		}
		if t.order.at[right] > t.order.at[left]+1 {
			t.arches = append(t.arches, arch{couple: i, left: left, right: right})
		}
	}
	wide := func(a arch) int { return t.order.at[a.right] - t.order.at[a.left] }
	slices.SortStableFunc(t.arches, func(a, b arch) int { return cmp.Compare(wide(a), wide(b)) })
	for i := range t.arches {
		a := &t.arches[i]
		a.level = 1
		for _, b := range t.arches[:i] {
			if t.row(a.left) == t.row(b.left) && t.order.at[b.left] < t.order.at[a.right] && t.order.at[b.right] > t.order.at[a.left] {
				a.level = max(a.level, b.level+1)
			}
		}
	}
}

func (t *tree) archOf(c int) (arch, bool) {
	i := slices.IndexFunc(t.arches, func(a arch) bool { return a.couple == c })
	if i < 0 {
		return arch{}, false
	}
	return t.arches[i], true
}

func (t *tree) archY(a arch) float64 {
	return t.bands[t.row(a.left)].middle - t.by(symbolRadius+doubleGap+8) - t.by(archGap)*float64(a.level-1)
}

// port is where an arch lands on a symbol: beside its middle, the higher the
// nearer.
func (t *tree) port(who int, a arch) float64 {
	side, n, place := 1.0, 0, 0
	if a.right == who {
		side = -1
	}
	for _, b := range t.arches {
		if same := side > 0 && b.left == who || side < 0 && b.right == who; same {
			n++
			if b.level > a.level {
				place++
			}
		}
	}
	return t.x[who] + side*t.by(8+6*float64(place+1)/float64(n+1))
}

// entry is where the line of a sibship comes in on a child: in its middle, or
// side by side when there are more.
func (t *tree) entry(who, sibship int) float64 {
	if len(t.order.up[who]) == 1 {
		return t.x[who]
	}
	ups := slices.Clone(t.order.up[who])
	slices.SortStableFunc(ups, func(a, b int) int { return cmp.Compare(t.dropX(t.sibships[a].parents), t.dropX(t.sibships[b].parents)) })
	place := slices.Index(ups, sibship)
	return t.x[who] + t.by(math.Min(9, 14/float64(max(len(ups)-1, 1))))*(float64(place)-float64(len(ups)-1)/2)
}

// stack gives every row and every line between two rows its height.
func (t *tree) stack(bars []*bar) {
	t.bands = make([]band, len(t.order.rows))
	y := 0.0
	for row, folk := range t.order.rows {
		levels := 0
		for _, a := range t.arches {
			if t.row(a.left) == row {
				levels = max(levels, a.level)
			}
		}
		if levels > 0 {
			y += t.by(archGap*float64(levels) + 8)
		}
		b := band{middle: y, bottom: y}
		for _, who := range folk {
			if !t.folk[who].ghost {
				b.middle = y + t.by(symbolRadius+doubleGap)
				b.bottom = math.Max(b.bottom, t.under(who, b.middle))
			}
		}
		t.bands[row] = b
		tracks := 0
		for _, x := range bars {
			if x.row == row {
				x.y = b.bottom + t.by(channelTop+trackGap*float64(x.track))
				tracks = max(tracks, x.track+1)
			}
		}
		y = b.bottom + t.by(channelTop+trackGap*float64(max(tracks-1, 0))+channelEnd)
	}
}

// under is where the label of somebody ends.
func (t *tree) under(who int, middle float64) float64 {
	y := middle + t.by(symbolRadius+doubleGap+labelAbove)
	for _, l := range t.labels[who] {
		y += l.font.height()
	}
	return y
}

// manner is how a line is drawn.
type manner int

const (
	solid manner = iota
	dashed
	dotted
	doubled // one solid and one dashed
)

// run draws a line in a manner; its width is at full size.
func (t *tree) run(l Line, how manner) {
	dash, hole := 7.0, 4.5
	switch how {
	case solid:
		l.Width = t.by(l.Width)
		t.Lines = append(t.Lines, l)
		return
	case doubled:
		length := l.From.distance(l.To)
		if length == 0 {
			return
		}
		aside := t.by(2.4)
		by := Point{-(l.To.Y - l.From.Y) / length * aside, (l.To.X - l.From.X) / length * aside}
		other := l
		l.From, l.To = l.From.plus(by), l.To.plus(by)
		other.From, other.To = other.From.plus(Point{-by.X, -by.Y}), other.To.plus(Point{-by.X, -by.Y})
		t.run(l, solid)
		t.run(other, dashed)
		return
	case dotted:
		dash, hole = 1.6, 4.4
	case dashed:
	}
	length := l.From.distance(l.To)
	n := math.Max(1, math.Round((length+t.by(hole))/t.by(dash+hole)))
	step := (length + t.by(hole)) / n
	for i := range int(n) {
		piece := l
		piece.From = l.From.towards(l.To, step*float64(i))
		piece.To = l.From.towards(l.To, math.Min(length, step*float64(i)+step-t.by(hole)))
		t.run(piece, solid)
	}
}

// drawCouples draws what joins two who are or were together.
func (t *tree) drawCouples() {
	for i, c := range t.couples {
		like := Line{Width: 2.2, Tone: ToneNeutral, Role: RoleUnion}
		how := solid
		switch c.relation.Union {
		case family.UnionCohabiting:
			how = dashed
		case family.UnionApart:
			how = dotted
		case family.UnionUnknown:
			like.Width = 1.2
		case family.UnionMarried, family.UnionRegistered, family.UnionDivorced, family.UnionSeparated:
		}
		drop, y := t.dropX([]int{c.a, c.b}), t.bands[t.row(c.a)].middle
		if a, apart := t.archOf(i); apart {
			y = t.archY(a)
			left, right := t.port(a.left, a), t.port(a.right, a)
			t.path(like, how, Point{left, t.topAt(a.left, left)}, Point{left, y}, Point{right, y}, Point{right, t.topAt(a.right, right)})
		} else {
			left, right := c.a, c.b
			if t.x[left] > t.x[right] {
				left, right = right, left
			}
			t.path(like, how, Point{t.x[left] + t.reach(left), y}, Point{t.x[right] - t.reach(right), y})
		}
		for n := range t.slashes(c) {
			x := drop - t.by(9+5*float64(n))
			t.run(Line{From: Point{x - t.by(3), y + t.by(8)}, To: Point{x + t.by(3), y - t.by(8)}, Width: strokeWidth, Tone: ToneNeutral, Role: RoleUnion}, solid)
		}
		if words := yearsTold(c, t.paper.Words); words != "" {
			f := font{size: t.by(treeWordSize)}
			above := t.by(3)
			if t.slashes(c) > 0 {
				above = t.by(9)
			}
			t.write(line{words: words, font: f, role: RoleUnion, tone: ToneText, width: math.Inf(1)}, Point{drop, y - above - f.height()}, AnchorMiddle)
		}
	}
}

func (t *tree) path(like Line, how manner, corners ...Point) {
	for i := 1; i < len(corners); i++ {
		like.From, like.To = corners[i-1], corners[i]
		t.run(like, how)
	}
}
