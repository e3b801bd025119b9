package picture

import "slices"

// What an order costs.
const (
	crossingCost = 1000
	birthCost    = 3
	flipCost     = 2
	twinCost     = 100
)

// count adds up the crossings, and a little for children who do not stand from
// old to young and for couples that were turned round.
func (o *order) count() int {
	cost := 0
	for row := range o.rows {
		cost += crossingCost * o.crossings(row)
	}
	for s := range o.heirs {
		for i, a := range o.heirs[s] {
			for _, b := range o.heirs[s][i+1:] {
				if o.k.byBirth(a.who, b.who) > 0 {
					cost += birthCost
				}
			}
		}
	}
	for _, t := range o.k.twins {
		if !o.beside(t[0], t[1]) {
			cost += twinCost
		}
	}
	for c, flip := range o.flip {
		if flip && len(o.k.chains[c]) > 1 {
			cost += flipCost
		}
	}
	return cost
}

// beside tells whether two stand next to each other.
func (o *order) beside(a, b int) bool {
	return o.k.folk[a].row == o.k.folk[b].row && distance(o.at[a], o.at[b]) == 1
}

// stem is one line from a couple to a child.
type stem struct{ sibship, from, to int }

// crossings counts the lines from one row to the next that must cross, and
// the lines of children below the arch of a couple that stands apart.
func (o *order) crossings(row int) int {
	var stems []stem
	for i, s := range o.k.sibships {
		if o.k.folk[s.parents[0]].row != row {
			continue
		}
		from := o.k.dropPlace(s, func(who int) int { return o.at[who] })
		for _, h := range s.heirs {
			stems = append(stems, stem{i, from, o.at[h.who]})
		}
	}
	n := 0
	for i, a := range stems {
		for _, b := range stems[i+1:] {
			if a.sibship != b.sibship && (a.from-b.from)*(a.to-b.to) < 0 {
				n++
			}
		}
	}
	for _, c := range o.k.couples {
		if o.k.folk[c.a].row != row {
			continue
		}
		left, right := min(o.at[c.a], o.at[c.b]), max(o.at[c.a], o.at[c.b])
		for _, who := range o.rows[row][left+1 : max(right, left+1)] {
			n += len(o.up[who])
		}
	}
	return n
}

// dropPlace is where the line of a sibship goes down, counted in halves: even
// is right below somebody, odd between two. Of a couple that stands apart, it
// goes down beside the one who is further from the couple of today.
func (k *kin) dropPlace(s sibship, at func(int) int) int {
	if len(s.parents) == 1 {
		return 2 * at(s.parents[0])
	}
	outer, inner := k.outer(s.parents[0], s.parents[1])
	if at(outer) < at(inner) {
		return 2*at(outer) + 1
	}
	return 2*at(outer) - 1
}

// outer tells of a couple who is further from the middle of its chain.
func (k *kin) outer(a, b int) (outer, inner int) {
	chain := k.chains[k.folk[a].chain]
	middle := 2*k.cores[k.folk[a].chain] + 1
	if distance(2*slices.Index(chain, a), middle) < distance(2*slices.Index(chain, b), middle) {
		return b, a
	}
	return a, b
}

func distance(a, b int) int { return max(a-b, b-a) }
