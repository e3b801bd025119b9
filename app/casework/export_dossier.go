package casework

import (
	"context"
	"io"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// FormDossier is everything about one family as an open file, for who goes on
// with it in another program.
const FormDossier = "dossier"

// Transfer is to whom a whole dossier moves, and when the family was told.
type Transfer struct {
	To       family.Text // the organisation
	Informed family.Date
}

// ExportDossier writes the whole dossier to w, as a file that other programs
// read: nobody is locked in. Only who has the pen may (ErrNoPen), the family
// must have been told on a day (consent.ErrNotInformed, ErrFutureDate), and the
// register and the log say to whom it went. The pen stays here: whoever brings
// the file in elsewhere gets a copy to read, unless the pen is claimed there.
func (d *Desk) ExportDossier(ctx context.Context, id family.FamilyID, t Transfer, w io.Writer) (consent.Record, error) {
	if d.Today().Before(t.Informed) {
		return consent.Record{}, ErrFutureDate
	}
	render, err := d.renderer(ctx, FormDossier)
	if err != nil {
		return consent.Record{}, err
	}
	ask := Ask{To: consent.Recipient{Kind: consent.ToOrganisation, Name: t.To}, Purpose: consent.PurposeTransfer, Form: FormDossier}
	request := d.request(ask)
	return d.leave(ctx, id, leaving{form: FormDossier,
		mark: mark{event: audit.DisclosureAs(FormDossier), object: string(request.ID), purpose: ask.Purpose, ground: consent.GroundTransfer, action: audit.Execute},
		made: func(dossier consent.Dossier) (consent.Disclosure, error) {
			if !dossier.Pen.Writable() {
				return consent.Disclosure{}, ErrNoPen
			}
			return consent.DiscloseTransfer(dossier, request, t.Informed)
		}}, render, w)
}
