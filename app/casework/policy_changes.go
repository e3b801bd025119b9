package casework

import (
	"reflect"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// PolicyPart is a part of the agreements that can change.
type PolicyPart string

// The parts.
const (
	PartHouse         PolicyPart = "house"
	PartDecided       PolicyPart = "decided"
	PartLeadBirthdays PolicyPart = "lead-birthdays"
	PartLeadConsents  PolicyPart = "lead-consents"
	PartLeadReviews   PolicyPart = "lead-reviews"
	PartConsentTerm   PolicyPart = "consent-term"
	PartRequestTerm   PolicyPart = "request-term"
	PartAdvocate      PolicyPart = "advocate"
	PartComplaints    PolicyPart = "complaints"
	PartOfficer       PolicyPart = "privacy-officer"
	PartGround        PolicyPart = "ground"
	PartSlice         PolicyPart = "slice"
)

// PolicyChange is one difference between two sets of agreements.
type PolicyChange struct {
	Part   PolicyPart
	Ground consent.GroundID   // of a ground
	Kind   family.PartnerKind // of a slice
}

// ChangesOf lists what differs, in the order of the file.
func ChangesOf(before, after Policy) []PolicyChange {
	var changes []PolicyChange
	for _, part := range []struct {
		name     PolicyPart
		old, new any
	}{
		{PartHouse, before.House, after.House}, {PartDecided, before.Decided, after.Decided},
		{PartLeadBirthdays, before.Lead.Birthday, after.Lead.Birthday}, {PartLeadConsents, before.Lead.Ending, after.Lead.Ending},
		{PartLeadReviews, before.Lead.Review, after.Lead.Review}, {PartConsentTerm, before.ConsentTerm, after.ConsentTerm},
		{PartRequestTerm, before.RequestTerm, after.RequestTerm}, {PartAdvocate, before.Advocate, after.Advocate},
		{PartComplaints, before.Complaints, after.Complaints}, {PartOfficer, before.Officer, after.Officer},
	} {
		if part.old != part.new {
			changes = append(changes, PolicyChange{Part: part.name})
		}
	}
	ground := func(s GroundSwitch) consent.GroundID { return s.Ground }
	for _, id := range differing(before.Grounds, after.Grounds, ground) {
		changes = append(changes, PolicyChange{Part: PartGround, Ground: id})
	}
	kind := func(s OwnSlice) family.PartnerKind { return s.Kind }
	for _, id := range differing(before.Slices, after.Slices, kind) {
		changes = append(changes, PolicyChange{Part: PartSlice, Kind: id})
	}
	return changes
}

// differing are the keys of what is in one list only, or not the same in both.
func differing[T any, K comparable](before, after []T, key func(T) K) []K {
	old := map[K]T{}
	for _, x := range before {
		old[key(x)] = x
	}
	var keys []K
	for _, x := range after {
		was, there := old[key(x)]
		if !there || !reflect.DeepEqual(was, x) {
			keys = append(keys, key(x))
		}
		delete(old, key(x))
	}
	for _, x := range before {
		if _, gone := old[key(x)]; gone {
			keys = append(keys, key(x))
		}
	}
	return keys
}
