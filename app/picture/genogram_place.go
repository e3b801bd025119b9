package picture

import (
	"math"
	"strconv"

	"keukentafel/app/family"
)

// measureAll writes the labels and finds how much room everybody takes.
func (t *tree) measureAll() {
	t.labels, t.half = make([][]line, len(t.folk)), make([]float64, len(t.folk))
	for who, p := range t.folk {
		if p.ghost {
			t.half[who] = t.by(8)
			continue
		}
		t.labels[who] = t.label(who)
		wide := t.by(2 * (symbolRadius + doubleGap))
		for _, l := range t.labels[who] {
			wide = math.Max(wide, t.paper.measure(t.paper.cut(l.words, l.font, l.width), l.font.size, l.font.bold))
		}
		t.half[who] = wide/2 + t.by(loopRoom)
	}
}

// label is what stands under a symbol.
func (t *tree) label(who int) []line {
	p := t.folk[who]
	name, word := font{size: t.by(treeNameSize), bold: true}, font{size: t.by(treeWordSize)}
	var lines []line
	if short := string(p.ShortName()); short != "" {
		lines = append(lines, line{words: short, font: name, role: RolePerson, tone: ToneText, width: t.by(treeName)})
	}
	for _, words := range []string{t.years(p.Person), t.farTwin(who), t.lives(who)} {
		if words != "" {
			lines = append(lines, line{words: words, font: word, role: RolePerson, tone: ToneText, width: t.by(treeName)})
		}
	}
	return lines
}

// farTwin names the twin who stands too far away for their lines to part from
// one point.
func (t *tree) farTwin(who int) string {
	for _, pair := range t.twins {
		if a, b := pair[0], pair[1]; (a == who || b == who) && !t.order.beside(a, b) {
			return t.paper.Words.T("genogram.twin-of", "naam", t.kin.called(a+b-who, t.paper.Words))
		}
	}
	return ""
}

// years is when somebody was born and died.
func (t *tree) years(p family.Person) string {
	born, died := year(family.Date(p.Birth)), year(p.Died)
	switch {
	case p.Unborn:
		return t.paper.Words.T("genogram.expected", "jaar", born)
	case p.Unknown:
		return t.paper.Words.T("genogram.unknown")
	case died != "" && born != "":
		return born + "–" + died
	case died != "":
		return t.paper.Words.T("genogram.died", "jaar", died)
	case born != "":
		return t.paper.Words.T("genogram.born", "jaar", born)
	}
	return ""
}

func year(d family.Date) string {
	if t := d.Time(); !t.IsZero() {
		return strconv.Itoa(t.Year())
	}
	return ""
}

// gap is how much room two neighbours need between them.
func (t *tree) gap(left, right int) float64 {
	gap := t.by(folkGap)
	for _, c := range t.couples {
		if l, r := t.dropBetween(c.a, c.b); l == left && r == right {
			gap = math.Max(gap, t.by(coupleGap))
			if words := yearsTold(c, t.paper.Words); words != "" {
				gap = math.Max(gap, t.paper.measure(words, t.by(treeWordSize), false)+t.by(8))
			}
		}
	}
	return gap
}

// dropBetween is between which two neighbours the line of a couple goes down.
func (t *tree) dropBetween(a, b int) (left, right int) {
	outer, inner := t.outer(a, b)
	row := t.order.rows[t.folk[outer].row]
	at := t.order.at[outer]
	if at < t.order.at[inner] {
		return outer, row[at+1]
	}
	return row[at-1], outer
}

// dropX is where the line to the children of somebody goes down.
func (t *tree) dropX(parents []int) float64 {
	if len(parents) == 1 {
		return t.x[parents[0]]
	}
	l, r := t.dropBetween(parents[0], parents[1])
	return (t.x[l] + t.half[l] + t.x[r] - t.half[r]) / 2
}

// block is a chain in its row, with fixed places within.
type block struct {
	members     []int
	offsets     []float64 // from its middle
	left, right float64   // how far it reaches from its middle
	at          float64
}

// rounds is how often the rows pull at each other before all have come to rest.
const (
	rounds   = 140
	gathered = 100 // so often, families also move towards their brothers and sisters
	settled  = 136 // from then on, only who hangs by one side still moves
)

// place gives everybody a place: children below the middle of their couple and
// couples above the middle of their children, as near as their order allows.
func (t *tree) place() {
	t.x = make([]float64, len(t.folk))
	blocks := make([][]*block, len(t.order.rows))
	for row := range blocks {
		blocks[row] = t.blocks(row)
		t.settle(blocks[row], make([]wish, len(blocks[row])))
	}
	for round := range rounds {
		for i := range blocks {
			row := i
			if round%2 == 1 {
				row = len(blocks) - 1 - i
			}
			t.pullAll(blocks[row], round)
		}
	}
}

// wish is where a block wants to be, and how much it would rather give way.
type wish struct {
	at     float64
	weight float64
}

// pullAll moves the blocks of a row to where their relatives are. At the end,
// only those that hang by one side still move, so that their lines are straight.
func (t *tree) pullAll(blocks []*block, round int) {
	last := round >= settled
	wishes := make([]wish, len(blocks))
	for i, b := range blocks {
		up, down := t.ties(b)
		wishes[i] = wish{b.at, 1}
		switch loose := up == 0 || down == 0; {
		case last && loose:
			by, _ := t.pull(b)
			wishes[i] = wish{b.at + by, 0.01}
		case !last:
			by, weight := t.pull(b)
			wishes[i] = wish{b.at + by, weight}
		}
		if leaf := len(b.members) == 1 && up == 1 && down == 0; leaf || round < gathered {
			wishes[i].at += t.closer(b)
		}
	}
	t.settle(blocks, wishes)
}

// ties counts the lines up and down of a block.
func (t *tree) ties(b *block) (up, down int) {
	for _, who := range b.members {
		up += len(t.order.up[who])
	}
	return up, len(t.order.down[t.folk[b.members[0]].chain])
}

func (t *tree) blocks(row int) []*block {
	var blocks []*block
	folk := t.order.rows[row]
	for i := 0; i < len(folk); {
		b, at := &block{}, t.half[folk[i]]
		for chain := t.folk[folk[i]].chain; i < len(folk) && t.folk[folk[i]].chain == chain; i++ {
			if len(b.members) > 0 {
				at += t.half[folk[i-1]] + t.gap(folk[i-1], folk[i]) + t.half[folk[i]]
			}
			b.members, b.offsets = append(b.members, folk[i]), append(b.offsets, at)
		}
		width := at + t.half[b.members[len(b.members)-1]]
		for j := range b.offsets {
			b.offsets[j] -= width / 2
		}
		b.left, b.right = width/2, width/2
		blocks = append(blocks, b)
	}
	return blocks
}

// pull is how far a block would move if it were alone, and how much weight
// that has. The children of one sibship together weigh as much as their
// parents: otherwise two rows in each other's way would drift off together.
func (t *tree) pull(b *block) (by, weight float64) {
	sum := 0.0
	for _, who := range b.members {
		for _, s := range t.order.up[who] {
			middle, share := t.middleOf(s), 1/float64(len(t.order.heirs[s]))
			shift := t.dropX(t.sibships[s].parents) - middle
			if outwards := (t.x[who]-middle)*shift > 0; outwards {
				shift *= 0.25 // or one child would go where its brothers and sisters cannot follow
			}
			sum, weight = sum+shift*share, weight+share
		}
	}
	for _, s := range t.order.down[t.folk[b.members[0]].chain] {
		sum, weight = sum+t.middleOf(s)-t.dropX(t.sibships[s].parents), weight+1
	}
	if weight == 0 {
		return 0, 0.01
	}
	return sum / weight, weight
}

// closer draws children towards their brothers and sisters.
func (t *tree) closer(b *block) float64 {
	sum, n := 0.0, 0.0
	for _, who := range b.members {
		for _, s := range t.order.up[who] {
			sum, n = sum+t.middleOf(s)-t.x[who], n+1
		}
	}
	if n == 0 {
		return 0
	}
	return 0.2 * sum / n
}

// middleOf is the middle of the children of a sibship.
func (t *tree) middleOf(sibship int) float64 {
	left, right := math.Inf(1), math.Inf(-1)
	for _, h := range t.order.heirs[sibship] {
		x := t.entry(h.who, sibship)
		left, right = math.Min(left, x), math.Max(right, x)
	}
	return (left + right) / 2
}

// settle puts the blocks of a row as near to where they want to be as their
// order and width allow: neighbours that push against each other move as one.
func (t *tree) settle(blocks []*block, wishes []wish) {
	type group struct {
		sum, weight float64
		n           int
	}
	at := func(g group) float64 { return g.sum / g.weight }
	from := make([]float64, len(blocks)) // the least distance from the first
	for i := 1; i < len(blocks); i++ {
		from[i] = from[i-1] + blocks[i-1].right + t.by(folkGap) + blocks[i].left
	}
	var groups []group
	for i, w := range wishes {
		weight := math.Max(w.weight, 0.001)
		groups = append(groups, group{(w.at - from[i]) * weight, weight, 1})
		for last := len(groups) - 1; last > 0 && at(groups[last-1]) > at(groups[last]); last-- {
			one, other := groups[last-1], groups[last]
			groups = append(groups[:last-1], group{one.sum + other.sum, one.weight + other.weight, one.n + other.n})
		}
	}
	i := 0
	for _, g := range groups {
		for range g.n {
			b := blocks[i]
			b.at = at(g) + from[i]
			for j, who := range b.members {
				t.x[who] = b.at + b.offsets[j]
			}
			i++
		}
	}
}
