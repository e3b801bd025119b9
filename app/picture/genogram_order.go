package picture

import "slices"

// order is who stands where in each row, and the choices that it came from.
type order struct {
	k     *kin
	flip  []bool   // of each chain, whether it is turned round
	heirs [][]heir // of each sibship, from left to right
	rows  [][]int  // folk from left to right
	at    []int    // of each of folk, the place in its row
	cost  int
	down  [][]int // of each chain, the sibships below
	up    [][]int // of each of folk, the sibships it is an heir of
	seen  []bool
}

// arrange finds an order without crossings if it can: it walks through the
// tree so that everything below and above somebody stays together, and then
// turns chains round and puts children at the end of their row as long as that
// takes away crossings. Children who need not move stand from old to young.
func arrange(k *kin) *order {
	o := &order{k: k, flip: make([]bool, len(k.chains)), at: make([]int, len(k.folk)), down: make([][]int, len(k.chains)), up: make([][]int, len(k.folk))}
	for i, s := range k.sibships {
		o.heirs = append(o.heirs, slices.Clone(s.heirs))
		chain := k.folk[s.parents[0]].chain
		o.down[chain] = append(o.down[chain], i)
		for _, h := range s.heirs {
			o.up[h.who] = append(o.up[h.who], i)
		}
	}
	o.try()
	o.improve()
	return o
}

// mostOrders keeps a family that cannot be drawn without crossings from taking
// long.
const mostOrders = 1500

// improve climbs: one move at a time, and two when one does not help.
func (o *order) improve() {
	tries := 0
	moves := o.moves()
	for o.cost >= twinCost && tries < mostOrders {
		before := o.cost
		for _, move := range moves {
			o.attempt(&tries, move)
		}
		if o.cost < before {
			continue
		}
		for _, first := range moves {
			for _, second := range moves {
				if tries < mostOrders {
					o.attempt(&tries, func() { first(); second() })
				}
			}
		}
		if o.cost == before {
			break
		}
	}
	o.try()
}

// attempt keeps a move that helps and takes back one that does not.
func (o *order) attempt(tries *int, move func()) {
	flip, cost := slices.Clone(o.flip), o.cost
	heirs := make([][]heir, len(o.heirs))
	for i, h := range o.heirs {
		heirs[i] = slices.Clone(h)
	}
	*tries++
	move()
	o.try()
	if o.cost >= cost {
		o.flip, o.heirs, o.cost = flip, heirs, cost
	}
}

func (o *order) moves() []func() {
	var moves []func()
	for c := range o.flip {
		moves = append(moves, func() { o.flip[c] = !o.flip[c] })
	}
	for s := range o.heirs {
		if len(o.heirs[s]) < 2 {
			continue
		}
		for _, h := range o.heirs[s] {
			moves = append(moves, func() { o.move(s, h, false) }, func() { o.move(s, h, true) })
		}
	}
	return moves
}

// move puts a child first or last of its sibship.
func (o *order) move(s int, h heir, last bool) {
	rest := slices.DeleteFunc(slices.Clone(o.heirs[s]), func(x heir) bool { return x.who == h.who })
	if last {
		o.heirs[s] = append(rest, h)
		return
	}
	o.heirs[s] = append([]heir{h}, rest...)
}

// piece is a part of the tree, row by row: what stands in the middle, and what
// stands left and right of the line that it hangs by.
type piece struct{ left, middle, right map[int][]int }

func (p piece) all(row int) []int { return slices.Concat(p.left[row], p.middle[row], p.right[row]) }

// try lays out the rows as the choices say, and counts what they cost.
func (o *order) try() {
	k := o.k
	o.seen = make([]bool, len(k.chains))
	depth := 0
	for _, p := range k.folk {
		depth = max(depth, p.row+1)
	}
	rows := make([][]int, depth)
	begin := append([]int{k.folk[k.hub()].chain}, o.everyChain()...)
	for _, chain := range begin {
		if o.seen[chain] {
			continue
		}
		p := o.visit(o.highest(chain), -1, true)
		for row := range rows {
			rows[row] = append(rows[row], p.all(row)...)
		}
	}
	o.rows = make([][]int, depth)
	for row, chains := range rows {
		for _, c := range chains {
			for _, who := range o.members(c) {
				o.at[who] = len(o.rows[row])
				o.rows[row] = append(o.rows[row], who)
			}
		}
	}
	o.cost = o.count()
}

func (o *order) everyChain() []int {
	all := make([]int, len(o.k.chains))
	for i := range all {
		all[i] = i
	}
	return all
}

func (o *order) members(chain int) []int {
	members := slices.Clone(o.k.chains[chain])
	if o.flip[chain] {
		slices.Reverse(members)
	}
	return members
}

// highest climbs from a chain to the oldest above it.
func (o *order) highest(chain int) int {
	for range o.k.chains {
		above := -1
		for _, who := range o.members(chain) {
			for _, s := range o.up[who] {
				if parent := o.k.folk[o.k.sibships[s].parents[0]].chain; above < 0 && !o.seen[parent] {
					above = parent
				}
			}
		}
		if above < 0 {
			break
		}
		chain = above
	}
	return chain
}

// visit lays out a chain with all that hangs together with it and was not laid
// out yet; via is who it was reached by, from above.
func (o *order) visit(chain, via int, toRight bool) piece {
	o.seen[chain] = true
	k, row := o.k, o.k.folk[o.k.chains[chain][0]].row
	p := piece{map[int][]int{}, map[int][]int{}, map[int][]int{}}
	members := o.members(chain)
	var below piece = piece{map[int][]int{}, map[int][]int{}, map[int][]int{}}
	for _, s := range o.byDrop(chain, members) {
		for _, h := range o.heirs[s] {
			if d := k.folk[h.who].chain; !o.seen[d] {
				below.beside(o.visit(d, h.who, toRight), row)
			}
		}
	}
	for r, chains := range below.middle {
		p.middle[r] = chains
	}
	p.middle[row] = slices.Concat(below.left[row], []int{chain}, below.right[row])
	for r := range row {
		p.left[r], p.right[r] = below.left[r], below.right[r]
	}
	for i, who := range members {
		right := toRight
		if at := slices.Index(members, via); at >= 0 && at != i {
			right = i > at
		} else if at == i {
			right = !o.flip[chain]
		}
		for _, s := range o.up[who] {
			if parent := k.folk[k.sibships[s].parents[0]].chain; !o.seen[parent] {
				p.aside(o.visit(parent, -1, right), row, right)
			}
		}
	}
	return p
}

// beside puts the next child's piece to the right of what is below already.
func (p piece) beside(q piece, row int) {
	for _, at := range q.rows() {
		if at > row {
			p.middle[at] = append(p.middle[at], q.all(at)...)
			continue
		}
		p.left[at] = append(p.left[at], q.left[at]...)
		p.right[at] = append(p.right[at], append(slices.Clone(q.middle[at]), q.right[at]...)...)
	}
}

// aside puts all of a piece on one side.
func (p piece) aside(q piece, row int, right bool) {
	for _, at := range q.rows() {
		all := q.all(at)
		switch {
		case at >= row && right:
			p.middle[at] = append(p.middle[at], all...)
		case at >= row:
			p.middle[at] = append(all, p.middle[at]...)
		case right:
			p.right[at] = append(p.right[at], all...)
		default:
			p.left[at] = append(all, p.left[at]...)
		}
	}
}

func (p piece) rows() []int {
	var rows []int
	for _, part := range []map[int][]int{p.left, p.middle, p.right} {
		for row := range part {
			if !slices.Contains(rows, row) {
				rows = append(rows, row)
			}
		}
	}
	slices.Sort(rows)
	return rows
}

// byDrop lists the sibships of a chain by where their line goes down.
func (o *order) byDrop(chain int, members []int) []int {
	sorted := slices.Clone(o.down[chain])
	place := func(s int) int {
		return o.k.dropPlace(o.k.sibships[s], func(who int) int { return slices.Index(members, who) })
	}
	slices.SortStableFunc(sorted, func(a, b int) int { return place(a) - place(b) })
	return sorted
}
