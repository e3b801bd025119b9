package consent

import (
	"slices"

	"keukentafel/app/family"
)

// persons judges of each person whether contact details, or at least that he
// or she is involved, may be told.
func (b *builder) persons() {
	for _, p := range b.facts.Family.Persons {
		if p.Imagined() {
			continue // a pregnancy and an unknown father are told to nobody
		}
		about := []family.PersonID{p.ID}
		if b.own {
			// Other people's addresses are not on a sheet that lies around: a
			// parent may have moved to an address that is not known to all.
			b.present[p.ID], b.contact[p.ID] = true, p.ID == b.request.Recipient.Person
			continue
		}
		if b.allow(item{name: Item{Kind: ItemContact, ID: string(p.ID)}, about: about, categories: []Category{CatContact}}) {
			b.contact[p.ID] = true
		}
		b.allow(item{name: Item{Kind: ItemInvolvement, ID: string(p.ID)}, about: about, categories: []Category{CatInvolvement}})
	}
}

// family copies the persons that are present in the slice, reduced to what
// may be told of each.
func (b *builder) family() {
	source, kept := b.facts.Family, &b.slice.Family
	for _, p := range source.Persons {
		if b.present[p.ID] {
			kept.Persons = append(kept.Persons, b.reduced(p))
		}
	}
	if len(kept.Persons) > 0 {
		kept.Name = source.Name
	}
	for _, h := range source.Households {
		if b.mayKnowHouse(h.ID) {
			kept.Households = append(kept.Households, h)
			kept.Town = source.Town
		}
	}
	for _, r := range source.Relations {
		if b.present[r.From] && b.present[r.To] {
			if !b.inside {
				r = family.Relation{From: r.From, To: r.To, Kind: toldKind(r.Kind)}
			}
			kept.Relations = append(kept.Relations, r)
		}
	}
	b.custodies()
	b.partners()
	b.forget()
}

// toldKind is how others hear of a relation: that a child was adopted is told
// to the family itself only.
func toldKind(k family.RelationKind) family.RelationKind {
	if k == family.RelAdoptiveParent {
		return family.RelParent
	}
	return k
}

// reduced keeps the name, and contact details only where they may be told.
func (b *builder) reduced(p family.Person) family.Person {
	name := family.Person{ID: p.ID, Given: p.Given, Infix: p.Infix, Surname: p.Surname, Place: p.Place, Gender: p.Gender}
	if b.inside {
		name.Died = p.Died // the family knows; a picture must not show the dead among the living
	}
	if !b.contact[p.ID] {
		return name
	}
	name.Birth, name.Phone, name.Email, name.Language = p.Birth, p.Phone, p.Email, p.Language
	name.Households = slices.DeleteFunc(slices.Clone(p.Households), func(id family.HouseholdID) bool { return !b.mayKnowHouse(id) })
	return name
}

// mayKnowHouse tells whether the address of a household may be told: somebody
// of 16 or over lives there whose contact details may be told. A child's
// consent does not give away where the other parent lives.
func (b *builder) mayKnowHouse(id family.HouseholdID) bool {
	for _, p := range b.facts.Family.Persons {
		age, known := p.Birth.Age(b.request.On)
		if b.contact[p.ID] && slices.Contains(p.Households, id) && (b.own || known && age >= 16) {
			return true
		}
	}
	return false
}

// partners copies the recipient itself, and other partners of whom it may be
// told that they are involved.
func (b *builder) partners() {
	for _, p := range b.facts.Family.Partners {
		it := item{name: Item{Kind: ItemPartner, ID: string(p.ID)}, about: p.Concerns, categories: involvementOf(p.Kind)}
		if p.ID != b.request.Recipient.Partner && !b.allow(it) {
			continue
		}
		p.Bond = family.Bond{}         // what the family thinks of the help is its own
		p.Person, p.Dissolved = "", "" // that the professional is a parent too is nobody's business
		b.slice.Family.Partners = append(b.slice.Family.Partners, p)
	}
}

// involvementOf is what it tells that a partner of this kind is involved: a
// psychologist's name says as much as a diagnosis.
func involvementOf(kind family.PartnerKind) []Category {
	told := []Category{CatInvolvement}
	switch kind {
	case family.PartnerMentalHealth:
		return append(told, CatMentalHealth)
	case family.PartnerDebtHelp:
		return append(told, CatFinance)
	case family.PartnerSafeHome, family.PartnerBoard:
		return append(told, CatSafety)
	case family.PartnerPolice, family.PartnerProbation:
		return append(told, CatJustice)
	case family.PartnerAddiction:
		return append(told, CatSubstances)
	}
	return told
}
