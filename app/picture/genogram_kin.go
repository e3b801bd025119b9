package picture

import (
	"slices"

	"keukentafel/app/family"
)

// link is how a child hangs under who is above it.
type link int

const (
	linkBirth link = iota
	linkAdopted
	linkFostered
	linkLoose  // the way between is not recorded
	linkJoined // born to one of a couple and adopted by the other
)

// kinsman is one place in the tree: a person, or a ghost that only keeps a
// place for a line.
type kinsman struct {
	family.Person
	ghost bool
	row   int // 0 is the oldest generation
	chain int
}

// couple is two who are or were together, or who only have a child together.
type couple struct {
	a, b     int
	relation family.Relation // with an empty Kind when none is recorded
}

func (c couple) of(a, b int) bool { return c.a == a && c.b == b || c.a == b && c.b == a }

// slashes is how many strokes go through the line of a couple: none as long as
// they are together, or until one of them died.
func (k *kin) slashes(c couple) int {
	switch {
	case c.relation.Union == family.UnionDivorced:
		return 2
	case c.relation.Union == family.UnionSeparated, c.relation.Kind == family.RelExPartner:
		return 1
	case c.relation.Until.Known() && !k.folk[c.a].Died.Known() && !k.folk[c.b].Died.Known():
		return 1
	}
	return 0
}

func (k *kin) ended(c couple) bool { return k.slashes(c) > 0 }

// heir is a child in a sibship, with how it came there.
type heir struct {
	who  int
	link link
}

// sibship is the children of one couple, of one person, or of nobody who is
// known.
type sibship struct {
	parents []int
	heirs   []heir
}

// kin is the family as a tree, before anything has a place.
type kin struct {
	f        family.Family
	on       family.Date
	folk     []kinsman
	index    map[family.PersonID]int
	above    [][]upward // of each, who is above
	couples  []couple
	twins    [][3]int // two of folk; the third is 1 for identical twins
	sibships []sibship
	chains   [][]int
	cores    []int             // of each chain, where the couple of today begins
	odd      []family.Relation // what contradicts what was recorded before
	ranks    ranks
}

type upward struct {
	who  int
	link link
}

// kinOf reads a family. Who is neither kin nor lives in the family, such as a
// neighbour, is not in the tree.
//
// A contradiction, such as two who are each other's parent, is no reason to
// stop: what was recorded first is drawn, the other is told in words. A
// grandparent of whom it is not recorded whose parent he or she is hangs over
// the likeliest parent, and over a ghost when there is none, with a dotted line.
func kinOf(f family.Family, on family.Date) *kin {
	k := &kin{f: f, on: on, index: map[family.PersonID]int{}}
	k.gather()
	k.parents()
	k.pairs()
	k.siblings()
	k.stepParents()
	k.grandparents()
	k.coParents()
	if len(k.folk) == 0 {
		return k
	}
	k.generations()
	k.families()
	k.bridge()
	k.link()
	return k
}

var kinship = []family.RelationKind{family.RelParent, family.RelStepParent, family.RelFosterCarer, family.RelGrandparent, family.RelPartner, family.RelExPartner,
	family.RelSibling, family.RelHalfSibling, family.RelAdoptiveParent, family.RelTwin, family.RelIdenticalTwin}

// gather finds who is in the tree.
func (k *kin) gather() {
	related := map[family.PersonID]bool{}
	for _, r := range k.f.Relations {
		if slices.Contains(kinship, r.Kind) && r.From != r.To {
			related[r.From], related[r.To] = true, true
		}
	}
	for _, p := range k.f.Persons {
		if _, twice := k.index[p.ID]; !twice && (related[p.ID] || p.Place == family.PlaceHousehold || p.Place == family.PlaceOtherParent) {
			k.index[p.ID] = k.add(kinsman{Person: p})
		}
	}
}

func (k *kin) add(who kinsman) int {
	k.folk, k.above = append(k.folk, who), append(k.above, nil)
	k.ranks.add()
	return len(k.folk) - 1
}

// each visits the relations of some kinds between two who are in the tree.
func (k *kin) each(do func(r family.Relation, from, to int), kinds ...family.RelationKind) {
	for _, r := range k.f.Relations {
		from, known := k.index[r.From]
		to, also := k.index[r.To]
		if known && also && from != to && slices.Contains(kinds, r.Kind) {
			do(r, from, to)
		}
	}
}

func (k *kin) parents() {
	for _, step := range []struct {
		kind family.RelationKind
		link link
	}{{family.RelParent, linkBirth}, {family.RelAdoptiveParent, linkAdopted}, {family.RelFosterCarer, linkFostered}} {
		k.each(func(r family.Relation, from, to int) {
			if !k.raise(from, to, step.link) {
				k.odd = append(k.odd, r)
			}
		}, step.kind)
	}
}

// raise puts one over another, unless that contradicts what is known.
func (k *kin) raise(over, under int, how link) bool {
	if slices.ContainsFunc(k.above[under], func(u upward) bool { return u.who == over }) {
		return true
	}
	if !k.ranks.below(over, under) {
		return false
	}
	k.above[under] = append(k.above[under], upward{over, how})
	return true
}

// over lists who is above somebody in some ways.
func (k *kin) over(who int, how ...link) []int {
	var found []int
	for _, u := range k.above[who] {
		if slices.Contains(how, u.link) {
			found = append(found, u.who)
		}
	}
	return found
}

func (k *kin) pairs() {
	k.each(func(r family.Relation, from, to int) {
		if k.coupleOf(from, to) < 0 && !k.pair(from, to, r) {
			k.odd = append(k.odd, r)
		}
	}, family.RelPartner, family.RelExPartner)
}

// pair makes a couple of two of one generation.
func (k *kin) pair(a, b int, r family.Relation) bool {
	if !k.ranks.level(a, b) {
		return false
	}
	k.couples = append(k.couples, couple{a: a, b: b, relation: r})
	return true
}

func (k *kin) coupleOf(a, b int) int {
	return slices.IndexFunc(k.couples, func(c couple) bool { return c.of(a, b) })
}

// siblings share the parents that are recorded of one of them.
func (k *kin) siblings() {
	full := []family.RelationKind{family.RelSibling, family.RelTwin, family.RelIdenticalTwin}
	for range 3 { // from one to the next and the next
		k.each(func(_ family.Relation, a, b int) {
			k.share(a, b)
			k.share(b, a)
		}, full...)
	}
	k.each(func(r family.Relation, a, b int) {
		if !k.ranks.level(a, b) {
			k.odd = append(k.odd, r)
			return
		}
		if len(k.above[a]) == 0 && len(k.above[b]) == 0 {
			ghost := k.add(kinsman{ghost: true})
			k.raise(ghost, a, linkBirth)
			k.raise(ghost, b, linkBirth)
		} else if r.Kind != family.RelHalfSibling {
			k.share(a, b)
			k.share(b, a)
		}
		switch r.Kind {
		case family.RelTwin:
			k.twins = append(k.twins, [3]int{a, b, 0})
		case family.RelIdenticalTwin:
			k.twins = append(k.twins, [3]int{a, b, 1})
		}
	}, full...)
	k.each(func(r family.Relation, a, b int) {
		if !k.ranks.level(a, b) {
			k.odd = append(k.odd, r)
		}
	}, family.RelHalfSibling)
}

func (k *kin) share(from, to int) {
	if len(k.over(to, linkBirth, linkAdopted)) > 0 {
		return
	}
	for _, p := range k.over(from, linkBirth) {
		k.raise(p, to, linkBirth)
	}
}

// coParents makes a couple of two who have a child together.
func (k *kin) coParents() {
	for child := range k.folk {
		for _, how := range []link{linkBirth, linkAdopted, linkFostered} {
			k.twoOf(k.over(child, how))
		}
	}
}

// twoOf splits who is above a child in couples and in single ones. Of more
// than two, those who are recorded as a couple go first.
func (k *kin) twoOf(parents []int) [][]int {
	var sets [][]int
	for len(parents) > 1 {
		i, j := k.closest(parents)
		if i < 0 {
			break
		}
		sets = append(sets, []int{parents[i], parents[j]})
		parents = slices.Delete(slices.Delete(slices.Clone(parents), j, j+1), i, i+1)
	}
	for _, p := range parents {
		sets = append(sets, []int{p})
	}
	return sets
}

func (k *kin) closest(parents []int) (first, second int) {
	for i := range parents {
		for j := i + 1; j < len(parents); j++ {
			if k.coupleOf(parents[i], parents[j]) >= 0 {
				return i, j
			}
		}
	}
	for i := range parents {
		for j := i + 1; j < len(parents); j++ {
			a, b := parents[i], parents[j]
			if !k.folk[a].ghost && !k.folk[b].ghost && k.pair(a, b, family.Relation{}) {
				return i, j
			}
		}
	}
	return -1, -1
}
