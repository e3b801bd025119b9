package casework

import (
	"context"
	"io"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// FormOverview is the form of an overview of disclosures, for Renders.
const FormOverview = "overview"

// OverviewAsk is which overview of disclosures one wants to give to whom.
type OverviewAsk struct {
	To      consent.Recipient // the household, a person of the family, or Partner itself
	Partner family.PartnerID  // only what this partner got; empty is everything
}

// ExportOverview writes the overview of what was shared, for one reader. It
// goes into the register and the log before a byte reaches w.
func (d *Desk) ExportOverview(ctx context.Context, id family.FamilyID, ask OverviewAsk, w io.Writer) (consent.Record, error) {
	render, err := d.renderer(ctx, FormOverview)
	if err != nil {
		return consent.Record{}, err
	}
	request, err := d.weighing(ctx, Ask{To: ask.To, Purpose: purposeOfOverview(ask.To)})
	if err != nil {
		return consent.Record{}, err
	}
	return d.leave(ctx, id, leaving{form: FormOverview,
		mark: mark{event: audit.RegisterExport, object: string(request.ID), about: aboutReader(ask.To), partner: ask.Partner, purpose: request.Purpose, action: audit.Execute},
		made: func(dossier consent.Dossier) (consent.Disclosure, error) {
			return consent.DiscloseOverview(dossier, request, ask.Partner)
		}}, render, w)
}

func purposeOfOverview(to consent.Recipient) consent.Purpose {
	if to.Partner != "" {
		return consent.PurposeAccountability
	}
	return consent.PurposeOwnCopy
}
