package casework

import (
	"context"
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
	return d.consentPaper(ctx, id, FormConsent, asked, to, w, consent.DiscloseConsentForm)
}

// consentPaper writes a paper about one question for consent, for a reader of it.
func (d *Desk) consentPaper(ctx context.Context, id family.FamilyID, form string, asked consent.ID, to consent.Recipient, w io.Writer,
	disclose func(consent.Dossier, consent.Request, consent.ID) (consent.Disclosure, error)) (consent.Record, error) {
	var record consent.Record
	render, err := d.renderer(ctx, form)
	if err != nil {
		return record, err
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
	l := leaving{form: form,
		mark: mark{event: audit.DisclosureAs(form), object: string(request.ID), about: []family.PersonID{question.About}, purpose: request.Purpose, action: audit.Execute},
		made: func(dossier consent.Dossier) (consent.Disclosure, error) { return disclose(dossier, request, asked) }}
	return d.leave(ctx, id, l, render, w)
}
