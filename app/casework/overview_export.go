package casework

import (
	"context"
	"io"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// The forms of an overview of disclosures, for Renders: on paper, and as one
// page for a browser.
const (
	FormOverview     = "overview"
	FormOverviewPage = "overview-html"
)

// OverviewAsk is which overview of disclosures one wants to give to whom.
type OverviewAsk struct {
	To      consent.Recipient // the household, a person of the family, or Partner itself
	Partner family.PartnerID  // only what this partner got; empty is everything
	Page    bool              // as a page for a browser, not on paper
}

// ExportOverview writes the overview of what was shared, for one reader. It
// goes into the register and the log before a byte reaches w.
func (d *Desk) ExportOverview(ctx context.Context, id family.FamilyID, ask OverviewAsk, w io.Writer) (consent.Record, error) {
	form := FormOverview
	if ask.Page {
		form = FormOverviewPage
	}
	render, err := d.renderer(ctx, form)
	if err != nil {
		return consent.Record{}, err
	}
	request, err := d.weighing(ctx, Ask{To: ask.To, Purpose: purposeOfOverview(ask.To)})
	if err != nil {
		return consent.Record{}, err
	}
	return d.leave(ctx, id, leaving{form: form,
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
