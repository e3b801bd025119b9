package consent_test

import (
	"fmt"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// crowded is a family of 12 persons with 40 partners, each with a consent
// about everybody, and 24 goals.
func crowded() consent.Dossier {
	d := consent.Dossier{Family: family.Family{ID: "crowd"}}
	asked := append(schoolAsks(), consent.CatContact)
	var answers []consent.Answer
	for i := range 12 {
		p := family.Person{ID: family.PersonID(fmt.Sprint("p", i)), Given: "Iemand", Birth: family.BirthDate(today.AddMonths(-12 * (3 + 3*i))), Place: family.PlaceHousehold}
		d.Family.Persons = append(d.Family.Persons, p)
		answers = append(answers, says(p.ID, asked...))
		for _, holder := range []family.PersonID{"p10", "p11"} {
			d.Family.Custodies = append(d.Family.Custodies, family.Custody{Holder: holder, Child: p.ID, State: family.CustodyYes})
		}
	}
	for i := range 40 {
		partner := family.PartnerID(fmt.Sprint("s", i))
		d.Family.Partners = append(d.Family.Partners, family.Partner{ID: partner, Kind: family.PartnerWelfare, House: "Huis"})
		for _, p := range d.Family.Persons {
			d.Consents = append(d.Consents, asks(consent.ID(fmt.Sprint("c", i, p.ID)), p.ID, partner, asked, answers...))
		}
	}
	for i := range 24 {
		g := family.Goal{ID: family.GoalID(fmt.Sprint("g", i)), Words: "doel", Domain: family.DomainSchool}
		if i > 0 {
			g.ForWhom = []family.PersonID{family.PersonID(fmt.Sprint("p", i%12))}
		}
		for j := range 3 {
			g.Actions = append(g.Actions, family.Action{ID: family.ActionID(fmt.Sprint("a", i, j)), What: "actie", Who: family.Doer{Person: family.PersonID(fmt.Sprint("p", j))}})
		}
		d.Plan.Goals = append(d.Plan.Goals, g)
	}
	return d
}

func BenchmarkMay(b *testing.B) {
	d := crowded()
	facts := consent.Facts{Family: d.Family, Consents: d.Consents, Grounds: deWitGrounds, On: today}
	q := consent.Question{Partner: "s39", Purpose: consent.PurposeCooperate, About: []family.PersonID{"p0", "p4", "p11"}, Categories: []consent.Category{consent.CatGoals, consent.CatSchool}}
	b.ReportAllocs()
	for b.Loop() {
		if !consent.May(facts, q).Allowed {
			b.Fatal("refused")
		}
	}
}

func BenchmarkDisclose(b *testing.B) {
	d := crowded()
	r := to("s39")
	b.ReportAllocs()
	for b.Loop() {
		made, err := consent.Disclose(d, r)
		if err != nil || made.Record().Items == 0 {
			b.Fatal(err)
		}
	}
}
