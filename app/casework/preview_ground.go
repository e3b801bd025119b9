package casework

import (
	"context"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// previewUse names a use of a ground that is only looked at.
const previewUse = "preview"

// PreviewGroundUse shows what the partner of a use would see now, without the
// use and with it, for the coordinator's own eyes. It records nothing. A use
// that would be refused is refused here too.
func (d *Desk) PreviewGroundUse(ctx context.Context, id family.FamilyID, u consent.GroundUse) (without, with consent.Slice, err error) {
	dossier, err := d.Vault.Load(ctx, id)
	if err != nil {
		return without, with, err
	}
	partner, ok := dossier.Family.Partner(u.Partner)
	if !ok {
		return without, with, family.ErrUnknownPartner
	}
	to, _ := ToPartnerOf(partner)
	request, err := d.weighing(ctx, Ask{To: to, Purpose: u.Purpose})
	if err != nil {
		return without, with, err
	}
	if u.ID = previewUse; !u.From.Known() {
		u.From = d.Today()
	}
	if err := consent.CheckUse(u, request.Grounds, dossier.Family, d.Today()); err != nil {
		return without, with, err
	}
	if without, _, err = consent.Preview(dossier, request); err != nil {
		return without, with, err
	}
	dossier.GroundUses = append(dossier.GroundUses, u)
	with, _, err = consent.Preview(dossier, request)
	return without, with, err
}
