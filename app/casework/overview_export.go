package casework

import (
	"bytes"
	"context"
	"fmt"
	"io"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// OverviewForm is the form of an overview of disclosures, for Renders.
const OverviewForm = "overview"

// OverviewAsk is which overview of disclosures one wants to give to whom.
type OverviewAsk struct {
	To      consent.Recipient // the household, a person of the family, or Partner itself
	Partner family.PartnerID  // only what this partner got; empty is everything
}

// ExportOverview writes the overview of what was shared, for one reader. It
// goes into the register and the log before a byte reaches w.
func (d *Desk) ExportOverview(ctx context.Context, id family.FamilyID, ask OverviewAsk, w io.Writer) (consent.Record, error) {
	var record consent.Record
	settings, err := d.Settings(ctx)
	if err != nil {
		return record, err
	}
	render, known := d.Renders(OverviewForm, settings.Language)
	if !known {
		return record, ErrNoSuchForm
	}
	request, err := d.weighing(ctx, Ask{To: ask.To, Purpose: purposeOfOverview(ask.To)})
	if err != nil {
		return record, err
	}
	m := mark{event: audit.RegisterExport, object: string(request.ID), partner: ask.Partner, purpose: request.Purpose, action: audit.Execute}
	if ask.To.Person != "" {
		m.about = []family.PersonID{ask.To.Person}
	}
	make := func(dossier consent.Dossier) (consent.Disclosure, error) {
		return consent.DiscloseOverview(dossier, request, ask.Partner)
	}
	var out bytes.Buffer
	err = d.checked(ctx, id, &m, make, func(tx Tx, dossier consent.Dossier, disclosure consent.Disclosure) error {
		record = disclosure.Record()
		record.Form = OverviewForm
		if err := render(&out, disclosure); err != nil {
			return err
		}
		dossier.Register = append(dossier.Register, record)
		return tx.Save(dossier)
	})
	if refusedByRule(err) {
		return record, d.refuse(ctx, id, m, err)
	}
	if err != nil {
		return record, err
	}
	if _, err := w.Write(out.Bytes()); err != nil {
		return record, fmt.Errorf("write overview %s: %w", record.ID, err)
	}
	return record, nil
}

func purposeOfOverview(to consent.Recipient) consent.Purpose {
	if to.Partner != "" {
		return consent.PurposeAccountability
	}
	return consent.PurposeOwnCopy
}
