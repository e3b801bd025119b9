package casework

import (
	"context"
	"errors"
	"fmt"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// NewFamily starts a family with a name; everything else may come later. The
// pen is here.
func (d *Desk) NewFamily(ctx context.Context, name, town family.Text) (family.FamilyID, error) {
	if name.Empty() {
		return "", family.ErrEmpty
	}
	me, err := d.Profile(ctx)
	if err != nil {
		return "", err
	}
	id := family.FamilyID(d.NewID())
	dossier := consent.Dossier{
		Family: family.Family{ID: id, Name: name, Town: town, Opened: d.Today(),
			Households: []family.Household{{ID: family.HouseholdID(d.NewID()), Name: name}}},
		Plan: family.Plan{State: family.PlanDraft, Coordinators: []family.Coordinator{{Role: family.CaseCoordinator, Name: me.Name, From: d.Today()}}},
	}
	return id, d.Import(ctx, dossier)
}

// Import puts a dossier into the vault under the own pen: a new family, a
// sample, or one that was read from a file. An id that exists is
// refused (ErrFamilyExists).
func (d *Desk) Import(ctx context.Context, dossier consent.Dossier) error {
	return d.importWith(ctx, dossier, func(Tx, consent.Dossier) error { return nil })
}

// importWith is Import for what also changes documents of the desk.
func (d *Desk) importWith(ctx context.Context, dossier consent.Dossier, also func(Tx, consent.Dossier) error) error {
	if err := dossier.Plan.CheckCoordinators(); err != nil {
		return err
	}
	me, err := d.Profile(ctx)
	if err != nil {
		return err
	}
	e, err := d.entryOf(ctx, dossier.Family.ID, mark{event: audit.FamilyNew, action: audit.Create})
	if err != nil {
		return err
	}
	dossier.Pen = family.Pen{Epoch: dossier.Pen.Epoch + 1, State: family.PenHere, Holder: me.Key}
	dossier.Changed = d.Clock()
	err = d.Vault.Change(ctx, e, func(tx Tx) error {
		if err := isNew(tx, dossier.Family.ID); err != nil {
			return err
		}
		if err := also(tx, dossier); err != nil {
			return err
		}
		return tx.Save(dossier)
	})
	if err != nil {
		return fmt.Errorf("new family %s: %w", dossier.Family.ID, err)
	}
	return nil
}

// isNew refuses with ErrFamilyExists when the vault has a family already.
func isNew(tx Tx, id family.FamilyID) error {
	_, err := tx.Load(id)
	switch {
	case err == nil:
		return ErrFamilyExists
	case !errors.Is(err, ErrNoFamily):
		return err
	}
	return nil
}
