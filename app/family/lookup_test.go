package family_test

import (
	"slices"
	"testing"

	"keukentafel/app/family"
)

func TestWhatIsNotInThePlanIsNotFound(t *testing.T) {
	plan := family.Plan{Goals: []family.Goal{{ID: "g1", Actions: []family.Action{{ID: "a1"}}}}, Statements: []family.Statement{{ID: "s1"}}}
	if _, ok := plan.Goal("g2"); ok {
		t.Error("found a goal that is not there")
	}
	if _, _, ok := plan.Action("a2"); ok {
		t.Error("found an action that is not there")
	}
	if _, ok := plan.Statement("s2"); ok {
		t.Error("found a statement that is not there")
	}
}

func TestWhatIsFoundCanBeChangedInPlace(t *testing.T) {
	plan := family.Plan{Goals: []family.Goal{{ID: "g1"}, {ID: "g2", Actions: []family.Action{{ID: "a1"}}}},
		Statements: []family.Statement{{ID: "s1", Topic: family.TopicWorry}, {ID: "s2", Topic: family.TopicStory}}}
	goal, action, ok := plan.Action("a1")
	if !ok || goal.ID != "g2" {
		t.Fatal("the action was not found")
	}
	action.State = family.ActionDone
	if found, _ := plan.Goal("g2"); found.Actions[0].State != family.ActionDone {
		t.Error("the action in the plan did not change")
	}
	statement, _ := plan.Statement("s1")
	statement.Text = "anders"
	if plan.Statements[0].Text != "anders" {
		t.Error("the statement in the plan did not change")
	}
	if worries := plan.On(family.TopicWorry); len(worries) != 1 || worries[0].ID != "s1" {
		t.Errorf("worries: %v", worries)
	}
}

func TestWhatIsPutTwiceIsThereOnce(t *testing.T) {
	var home family.Family
	for _, name := range []family.Text{"eerst", "later"} {
		home.PutPerson(family.Person{ID: "p", Given: name})
		home.PutPartner(family.Partner{ID: "s", House: name})
		home.PutHousehold(family.Household{ID: "h", Name: name})
		home.PutCustody(family.Custody{Holder: "p", Child: "c", Court: name})
		home.PutRelation(family.Relation{From: "p", To: "c", Kind: family.RelationKind(name)})
	}
	if len(home.Persons)+len(home.Partners)+len(home.Households)+len(home.Custodies)+len(home.Relations) != 5 {
		t.Fatalf("something is there twice: %#v", home)
	}
	if home.Persons[0].Given != "later" || home.Partners[0].House != "later" || home.Households[0].Name != "later" ||
		home.CustodiesOver("c")[0].Court != "later" || home.Relations[0].Kind != "later" {
		t.Error("the older one stayed")
	}
}

func TestWhoWasNotAskedIsShownAsNotAsked(t *testing.T) {
	var plan family.Plan
	if got := plan.AgreementOf("karim"); got.Answer != family.AgreeNotAsked || got.Person != "karim" {
		t.Errorf("agreement %v", got)
	}
	plan.SetAgreement(family.Agreement{Person: "karim", Answer: family.AgreeNo})
	plan.SetAgreement(family.Agreement{Person: "karim", Answer: family.AgreePartly})
	if got := plan.AgreementOf("karim"); got.Answer != family.AgreePartly || len(plan.Agreements) != 1 {
		t.Errorf("agreement %v", got)
	}
}

func TestPeopleAreCalledAsTheyCallThemselves(t *testing.T) {
	tests := []struct {
		person      family.Person
		name, short string
	}{
		{family.Person{Given: "Sanne", Infix: "de", Surname: "Wit"}, "Sanne de Wit", "Sanne"},
		{family.Person{Surname: "Wit"}, "Wit", "Wit"},
		{family.Person{Given: "Noor"}, "Noor", "Noor"},
		{family.Person{}, "", ""},
	}
	for _, test := range tests {
		if string(test.person.Name()) != test.name || string(test.person.ShortName()) != test.short {
			t.Errorf("called %q and %q, want %q and %q", string(test.person.Name()), string(test.person.ShortName()), test.name, test.short)
		}
	}
	labels := map[string]family.Partner{"Joost, De Brug": {Name: "Joost", House: "De Brug"}, "De Brug": {House: "De Brug"}, "Joost": {Name: "Joost"}}
	for want, partner := range labels {
		if got := string(partner.Label()); got != want {
			t.Errorf("label %q, want %q", got, want)
		}
	}
}

func TestOnlyWhoHoldsThePenMayWriteAndNotWhileItIsOffered(t *testing.T) {
	for state, want := range map[family.PenState]bool{family.PenElsewhere: false, family.PenOffered: false, "": false, family.PenHere: true} {
		if got := (family.Pen{State: state}).Writable(); got != want {
			t.Errorf("pen %q: writable = %v", state, got)
		}
	}
}

func TestTheListsThatAScreenOffersHaveNothingTwice(t *testing.T) {
	noneTwice(t, family.PartnerKinds())
	noneTwice(t, family.LifeDomains())
	noneTwice(t, family.RelationKinds())
	noneTwice(t, family.Qualities())
	noneTwice(t, family.GoalStates())
	noneTwice(t, family.ActionStates())
	if !(family.Doer{}).Nobody() || (family.Doer{Name: "Riet"}).Nobody() {
		t.Error("nobody is somebody, or the other way round")
	}
}

func noneTwice[T ~string](t *testing.T, list []T) {
	t.Helper()
	sorted := slices.Sorted(slices.Values(list))
	if len(slices.Compact(sorted)) != len(list) || len(list) < 2 {
		t.Errorf("something is twice in %v", list)
	}
}
