package casework

import (
	"context"
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// PreviewProposal shows what a partner would see if everybody who decides said
// yes to what is usual for its kind. It is only supposed: nothing is asked,
// stored or shared.
func (d *Desk) PreviewProposal(ctx context.Context, id family.FamilyID, ask Ask) (consent.Slice, []consent.Withheld, error) {
	dossier, err := d.Vault.Load(ctx, id)
	if err != nil {
		return consent.Slice{}, nil, err
	}
	partner, ok := dossier.Family.Partner(ask.To.Partner)
	if !ok {
		return consent.Slice{}, nil, consent.ErrUnknownRecipient
	}
	usual, err := d.Proposal(ctx, partner.Kind)
	if err != nil {
		return consent.Slice{}, nil, err
	}
	request, err := d.weighing(ctx, ask)
	if err != nil {
		return consent.Slice{}, nil, err
	}
	dossier.Consents = append(dossier.Consents, supposed(dossier.Family, partner, ask.Purpose, usual.Categories, d.Today())...)
	return consent.Preview(dossier, request)
}

// supposed are the consents that there would be on a day if everybody agreed
// to the proposal for a partner.
func supposed(f family.Family, partner family.Partner, purpose consent.Purpose, usual []consent.Category, on family.Date) []consent.Consent {
	var all []consent.Consent
	for _, p := range f.Persons {
		if len(partner.Concerns) > 0 && !slices.Contains(partner.Concerns, p.ID) {
			continue
		}
		c := consent.Consent{ID: consent.ID("supposed " + string(p.ID)), About: p.ID, Partner: partner.ID, Purpose: purpose,
			Direction: consent.Give, Asked: usual, AskedOn: on}
		for _, g := range consent.RequiredGivers(f, p.ID, on).Givers {
			c.Answers = append(c.Answers, consent.Answer{By: g.Person, Capacity: g.Capacity, Allowed: c.Asked, On: on})
		}
		all = append(all, c)
	}
	return all
}
