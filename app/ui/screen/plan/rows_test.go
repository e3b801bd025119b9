package plan

import (
	"testing"

	"keukentafel/app/family"
	"keukentafel/app/words"
)

func smallFamily() family.Family {
	return family.Family{
		Persons: []family.Person{{ID: "sanne", Given: "Sanne"}, {ID: "opa", Given: "Opa", Died: "2020-01-01"}},
		Partners: []family.Partner{{ID: "school", Kind: family.PartnerSchool, House: "Het Kompas", Name: "Joost"},
			{ID: "old", Kind: family.PartnerGP, House: "Praktijk", Until: "2020-01-01"}},
	}
}

func TestWhoIsNoLongerAroundIsNotOfferedUnlessChosenBefore(t *testing.T) {
	f := smallFamily()
	var ids []string
	for _, o := range doers(words.NL, f, family.Doer{}, "2026-11-24") {
		ids = append(ids, o.ID)
	}
	if want := []string{"nobody", "person sanne", "partner school", otherName}; len(ids) != len(want) || ids[1] != want[1] || ids[2] != want[2] || ids[3] != want[3] {
		t.Errorf("offered %v", ids)
	}
	if n := len(doers(words.NL, f, family.Doer{Partner: "old"}, "2026-11-24")); n != 5 {
		t.Errorf("%d options with the one chosen before", n)
	}
}

func TestWhoWasChosenIsReadBack(t *testing.T) {
	for _, d := range []family.Doer{{}, {Person: "sanne"}, {Partner: "school"}} {
		if got := doerOf(doerID(d)); got.Person != d.Person || got.Partner != d.Partner {
			t.Errorf("%s came back differently", doerID(d))
		}
	}
	if doerOf("nobody") != (family.Doer{}) {
		t.Error("nobody is somebody")
	}
}

func TestAStatementSaysWhoWhatAndWhen(t *testing.T) {
	s := family.Statement{Kind: family.KindFact, Speaker: family.Speaker{Partner: "school"}, Domain: family.DomainSchool, About: []family.PersonID{"sanne"}, On: "2026-11-18"}
	if got := statementLine(words.NL, smallFamily(), s); got != "Joost · feit · school en leren · over Sanne · 18-11-2026" {
		t.Error(got)
	}
}

func TestAMarkIsComparedWithTheOneBeforeOfTheSamePersonAndTopicOnly(t *testing.T) {
	marks := []family.Mark{
		{Person: "sanne", Topic: "thuis", Score: 8, On: "2026-11-01"},
		{Person: "sanne", Topic: "school", Score: 2, On: "2026-10-01"},
		{Person: "daan", Topic: "thuis", Score: 1, On: "2026-10-15"},
		{Person: "sanne", Topic: "thuis", Score: 9, On: "2026-09-01"},
	}
	found := newest(marks)
	if len(found) != 3 {
		t.Fatalf("%d rows", len(found))
	}
	label, ok := trend(words.NL, found[0])
	if !ok || label.Text != "1 punt lager dan op 1 september 2026" {
		t.Error(label.Text)
	}
	if _, ok := trend(words.NL, found[1]); ok {
		t.Error("a first mark has a trend")
	}
}

func TestAScoreStandsThereInWords(t *testing.T) {
	if got := gasWords(words.NL, -3); got != "−3, slechter dan bij de start" {
		t.Error(got)
	}
	if scoreOf(notScored) != nil || *scoreOf("-2") != -2 || *scoreOf("0") != 0 {
		t.Error("a score is not read back")
	}
}

func TestGoalsThatEndedDoNotCountAsTooMany(t *testing.T) {
	goals := make([]family.Goal, family.AdvisedGoals+1)
	if !tooMany(goals) {
		t.Error("six goals are not too many")
	}
	goals[0].State = family.GoalReached
	if tooMany(goals) {
		t.Error("a reached goal counts")
	}
}
