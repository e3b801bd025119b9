package versions

import (
	"context"
	"slices"

	"keukentafel/app/casework"
	"keukentafel/app/family"
)

// change is one item, and what became of each of its parts.
type change struct {
	casework.Compared
	title  string // what it is called by: as it is now, or as it was last
	about  []family.PersonID
	differ []pair // the parts that changed; all that are filled in when it came or went
	first  pair
}

// pair is one part on both sides.
type pair struct {
	label, before, after string
	long                 bool
	pieces               []casework.Piece // of a long part that changed
}

// compared tells of everything in two plans what became of it. It asks no
// widget, so that it can be done off the screen.
func compared(ctx context.Context, from, to side) ([]change, error) {
	list, err := casework.ComparePlans(ctx, from.family, from.plan, to.family, to.plan)
	if err != nil {
		return nil, err
	}
	var found []change
	for _, c := range list {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if c.Item == "review" && c.Before == "" && c.After == "" {
			continue
		}
		found = append(found, weighed(c, from, to))
	}
	slices.SortStableFunc(found, func(a, b change) int { return slices.Index(items, a.Item) - slices.Index(items, b.Item) })
	return found, nil
}

func weighed(c casework.Compared, from, to side) change {
	x := change{Compared: c}
	var before, after []part
	if c.Kind != casework.Added {
		before, x.about = from.parts(c.Item, c.ID)
	}
	if c.Kind != casework.Removed {
		var about []family.PersonID
		after, about = to.parts(c.Item, c.ID)
		x.about = union(x.about, about, c.Kind)
	}
	for i := range max(len(before), len(after)) {
		p := pairOf(before, after, i)
		if p.before != p.after && c.Kind == casework.Changed && p.long {
			p.pieces = casework.CompareWords(p.before, p.after)
		}
		if i == 0 {
			x.first, x.title = p, p.after
			if x.title == "" {
				x.title = p.before
			}
		} else if p.before != p.after || c.Kind != casework.Changed && p.after != "" {
			x.differ = append(x.differ, p)
		}
	}
	return x
}

func pairOf(before, after []part, i int) pair {
	var p pair
	if i < len(before) {
		p = pair{label: before[i].label, before: before[i].text, long: before[i].long}
	}
	if i < len(after) {
		p.label, p.after, p.long = after[i].label, after[i].text, after[i].long
	}
	return p
}

// union is whom an item is about on either side; on one of them it may be the
// whole family, which names nobody.
func union(a, b []family.PersonID, kind casework.ChangeKind) []family.PersonID {
	if kind != casework.Added && (len(a) == 0 || len(b) == 0) {
		return nil
	}
	list := append(slices.Clone(a), b...)
	slices.Sort(list)
	return slices.Compact(list)
}

// concerns tells whether a person has to do with it; nobody named is everybody.
func (c change) concerns(id family.PersonID) bool {
	return id == "" || len(c.about) == 0 || slices.Contains(c.about, id)
}

// items are all kinds of item, in the order in which they are told.
var items = []string{"goal", "action", "mark", "statement", "safety", "agreement", "person", "household", "custody", "partner", "coordinator", "evaluation", "review"}

// kinds are all kinds of change that are counted, in the order in which they are told.
var kinds = []casework.ChangeKind{casework.Changed, casework.Added, casework.Removed, casework.Moved}
