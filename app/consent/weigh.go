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
	ends     family.Date     // last day of the partner's involvement; unknown is open
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
	after    []categorySet // what it allows at each turn, as far as judged
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
		s.ends = earlier(s.partner.Until, s.partner.Dissolved.AddDays(-1))
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
		g := GroundOf(f.Grounds, u.Ground)
		if g != nil && checkUse(u, g, &f.Family, s.partner, f.On) == nil {
			s.uses = append(s.uses, weighedUse{u, g})
		}
	}
	return s
}

// Closed is why a partner gets nothing at all any more, whatever was agreed
// (M9): PartnerGone, PartnerEnded, or empty when the partner is involved.
func Closed(p family.Partner, on family.Date) Reason { return closedTo(&p, on) }

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
			p.verdicts = append(p.verdicts, verdict{c, c.standing(&f.Family, p.required, f.On), p.required.Givers, f.On, nil})
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
func (s *scale) decide(p *personal, c Category) carried {
	if s.closed != "" {
		return carried{missing: Missing{About: p.id, Category: c, Reason: s.closed}}
	}
	for i := range s.uses {
		if u := &s.uses[i]; u.use.covers(u.ground, p.id, c) {
			return carried{use: u}
		}
	}
	if c == CatSafety {
		return carried{missing: Missing{About: p.id, Category: c, Reason: NeedsGround}}
	}
	return p.newest(c)
}

// carried is what carries a category: one of the two, or neither.
type carried struct {
	use     *weighedUse
	consent *verdict
	missing Missing // when neither
}

func (c *carried) ground() string {
	switch {
	case c.use != nil:
		return c.use.use.ID
	case c.consent != nil:
		return string(c.consent.consent.ID)
	}
	return ""
}

// may is May without its cells, for the many items of a plan.
func (s *scale) may(about []family.PersonID, categories []Category) Decision {
	d := Decision{Allowed: len(about) > 0 && len(categories) > 0}
	for _, id := range about {
		p := s.about(id)
		for _, category := range categories {
			by := s.decide(p, category)
			d.add(&by)
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
	return s.about(id).newest(c).consent != nil
}
