package casework

import (
	"reflect"

	"keukentafel/app/family"
)

// ChangeKind is what happened to one item between two plans.
type ChangeKind string

// The kinds of change.
const (
	Added   ChangeKind = "added"
	Removed ChangeKind = "removed"
	Changed ChangeKind = "changed"
)

// Difference is one change between two plans.
type Difference struct {
	Kind   ChangeKind
	Item   string // "goal", "action", "statement", "person", "household", "custody", "mark", "partner", "coordinator", "agreement", "evaluation", "safety", "review"
	ID     string
	Before family.Text
	After  family.Text
}

// thing is one item of a plan, ready to be compared.
type thing struct {
	item, id string
	text     family.Text
	whole    any
	in       string // what it stands in, where the order tells something: the plan, or a goal
	place    int    // in that order, from 1; 0 where the order tells nothing
}

func (t thing) key() string { return t.item + " " + t.id }

func indexed(list []thing) map[string]thing {
	found := make(map[string]thing, len(list))
	for _, t := range list {
		found[t.key()] = t
	}
	return found
}

// Compare lists what changed from one plan to another, in the order of the
// plan; items that only moved are not a change.
func Compare(f1 family.Family, p1 family.Plan, f2 family.Family, p2 family.Plan) []Difference {
	before, after := things(f1, p1), things(f2, p2)
	was, is := indexed(before), indexed(after)
	var found []Difference
	for _, b := range before {
		a, ok := is[b.key()]
		switch {
		case !ok:
			found = append(found, Difference{Kind: Removed, Item: b.item, ID: b.id, Before: b.text})
		case !reflect.DeepEqual(a.whole, b.whole):
			found = append(found, Difference{Kind: Changed, Item: b.item, ID: b.id, Before: b.text, After: a.text})
		}
	}
	for _, a := range after {
		if _, ok := was[a.key()]; !ok {
			found = append(found, Difference{Kind: Added, Item: a.item, ID: a.id, After: a.text})
		}
	}
	return found
}

// things lists everything of a plan that can change.
func things(f family.Family, p family.Plan) []thing {
	var list []thing
	add := func(item, id string, text family.Text, whole any) {
		list = append(list, thing{item: item, id: id, text: text, whole: whole})
	}
	ordered := func(item, id string, text family.Text, whole any, in string, at int) {
		list = append(list, thing{item: item, id: id, text: text, whole: whole, in: in, place: at + 1})
	}
	for _, x := range f.Persons {
		add("person", string(x.ID), x.Name(), x)
	}
	for _, x := range f.Households {
		add("household", string(x.ID), x.Name, x)
	}
	for _, x := range f.Partners {
		add("partner", string(x.ID), x.Label(), x)
	}
	for _, x := range f.Custodies {
		add("custody", string(x.Holder)+" over "+string(x.Child), "", x)
	}
	for _, x := range p.Statements {
		x.Shared = nil // with whom it is shared is no part of the plan
		add("statement", string(x.ID), x.Text, x)
	}
	for _, x := range p.Marks {
		add("mark", string(x.ID), x.Topic, x)
	}
	for i, g := range p.Goals {
		for j, a := range g.Actions {
			ordered("action", string(a.ID), a.What, a, "goal "+string(g.ID), j)
		}
		g.Actions = nil
		ordered("goal", string(g.ID), g.Words, g, "plan", i)
	}
	for _, x := range p.Safety {
		add("safety", string(x.ID), x.Text, x)
	}
	for _, x := range p.Evaluations {
		add("evaluation", string(x.ID), x.Story, x)
	}
	for _, x := range p.Coordinators {
		add("coordinator", string(x.Role)+string(x.From), x.Name, x)
	}
	for _, x := range p.Agreements {
		add("agreement", string(x.Person), x.View, x)
	}
	add("review", "next", family.Text(p.NextReview), p.NextReview)
	return list
}
