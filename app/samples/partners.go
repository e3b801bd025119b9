package samples

import (
	"slices"

	"keukentafel/app/family"
)

// helpers are the partners that a goal in a life domain brings along.
var helpers = map[family.LifeDomain][]family.PartnerKind{
	family.DomainSchool:       {family.PartnerSchool},
	family.DomainParenting:    {family.PartnerYouthCare, family.PartnerTeam, family.PartnerYouthHealth},
	family.DomainRelations:    {family.PartnerYouthCare, family.PartnerTeam, family.PartnerWelfare},
	family.DomainMoney:        {family.PartnerDebtHelp},
	family.DomainMentalHealth: {family.PartnerMentalHealth, family.PartnerGP},
	family.DomainHealth:       {family.PartnerGP, family.PartnerYouthHealth},
	family.DomainLeisure:      {family.PartnerWelfare},
	family.DomainHousing:      {family.PartnerHousing},
	family.DomainNetwork:      {family.PartnerVolunteer},
	family.DomainSubstances:   {family.PartnerYouthCare, family.PartnerPolice},
	family.DomainWork:         {family.PartnerWork},
}

var numbersOfGoals = []weighted[int]{{1, 12}, {2, 30}, {3, 30}, {4, 20}, {5, 8}}

// partners chooses what the goals will be about, and who helps with them: two
// to six partners, the municipality always among them.
func (m *maker) partners() {
	m.domain = m.someDomains(weigh(m.dice, numbersOfGoals))
	m.partner(family.PartnerMunicipality, nil)
	for _, domain := range m.domain {
		m.partner(pick(m.dice, helpers[domain]), m.concerned(domain))
	}
	if len(m.d.Family.Partners) < 2 {
		m.partner(family.PartnerGP, m.cast.kids[:1])
	}
	youngest := m.person(m.cast.kids[len(m.cast.kids)-1])
	switch age := m.age(youngest); {
	case age < 4 && m.chance(40):
		m.partner(family.PartnerChildcare, []family.PersonID{youngest.ID})
	case age >= 4 && m.chance(50):
		m.partner(family.PartnerSchool, []family.PersonID{youngest.ID})
	}
}

// someDomains are different ones, in the order in which a screen offers them.
func (m *maker) someDomains(n int) []family.LifeDomain {
	var known []family.LifeDomain
	for _, d := range family.LifeDomains() {
		if _, ok := m.lines.Domains[d]; ok && (d != family.DomainSubstances || m.teenager()) {
			known = append(known, d)
		}
	}
	for len(known) > n {
		at := m.IntN(len(known))
		known = slices.Delete(known, at, at+1)
	}
	return known
}

func (m *maker) teenager() bool {
	return m.age(m.person(m.cast.kids[0])) >= 13
}

// concerned is about whom a partner in this domain is.
func (m *maker) concerned(domain family.LifeDomain) []family.PersonID {
	switch domain {
	case family.DomainMoney, family.DomainWork, family.DomainHousing:
		return m.cast.parents[:1]
	case family.DomainSubstances:
		return m.cast.kids[:1]
	case family.DomainParenting, family.DomainRelations, family.DomainNetwork:
		return nil
	}
	return []family.PersonID{pick(m.dice, m.cast.kids)}
}

// partner adds one, of each kind and at most six.
func (m *maker) partner(kind family.PartnerKind, concerns []family.PersonID) {
	same := func(p family.Partner) bool { return p.Kind == kind }
	if len(m.d.Family.Partners) == 6 || slices.ContainsFunc(m.d.Family.Partners, same) {
		return
	}
	house := "Gemeente " + string(m.d.Family.Town)
	if kind != family.PartnerMunicipality {
		house = pick(m.dice, m.names.Houses[kind])
	}
	p := family.Partner{ID: family.PartnerID(m.id()), Kind: kind, House: family.Text(house), Name: m.professional(),
		Function: family.Text(pick(m.dice, m.names.Functions[kind])), Phone: m.phone(), Concerns: concerns, From: m.past(10, 300)}
	if m.chance(10) {
		p.Name = "" // only the house is known
	}
	m.d.Family.PutPartner(p)
}

func (m *maker) professional() family.Text {
	given := family.Text(pick(m.dice, append(m.names.Women[:len(m.names.Women):len(m.names.Women)], m.names.Men...)))
	name := m.surname()
	return family.Person{Given: given, Infix: name[0], Surname: name[1]}.Name()
}
