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
}

// sharing lists what the partners in an own copy may know by consent today.
// What a youth of 12 or over decides alone is not on a sheet for others.
func (b *builder) sharing() {
	if !b.inside {
		return
	}
	for _, p := range b.slice.Family.Partners {
		known := map[Category]bool{}
		for _, purpose := range b.purposes(p.ID) {
			s := weigh(&b.facts, Question{Partner: p.ID, Purpose: purpose})
			for _, person := range b.facts.Family.Persons {
				for _, category := range Categories() {
					if s.byConsent(person.ID, category) && (!category.Sensitive() || !b.decidesAlone(person.ID)) {
						known[category] = true
					}
				}
			}
		}
		if len(known) > 0 {
			listed := slices.DeleteFunc(Categories(), func(c Category) bool { return !known[c] })
			b.slice.Sharing = append(b.slice.Sharing, Sharing{Partner: p.ID, Categories: listed})
		}
	}
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
