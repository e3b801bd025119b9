package casework

import (
	"context"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// RenewConsent asks the same again: about the same person, for the same
// partner, purpose, direction and categories, from today, until a day or for
// as long as before. What runs keeps running until this one is answered. What
// was explained before does not count: told is what was explained now. The id
// of the new consent is returned.
func (d *Desk) RenewConsent(ctx context.Context, id family.FamilyID, old consent.ID, until family.Date, told consent.Told) (consent.ID, error) {
	dossier, err := d.Vault.Load(ctx, id)
	if err != nil {
		return "", err
	}
	before, ok := dossier.Consent(old)
	if !ok {
		return "", ErrUnknownConsent
	}
	today := d.Today()
	if !until.Known() && before.From.Known() && before.Until.Known() {
		days := before.Until.Time().Sub(before.From.Time()).Hours() / 24
		until = today.AddDays(int(days))
	}
	return d.AskConsent(ctx, id, consent.Consent{About: before.About, Partner: before.Partner, Purpose: before.Purpose,
		Direction: before.Direction, Asked: before.Asked, AskedOn: today, From: today, Until: until, Told: told})
}
