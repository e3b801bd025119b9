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

// FormConsent is the form in which a question for consent goes along on paper,
// for Renders.
const FormConsent = "consent-form"

// ConsentForm writes one question for consent to be signed, for the household
// or for one person (consent.FormReaders). It goes into the register and the
// log before a byte reaches w. That somebody signed is recorded afterwards, with
// AnswerConsent.
func (d *Desk) ConsentForm(ctx context.Context, id family.FamilyID, asked consent.ID, to consent.Recipient, w io.Writer) (consent.Record, error) {
	var record consent.Record
	settings, err := d.Settings(ctx)
	if err != nil {
		return record, err
	}
	render, known := d.Renders(FormConsent, settings.Language)
	if !known {
		return record, ErrNoSuchForm
	}
	before, err := d.Vault.Load(ctx, id)
	if err != nil {
		return record, err
	}
	question, known := before.Consent(asked)
	if !known {
		return record, ErrUnknownConsent
	}
	request := d.request(Ask{To: to, Purpose: consent.PurposeOwnCopy})
	m := mark{event: audit.DisclosureAs(FormConsent), object: string(request.ID), purpose: request.Purpose, action: audit.Execute, about: []family.PersonID{question.About}}
	make := func(dossier consent.Dossier) (consent.Disclosure, error) {
		return consent.DiscloseConsentForm(dossier, request, asked)
	}
	var out bytes.Buffer
	err = d.checked(ctx, id, &m, make, func(tx Tx, dossier consent.Dossier, disclosure consent.Disclosure) error {
		record = disclosure.Record()
		record.Form = FormConsent
		if err := render(&out, disclosure); err != nil {
			return err
		}
		if err := unwanted(ctx, w); err != nil {
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
		return record, fmt.Errorf("write consent form %s: %w", record.ID, err)
	}
	return record, nil
}
