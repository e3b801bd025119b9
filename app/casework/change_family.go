package casework

import (
	"context"
	"keukentafel/app/audit"
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// PutPerson adds a person or changes one. An empty id gets a new one, which
// is returned. A birth date after today is refused.
func (d *Desk) PutPerson(ctx context.Context, id family.FamilyID, p family.Person) (family.PersonID, error) {
	if err := p.Check(d.Today()); err != nil {
		return "", err
	}
	if p.ID == "" {
		p.ID = family.PersonID(d.NewID())
	}
	m := mark{event: audit.FamilyPerson, object: string(p.ID), about: []family.PersonID{p.ID}}
	return p.ID, d.editWhoDecides(ctx, id, m, func(before family.Family) consent.ReopenReason {
		was, _ := before.Person(p.ID)
		return reasonOf(was, p)
	}, func(dossier *consent.Dossier) error {
		dossier.Family.PutPerson(p)
		return nil
	})
}

// RemovePerson takes a person out, with relations and custody. Statements and
// marks of the person stay: they were said.
func (d *Desk) RemovePerson(ctx context.Context, id family.FamilyID, person family.PersonID) error {
	m := mark{event: audit.FamilyPersonRemoved, object: string(person), about: []family.PersonID{person}}
	return d.editWhoDecides(ctx, id, m, because(consent.ReopenCustody), func(dossier *consent.Dossier) error {
		f := &dossier.Family
		if err := f.CheckPersons(person); err != nil {
			return err
		}
		f.Persons = slices.DeleteFunc(f.Persons, func(p family.Person) bool { return p.ID == person })
		f.Relations = slices.DeleteFunc(f.Relations, func(r family.Relation) bool { return r.From == person || r.To == person })
		f.Representations = slices.DeleteFunc(f.Representations, func(r family.Representation) bool { return r.Of == person || r.By == person })
		f.Orders = slices.DeleteFunc(f.Orders, func(o family.Order) bool { return o.Child == person })
		f.Custodies = slices.DeleteFunc(f.Custodies, func(c family.Custody) bool { return c.Holder == person || c.Child == person })
		f.DropSpots(func(s family.Spot) bool { return s.Person == person })
		return nil
	})
}

// RenameFamily changes how the family is called, and its town.
func (d *Desk) RenameFamily(ctx context.Context, id family.FamilyID, name, town family.Text) error {
	if name.Empty() {
		return family.ErrEmpty
	}
	return d.edit(ctx, id, mark{event: audit.FamilyName}, func(dossier *consent.Dossier) error {
		dossier.Family.Name, dossier.Family.Town = name, town
		return nil
	})
}

// PutHousehold adds a household or changes one.
func (d *Desk) PutHousehold(ctx context.Context, id family.FamilyID, h family.Household) (family.HouseholdID, error) {
	if h.ID == "" {
		h.ID = family.HouseholdID(d.NewID())
	}
	return h.ID, d.edit(ctx, id, mark{event: audit.FamilyHousehold, object: string(h.ID)}, func(dossier *consent.Dossier) error {
		dossier.Family.PutHousehold(h)
		return nil
	})
}

// PutCustody records who has authority over a child, and how we know.
func (d *Desk) PutCustody(ctx context.Context, id family.FamilyID, c family.Custody) error {
	if d.Today().Before(c.On) {
		return ErrFutureDate
	}
	if c.Until.Before(c.From) {
		return family.ErrPeriodBackwards
	}
	m := mark{event: audit.FamilyCustody, about: []family.PersonID{c.Holder, c.Child}}
	return d.editWhoDecides(ctx, id, m, because(consent.ReopenCustody), func(dossier *consent.Dossier) error {
		if err := dossier.Family.CheckPersons(c.Holder, c.Child); err != nil {
			return err
		}
		dossier.Family.PutCustody(c)
		return nil
	})
}

// PutRelation records how two persons are related.
func (d *Desk) PutRelation(ctx context.Context, id family.FamilyID, r family.Relation) error {
	if r.Until.Before(r.Since) {
		return family.ErrPeriodBackwards
	}
	m := mark{event: audit.FamilyRelation, about: []family.PersonID{r.From, r.To}}
	return d.edit(ctx, id, m, func(dossier *consent.Dossier) error {
		if err := dossier.Family.CheckPersons(r.From, r.To); err != nil {
			return err
		}
		dossier.Family.PutRelation(r)
		return nil
	})
}

// PutPartner involves a partner with the family, or changes that. An empty id
// gets a new one.
func (d *Desk) PutPartner(ctx context.Context, id family.FamilyID, p family.Partner) (family.PartnerID, error) {
	if p.Label().Empty() {
		return "", family.ErrEmpty
	}
	if p.Until.Before(p.From) {
		return "", family.ErrPeriodBackwards
	}
	if p.ID == "" {
		p.ID = family.PartnerID(d.NewID())
	}
	if !p.From.Known() {
		p.From = d.Today()
	}
	if p.Kind == "" {
		p.Kind = family.PartnerOther
	}
	return p.ID, d.edit(ctx, id, mark{event: audit.FamilyPartner, object: string(p.ID), partner: p.ID}, func(dossier *consent.Dossier) error {
		if err := dossier.Family.CheckPersons(p.Concerns...); err != nil {
			return err
		}
		dossier.Family.PutPartner(p)
		return nil
	})
}
