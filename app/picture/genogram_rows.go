package picture

import (
	"cmp"
	"slices"

	"keukentafel/app/family"
)

// generations gives everybody a row. What hangs together with nobody of the
// rest stands beside it: a child beside the children, an adult above them.
func (k *kin) generations() {
	rows, parts := k.ranks.rows(), k.ranks.parts()
	main := parts[k.hub()]
	young := 0
	for i := range k.folk {
		k.folk[i].row = rows[i]
		if parts[i] == main && (k.young(i) || young == 0) {
			young = max(young, rows[i])
		}
	}
	shift, led := map[int]int{}, map[int]bool{}
	for i := range k.folk {
		_, known := shift[parts[i]]
		if parts[i] == main || k.folk[i].ghost || known && (led[parts[i]] || !k.young(i)) {
			continue
		}
		led[parts[i]] = k.young(i)
		shift[parts[i]] = young - rows[i]
		if !k.young(i) && young > 0 {
			shift[parts[i]]--
		}
	}
	top := 0
	for i := range k.folk {
		k.folk[i].row += shift[parts[i]]
		top = min(top, k.folk[i].row)
	}
	for i := range k.folk {
		k.folk[i].row -= top
	}
}

// hub is whom the tree is about: the first child of the family, or else the
// first of the household.
func (k *kin) hub() int {
	for i := range k.folk {
		if k.child(i) {
			return i
		}
	}
	for i, p := range k.folk {
		if p.Place == family.PlaceHousehold {
			return i
		}
	}
	return 0
}

// child tells whether somebody is a child of this plan.
func (k *kin) child(who int) bool {
	p := k.folk[who]
	return p.Place == family.PlaceHousehold && !p.Died.Known() && !p.Imagined() && k.young(who)
}

func (k *kin) young(who int) bool {
	p := k.folk[who]
	if p.Unborn {
		return true
	}
	if age, known := p.Birth.Age(k.on); known {
		return age < 18
	}
	return !p.Birth.Known() && len(k.f.CustodiesOver(p.ID)) > 0
}

// families gathers the children by who is above them, from old to young.
func (k *kin) families() {
	for child := range k.folk {
		if one, other, found := k.joined(child); found {
			k.hang([]int{one, other}, heir{child, linkJoined})
			continue
		}
		for _, how := range []link{linkBirth, linkAdopted, linkFostered, linkLoose} {
			for _, parents := range k.twoOf(k.over(child, how)) {
				k.hang(parents, heir{child, how})
			}
		}
	}
	for _, s := range k.sibships {
		slices.SortStableFunc(s.heirs, func(a, b heir) int { return k.byBirth(a.who, b.who) })
	}
}

// joined finds the couple of which one had the child and the other adopted it.
func (k *kin) joined(child int) (one, other int, found bool) {
	born, adopted := k.over(child, linkBirth), k.over(child, linkAdopted)
	if len(born) != 1 || len(adopted) != 1 || len(k.above[child]) != 2 {
		return 0, 0, false
	}
	return born[0], adopted[0], k.coupleOf(born[0], adopted[0]) >= 0
}

func (k *kin) hang(parents []int, h heir) {
	slices.Sort(parents)
	for i := range k.sibships {
		if s := &k.sibships[i]; slices.Equal(s.parents, parents) {
			if !slices.ContainsFunc(s.heirs, func(x heir) bool { return x.who == h.who }) {
				s.heirs = append(s.heirs, h)
			}
			return
		}
	}
	k.sibships = append(k.sibships, sibship{parents: parents, heirs: []heir{h}})
}

// byBirth puts the oldest first; a twin stands beside the other, and who is
// not born yet comes last.
func (k *kin) byBirth(a, b int) int {
	x, y := k.folk[a], k.folk[b]
	if x.Unborn != y.Unborn {
		return map[bool]int{true: 1, false: -1}[x.Unborn]
	}
	if x.Birth.Known() && y.Birth.Known() && x.Birth != y.Birth {
		return cmp.Compare(x.Birth, y.Birth)
	}
	return cmp.Compare(k.twinLead(a), k.twinLead(b))
}

// twinLead is the first of the twins somebody belongs to, or somebody.
func (k *kin) twinLead(who int) int {
	lead := who
	for range k.twins {
		for _, t := range k.twins {
			if t[0] == lead || t[1] == lead {
				lead = min(t[0], t[1], lead)
			}
		}
	}
	return lead
}

// bridge puts ghosts in the rows that a child is too far below its parents.
func (k *kin) bridge() {
	for i := 0; i < len(k.sibships); i++ { // grows while it runs
		s := k.sibships[i]
		row := k.folk[s.parents[0]].row
		var near []heir
		for _, h := range s.heirs {
			if k.folk[h.who].row > row+1 {
				ghost := k.add(kinsman{ghost: true, row: row + 1})
				k.sibships = append(k.sibships, sibship{parents: []int{ghost}, heirs: []heir{h}})
				k.above[ghost] = []upward{{s.parents[0], h.link}}
				h.who = ghost
			}
			near = append(near, h)
		}
		k.sibships[i].heirs = near
	}
}
