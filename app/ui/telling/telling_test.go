package telling_test

import (
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
	"keukentafel/app/words"
)

const today family.Date = "2026-11-24"

func TestAYoungChildWhoDiedOrWhoLeftCannotCoordinate(t *testing.T) {
	f := family.Family{
		Persons: []family.Person{
			{ID: "sanne", Given: "Sanne", Place: family.PlaceHousehold},
			{ID: "daan", Given: "Daan", Birth: "2017-03-01"},
			{ID: "opa", Given: "Opa", Died: "2020-01-01"},
		},
		Partners: []family.Partner{{ID: "school", House: "De Brug", Kind: family.PartnerSchool}, {ID: "before", House: "Weg", Until: "2026-11-01"}},
	}
	var ids []string
	for _, o := range telling.Candidates(words.NL, f, today) {
		ids = append(ids, o.ID)
	}
	if len(ids) != 2 || ids[0] != "person sanne" || ids[1] != "partner school" {
		t.Errorf("offered: %v", ids)
	}
}

func TestACandidateGoesBeforeANameAndNothingIsNobody(t *testing.T) {
	if c, ok := telling.Chosen("", "  "); ok || c != (family.Coordinator{}) {
		t.Error("nobody was chosen, and somebody was read back")
	}
	if c, _ := telling.Chosen("person sanne", "Riet"); c.Person != "sanne" || !c.Name.Empty() {
		t.Error("the person who was chosen is not read back")
	}
	if c, _ := telling.Chosen("partner school", ""); c.Partner != "school" {
		t.Error("the partner who was chosen is not read back")
	}
	if c, ok := telling.Chosen("", " Riet "); !ok || c.Name != "Riet" {
		t.Error("the name is not taken")
	}
}

func TestKindsOfDataAreToldInTheOrderOfTheScreen(t *testing.T) {
	a := telling.Categories(words.NL, []consent.Category{consent.CatSchool, consent.CatGoals})
	b := telling.Categories(words.NL, []consent.Category{consent.CatGoals, consent.CatSchool})
	if a != b || a == "" {
		t.Errorf("%q and %q", a, b)
	}
}

func TestOnlyWhatWasReachedAndAgreedIsToldAsGood(t *testing.T) {
	for _, state := range []family.GoalState{family.GoalProposed, family.GoalAgreed, family.GoalRunning, family.GoalPartly, family.GoalAdjusted, family.GoalMissed, family.GoalDropped} {
		if telling.Goal(state) == kit.Good {
			t.Errorf("%s is told as good", state)
		}
	}
	for _, a := range []family.AgreementAnswer{family.AgreeNotAsked, family.AgreePartly, family.AgreeNo} {
		if telling.Agreement(a) == kit.Good {
			t.Errorf("%s is told as agreed", a)
		}
	}
	if telling.Goal(family.GoalReached) != kit.Good || telling.Agreement(family.AgreeYes) != kit.Good {
		t.Error("what is good is not told as good")
	}
}
