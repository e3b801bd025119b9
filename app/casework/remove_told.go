package casework

import (
	"context"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// RemoveMark takes a mark out of the draft. Adopted versions keep it.
func (d *Desk) RemoveMark(ctx context.Context, id family.FamilyID, given family.MarkID) error {
	return d.edit(ctx, id, mark{event: audit.PlanMarkRemoved, object: string(given)}, func(dossier *consent.Dossier) error {
		at := slices.IndexFunc(dossier.Plan.Marks, func(m family.Mark) bool { return m.ID == given })
		if at < 0 {
			return family.ErrUnknownItem
		}
		dossier.Plan.Marks = slices.Delete(dossier.Plan.Marks, at, at+1)
		return nil
	})
}

// RemoveSafety takes an agreement about safety out of the draft. Adopted
// versions keep it.
func (d *Desk) RemoveSafety(ctx context.Context, id family.FamilyID, agreement family.SafetyID) error {
	return d.edit(ctx, id, mark{event: audit.PlanSafetyRemoved, object: string(agreement)}, func(dossier *consent.Dossier) error {
		at := slices.IndexFunc(dossier.Plan.Safety, func(s family.SafetyAgreement) bool { return s.ID == agreement })
		if at < 0 {
			return family.ErrUnknownItem
		}
		dossier.Plan.Safety = slices.Delete(dossier.Plan.Safety, at, at+1)
		return nil
	})
}
