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
	Item   string // "goal", "action", "statement", "person", "mark", "partner", "coordinator", "agreement", "evaluation", "safety", "review"
	ID     string
	Before family.Text
	After  family.Text
}

// thing is one item of a plan, ready to be compared.
type thing struct {
	item, id string
	text     family.Text
	whole    any
}

// Compare lists what changed from one plan to another, in the order of the
// plan; items that only moved are not a change.
func Compare(f1 family.Family, p1 family.Plan, f2 family.Family, p2 family.Plan) []Difference {
	before, after := things(f1, p1), things(f2, p2)
	var found []Difference
	for _, b := range before {
		a, ok := find(after, b)
		switch {
		case !ok:
			found = append(found, Difference{Kind: Removed, Item: b.item, ID: b.id, Before: b.text})
		case !reflect.DeepEqual(a.whole, b.whole):
			found = append(found, Difference{Kind: Changed, Item: b.item, ID: b.id, Before: b.text, After: a.text})
		}
	}
	for _, a := range after {
		if _, ok := find(before, a); !ok {
			found = append(found, Difference{Kind: Added, Item: a.item, ID: a.id, After: a.text})
		}
	}
	return found
}

func find(list []thing, wanted thing) (thing, bool) {
	for _, t := range list {
		if t.item == wanted.item && t.id == wanted.id {
			return t, true
		}
	}
	return thing{}, false
}

// things lists everything of a plan that can change.
func things(f family.Family, p family.Plan) []thing {
	var list []thing
	add := func(item, id string, text family.Text, whole any) { list = append(list, thing{item, id, text, whole}) }
	for _, x := range f.Persons {
		add("person", string(x.ID), x.Name(), x)
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
	for _, g := range p.Goals {
		for _, a := range g.Actions {
			add("action", string(a.ID), a.What, a)
		}
		g.Actions = nil
		add("goal", string(g.ID), g.Words, g)
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
