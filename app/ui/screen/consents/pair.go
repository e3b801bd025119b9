package consents

import (
	"cmp"
	"slices"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// pair is one person and one partner: what was asked, and how it stands today.
type pair struct {
	person   family.Person
	partner  family.Partner
	to       consent.Recipient
	purpose  consent.Purpose
	asked    []consent.Consent // newest first
	required consent.Required
	grounds  []consent.GroundUse // that carry something today
	today    family.Date
}

// pairOf gathers what a dossier holds about a person and a partner.
func pairOf(d consent.Dossier, person family.Person, partner family.Partner, today family.Date) pair {
	p := pair{person: person, partner: partner, today: today, required: consent.RequiredGivers(d.Family, person.ID, today)}
	p.to, p.purpose = casework.ToPartnerOf(partner)
	for _, c := range slices.Backward(d.Consents) {
		if c.About == person.ID && c.Partner == partner.ID && c.Purpose == p.purpose {
			p.asked = append(p.asked, c)
		}
	}
	slices.SortStableFunc(p.asked, func(a, b consent.Consent) int { return cmp.Compare(b.AskedOn, a.AskedOn) })
	for _, u := range d.GroundUses {
		if u.Partner == partner.ID && slices.Contains(u.About, person.ID) && today.Within(u.From, u.Until) {
			p.grounds = append(p.grounds, u)
		}
	}
	return p
}

// current is the consent that counts: the newest that decides something, or
// else the newest that waits. A question that is asked again does not hide the
// yes that still runs.
func (p pair) current(f family.Family) (consent.Consent, consent.Standing, bool) {
	for _, c := range p.asked {
		standing := c.Standing(f, p.today)
		if standing.State.InForce() {
			return c, standing, true
		}
		if !standing.State.Open() && standing.State != consent.StateUpcoming && standing.State != consent.StateConditional {
			break
		}
	}
	if len(p.asked) == 0 {
		return consent.Consent{}, consent.Standing{}, false
	}
	return p.asked[0], p.asked[0].Standing(f, p.today), true
}

// renewing tells whether the question was asked again while an answer runs.
func (p pair) renewing(f family.Family) bool {
	c, standing, ok := p.current(f)
	return ok && standing.State.InForce() && c.ID != p.asked[0].ID && p.asked[0].Standing(f, p.today).State.Open()
}

// latest is the consent that an answer given now belongs to.
func (p pair) latest() (consent.Consent, bool) {
	if len(p.asked) == 0 {
		return consent.Consent{}, false
	}
	return p.asked[0], true
}

// people are the persons that a consent can be about.
func people(f family.Family, today family.Date) []family.Person {
	var found []family.Person
	for _, p := range f.Persons {
		if !p.Died.Known() || p.Died > today {
			found = append(found, p)
		}
	}
	return found
}

// partnersOf are the partners that are involved today, or that somebody
// answered about and that can still read what they were given.
func partnersOf(d consent.Dossier, today family.Date) []family.Partner {
	var found []family.Partner
	for _, p := range d.Family.Partners {
		if !p.Until.Before(today) {
			found = append(found, p)
		}
	}
	return found
}

// sharedBefore counts how often the partner was given something about the
// person: that cannot be called back.
func sharedBefore(d consent.Dossier, p pair) int {
	count := 0
	for _, r := range d.Register {
		if r.Recipient.Partner == p.partner.ID && slices.Contains(r.About, p.person.ID) {
			count++
		}
	}
	return count
}
