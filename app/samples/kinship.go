package samples

import "keukentafel/app/family"

var qualities = []weighted[family.Quality]{{family.QualityVeryClose, 16}, {family.QualityClose, 38}, {family.QualityUnknown, 12},
	{family.QualityDistant, 14}, {family.QualityTense, 15}, {family.QualityBroken, 5}}

var supporters = []weighted[family.RelationKind]{{family.RelGrandparent, 35}, {family.RelRelative, 25}, {family.RelNeighbour, 18},
	{family.RelFriend, 17}, {family.RelOther, 5}}

// mostPersons is how many people a family counts at most, the network
// included: what still fits on one picture.
const mostPersons = 14

// kinship records who is what to whom, and who has custody.
func (m *maker) kinship() {
	for i, kid := range m.cast.kids {
		for j, parent := range m.cast.parents {
			kind := m.kindOf(i, j)
			m.relate(parent, kid, kind)
			m.custody(parent, kid, kind)
		}
		for _, parent := range m.cast.away {
			if m.shape == blended && m.bornHere(i) {
				continue
			}
			m.relate(parent, kid, family.RelParent)
			m.custody(parent, kid, family.RelParent)
		}
		if i > 0 {
			m.relate(m.cast.kids[i-1], kid, m.siblings(i))
		}
	}
	if len(m.cast.parents) == 2 {
		m.relate(m.cast.parents[0], m.cast.parents[1], family.RelPartner)
	}
	for _, away := range m.cast.away {
		switch m.shape {
		case alone, blended:
			m.relate(m.cast.parents[0], away, family.RelExPartner)
		case grandparents:
			m.relate(m.cast.parents[0], away, family.RelParent)
		case widowed:
			m.relate(m.cast.parents[0], away, family.RelPartner)
		case together, foster:
		}
	}
}

// bornHere tells of a blended family whether the child is of both who live
// here: the youngest, in a family of two or more.
func (m *maker) bornHere(kid int) bool {
	return len(m.cast.kids) > 1 && kid > (len(m.cast.kids)-1)/2
}

func (m *maker) kindOf(kid, parent int) family.RelationKind {
	switch {
	case m.shape == foster:
		return family.RelFosterCarer
	case m.shape == grandparents:
		return family.RelGrandparent
	case m.shape == blended && parent == 1 && !m.bornHere(kid):
		return family.RelStepParent
	}
	return family.RelParent
}

func (m *maker) siblings(kid int) family.RelationKind {
	if m.shape == blended && m.bornHere(kid) && !m.bornHere(kid-1) {
		return family.RelHalfSibling
	}
	return family.RelSibling
}

func (m *maker) relate(from, to family.PersonID, kind family.RelationKind) {
	m.d.Family.PutRelation(family.Relation{From: from, To: to, Kind: kind, Quality: weigh(m.dice, qualities)})
}

// custody records what is known of the authority. Now and then nothing is.
func (m *maker) custody(holder, kid family.PersonID, kind family.RelationKind) {
	c := family.Custody{Holder: holder, Child: kid, State: family.CustodyYes, Basis: family.BasisRegister, On: m.d.Family.Opened}
	switch {
	case m.person(holder).Died.Known():
		return
	case kind == family.RelStepParent:
		c.State, c.Basis = family.CustodyNo, family.BasisStated
	case kind == family.RelFosterCarer || kind == family.RelGrandparent:
		if holder != m.cast.parents[0] {
			c.State = family.CustodyNo
			break
		}
		c.Guardian, c.Basis, c.Court = true, family.BasisCourt, "beschikking kinderrechter"
	case m.shape == foster || m.shape == grandparents:
		c.State = family.CustodyNo
	case m.person(holder).Place == family.PlaceOtherParent && m.chance(12):
		c.State, c.Basis, c.On = family.CustodyUnknown, family.BasisUnknown, ""
	case m.person(holder).Place == family.PlaceOtherParent && m.chance(15):
		c.State, c.Basis = family.CustodyNo, family.BasisStated
	}
	m.d.Family.PutCustody(c)
}

// network adds the people around the family.
func (m *maker) network() {
	room := mostPersons - len(m.d.Family.Persons)
	for range min(m.between(0, 4), room) {
		kind := weigh(m.dice, supporters)
		gender := pick(m.dice, []family.Gender{family.Female, family.Male})
		age := m.between(24, 60)
		if kind == family.RelGrandparent {
			age = m.between(56, 80)
		}
		p := m.human(gender, m.surname(), age)
		p.Place = family.PlaceNetwork
		if m.chance(60) {
			p.Birth = ""
		}
		m.add(p)
		m.cast.network = append(m.cast.network, p.ID)
		if kind != family.RelGrandparent {
			m.relate(p.ID, m.cast.parents[0], kind)
		}
		m.relate(p.ID, pick(m.dice, m.cast.kids), kind)
	}
}
