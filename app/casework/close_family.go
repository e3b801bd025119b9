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
