package casework

import (
	"context"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// CloseFamily closes the plan: it stays readable, and nothing asks for
// attention any more.
func (d *Desk) CloseFamily(ctx context.Context, id family.FamilyID) error {
	return d.edit(ctx, id, mark{event: audit.FamilyClose}, func(dossier *consent.Dossier) error {
		dossier.Family.Closed = d.Today()
		dossier.Plan.State = family.PlanClosed
		return nil
	})
}

// ShredFamily destroys everything about a family on this computer. It cannot
// be undone. The reason is kept in the log.
func (d *Desk) ShredFamily(ctx context.Context, id family.FamilyID, why family.Text) error {
	if why.Empty() {
		return ErrNeedsReason
	}
	e, err := d.entryOf(ctx, id, mark{event: audit.FamilyShred, why: why, action: audit.Delete})
	if err != nil {
		return err
	}
	d.guard.Lock()
	delete(d.steps, id)
	d.guard.Unlock()
	return d.Vault.Shred(ctx, e, id)
}
