package casework

import (
	"context"
	"errors"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Families lists all families.
func (d *Desk) Families(ctx context.Context) ([]Header, error) { return d.Vault.Headers(ctx) }

// OpenFamily reads a dossier for the eyes of who works here, and logs it
// (NEN 7513: reading is an event).
func (d *Desk) OpenFamily(ctx context.Context, id family.FamilyID) (consent.Dossier, error) {
	e, err := d.entryOf(ctx, id, mark{event: audit.FamilyOpen, action: audit.Read})
	if err != nil {
		return consent.Dossier{}, err
	}
	var dossier consent.Dossier
	err = d.Vault.Change(ctx, e, func(tx Tx) error {
		dossier, err = tx.Load(id)
		return err
	})
	if errors.Is(err, ErrReadOnly) {
		return d.Vault.Load(ctx, id) // a vault that takes no line at all; the program says so all the time
	}
	return dossier, err
}

// Dossier reads a dossier again that is already open on the screen.
func (d *Desk) Dossier(ctx context.Context, id family.FamilyID) (consent.Dossier, error) {
	return d.Vault.Load(ctx, id)
}

// Search finds families by any word in them. That somebody searched is
// logged; the words are not.
func (d *Desk) Search(ctx context.Context, words string, hit func(Hit) bool) error {
	e, err := d.entry(ctx, audit.DeskSearch, audit.Execute)
	if err != nil {
		return err
	}
	if err := d.Vault.Change(ctx, e, func(Tx) error { return nil }); err != nil && !errors.Is(err, ErrReadOnly) {
		return err
	}
	return d.Vault.Search(ctx, words, hit)
}
