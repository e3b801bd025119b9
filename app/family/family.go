package family

import "slices"

// Household is a house where people live together.
type Household struct {
	ID      HouseholdID
	Name    Text
	Address Text
}

// Family is the persons around one plan, their bonds, and the partners.
type Family struct {
	ID         FamilyID
	Name       Text // as the family calls itself: "De Wit"
	Town       Text
	Households []Household
	Persons    []Person
	Relations  []Relation
	Custodies  []Custody
	Partners   []Partner
	Opened     Date
	Closed     Date

	Representations []Representation // who decides for an adult who cannot
	Orders          []Order          // supervision orders over children

	Arrangements []Arrangement // where somebody put the people in a picture
}

// String is the id, never the name.
func (f Family) String() string { return "family " + string(f.ID) }

// Person finds a person by id.
func (f Family) Person(id PersonID) (Person, bool) {
	i := slices.IndexFunc(f.Persons, func(p Person) bool { return p.ID == id })
	if i < 0 {
		return Person{}, false
	}
	return f.Persons[i], true
}

// Partner finds a partner by id.
func (f Family) Partner(id PartnerID) (Partner, bool) {
	i := slices.IndexFunc(f.Partners, func(p Partner) bool { return p.ID == id })
	if i < 0 {
		return Partner{}, false
	}
	return f.Partners[i], true
}

// Children are the persons under 18 on a day, and those whose age is unknown
// but over whom somebody's custody is recorded.
func (f Family) Children(on Date) []Person {
	var found []Person
	for _, p := range f.Persons {
		age, known := p.Birth.Age(on)
		if known && age < 18 || !known && len(f.CustodiesOver(p.ID)) > 0 {
			found = append(found, p)
		}
	}
	return found
}

// Core are the persons a plan is about when nobody is named: those in a
// household.
func (f Family) Core() []PersonID {
	var ids []PersonID
	for _, p := range f.Persons {
		if p.Place == PlaceHousehold && !p.Died.Known() && !p.Imagined() {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// CoreOn is Core with those who are alive on a day: a death of later does not
// count yet.
func (f Family) CoreOn(on Date) []PersonID {
	var ids []PersonID
	for i := range f.Persons {
		p := &f.Persons[i]
		if p.Place == PlaceHousehold && !(p.Died.Known() && p.Died <= on) && !p.Imagined() {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// PutPerson adds a person or replaces the one with the same id.
func (f *Family) PutPerson(p Person) {
	f.Persons = put(f.Persons, p, func(x Person) bool { return x.ID == p.ID })
}

// PutPartner adds a partner or replaces the one with the same id.
func (f *Family) PutPartner(p Partner) {
	f.Partners = put(f.Partners, p, func(x Partner) bool { return x.ID == p.ID })
}

// PutHousehold adds a household or replaces the one with the same id.
func (f *Family) PutHousehold(h Household) {
	f.Households = put(f.Households, h, func(x Household) bool { return x.ID == h.ID })
}

// PutCustody adds a custody or replaces the one of the same holder and child.
func (f *Family) PutCustody(c Custody) {
	f.Custodies = put(f.Custodies, c, func(x Custody) bool { return x.Holder == c.Holder && x.Child == c.Child })
}

// PutRelation adds a relation or replaces the one between the same persons.
func (f *Family) PutRelation(r Relation) {
	f.Relations = put(f.Relations, r, func(x Relation) bool { return x.From == r.From && x.To == r.To })
}

// put replaces the first element that matches, or appends.
func put[T any](list []T, item T, same func(T) bool) []T {
	if i := slices.IndexFunc(list, same); i >= 0 {
		list[i] = item
		return list
	}
	return append(list, item)
}
