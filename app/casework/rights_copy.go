package casework

import (
	"context"
	"io"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// FormFile is the form in which the copy of a file is written.
const FormFile = "file"

// GiveFile answers a request to read the file or to have a copy of it with the
// copy: what the file holds about the person, with what is about others
// blanked. It is rendered in the language of the settings, then it goes into
// the register and the log and the request is answered, and only then a byte
// reaches w. a.Text is not used.
func (d *Desk) GiveFile(ctx context.Context, id family.FamilyID, request family.RequestID, a RightsAnswer, w io.Writer) (consent.Record, error) {
	var record consent.Record
	if err := a.check(); err != nil {
		return record, err
	}
	if a.Outcome == family.RequestRefused {
		return record, ErrUnexpected
	}
	render, r, err := d.fileOf(ctx, id, request)
	if err != nil {
		return record, err
	}
	ask := d.fileRequest(r)
	return d.leave(ctx, id, leaving{form: FormFile,
		mark: mark{event: audit.DisclosureAs(FormFile), object: string(ask.ID), purpose: ask.Purpose, action: audit.Execute, about: []family.PersonID{r.Of()}},
		made: func(dossier consent.Dossier) (consent.Disclosure, error) {
			if !dossier.Pen.Writable() {
				return consent.Disclosure{}, ErrNoPen
			}
			return consent.DiscloseFile(dossier, ask, r.Of())
		},
		then: func(dossier *consent.Dossier, record consent.Record) error {
			r, open := openRequest(*dossier, request)
			if !open {
				return ErrNoRightsRequest
			}
			r.Outcome, r.Why, r.Answered, r.Given = a.Outcome, a.Why, d.Today(), string(record.ID)
			putRequest(dossier, r)
			return nil
		}}, render, w)
}

// ViewFile writes what GiveFile would give, for the coordinator's own eyes or to
// read along at the table. Nobody gets it; the log says that it was looked at.
func (d *Desk) ViewFile(ctx context.Context, id family.FamilyID, request family.RequestID, w io.Writer) error {
	render, r, err := d.fileOf(ctx, id, request)
	if err != nil {
		return err
	}
	ask := d.fileRequest(r)
	m := mark{event: audit.DocumentView, object: string(ask.ID), purpose: ask.Purpose, action: audit.Read, about: []family.PersonID{r.Of()}}
	return d.show(ctx, id, m, func(dossier consent.Dossier) (consent.View, error) { return consent.LookFile(dossier, ask, r.Of()) }, render, w)
}

// FileBlanks counts how many places GiveFile would blank now, so that one knows
// before giving it.
func (d *Desk) FileBlanks(ctx context.Context, id family.FamilyID, request family.RequestID) (int, error) {
	dossier, err := d.Vault.Load(ctx, id)
	if err != nil {
		return 0, err
	}
	r, open := openRequest(dossier, request)
	if !open {
		return 0, ErrNoRightsRequest
	}
	made, err := consent.DiscloseFile(dossier, d.fileRequest(r), r.Of())
	if err != nil {
		return 0, err
	}
	file, _ := made.File()
	return file.Blanks(), nil
}

// fileOf finds the request, and how a file is written.
func (d *Desk) fileOf(ctx context.Context, id family.FamilyID, request family.RequestID) (Render, family.RightsRequest, error) {
	render, err := d.renderer(ctx, FormFile)
	if err != nil {
		return nil, family.RightsRequest{}, err
	}
	dossier, err := d.Vault.Load(ctx, id)
	if err != nil {
		return nil, family.RightsRequest{}, err
	}
	r, open := openRequest(dossier, request)
	if !open || r.Kind == family.RequestCorrection {
		return nil, r, ErrNoRightsRequest
	}
	return render, r, nil
}

func (d *Desk) fileRequest(r family.RightsRequest) consent.Request {
	return d.request(Ask{To: consent.Recipient{Kind: consent.ToPerson, Person: r.By}, Purpose: consent.PurposeOwnCopy})
}
