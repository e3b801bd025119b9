package consent

import (
	"cmp"
	"slices"

	"keukentafel/app/family"
)

// scale weighs the questions about one partner, purpose and direction. It
// reads the facts once, and judges each person and each consent once.
type scale struct {
	facts    *Facts
	partner  *family.Partner // nil when not in the family
	closed   Reason          // why this partner gets nothing at all
	consents []*Consent      // that were asked for it
	uses     []weighedUse    // that are in force
	persons  []*personal
}

// weighedUse is a use of a legal ground in force, with the ground.
type weighedUse struct {
	use    *GroundUse
	ground *LegalGround
}

// personal is what the consents say about one person.
type personal struct {
	id       family.PersonID
	required Required
	verdicts []verdict // newest first
	turns    []turn
	turned   bool // turns are made
}

// verdict is one consent, and how it stands.
type verdict struct {
	consent  *Consent
	standing Standing
	givers   []Giver
	on       family.Date
}

func weigh(f *Facts, q Question) *scale {
	s := &scale{facts: f, persons: make([]*personal, 0, len(q.About))}
	for i := range f.Family.Partners {
		if f.Family.Partners[i].ID == q.Partner {
			s.partner = &f.Family.Partners[i]
		}
	}
	if s.partner != nil {
		s.closed = closedTo(s.partner, f.On)
	}
	if s.closed != "" {
		return s
	}
	for i := range f.Consents {
		if c := &f.Consents[i]; c.Partner == q.Partner && c.Purpose == q.Purpose && c.Direction.serves(q.Direction) && c.AskedOn <= f.On {
			s.consents = append(s.consents, c)
		}
	}
	for i := range f.Uses {
		u := &f.Uses[i]
		if u.Partner != q.Partner || u.Purpose != q.Purpose || s.partner == nil {
			continue
		}
		g := groundOf(f.Grounds, u.Ground)
		if g != nil && checkUse(u, g, &f.Family, s.partner, f.On) == nil {
			s.uses = append(s.uses, weighedUse{u, g})
		}
	}
	return s
}

// closedTo is why a partner gets nothing at all any more (M9).
func closedTo(p *family.Partner, on family.Date) Reason {
	switch {
	case p.Gone(on):
		return PartnerGone
	case p.Until.Before(on):
		return PartnerEnded
	}
	return ""
}

// serves tells whether a consent in this direction counts for a question in
// the other (M6).
func (d Direction) serves(asked Direction) bool {
	switch asked {
	case Ask:
		return d == Ask || d == Both
	case Both:
		return d == Both
	case Give:
	}
	return d != Ask
}

// about judges the consents about one person, once.
func (s *scale) about(id family.PersonID) *personal {
	for _, p := range s.persons {
		if p.id == id {
			return p
		}
	}
	f := s.facts
	p := &personal{id: id, required: requiredGivers(&f.Family, id, f.On)}
	for _, c := range s.consents {
		if c.About == id {
			p.verdicts = append(p.verdicts, verdict{c, c.standing(&f.Family, p.required, f.On), p.required.Givers, f.On})
		}
	}
	slices.SortFunc(p.verdicts, func(a, b verdict) int {
		return cmp.Or(cmp.Compare(b.consent.AskedOn, a.consent.AskedOn), cmp.Compare(a.consent.ID, b.consent.ID))
	})
	s.persons = append(s.persons, p)
	return p
}

// decide finds what carries one category about one person, or says what is
// missing.
func (s *scale) decide(p *personal, cell *Cell) {
	if s.closed != "" {
		cell.Missing = Missing{About: cell.About, Category: cell.Category, Reason: s.closed}
		return
	}
	for _, u := range s.uses {
		if u.use.covers(u.ground, cell.About, cell.Category) {
			cell.Allowed, cell.ByLaw, cell.Ground = true, true, u.use.ID
			return
		}
	}
	if cell.Category == CatSafety {
		cell.Missing = Missing{About: cell.About, Category: cell.Category, Reason: NeedsGround}
		return
	}
	carries, missing := p.newest(cell.Category)
	if carries != nil {
		cell.Allowed, cell.Ground = true, string(carries.consent.ID)
		return
	}
	cell.Missing = missing
}

// may is May without its cells, for the many items of a plan.
func (s *scale) may(about []family.PersonID, categories []Category) Decision {
	d := Decision{Allowed: len(about) > 0 && len(categories) > 0}
	for _, id := range about {
		p := s.about(id)
		for _, category := range categories {
			cell := Cell{About: id, Category: category}
			s.decide(p, &cell)
			d.add(cell.Allowed, cell.Ground, &cell.Missing)
		}
	}
	d.close()
	return d
}

// byConsent tells whether a consent carries the category about the person.
func (s *scale) byConsent(id family.PersonID, c Category) bool {
	if s.closed != "" || c == CatSafety {
		return false
	}
	carries, _ := s.about(id).newest(c)
	return carries != nil
}
