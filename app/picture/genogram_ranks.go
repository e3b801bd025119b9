package picture

import "slices"

// ranks knows who is of one generation and which generation is below which,
// and refuses what would go round in a circle.
type ranks struct {
	lead  []int   // of each, one that stands for the generation of its group
	under [][]int // of each lead, the groups that are one below
}

func (r *ranks) add() {
	r.lead, r.under = append(r.lead, len(r.lead)), append(r.under, nil)
}

func (r *ranks) find(who int) int {
	for r.lead[who] != who {
		who = r.lead[who]
	}
	return who
}

// below records that one is a generation below another; false when it cannot be.
func (r *ranks) below(over, under int) bool {
	a, b := r.find(over), r.find(under)
	if a == b || r.reaches(b, a) {
		return false
	}
	r.under[a] = append(r.under[a], b)
	return true
}

// level records that two are of one generation; false when they cannot be.
func (r *ranks) level(one, other int) bool {
	a, b := r.find(one), r.find(other)
	if a == b {
		return true
	}
	if r.reaches(a, b) || r.reaches(b, a) {
		return false
	}
	r.lead[b] = a
	r.under[a] = append(r.under[a], r.under[b]...)
	return true
}

func (r *ranks) reaches(from, to int) bool {
	seen := make([]bool, len(r.lead))
	open := []int{from}
	for len(open) > 0 {
		at := open[len(open)-1]
		open = open[:len(open)-1]
		if at == to {
			return true
		}
		if seen[at] {
			continue
		}
		seen[at] = true
		for _, next := range r.under[at] {
			open = append(open, r.find(next))
		}
	}
	return false
}

// rows numbers the generations of all, each as low as its children allow and
// below its parents.
func (r *ranks) rows() []int {
	n := len(r.lead)
	row := make([]int, n)
	for range n { // longest way down; there is no circle, so it comes to rest
		moved := false
		for a := range n {
			for _, u := range r.under[a] {
				if b := r.find(u); r.find(a) == a && row[b] < row[a]+1 {
					row[b], moved = row[a]+1, true
				}
			}
		}
		if !moved {
			break
		}
	}
	for range n { // parents come down to just above their children
		moved := false
		for a := range n {
			if r.find(a) != a || len(r.under[a]) == 0 {
				continue
			}
			least := row[r.find(r.under[a][0])]
			for _, u := range r.under[a] {
				least = min(least, row[r.find(u)])
			}
			if row[a] < least-1 {
				row[a], moved = least-1, true
			}
		}
		if !moved {
			break
		}
	}
	all := make([]int, n)
	for who := range n {
		all[who] = row[r.find(who)]
	}
	return all
}

// parts gives each the number of the part of the tree it hangs together with.
func (r *ranks) parts() []int {
	n := len(r.lead)
	part := make([]int, n)
	for i := range part {
		part[i] = r.find(i)
	}
	for moved := true; moved; {
		moved = false
		for a := range n {
			for _, u := range r.under[a] {
				x, y := part[r.find(a)], part[r.find(u)]
				if x != y {
					moved = true
					for i := range part {
						if part[i] == max(x, y) {
							part[i] = min(x, y)
						}
					}
				}
			}
		}
	}
	for i := range part {
		part[i] = part[r.find(i)]
	}
	return slices.Clip(part)
}
