package casework

import (
	"slices"

	"keukentafel/app/family"
)

// talkTold is how many days Vandaag goes on about a talk of which nobody said
// that it was held.
const talkTold = 30

// penDues are a pen that must be decided about, and the talk with the family in
// which a plan is handed over: it stays until it was held, also at who gave.
func penDues(p family.Pen) []Due {
	var found []Due
	if p.State == family.PenFrozen {
		found = append(found, Due{Kind: TaskPenFrozen, Day: family.DateOf(p.Frozen.Since)})
	}
	h := p.Handover
	if h.Warm.Known() && !h.Talked.Known() && (h.State == family.HandoverOffered || h.State == family.HandoverAccepted) {
		found = append(found, Due{Kind: TaskWarmTalk, Day: h.Warm, Until: h.Warm.AddDays(talkTold)})
	}
	return found
}

// onlyTalk is what still needs somebody in a family that was handed over.
func onlyTalk(h Header) Header {
	h.Dues = slices.DeleteFunc(slices.Clone(h.Dues), func(d Due) bool { return d.Kind != TaskWarmTalk })
	return h
}
