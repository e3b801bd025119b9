package consent

import "keukentafel/app/family"

// judgeOwn: the plan is the family's. Safety agreements do not lie on a
// kitchen table, and what is sensitive about a person of 12 or over is left
// out, unless it is that person's own copy (Jeugdwet 7.3.4; BPSW code, domain
// sheet 3.2). Who does not sit at the table reads about himself and the
// children in his custody only: others' debts and quarrels are theirs.
func (b *builder) judgeOwn(it item) Decision {
	for _, id := range it.about {
		if !b.inside && !b.readsAbout(id) {
			return Decision{Missing: []Missing{{About: id, Reason: NoConsent}}}
		}
	}
	for _, c := range it.categories {
		if c == CatSafety && b.request.Recipient.Kind == ToHousehold {
			return Decision{Missing: []Missing{{Category: c, Reason: NeedsGround}}}
		}
		for _, id := range it.about {
			if c.Sensitive() && b.decidesAlone(id) {
				return Decision{Missing: []Missing{{About: id, Category: c, Reason: OwnDecision}}}
			}
		}
	}
	return Decision{Allowed: true, Grounds: []string{GroundOwnCopy}}
}

// decidesAlone tells whether a person who is not the reader decides about
// what is sensitive to him or her: from 12, and when the age is unknown.
func (b *builder) decidesAlone(id family.PersonID) bool {
	if id == b.request.Recipient.Person && id != "" {
		return false
	}
	p, _ := b.facts.Family.Person(id)
	age, known := p.Birth.Age(b.request.On)
	return !known || age >= 12
}

// readsAtTheTable tells whether the copy is for the household, for somebody
// in it, or for the person who coordinates today.
func (b *builder) readsAtTheTable() bool {
	if b.request.Recipient.Kind == ToHousehold {
		return true
	}
	reader := b.request.Recipient.Person
	p, _ := b.facts.Family.Person(reader)
	c, _ := b.plan.CoordinatorOn(family.CaseCoordinator, b.request.On)
	return p.Place == family.PlaceHousehold || c.Person == reader
}

// readsAbout tells whether the reader may read about a person although he
// does not sit at the table: himself, and children under 16 in his custody
// (domain sheet, section 4: access).
func (b *builder) readsAbout(id family.PersonID) bool {
	reader := b.request.Recipient.Person
	if id == reader {
		return true
	}
	p, _ := b.facts.Family.Person(id)
	age, known := p.Birth.Age(b.request.On)
	if !known || age >= 16 {
		return false
	}
	for _, c := range b.facts.Family.CustodiesOver(id) {
		if c.Holder == reader && c.StateOn(b.request.On) == family.CustodyYes {
			return true
		}
	}
	return false
}

// custodies copies what the reader of an own copy may know of custody.
func (b *builder) custodies() {
	for _, c := range b.facts.Family.Custodies {
		if b.inside || b.own && b.readsAbout(c.Child) {
			b.slice.Family.Custodies = append(b.slice.Family.Custodies, c)
		}
	}
}
