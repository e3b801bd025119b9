package consent

import (
	"slices"

	"keukentafel/app/family"
)

// judge decides whether the reader of a file may read a piece that is about
// the person whose file it is. The first person that stands in the way is told
// to the coordinator.
func (m *fileMaker) judge(p piece) (Missing, bool) {
	all := slices.Clone(m.dossier.Family.AboutOr(p.about))
	for _, id := range p.also {
		if id != "" && !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	if p.hidden && !slices.ContainsFunc(all, m.stands) {
		return Missing{About: m.about, Reason: AboutAnother}, false
	}
	for _, id := range all {
		if !m.b.inside && !m.reads(id) {
			return Missing{About: id, Reason: AboutAnother}, false
		}
		if p.unsorted && len(p.about) > 0 && !m.reads(id) && m.b.decidesAlone(id) {
			return Missing{About: id, Reason: AboutAnother}, false
		}
		for _, c := range p.categories {
			if m.keeps(id, c) {
				return Missing{About: id, Category: c, Reason: OwnDecision}, false
			}
		}
	}
	return Missing{}, true
}

// stands tells whether the reader reads about a person as that person would:
// himself, whom he represents, and a youth who was judged unable to decide.
func (m *fileMaker) stands(id family.PersonID) bool {
	if id == m.reader {
		return true
	}
	p, _ := m.dossier.Family.Person(id)
	unable := id == m.about && p.Incapacity.Holds(m.b.request.On)
	return unable || represents(m.dossier.Family, m.reader, id, m.b.request.On)
}

// reads tells whether the reader may read about a person although he does not
// sit at the table: about those he stands for, and about children under 16 in
// his custody on the day (O3).
func (m *fileMaker) reads(id family.PersonID) bool {
	if m.stands(id) {
		return true
	}
	p, _ := m.dossier.Family.Person(id)
	age, known := p.Birth.Age(m.b.request.On)
	return known && age < 16 && custodyToAsk(m.dossier.Family, m.reader, id, m.b.request.On) == nil
}

// keeps tells whether a person keeps a kind of data from the reader: what is
// sensitive from 12 (O2), and money from 18 (F2).
func (m *fileMaker) keeps(id family.PersonID, c Category) bool {
	if m.stands(id) {
		return false
	}
	if c.Sensitive() {
		return m.b.decidesAlone(id)
	}
	p, _ := m.dossier.Family.Person(id)
	age, known := p.Birth.Age(m.b.request.On)
	return c == CatFinance && (!known || age >= 18)
}

// partner is how a partner is called, empty when the reader may not know that
// it is involved.
func (m *fileMaker) partner(id family.PartnerID) family.Text { return m.involved(id, false) }

// involved is partner; one that was given something about the person is
// involved with the person, also when nobody is named.
func (m *fileMaker) involved(id family.PartnerID, given bool) family.Text {
	p, ok := m.dossier.Family.Partner(id)
	if !ok {
		return ""
	}
	concerned := p.Concerns
	if slices.Contains(concerned, m.about) || len(concerned) == 0 && given {
		concerned = []family.PersonID{m.about} // whoever else it is for is not told
	}
	if _, may := m.judge(piece{about: concerned, categories: involvementOf(p.Kind)}); !may {
		return ""
	}
	return p.Label()
}

// speaker is who said something, empty when that may not be told.
func (m *fileMaker) speaker(s family.Speaker) family.Text {
	switch {
	case s.Person != "":
		return m.dossier.Family.NameOf(s.Person)
	case s.Partner != "":
		return m.partner(s.Partner)
	}
	return s.Name
}

// told are the categories that may be told of something about several
// persons, and whether some were left out.
func (m *fileMaker) told(about []family.PersonID, all []Category) (kept []Category, partly bool) {
	for _, c := range all {
		if slices.ContainsFunc(m.dossier.Family.AboutOr(about), func(id family.PersonID) bool { return m.keeps(id, c) }) {
			partly = true
			continue
		}
		kept = append(kept, c)
	}
	return kept, partly
}
