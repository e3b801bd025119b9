package casework

import (
	"context"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Exported is what left of a family to be kept elsewhere.
type Exported struct {
	Version  int            // the last adopted version; 0 when there is none
	Register consent.Record // the last one to the municipality's register; none when it has no ID
	OwnCopy  consent.Record // the last one that the family got
}

// ExportedOf reads in the register what left of a family to be kept.
func ExportedOf(d consent.Dossier) Exported {
	e := Exported{Version: len(d.Versions)}
	for _, r := range d.Register {
		switch {
		case r.Purpose == consent.PurposeRegister && r.Receipt != consent.ReceiptRejected && r.Receipt != consent.ReceiptStopped:
			e.Register = r
		case r.Purpose == consent.PurposeOwnCopy:
			e.OwnCopy = r
		}
	}
	return e
}

// Safe tells whether the last adopted version is kept elsewhere: it was written
// out for the municipality, or was sent there and not refused.
func (e Exported) Safe() bool {
	return e.Version > 0 && e.Register.Version == e.Version && e.Register.Receipt != consent.ReceiptQueued
}

// Exported tells what left of a family to be kept elsewhere.
func (d *Desk) Exported(ctx context.Context, id family.FamilyID) (Exported, error) {
	dossier, err := d.Vault.Load(ctx, id)
	return ExportedOf(dossier), err
}
