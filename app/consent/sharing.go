package consent

import (
	"slices"

	"keukentafel/app/family"
)

// Sharing is what one partner may know now, in an own copy: people often do
// not know who may know what about them.
type Sharing struct {
	Partner    family.PartnerID
	Categories []Category // in the order of Categories()
	About      []SharingAbout
}

// SharingAbout is what a partner may know about one person who lives in the
// household, or about the reader.
type SharingAbout struct {
	Person     family.PersonID
	Categories []Category // in the order of Categories(); never empty
}

// Of is what the partner may know about one person; nil is nothing.
func (x Sharing) Of(id family.PersonID) []Category {
	for _, a := range x.About {
		if a.Person == id {
			return a.Categories
		}
	}
	return nil
}

func (x Sharing) clone() Sharing {
	x.Categories = slices.Clone(x.Categories)
	x.About = cloneAll(x.About, func(a SharingAbout) SharingAbout {
		a.Categories = slices.Clone(a.Categories)
		return a
	})
	return x
}

// sharing lists what the partners in an own copy may know by consent today.
// What a youth of 12 or over decides alone is not on a sheet for others.
func (b *builder) sharing() {
	if !b.inside {
		return
	}
	for _, p := range b.slice.Family.Partners {
		x := Sharing{Partner: p.ID}
		all := map[Category]bool{}
		scales := b.scales(p.ID)
		for _, person := range b.facts.Family.Persons {
			known := b.sharedAbout(person.ID, scales)
			for _, c := range known {
				all[c] = true
			}
			if len(known) > 0 && b.atTheTable(person.ID) {
				x.About = append(x.About, SharingAbout{Person: person.ID, Categories: known})
			}
		}
		if len(all) > 0 {
			x.Categories = slices.DeleteFunc(Categories(), func(c Category) bool { return !all[c] })
			b.slice.Sharing = append(b.slice.Sharing, x)
		}
	}
}

// sharedAbout is what may be known about a person by consent, and may be told.
func (b *builder) sharedAbout(id family.PersonID, scales []*scale) []Category {
	return slices.DeleteFunc(Categories(), func(c Category) bool {
		byConsent := slices.ContainsFunc(scales, func(s *scale) bool { return s.byConsent(id, c) })
		return !byConsent || c.Sensitive() && b.decidesAlone(id)
	})
}

// atTheTable tells whether it is told of this person apart who may know what:
// of those who live in the household, and of the reader.
func (b *builder) atTheTable(id family.PersonID) bool {
	return id == b.request.Recipient.Person || slices.Contains(b.facts.Family.CoreOn(b.request.On), id)
}

// scales are those of the purposes for which consent about a partner was asked.
func (b *builder) scales(partner family.PartnerID) []*scale {
	var found []*scale
	for _, purpose := range b.purposes(partner) {
		found = append(found, weigh(&b.facts, Question{Partner: partner, Purpose: purpose}))
	}
	return found
}

// purposes are those for which consent about a partner was asked.
func (b *builder) purposes(partner family.PartnerID) []Purpose {
	var found []Purpose
	for i := range b.facts.Consents {
		if c := &b.facts.Consents[i]; c.Partner == partner && !slices.Contains(found, c.Purpose) {
			found = append(found, c.Purpose)
		}
	}
	return found
}
