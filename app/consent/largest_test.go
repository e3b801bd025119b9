package consent_test

import (
	"fmt"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// largest is a family as large as any: 12 children of three mothers in three
// households, 12 grown-ups, 40 partners, and 2000 consents: each partner has
// asked twice about everybody and once more about the first children. The
// children are of 1 to 17 years, so that of some the child, of some the
// parents and of some all three decide.
func largest() consent.Dossier {
	d := consent.Dossier{Family: family.Family{ID: "largest", Name: "Groot"}}
	f := &d.Family
	for i := range 3 {
		f.Households = append(f.Households, family.Household{ID: family.HouseholdID(fmt.Sprint("house", i))})
	}
	for i := range 12 {
		f.Persons = append(f.Persons, family.Person{ID: largestID("adult", i), Given: family.Text(fmt.Sprint("Volwassene ", i)), Birth: family.BirthDate(today.AddMonths(-12 * (30 + i))),
			Place: family.PlaceHousehold, Households: []family.HouseholdID{f.Households[i%3].ID}})
	}
	for i := range 12 {
		child := family.Person{ID: largestID("child", i), Given: family.Text(fmt.Sprint("Kind ", i)), Birth: family.BirthDate(today.AddMonths(-12 - 17*i)),
			Place: family.PlaceHousehold, Households: []family.HouseholdID{f.Households[i%3].ID}}
		f.Persons = append(f.Persons, child)
		for _, parent := range []int{i % 3, 3 + i%4} {
			f.Relations = append(f.Relations, family.Relation{From: largestID("adult", parent), To: child.ID, Kind: family.RelParent})
			f.Custodies = append(f.Custodies, family.Custody{Holder: largestID("adult", parent), Child: child.ID, State: family.CustodyYes, Basis: family.BasisRegister})
		}
	}
	for i := range 40 {
		f.Partners = append(f.Partners, family.Partner{ID: largestPartner(i), Kind: family.PartnerKinds()[i%10], House: "Huis"})
	}
	for i := range 2000 {
		about := f.Persons[(i/40)%24].ID
		c := consent.Consent{ID: consent.ID(fmt.Sprintf("consent-%04d", i)), About: about, Partner: largestPartner(i % 40), Purpose: consent.PurposeCooperate,
			Direction: consent.Give, Asked: consent.Categories(), AskedOn: today.AddDays(-100 + i/960), From: today.AddDays(-100), Until: today.AddDays(260)}
		for _, g := range consent.RequiredGivers(*f, about, today).Givers {
			c.Answers = append(c.Answers, consent.Answer{By: g.Person, Capacity: g.Capacity, Allowed: consent.Categories(), On: today.AddDays(-90), How: consent.Oral})
		}
		d.Consents = append(d.Consents, c)
	}
	return d
}

func largestID(kind string, i int) family.PersonID {
	return family.PersonID(fmt.Sprintf("%s-%02d", kind, i))
}

func largestPartner(i int) family.PartnerID {
	return family.PartnerID(fmt.Sprintf("partner-%02d", i))
}

// largestFacts are the facts of that family; aboutChildren asks about the
// first n children and the first m categories.
func largestFacts() consent.Facts {
	d := largest()
	return consent.Facts{Family: d.Family, Consents: d.Consents, Grounds: deWitGrounds, On: today}
}

func aboutChildren(n, m int) consent.Question {
	q := consent.Question{Partner: largestPartner(39), Purpose: consent.PurposeCooperate, Categories: consent.Categories()[:m]}
	for i := range n {
		q.About = append(q.About, largestID("child", i))
	}
	return q
}

func TestInTheLargestFamilyEachChildIsDecidedAboutByItself(t *testing.T) {
	d := largest()
	if len(d.Family.Households) != 3 || len(d.Family.Partners) != 40 || len(d.Consents) != 2000 || len(d.Family.Children(today)) != 12 {
		t.Fatalf("%d households, %d partners, %d consents, %d children", len(d.Family.Households), len(d.Family.Partners), len(d.Consents), len(d.Family.Children(today)))
	}
	q := aboutChildren(12, 12)
	if got := consent.May(largestFacts(), q); !got.Allowed || len(got.Cells) != 144 {
		t.Errorf("allowed %v, %d cells, missing %v", got.Allowed, len(got.Cells), got.Missing)
	}
	// one parent takes one consent back: that child's row alone falls
	facts := largestFacts()
	for i := range facts.Consents {
		if c := &facts.Consents[i]; c.Partner == q.Partner && c.About == "child-03" {
			c.Answers[0].Withdrawn = today
		}
	}
	got := consent.May(facts, q)
	for _, cell := range got.Cells {
		if cell.Allowed == (cell.About == "child-03") {
			t.Errorf("%s about %s: allowed %v", cell.Category, cell.About, cell.Allowed)
		}
	}
}

func BenchmarkMayInTheLargestFamily(b *testing.B) {
	facts := largestFacts()
	for _, size := range [][2]int{{1, 1}, {1, 3}, {3, 5}, {12, 16}} {
		q := aboutChildren(size[0], size[1])
		b.Run(fmt.Sprintf("%d persons %d categories", size[0], size[1]), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				consent.May(facts, q)
			}
		})
	}
}

func BenchmarkExplainInTheLargestFamily(b *testing.B) {
	facts, q := largestFacts(), aboutChildren(12, 16)
	b.ReportAllocs()
	for b.Loop() {
		consent.Explain(facts, q)
	}
}

func BenchmarkDiscloseOfTheLargestFamily(b *testing.B) {
	d, r := largest(), to(largestPartner(39))
	for i := range 24 {
		d.Plan.Goals = append(d.Plan.Goals, family.Goal{ID: family.GoalID(fmt.Sprint("g", i)), Words: "doel", Domain: family.DomainSchool, ForWhom: []family.PersonID{largestID("child", i%12)}})
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := consent.Disclose(d, r); err != nil {
			b.Fatal(err)
		}
	}
}

// The least that any answer costs: one look in a table of yes and no that
// knows no ages, no custody and no day.
func BenchmarkATableThatKnowsNoLaw(b *testing.B) {
	type square struct {
		about    family.PersonID
		partner  family.PartnerID
		category consent.Category
	}
	table := map[square]bool{}
	for _, c := range largest().Consents {
		for _, category := range c.Asked {
			table[square{c.About, c.Partner, category}] = true
		}
	}
	for b.Loop() {
		if !table[square{"child-00", largestPartner(39), consent.CatGoals}] {
			b.Fatal("no")
		}
	}
}
