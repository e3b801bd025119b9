package picture

import (
	"slices"

	"keukentafel/app/family"
)

// stepParents are the partner of a parent.
func (k *kin) stepParents() {
	k.each(func(r family.Relation, step, child int) {
		parents := k.over(child, linkBirth, linkAdopted, linkFostered)
		if slices.ContainsFunc(parents, func(p int) bool { return p == step || k.coupleOf(p, step) >= 0 }) {
			return
		}
		for _, p := range parents {
			if !k.folk[p].ghost && k.coupleOf(p, step) < 0 && k.pair(p, step, family.Relation{}) {
				return
			}
		}
		if !k.raise(step, child, linkLoose) {
			k.odd = append(k.odd, r)
		}
	}, family.RelStepParent)
}

func (k *kin) grandparents() {
	k.each(func(r family.Relation, grand, child int) {
		parents := k.over(child, linkBirth, linkAdopted, linkFostered, linkLoose)
		for _, p := range parents {
			if p == grand || slices.Contains(k.everybodyOver(p), grand) {
				return
			}
		}
		over := k.likeliest(grand, parents)
		if over < 0 {
			over = k.add(kinsman{ghost: true})
			k.raise(over, child, linkLoose)
		}
		if !k.raise(grand, over, linkLoose) {
			k.odd = append(k.odd, r)
		}
	}, family.RelGrandparent)
}

func (k *kin) everybodyOver(who int) []int {
	return k.over(who, linkBirth, linkAdopted, linkFostered, linkLoose)
}

// likeliest is the parent with the surname of the grandparent and still room
// for a parent, or else the first with room, or else the first; -1 of none.
func (k *kin) likeliest(grand int, parents []int) int {
	best, most := -1, -1
	for _, p := range parents {
		score := 0
		if len(k.everybodyOver(p)) < 2 {
			score += 2
		}
		if name := k.folk[p].Surname; name != "" && name == k.folk[grand].Surname {
			score++
		}
		if score > most {
			best, most = p, score
		}
	}
	return best
}
