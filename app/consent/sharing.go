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
		for _, c := range b.facts.Consents {
			if c.Partner != p.ID || c.Direction == Ask {
				continue
			}
			for _, category := range c.Standing(b.facts.Family, b.request.On).Allowed {
				if !category.Sensitive() || !b.decidesAlone(c.About) {
					known[category] = true
				}
			}
		}
		if len(known) > 0 {
			listed := slices.DeleteFunc(Categories(), func(c Category) bool { return !known[c] })
			b.slice.Sharing = append(b.slice.Sharing, Sharing{Partner: p.ID, Categories: listed})
		}
	}
}
