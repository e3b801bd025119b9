package picture

import (
	"slices"

	"keukentafel/app/family"
)

// ranking is which relation names somebody who has several: Riet is called
// grandmother, not mother, although she is both.
var ranking = []family.RelationKind{family.RelGrandparent, family.RelParent, family.RelStepParent, family.RelFosterCarer, "grandchild", "child", "step-child",
	"foster-child", family.RelPartner, family.RelExPartner, family.RelSibling, family.RelHalfSibling, family.RelRelative, family.RelNeighbour,
	family.RelFriend, family.RelOther}

// backwards is how the younger side of a relation is called.
var backwards = map[family.RelationKind]family.RelationKind{family.RelParent: "child", family.RelGrandparent: "grandchild",
	family.RelStepParent: "step-child", family.RelFosterCarer: "foster-child"}

// roleOf is what somebody is to the household, with the gender: "parent.male".
func roleOf(f family.Family, p family.Person, home []family.PersonID) string {
	best := len(ranking) - 1 // other
	for _, r := range f.Relations {
		other, ok := otherSide(r, p.ID)
		if !ok || !slices.Contains(home, other) {
			continue
		}
		rank := rankOf(r, p)
		if rank >= 0 && rank < best {
			best = rank
		}
	}
	gender := string(p.Gender)
	if p.Gender == family.Neutral {
		gender = "neutral"
	}
	return string(ranking[best]) + "." + gender
}

func rankOf(r family.Relation, p family.Person) int {
	kind := plainKind(r.Kind)
	if younger, ok := backwards[kind]; ok && r.To == p.ID {
		kind = younger
	}
	return slices.Index(ranking, kind)
}

// plainKind is what somebody with a kind of relation is called at the table:
// an adoptive mother is a mother, a twin brother is a brother.
func plainKind(k family.RelationKind) family.RelationKind {
	switch k {
	case family.RelAdoptiveParent:
		return family.RelParent
	case family.RelTwin, family.RelIdenticalTwin:
		return family.RelSibling
	}
	return k
}
