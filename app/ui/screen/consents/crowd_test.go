package consents_test

import (
	"fmt"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/screen/trial"
)

// crowd is a family of twelve in three houses with forty partners, most of
// whom were asked about most of them: 7,680 cells.
func crowd() consent.Dossier { return crowdOf(12, 40) }

func crowdOf(people, partners int) consent.Dossier {
	d := trial.DeWit()
	f := family.Family{ID: d.Family.ID, Name: "Van den Berg", Town: "Vechtstede",
		Households: []family.Household{{ID: "a", Name: "Bij mama"}, {ID: "b", Name: "Bij papa"}, {ID: "c", Name: "Bij oma Truus"}}}
	given := []family.Text{"Ada", "Bram", "Sem", "Sem", "Dana", "Eva", "Finn", "Gijs", "Hanna", "Isa", "Jip", "Koen"}
	for i := range people {
		p := family.Person{ID: family.PersonID(fmt.Sprintf("p%02d", i)), Given: given[i%len(given)], Surname: "Berg", Place: family.PlaceHousehold,
			Birth: family.BirthDate(family.NewDate(2024-i, 5, 1+i)), Households: []family.HouseholdID{f.Households[i%3].ID}}
		if i >= people-2 {
			p.Birth = family.BirthDate(family.NewDate(1984+i-people, 3, 2))
		}
		f.Persons = append(f.Persons, p)
	}
	f.Persons[2].Infix = "van den"
	for _, child := range f.Persons[:people-2] {
		for _, parent := range f.Persons[people-2:] {
			f.Custodies = append(f.Custodies, family.Custody{Holder: parent.ID, Child: child.ID, State: family.CustodyYes})
		}
	}
	kinds := family.PartnerKinds()
	for i := range partners {
		f.Partners = append(f.Partners, family.Partner{ID: family.PartnerID(fmt.Sprintf("q%02d", i)), Kind: kinds[i%len(kinds)],
			Name: family.Text(fmt.Sprintf("%s Jansen-%d", string(given[(i*5)%len(given)]), i)), House: family.Text(fmt.Sprintf("Huis %d", i))})
	}
	d.Family, d.Consents, d.Register = f, nil, nil
	for i, p := range f.Persons {
		for j, q := range f.Partners {
			if (i+j)%5 != 4 {
				d.Consents = append(d.Consents, asked(f, p, q, i+2*j))
			}
		}
	}
	return d
}

// asked is one question, answered in one of several ways.
func asked(f family.Family, p family.Person, q family.Partner, way int) consent.Consent {
	on := trial.Today.AddDays(-way % 90)
	c := consent.Consent{ID: consent.ID(fmt.Sprintf("c-%s-%s", p.ID, q.ID)), About: p.ID, Partner: q.ID, Purpose: consent.PurposeCooperate, Direction: consent.Give,
		Asked: consent.Categories()[:5+way%9], AskedOn: on, From: on, Until: on.AddMonths(12)}
	if q.Kind == family.PartnerMunicipality {
		c.Purpose = consent.PurposeRegister
	}
	if way%17 == 3 {
		c.From, c.Until = on.AddMonths(-14), on.AddDays(-100)
	}
	givers := consent.RequiredGivers(f, p.ID, trial.Today).Givers
	for i, g := range givers {
		a := consent.Answer{By: g.Person, Capacity: g.Capacity, Allowed: c.Asked, On: on, How: consent.Oral}
		switch {
		case way%7 == 1 && i == len(givers)-1:
			continue
		case way%7 == 2 && i == 0:
			a.Allowed = c.Asked[:len(c.Asked)/2]
		case way%11 == 5 && i == 0:
			a.Allowed = nil
		}
		c.Answers = append(c.Answers, a)
	}
	return c.Clone()
}
