package consent_test

import (
	"fmt"
	"slices"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// The tests in rules_*_test.go go with assets/docs/consent-rules.md: each
// subtest names the number of the rule that it shows.

// aged is a child of an age to the day, with both parents in custody.
func aged(years int) family.Family {
	return child(family.BirthDate(today.AddMonths(-12 * years)))
}

// custodyOf changes what is recorded about one holder of custody.
func custodyOf(f family.Family, holder family.PersonID, change func(*family.Custody)) family.Family {
	for i := range f.Custodies {
		if f.Custodies[i].Holder == holder {
			change(&f.Custodies[i])
		}
	}
	return f
}

// stands is for ruud, who decides for the child that is an adult.
func stands(f family.Family, kind family.RepresentationKind, from, until family.Date) family.Family {
	f.PutRepresentation(family.Representation{Of: "kind", By: "ruud", Kind: kind, From: from, Until: until})
	return f
}

func judged(from, until family.Date) func(*family.Person) {
	return func(p *family.Person) { p.Incapacity = &family.Incapacity{By: "arts", On: from, Until: until} }
}

func TestTheRulesOfWhoHasASay(t *testing.T) {
	kind, both, all, mentor := []string{"kind self"}, []string{"sanne parent", "karim parent"}, []string{"kind self", "sanne parent", "karim parent"}, []string{"ruud representative"}
	leap := func(f family.BirthDate) family.Family { return child(f) }
	adult := func() family.Family { return changed(aged(20), "kind", unable) }
	tests := []struct {
		name   string
		family family.Family
		on     family.Date
		givers []string
		gap    consent.Gap
	}{
		{"G1 about somebody who is not in the family nobody decides", family.Family{}, today, nil, consent.GapUnknownPerson},
		{"G1 about a child that died today nobody decides", changed(aged(9), "kind", died(today)), today, nil, consent.GapDeceased},
		{"G1 about an adult who died nobody decides", changed(aged(40), "kind", died("2026-11-23")), today, nil, consent.GapDeceased},
		{"G2 without a birth date nobody decides", child(""), today, nil, consent.GapBirthUnknown},
		{"G2 a birth date that does not exist is as good as none", child("2017-02-29"), today, nil, consent.GapBirthUnknown},
		{"G2 born tomorrow is as good as no birth date", child("2026-11-25"), today, nil, consent.GapBirthUnknown},
		{"G3 about a child of 11 both parents decide", aged(11), today, both, ""},
		{"G3 a child that turns 12 tomorrow is 11 today", child("2014-11-25"), today, both, ""},
		{"G4 a child that turns 12 tomorrow decides tomorrow", child("2014-11-25"), "2026-11-25", all, ""},
		{"G4 a child of 15 and both parents decide", aged(15), today, all, ""},
		{"G4 a girl that turns 16 tomorrow still decides with her parents", child("2010-11-25"), today, all, ""},
		{"G5 a girl that turns 16 tomorrow decides alone tomorrow", child("2010-11-25"), "2026-11-25", kind, ""},
		{"G5 a girl of 16 decides alone", aged(16), today, kind, ""},
		{"G5 a girl of 16 decides alone though custody is unknown", custody(aged(16), "karim", family.CustodyUnknown), today, kind, ""},
		{"G6 on the eighteenth birthday the person decides", aged(18), today, kind, ""},
		{"G6 of an adult a parent has no say", parent(aged(30), "sanne", family.RelParent), today, kind, ""},
		{"G7 an adult judged unable to decide, without a mentor, is a gap", adult(), today, nil, consent.GapNoRepresentative},
		{"G7 an administrator decides about money only", stands(adult(), family.RepAdministrator, "", ""), today, nil, consent.GapNoRepresentative},
		{"G7 a mentor from tomorrow does not decide today", stands(adult(), family.RepMentor, "2026-11-25", ""), today, nil, consent.GapNoRepresentative},
		{"G7 a mentor until yesterday decides no more", stands(adult(), family.RepMentor, "", "2026-11-23"), today, nil, consent.GapNoRepresentative},
		{"G7 a mentor who died does not decide", changed(stands(adult(), family.RepMentor, "", ""), "ruud", died(today)), today, nil, consent.GapNoRepresentative},
		{"G7 a mentor decides for an adult who cannot", stands(adult(), family.RepMentor, today, today), today, mentor, ""},
		{"G7 a curator decides for an adult who cannot", stands(adult(), family.RepCurator, "", ""), today, mentor, ""},
		{"G7 an adult with a mentor who was not judged unable decides alone", stands(aged(20), family.RepMentor, "", ""), today, kind, ""},
		{"G7 for a girl of 17 who cannot decide her parents do, without her", changed(aged(17), "kind", unable), today, both, ""},
		{"G7 for a child of 13 who cannot decide its parents do, without it", changed(aged(13), "kind", unable), today, both, ""},
		{"G7 a judgment that ended yesterday holds no more", changed(aged(17), "kind", judged("2026-01-01", "2026-11-23")), today, kind, ""},
		{"G7 a judgment that ends today holds today", changed(aged(17), "kind", judged("2026-01-01", today)), today, both, ""},
		{"G7 a judgment of tomorrow does not hold today", changed(aged(17), "kind", judged("2026-11-25", "")), today, kind, ""},
		{"G7 at 18 the parents decide no more for who cannot", changed(child("2008-11-25"), "kind", unable), "2026-11-25", nil, consent.GapNoRepresentative},
		{"G8 an absent parent with custody decides", aged(9), today, both, ""},
		{"G8 custody that is unknown is a gap", custody(aged(9), "karim", family.CustodyUnknown), today, both[:1], consent.GapCustodyUnknown},
		{"G8 an unknown parent is a gap", parent(aged(9), "vader-onbekend", family.RelParent), today, both, consent.GapCustodyUnknown},
		{"G8 nobody with custody is a gap", custody(custody(aged(9), "karim", family.CustodyNo), "sanne", family.CustodyNo), today, nil, consent.GapNoCustodyHolder},
		{"G8 a deceased parent does not count", changed(aged(9), "karim", died(today)), today, both[:1], ""},
		{"G8 custody that ended yesterday does not count", custodyOf(aged(9), "karim", func(c *family.Custody) { c.Until = "2026-11-23" }), today, both[:1], ""},
		{"G8 custody that ends today counts today", custodyOf(aged(9), "karim", func(c *family.Custody) { c.Until = today }), today, both, ""},
		{"G8 custody from tomorrow does not count today", custodyOf(aged(9), "karim", func(c *family.Custody) { c.From = "2026-11-25" }), today, both[:1], ""},
		{"G9 a step-parent without custody has no say", parent(aged(9), "ruud", family.RelStepParent), today, both, ""},
		{"G9 a foster carer without custody has no say", parent(aged(9), "ruud", family.RelFosterCarer), today, both, ""},
		{"G9 a grandparent has no say", parent(aged(9), "ruud", family.RelGrandparent), today, both, ""},
		{"G9 a guardian decides as guardian", custodyOf(custody(aged(9), "karim", family.CustodyNo), "sanne", func(c *family.Custody) { c.Guardian = true }), today, []string{"sanne guardian"}, ""},
		{"G10 a supervision order changes nobody's say", supervised(aged(9)), today, both, ""},
		{"G11 born on a leap day: not yet 12 on 28 February", leap("2016-02-29"), "2028-02-28", both, ""},
		{"G11 born on a leap day: 12 on the day itself in a leap year", leap("2016-02-29"), "2028-02-29", all, ""},
		{"G11 born on a leap day: not yet 18 on 28 February", changed(leap("2016-02-29"), "kind", unable), "2034-02-28", both, ""},
		{"G11 born on a leap day: 18 on 1 March", changed(leap("2016-02-29"), "kind", unable), "2034-03-01", nil, consent.GapNoRepresentative},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			required := consent.RequiredGivers(test.family, "kind", test.on)
			var givers []string
			for _, g := range required.Givers {
				givers = append(givers, fmt.Sprint(g.Person, " ", g.Capacity))
			}
			var gaps []consent.Gap
			if test.gap != "" {
				gaps = []consent.Gap{test.gap}
			}
			if !slices.Equal(givers, test.givers) || !slices.Equal(required.Gaps, gaps) {
				t.Errorf("givers %v, gaps %v, want %v %v", givers, required.Gaps, test.givers, gaps)
			}
		})
	}
}

// supervised puts the child under the supervision of institution gi.
func supervised(f family.Family) family.Family {
	f.Partners = append(f.Partners, family.Partner{ID: "gi", Kind: family.PartnerCertified, House: "GI"})
	f.PutOrder(family.Order{Child: "kind", Partner: "gi"})
	return f
}
