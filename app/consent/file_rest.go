package consent

import (
	"slices"

	"keukentafel/app/family"
)

func (m *fileMaker) contributions() {
	for _, c := range m.dossier.Contributions {
		line := FileLine{Kind: ItemContribution, ID: string(c.ID), On: family.DateOf(c.Made), Text: c.Text, State: string(c.State), Reply: c.Decision.Reason,
			Who: m.partner(c.Partner), Score: c.Score, Domain: c.Domain}
		m.put(piece{line: line, about: c.About, categories: withDomain(CatReport, c.Domain)})
	}
}

// consents are what was asked about the person. Whoever answered one may read
// that it was asked, whatever it is about.
func (m *fileMaker) consents() {
	for _, c := range m.dossier.Consents {
		standing := c.Standing(m.dossier.Family, m.b.request.On)
		line := FileLine{Kind: ItemConsent, ID: string(c.ID), On: c.AskedOn, Until: c.Until, State: string(standing.State), Categories: c.Asked, Purpose: c.Purpose,
			Who: m.partner(c.Partner)}
		if m.stands(c.About) {
			line.Text = c.Opinion
		}
		answered := slices.ContainsFunc(c.Answers, func(a Answer) bool { return a.By == m.reader })
		p := piece{line: line, about: []family.PersonID{c.About}, categories: c.Asked}
		if answered && c.About == m.about {
			p.categories = nil
			p.line.Who = m.labelOf(c.Partner)
		}
		m.put(p)
	}
}

func (m *fileMaker) labelOf(id family.PartnerID) family.Text {
	p, _ := m.dossier.Family.Partner(id)
	return p.Label()
}

// secret tells whether a use of a legal ground was kept from the family
// because telling would do serious harm: then it is in no copy (F5).
func secret(u GroundUse, on family.Date) bool { return !(u.Informed.Known() && u.Informed <= on) }

func (m *fileMaker) groundUses() {
	for _, u := range m.dossier.GroundUses {
		if secret(u, m.b.request.On) || !slices.Contains(u.About, m.about) {
			continue
		}
		line := FileLine{Kind: ItemGroundUse, ID: u.ID, On: u.From, Until: u.Until, Text: u.Why, Categories: u.Categories, Purpose: u.Purpose, Who: m.partner(u.Partner)}
		for _, g := range m.b.request.Grounds {
			if g.ID == u.Ground {
				line.Ground = g.Name
			}
		}
		m.put(piece{line: line, about: u.About, categories: u.Categories, unsorted: true})
	}
}

// disclosures are who got something about the person, or what the person got.
func (m *fileMaker) disclosures() {
	for _, r := range m.dossier.Register {
		own := r.Recipient.Person != "" && r.Recipient.Person == m.about
		if !own && !slices.Contains(r.About, m.about) || m.rests(r) {
			continue
		}
		line := FileLine{Kind: ItemDisclosure, ID: string(r.ID), On: family.DateOf(r.At), Purpose: r.Purpose, State: string(r.Recipient.Kind), Who: m.recipient(r)}
		line.Categories, line.Partly = m.told(r.About, r.Categories)
		m.put(piece{line: line, about: []family.PersonID{m.about}})
	}
}

// rests tells whether a disclosure rests on a ground that was kept from the
// family.
func (m *fileMaker) rests(r Record) bool {
	return slices.ContainsFunc(m.dossier.GroundUses, func(u GroundUse) bool {
		return secret(u, m.b.request.On) && slices.Contains(r.Grounds, u.ID)
	})
}

func (m *fileMaker) recipient(r Record) family.Text {
	if r.Recipient.Partner != "" {
		return m.involved(r.Recipient.Partner, true)
	}
	if id := r.Recipient.Person; id != "" && (m.b.inside || m.reads(id)) {
		return m.dossier.Family.NameOf(id)
	}
	return ""
}

// requests are what was asked before about the person, by the reader or the
// person; that somebody else asked is theirs.
func (m *fileMaker) requests() {
	for _, r := range m.dossier.Requests {
		if r.Of() != m.about || r.By != m.reader && r.By != m.about {
			continue
		}
		line := FileLine{Kind: ItemRequest, ID: string(r.ID), On: r.Asked, Until: r.AnswerBy, State: string(r.Kind), Text: r.Words, Reply: r.Why, Who: m.dossier.Family.NameOf(r.By)}
		m.put(piece{line: line, about: []family.PersonID{m.about}, also: []family.PersonID{r.By}})
	}
}
