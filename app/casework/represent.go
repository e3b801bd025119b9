package casework

import (
	"context"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// PutRepresentation records who decides for an adult by an order of the court,
// from a day until a day. It refuses with ErrNotAnAdult for somebody who is
// under 18 today, of unknown age, or for himself.
func (d *Desk) PutRepresentation(ctx context.Context, id family.FamilyID, r family.Representation) error {
	switch {
	case !slices.Contains(family.RepresentationKinds(), r.Kind) || !slices.Contains(bases(), r.Basis):
		return ErrUnknownChoice
	case r.Until.Before(r.From):
		return family.ErrPeriodBackwards
	case r.Of == r.By:
		return ErrNotAnAdult
	}
	if err := family.CheckText(r.Court); err != nil {
		return err
	}
	m := mark{event: audit.FamilyRepresentation, about: []family.PersonID{r.Of, r.By}}
	return d.editWhoDecides(ctx, id, m, because(consent.ReopenRepresentation), func(dossier *consent.Dossier) error {
		if err := dossier.Family.CheckPersons(r.Of, r.By); err != nil || r.Of == "" || r.By == "" {
			return family.ErrUnknownPerson
		}
		of, _ := dossier.Family.Person(r.Of)
		if age, known := of.Birth.Age(d.Today()); !known || age < 18 {
			return ErrNotAnAdult
		}
		dossier.Family.PutRepresentation(r)
		return nil
	})
}

// PutOrder records a supervision order about a child: which institution
// carries it out, from a day until a day. It changes nobody's say (rule G10).
func (d *Desk) PutOrder(ctx context.Context, id family.FamilyID, o family.Order) error {
	if o.Until.Before(o.From) {
		return family.ErrPeriodBackwards
	}
	if err := family.CheckText(o.Court); err != nil {
		return err
	}
	m := mark{event: audit.FamilyOrder, about: []family.PersonID{o.Child}, partner: o.Partner}
	return d.edit(ctx, id, m, func(dossier *consent.Dossier) error {
		if err := dossier.Family.CheckPersons(o.Child); err != nil || o.Child == "" {
			return family.ErrUnknownPerson
		}
		partner, ok := dossier.Family.Partner(o.Partner)
		if !ok {
			return family.ErrUnknownPartner
		}
		child, _ := dossier.Family.Person(o.Child)
		age, known := child.Birth.Age(d.Today())
		if partner.Kind != family.PartnerCertified || known && age >= 18 {
			return ErrNotAnInstitution
		}
		dossier.Family.PutOrder(o)
		return nil
	})
}

// bases are the ways in which custody or representation can be known.
func bases() []family.CustodyBasis {
	return []family.CustodyBasis{family.BasisRegister, family.BasisCourt, family.BasisStated, family.BasisUnknown}
}
