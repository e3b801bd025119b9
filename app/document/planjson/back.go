package planjson

import (
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// slice is what the file tells, in the vocabulary. An empty list is none.
func (v planV1) slice() consent.Slice {
	d := v.Disclosure
	return consent.Slice{
		Disclosure: consent.DisclosureID(d.ID), Purpose: consent.Purpose(d.Purpose), On: family.Date(d.On),
		Recipient: consent.Recipient{Kind: consent.RecipientKind(d.Recipient.Kind), Partner: family.PartnerID(d.Recipient.Partner),
			Person: family.PersonID(d.Recipient.Person), Name: family.Text(d.Recipient.Name)},
		Version: v.Plan.Version, AdoptedOn: family.Date(v.Plan.AdoptedOn), Coordinator: family.Text(v.Plan.Coordinator),
		Categories: named[consent.Category](d.Categories), Family: v.Family.family(), Plan: v.Plan.plan(),
		Sharing: back(v.Sharing, func(x sharingV1) consent.Sharing {
			return consent.Sharing{Partner: family.PartnerID(x.Partner), Categories: named[consent.Category](x.Categories),
				About: back(x.About, func(a sharingAboutV1) consent.SharingAbout {
					return consent.SharingAbout{Person: family.PersonID(a.Person), Categories: named[consent.Category](a.Categories)}
				})}
		}),
	}
}

// back converts a list; an empty one is nil.
func back[From, To any](list []From, convert func(From) To) []To {
	if len(list) == 0 {
		return nil
	}
	return each(list, convert)
}

// named makes ids or words of a list of texts.
func named[T ~string](list []string) []T {
	return back(list, func(text string) T { return T(text) })
}

func (v familyV1) family() family.Family {
	return family.Family{
		ID: family.FamilyID(v.ID), Name: family.Text(v.Name), Town: family.Text(v.Town),
		Households: back(v.Households, func(h householdV1) family.Household {
			return family.Household{ID: family.HouseholdID(h.ID), Name: family.Text(h.Name), Address: family.Text(h.Address)}
		}),
		Persons:   back(v.Persons, personV1.person),
		Relations: back(v.Relations, relationV1.relation),
		Custodies: back(v.Custodies, func(c custodyV1) family.Custody {
			return family.Custody{Holder: family.PersonID(c.Holder), Child: family.PersonID(c.Child), State: family.CustodyState(c.State),
				Basis: family.CustodyBasis(c.Basis), Court: family.Text(c.Court), On: family.Date(c.On), Guardian: c.Guardian,
				From: family.Date(c.From), Until: family.Date(c.Until)}
		}),
		Partners: back(v.Partners, partnerV1.partner),
	}
}

func (v personV1) person() family.Person {
	return family.Person{ID: family.PersonID(v.ID), Given: family.Text(v.Given), Infix: family.Text(v.Infix), Surname: family.Text(v.Surname),
		Birth: family.BirthDate(v.Birth), Gender: family.Gender(v.Gender), Place: family.Place(v.Place), Households: named[family.HouseholdID](v.Households),
		Phone: family.Text(v.Phone), Email: family.Text(v.Email), Language: family.Text(v.Language), Died: family.Date(v.Died)}
}

func (v relationV1) relation() family.Relation {
	return family.Relation{From: family.PersonID(v.From), To: family.PersonID(v.To), Kind: family.RelationKind(v.Kind), Quality: family.Quality(v.Quality),
		Strength: family.Strength(v.Strength), Direction: family.Direction(v.Direction), Union: family.Union(v.Union),
		Since: family.Date(v.Since), Until: family.Date(v.Until)}
}

func (v partnerV1) partner() family.Partner {
	return family.Partner{ID: family.PartnerID(v.ID), Kind: family.PartnerKind(v.Kind), House: family.Text(v.House), Name: family.Text(v.Name),
		Function: family.Text(v.Function), Phone: family.Text(v.Phone), Email: family.Text(v.Email), Concerns: named[family.PersonID](v.Concerns),
		From: family.Date(v.From), Until: family.Date(v.Until)}
}
