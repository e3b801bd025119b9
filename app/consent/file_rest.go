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

func (m *fileMaker) groundUses() {
	for _, u := range m.dossier.GroundUses {
		if !u.told(m.b.request.On) || !slices.Contains(u.About, m.about) {
			continue
		}
		line := FileLine{Kind: ItemGroundUse, ID: u.ID, On: u.From, Until: u.Until, Text: u.Why, Categories: u.Categories, Purpose: u.Purpose, Who: m.partner(u.Partner)}
		if law := GroundOf(m.b.request.Grounds, u.Ground); law != nil {
			line.Ground = law.Name
		}
		m.put(piece{line: line, about: u.About, categories: u.Categories, unsorted: true})
	}
}

// disclosures are who got something about the person, or what the person got.
func (m *fileMaker) disclosures() {
	for _, r := range m.dossier.Register {
		own := r.Recipient.Person != "" && r.Recipient.Person == m.about
		if !own && !slices.Contains(r.About, m.about) || m.b.kept(r.Grounds) {
			continue
		}
		line := FileLine{Kind: ItemDisclosure, ID: string(r.ID), On: family.DateOf(r.At), Purpose: r.Purpose, State: string(r.Recipient.Kind), Who: m.recipient(r)}
		line.Categories, line.Partly = m.told(r.About, r.Categories)
		m.put(piece{line: line, about: []family.PersonID{m.about}})
	}
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
