package casework

import (
	"context"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// farthest is how far from the middle of a picture anybody can be put.
const farthest = 1000

// Arrange keeps where somebody was put by hand in a picture. The plan stays
// adopted: a picture is no part of what was agreed. It refuses who is not in
// the family, and a spot of nobody.
func (d *Desk) Arrange(ctx context.Context, id family.FamilyID, picture family.PictureKind, spot family.Spot) error {
	m := mark{event: audit.FamilyArranged, picture: true}
	spot.X, spot.Y = min(max(spot.X, -farthest), farthest), min(max(spot.Y, -farthest), farthest)
	return d.edit(ctx, id, m, func(dossier *consent.Dossier) error {
		f := &dossier.Family
		if err := f.CheckSpot(spot); err != nil {
			return err
		}
		a := f.Arrangement(picture)
		a.Put(spot)
		f.PutArrangement(a)
		return nil
	})
}

// ArrangeAnew forgets everything that was put by hand in a picture.
func (d *Desk) ArrangeAnew(ctx context.Context, id family.FamilyID, picture family.PictureKind) error {
	m := mark{event: audit.FamilyArranged, picture: true}
	return d.edit(ctx, id, m, func(dossier *consent.Dossier) error {
		dossier.Family.PutArrangement(family.Arrangement{Picture: picture})
		return nil
	})
}

// RemoveRelation takes out how two persons are related.
func (d *Desk) RemoveRelation(ctx context.Context, id family.FamilyID, from, to family.PersonID) error {
	m := mark{event: audit.FamilyRelationRemoved, about: []family.PersonID{from, to}}
	return d.editWhoDecides(ctx, id, m, because(consent.ReopenCustody), func(dossier *consent.Dossier) error {
		f := &dossier.Family
		before := len(f.Relations)
		f.Relations = slices.DeleteFunc(f.Relations, func(r family.Relation) bool { return r.From == from && r.To == to })
		return found(len(f.Relations) < before)
	})
}

// RemoveHousehold takes a house out; who lived there stays, without it.
func (d *Desk) RemoveHousehold(ctx context.Context, id family.FamilyID, household family.HouseholdID) error {
	return d.edit(ctx, id, mark{event: audit.FamilyHouseholdRemoved, object: string(household)}, func(dossier *consent.Dossier) error {
		f := &dossier.Family
		before := len(f.Households)
		f.Households = slices.DeleteFunc(f.Households, func(h family.Household) bool { return h.ID == household })
		for i := range f.Persons {
			p := &f.Persons[i]
			p.Households = slices.DeleteFunc(p.Households, func(h family.HouseholdID) bool { return h == household })
		}
		return found(len(f.Households) < before)
	})
}

// RemoveCustody takes out what was recorded of the authority of one person over
// one child. Others may decide from then on, so what was agreed is asked again.
func (d *Desk) RemoveCustody(ctx context.Context, id family.FamilyID, holder, child family.PersonID) error {
	m := mark{event: audit.FamilyCustodyRemoved, about: []family.PersonID{holder, child}}
	return d.editWhoDecides(ctx, id, m, because(consent.ReopenCustody), func(dossier *consent.Dossier) error {
		f := &dossier.Family
		before := len(f.Custodies)
		f.Custodies = slices.DeleteFunc(f.Custodies, func(c family.Custody) bool { return c.Holder == holder && c.Child == child })
		return found(len(f.Custodies) < before)
	})
}

// RemovePartner takes out a partner that was added by mistake. One that
// anything in the file is about is refused (ErrPartnerInUse): what happened
// stays, and the involvement can be ended.
func (d *Desk) RemovePartner(ctx context.Context, id family.FamilyID, partner family.PartnerID) error {
	m := mark{event: audit.FamilyPartnerRemoved, object: string(partner), partner: partner}
	return d.edit(ctx, id, m, func(dossier *consent.Dossier) error {
		f := &dossier.Family
		if _, known := f.Partner(partner); !known {
			return family.ErrUnknownPartner
		}
		f.Partners = slices.DeleteFunc(f.Partners, func(p family.Partner) bool { return p.ID == partner })
		f.DropSpots(func(s family.Spot) bool { return s.Partner == partner })
		if namesPartner(*dossier, partner) {
			return ErrPartnerInUse
		}
		return nil
	})
}

// found refuses to remove what is not there.
func found(there bool) error {
	if !there {
		return family.ErrUnknownItem
	}
	return nil
}
