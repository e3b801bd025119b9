package casework

import (
	"testing"

	"keukentafel/app/family"
)

func planOf(goals ...family.Goal) family.Plan {
	return family.Plan{Goals: goals, Statements: []family.Statement{{ID: "s", Text: "rust"}}}
}

func TestWithWhomAWordIsSharedIsNoChangeOfThePlan(t *testing.T) {
	before, after := planOf(), planOf()
	after.Statements[0].Shared = []family.PartnerID{"school"}
	after.State = family.PlanAdopted
	if found := Compare(family.Family{}, before, family.Family{}, after); len(found) != 0 {
		t.Errorf("%d changes", len(found))
	}
}

func TestAGoalThatMovedIsNoChange(t *testing.T) {
	a, b := family.Goal{ID: "a", Words: "een"}, family.Goal{ID: "b", Words: "twee"}
	if found := Compare(family.Family{}, planOf(a, b), family.Family{}, planOf(b, a)); len(found) != 0 {
		t.Errorf("%d changes", len(found))
	}
}

func TestEachChangeIsNamedByItsItem(t *testing.T) {
	before := planOf(family.Goal{ID: "a", Words: "een", Actions: []family.Action{{ID: "x", What: "bellen"}}}, family.Goal{ID: "b"})
	after := planOf(family.Goal{ID: "a", Words: "eentje", Actions: []family.Action{{ID: "x", What: "bellen"}, {ID: "y", What: "koken"}}})
	want := []Difference{
		{Kind: Changed, Item: "goal", ID: "a", Before: "een", After: "eentje"},
		{Kind: Removed, Item: "goal", ID: "b"},
		{Kind: Added, Item: "action", ID: "y", After: "koken"},
	}
	found := Compare(family.Family{}, before, family.Family{}, after)
	if len(found) != len(want) {
		t.Fatalf("%d changes, want %d", len(found), len(want))
	}
	for i := range want {
		if found[i] != want[i] {
			t.Errorf("change %d is %s %s %s", i, found[i].Kind, found[i].Item, found[i].ID)
		}
	}
}
