package picture

import (
	"cmp"
	"slices"

	"keukentafel/app/family"
)

// link puts all who were ever a couple, or a couple of one of a couple, in a
// chain: in the middle the couple of today, he left and she right; his earlier
// partners to the left of him and hers to the right of her, the latest nearest.
func (k *kin) link() {
	k.couples = slices.DeleteFunc(k.couples, func(c couple) bool { return k.folk[c.a].row != k.folk[c.b].row })
	placed := make([]bool, len(k.folk))
	best := slices.Clone(k.couples)
	slices.SortStableFunc(best, func(x, y couple) int {
		return cmp.Or(cmp.Compare(k.weight(y), k.weight(x)), cmp.Compare(k.began(y), k.began(x)))
	})
	for _, c := range best {
		if placed[c.a] || placed[c.b] {
			continue
		}
		left, right := c.a, c.b
		if k.folk[left].Gender != family.Male && k.folk[right].Gender == family.Male || k.folk[left].Gender == family.Female && k.folk[right].Gender == family.Neutral {
			left, right = right, left
		}
		placed[left], placed[right] = true, true
		outer := k.outwards(left, placed)
		slices.Reverse(outer)
		k.chain(slices.Concat(outer, []int{left, right}, k.outwards(right, placed)), len(outer))
	}
	for who := range k.folk {
		if !placed[who] {
			k.chain([]int{who}, 0)
		}
	}
}

func (k *kin) chain(members []int, core int) {
	for _, m := range members {
		k.folk[m].chain = len(k.chains)
	}
	k.chains, k.cores = append(k.chains, members), append(k.cores, core)
}

// weight is how much a couple is that of today.
func (k *kin) weight(c couple) int {
	weight := 0
	if !k.ended(c) {
		weight += 4
	}
	if c.relation.Kind != "" {
		weight += 2
	}
	for _, who := range []int{c.a, c.b} {
		if k.folk[who].Place == family.PlaceHousehold {
			weight += 8
		}
		if k.folk[who].Died.Known() || k.folk[who].Unknown {
			weight -= 2
		}
	}
	return weight
}

// outwards lists the other partners of somebody from near to far, the latest
// first, each followed by the partners of that partner.
func (k *kin) outwards(who int, placed []bool) []int {
	type other struct {
		who  int
		when family.Date
		over bool
	}
	var others []other
	for _, c := range k.couples {
		if c.a != who && c.b != who {
			continue
		}
		if with := c.a + c.b - who; !placed[with] {
			placed[with] = true
			others = append(others, other{with, k.began(c), k.ended(c)})
		}
	}
	slices.SortStableFunc(others, func(x, y other) int {
		if x.when.Known() && y.when.Known() && x.when != y.when {
			return cmp.Compare(y.when, x.when)
		}
		if x.over != y.over {
			return map[bool]int{true: 1, false: -1}[x.over]
		}
		return 0
	})
	var all []int
	for _, o := range others {
		all = append(append(all, o.who), k.outwards(o.who, placed)...)
	}
	return all
}

// began is when a couple began, or else when its first child was born.
func (k *kin) began(c couple) family.Date {
	if c.relation.Since.Known() {
		return c.relation.Since
	}
	first := c.relation.Until
	for _, s := range k.sibships {
		if len(s.parents) == 2 && c.of(s.parents[0], s.parents[1]) {
			for _, h := range s.heirs {
				if born := family.Date(k.folk[h.who].Birth); born.Known() && (!first.Known() || born < first) {
					first = born
				}
			}
		}
	}
	return first
}
