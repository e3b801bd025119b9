package casework

import (
	"context"
	"errors"
	"io"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// FormWithdrawalLetter is the form of the letter to the family that confirms
// that a consent was taken back.
const FormWithdrawalLetter = "withdrawal-letter"

// ErrNoMeeting: no meeting was held yet, or who would read of it may not.
var ErrNoMeeting = errors.New("no meeting to make minutes of")

// WithdrawalLetter writes the letter that confirms that a consent was taken
// back, for the household or for one person (consent.WithdrawalReaders). It
// goes into the register and the log before a byte reaches w. It needs no pen,
// as taking back does not. It refuses with consent.ErrNotWithdrawn while nobody
// took it back.
func (d *Desk) WithdrawalLetter(ctx context.Context, id family.FamilyID, asked consent.ID, to consent.Recipient, w io.Writer) (consent.Record, error) {
	return d.consentPaper(ctx, id, FormWithdrawalLetter, asked, to, w, consent.DiscloseWithdrawal)
}

// HandoverSheet writes the sheet for the next coordinator, while a handover is
// offered: it holds what only a successor may read. It refuses with ErrNoPen
// when somebody else coordinates, with ErrNoHandover when nothing is offered,
// and with consent.ErrNotInformed when the family was not told.
func (d *Desk) HandoverSheet(ctx context.Context, id family.FamilyID, w io.Writer) (consent.Record, error) {
	var record consent.Record
	render, err := d.renderer(ctx, FormHandoverSheet)
	if err != nil {
		return record, err
	}
	request := d.request(Ask{Purpose: consent.PurposeHandover})
	l := leaving{form: FormHandoverSheet,
		mark: mark{event: audit.DisclosureAs(FormHandoverSheet), object: string(request.ID), purpose: request.Purpose, ground: consent.GroundHandover, action: audit.Execute},
		made: func(dossier consent.Dossier) (consent.Disclosure, error) {
			switch dossier.Pen.State {
			case family.PenElsewhere, family.PenFrozen:
				return consent.Disclosure{}, noPen(dossier.Pen.State == family.PenFrozen)
			case family.PenHere:
				return consent.Disclosure{}, ErrNoHandover
			case family.PenOffered:
			}
			offered := dossier.Pen.Handover
			request.Recipient = consent.Recipient{Key: offered.To, Name: offered.ToName}
			return consent.DiscloseHandover(dossier, request)
		}}
	return d.leave(ctx, id, l, render, w)
}
