package casework_test

import (
	"fmt"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/samples"
)

// drawn draws the header of a family, as every save does.
func drawn(b *testing.B, d consent.Dossier) {
	b.ReportAllocs()
	for b.Loop() {
		casework.HeaderOf(d)
	}
}

func BenchmarkHeaderOfDeWit(b *testing.B) {
	n := 0
	drawn(b, samples.DeWit("2026-11-24", func() string { n++; return fmt.Sprint("id", n) }))
}

// 12 persons, 40 partners, and one question about each for each; of 9 it is not
// known who has a say.
func BenchmarkHeaderOfALargeFamilyWithMuchToAnswer(b *testing.B) {
	d := large(3, 9)
	d.Consents = questions(d, 480)
	drawn(b, d)
}

// 12 children and their parents, 40 partners, and 2000 consents that all gave:
// everything was asked twice, and about some three times.
func BenchmarkHeaderOfTheLargestFamily(b *testing.B) {
	d := large(12, 0)
	d.Consents = questions(d, 2000)
	drawn(b, d)
}

// large is a family of a mother and a father with children over whom they have
// custody, others over whom nobody is known to have it, and 40 partners.
func large(children, others int) consent.Dossier {
	d := consent.Dossier{Changed: family.Date("2026-11-24").Time()}
	f := &d.Family
	f.Persons = []family.Person{{ID: "sanne", Given: "Sanne", Birth: "1989-01-01"}, {ID: "karim", Given: "Karim", Birth: "1987-01-01"}}
	for i := range children + others {
		child := family.Person{ID: family.PersonID(fmt.Sprint("child", i)), Given: family.Text(fmt.Sprint("Kind ", i)), Birth: family.BirthDate(family.NewDate(2026-i%17, 1, 5))}
		f.Persons = append(f.Persons, child)
		for _, holder := range f.Persons[:2] {
			if i < children {
				f.Custodies = append(f.Custodies, family.Custody{Holder: holder.ID, Child: child.ID, State: family.CustodyYes})
			}
		}
	}
	for i := range 40 {
		f.Partners = append(f.Partners, family.Partner{ID: family.PartnerID(fmt.Sprint("partner", i)), House: "Huis"})
	}
	return d
}

// questions are n questions, to each partner about everybody in turn, with a
// yes of all who had a say when they were asked.
func questions(d consent.Dossier, n int) []consent.Consent {
	var list []consent.Consent
	for i := range n {
		f := d.Family
		about, round := f.Persons[i/40%len(f.Persons)].ID, i/40/len(f.Persons)
		c := consent.Consent{ID: consent.ID(fmt.Sprint("consent", i)), About: about, Partner: f.Partners[i%40].ID, Purpose: consent.PurposeCooperate,
			Direction: consent.Give, Asked: consent.Categories(), AskedOn: family.Date("2026-08-15").AddDays(round), From: "2026-08-15", Until: "2027-08-15"}
		for _, g := range consent.RequiredGivers(f, about, "2026-08-20").Givers {
			c.Answers = append(c.Answers, consent.Answer{By: g.Person, Capacity: g.Capacity, Allowed: consent.Categories(), On: "2026-08-20", How: consent.Oral})
		}
		list = append(list, c)
	}
	return list
}
