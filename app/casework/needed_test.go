package casework

import (
	"errors"
	"testing"

	"keukentafel/app/family"
)

// Who makes a plan with a family must fill in three things and no more: what
// the family is called, what each person is called, and who a partner is. All
// else is optional; of what somebody said, or wants, only the words themselves
// are asked.
func TestOnlyThreeThingsMustBeFilledInToMakeAPlan(t *testing.T) {
	d, _, _ := newDesk(t)
	ctx := t.Context()
	must := map[string]error{}
	_, must["what the family is called"] = d.NewFamily(ctx, "", "")
	id, err := d.NewFamily(ctx, "De Wit", "")
	if err != nil {
		t.Fatal(err)
	}
	_, must["what a person is called"] = d.PutPerson(ctx, id, family.Person{})
	_, must["who a partner is"] = d.PutPartner(ctx, id, family.Partner{})
	for what, refused := range must {
		if !errors.Is(refused, family.ErrEmpty) {
			t.Errorf("%s may be left empty: %v", what, refused)
		}
	}
	if len(must) > 3 {
		t.Errorf("%d things must be filled in", len(must))
	}
	stored := map[string]error{}
	_, stored["person"] = d.PutPerson(ctx, id, family.Person{Given: "Noor"})
	_, stored["partner"] = d.PutPartner(ctx, id, family.Partner{House: "Het Kompas"})
	_, stored["household"] = d.PutHousehold(ctx, id, family.Household{})
	_, stored["statement"] = d.PutStatement(ctx, id, family.Statement{Text: "Het is te druk thuis."})
	goal, err := d.PutGoal(ctx, id, family.Goal{Words: "Samen eten."})
	stored["goal"] = err
	_, stored["action"] = d.PutAction(ctx, id, goal, family.Action{What: "Een rooster maken."})
	_, stored["mark"] = d.GiveMark(ctx, id, family.Mark{})
	_, stored["safety agreement"] = d.PutSafety(ctx, id, family.SafetyAgreement{Text: "Wij bellen oma."})
	_, stored["evaluation"] = d.Evaluate(ctx, id, family.Evaluation{})
	for what, err := range stored {
		if err != nil {
			t.Errorf("a %s needs more than its own words: %v", what, err)
		}
	}
}
