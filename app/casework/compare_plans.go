package casework

import (
	"context"
	"reflect"

	"keukentafel/app/family"
)

// Also kinds of change, only told by ComparePlans.
const (
	Same  ChangeKind = "same"
	Moved ChangeKind = "moved" // no more than another place among the others
)

// Compared is one item of two plans, and what happened to it.
type Compared struct {
	Difference
	Place, Was int // 1 is the first of its kind, in a goal for an action; 0: it is not there
	// Away is that it stands in another order than before among what stayed.
	Away bool
}

// ComparePlans is Compare with everything in it: also what only moved, and
// what stayed the same. It stops when ctx ends.
func ComparePlans(ctx context.Context, f1 family.Family, p1 family.Plan, f2 family.Family, p2 family.Plan) ([]Compared, error) {
	before, after := things(f1, p1), things(f2, p2)
	was, is := indexed(before), indexed(after)
	away := movedItems(before, after)
	var found []Compared
	for _, a := range after {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		b, known := was[a.key()]
		c := Compared{Difference: Difference{Kind: Added, Item: a.item, ID: a.id, After: a.text}, Place: a.place}
		if known {
			c.Kind, c.Before, c.Was, c.Away = Same, b.text, b.place, away[a.key()]
			switch {
			case !reflect.DeepEqual(a.whole, b.whole):
				c.Kind = Changed
			case c.Away:
				c.Kind = Moved
			}
		}
		found = append(found, c)
	}
	for _, b := range before {
		if _, stays := is[b.key()]; !stays {
			found = append(found, Compared{Difference: Difference{Kind: Removed, Item: b.item, ID: b.id, Before: b.text}, Was: b.place})
		}
	}
	return found, nil
}

// movedItems are the goals and actions that stand in another order, as few as
// explain the new order; and the actions that went to another goal.
func movedItems(before, after []thing) map[string]bool {
	was := map[string]int{}
	in := map[string]string{}
	for i, b := range before {
		was[b.key()], in[b.key()] = i, b.in
	}
	groups := map[string][]match{}
	keys := map[int]string{}
	away := map[string]bool{}
	for i, a := range after {
		at, known := was[a.key()]
		switch {
		case a.place == 0 || !known:
		case in[a.key()] != a.in:
			away[a.key()] = true
		default:
			groups[a.in] = append(groups[a.in], match{i, at})
			keys[i] = a.key()
		}
	}
	for _, list := range groups {
		stays := map[int]bool{}
		for _, m := range increasing(list) {
			stays[m.a] = true
		}
		for _, m := range list {
			if !stays[m.a] {
				away[keys[m.a]] = true
			}
		}
	}
	return away
}
