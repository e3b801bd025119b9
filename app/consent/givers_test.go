package consent_test

import (
	"slices"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// child is a family with two parents with custody and one child.
func child(birth family.BirthDate) family.Family {
	return family.Family{
		Persons:   []family.Person{{ID: "kind", Birth: birth}, {ID: "sanne", Birth: "1989-03-02"}, {ID: "karim", Birth: "1984-01-15"}, {ID: "ruud"}},
		Custodies: []family.Custody{{Holder: "sanne", Child: "kind", State: family.CustodyYes}, {Holder: "karim", Child: "kind", State: family.CustodyYes}},
	}
}

func custody(f family.Family, holder family.PersonID, state family.CustodyState) family.Family {
	f.PutCustody(family.Custody{Holder: holder, Child: "kind", State: state})
	return f
}

func parent(f family.Family, who family.PersonID, kind family.RelationKind) family.Family {
	f.PutRelation(family.Relation{From: who, To: "kind", Kind: kind})
	return f
}

func changed(f family.Family, id family.PersonID, change func(*family.Person)) family.Family {
	p, _ := f.Person(id)
	change(&p)
	f.PutPerson(p)
	return f
}

func died(on family.Date) func(*family.Person) {
	return func(p *family.Person) { p.Died = on }
}

func unable(p *family.Person) { p.Incapacity = &family.Incapacity{By: "arts", On: "2026-10-01"} }

func TestWhenItCannotBeToldWhoMustConsentItIsAGapAndNeverAGuess(t *testing.T) {
	nine := func() family.Family { return child("2017-04-02") }
	tests := []struct {
		name   string
		family family.Family
		givers []family.PersonID
		gap    consent.Gap
	}{
		{"a person who is not in the family", family.Family{}, nil, consent.GapUnknownPerson},
		{"birth date unknown", child(""), nil, consent.GapBirthUnknown},
		{"birth date that does not exist", child("2017-14-99"), nil, consent.GapBirthUnknown},
		{"born after today", child("2026-11-25"), nil, consent.GapBirthUnknown},
		{"the child died", changed(nine(), "kind", died("2026-11-24")), nil, consent.GapDeceased},
		{"custody of one parent unknown", custody(nine(), "karim", family.CustodyUnknown), []family.PersonID{"sanne"}, consent.GapCustodyUnknown},
		{"custody of one parent never filled in", custody(nine(), "karim", ""), []family.PersonID{"sanne"}, consent.GapCustodyUnknown},
		{"a parent by relation whose custody was not looked into", parent(nine(), "ruud", family.RelParent), []family.PersonID{"sanne", "karim"}, consent.GapCustodyUnknown},
		{"nobody has custody", custody(custody(nine(), "karim", family.CustodyNo), "sanne", family.CustodyNo), nil, consent.GapNoCustodyHolder},
		{"both parents died", changed(changed(nine(), "sanne", died("2020-01-01")), "karim", died("2021-01-01")), nil, consent.GapNoCustodyHolder},
		{"unable to decide and nobody has custody", custody(custody(changed(child("2010-05-09"), "kind", unable), "karim", family.CustodyNo), "sanne", family.CustodyNo), nil, consent.GapNoCustodyHolder},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			required := consent.RequiredGivers(test.family, "kind", today)
			if !slices.Equal(required.Gaps, []consent.Gap{test.gap}) || !slices.Equal(who(required), test.givers) {
				t.Errorf("givers %v, gaps %v", required.Givers, required.Gaps)
			}
		})
	}
}

func TestWhoMustConsentFollowsFromAgeAndCustody(t *testing.T) {
	both, all, alone := []family.PersonID{"sanne", "karim"}, []family.PersonID{"kind", "sanne", "karim"}, []family.PersonID{"kind"}
	nine := func() family.Family { return child("2017-04-02") }
	tests := []struct {
		name   string
		family family.Family
		givers []family.PersonID
	}{
		{"newborn: both parents", child("2026-11-24"), both},
		{"day before the twelfth birthday: both parents", child("2014-11-25"), both},
		{"on the twelfth birthday: the child and both parents", child("2014-11-24"), all},
		{"day after the twelfth birthday: the child and both parents", child("2014-11-23"), all},
		{"day before the sixteenth birthday: the child and both parents", child("2010-11-25"), all},
		{"on the sixteenth birthday: the child alone", child("2010-11-24"), alone},
		{"day after the sixteenth birthday: the child alone", child("2010-11-23"), alone},
		{"day before the eighteenth birthday: the child alone", child("2008-11-25"), alone},
		{"on the eighteenth birthday: the person", child("2008-11-24"), alone},
		{"an adult: the person", child("1989-03-02"), alone},
		{"16 and unable to decide: both parents", changed(child("2010-05-09"), "kind", unable), both},
		{"14 and unable to decide: both parents", changed(child("2012-06-17"), "kind", unable), both},
		{"one parent has no custody: the other", custody(nine(), "karim", family.CustodyNo), both[:1]},
		{"one parent died: the other", changed(nine(), "karim", died("2020-01-01")), both[:1]},
		{"a parent who died without recorded custody does not count", parent(changed(nine(), "ruud", died("2020-01-01")), "ruud", family.RelParent), both},
		{"a step-parent without custody does not count", parent(nine(), "ruud", family.RelStepParent), both},
		{"a grandparent without custody does not count", parent(nine(), "ruud", family.RelGrandparent), both},
		{"a step-parent with custody counts", custody(parent(nine(), "ruud", family.RelStepParent), "ruud", family.CustodyYes), []family.PersonID{"sanne", "karim", "ruud"}},
		{"a parent by relation with recorded custody is asked once", parent(nine(), "karim", family.RelParent), both},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			required := consent.RequiredGivers(test.family, "kind", today)
			if len(required.Gaps) > 0 || !slices.Equal(who(required), test.givers) {
				t.Errorf("givers %v, gaps %v, want %v", required.Givers, required.Gaps, test.givers)
			}
			if required.Has("stranger") || required.Has("kind") != slices.Contains(test.givers, "kind") {
				t.Error("Has disagrees with the givers")
			}
		})
	}
}

func TestAParentWhoDiesTomorrowIsStillAskedToday(t *testing.T) {
	f := parent(changed(child("2017-04-02"), "ruud", died("2026-11-25")), "ruud", family.RelParent)
	if got := consent.RequiredGivers(f, "kind", today).Gaps; !slices.Equal(got, []consent.Gap{consent.GapCustodyUnknown}) {
		t.Errorf("today: gaps %v", got)
	}
	if got := consent.RequiredGivers(f, "kind", "2026-11-25").Gaps; len(got) != 0 {
		t.Errorf("tomorrow: gaps %v", got)
	}
}

func TestEachConsentsInTheirOwnCapacity(t *testing.T) {
	f := custody(child("2012-06-17"), "karim", family.CustodyNo)
	f.PutCustody(family.Custody{Holder: "ruud", Child: "kind", State: family.CustodyYes, Guardian: true})
	want := []consent.Giver{{Person: "kind", Capacity: consent.AsSelf}, {Person: "sanne", Capacity: consent.AsParent}, {Person: "ruud", Capacity: consent.AsGuardian}}
	if got := consent.RequiredGivers(f, "kind", today).Givers; !slices.Equal(got, want) {
		t.Errorf("givers %v, want %v", got, want)
	}
}

func who(r consent.Required) []family.PersonID {
	var ids []family.PersonID
	for _, g := range r.Givers {
		ids = append(ids, g.Person)
	}
	return ids
}
