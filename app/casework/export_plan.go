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

// Ask is what one wants to disclose: to whom, for what, which version.
type Ask struct {
	To      consent.Recipient
	Purpose consent.Purpose
	Version int    // an adopted version; 0 is the draft
	Form    string // "pdf", "json", "sheet", "ktp"
	// Partial is the explicit wish to share now what may be shared.
	Partial bool
}

// Render writes a disclosure in some form: PDF, JSON, a family sheet.
type Render func(io.Writer, consent.Disclosure) error

// ToPartnerOf is the recipient for a partner of the family; a municipality is
// a partner whose purpose is its own register.
func ToPartnerOf(p family.Partner) (consent.Recipient, consent.Purpose) {
	if p.Kind == family.PartnerMunicipality {
		return consent.Recipient{Kind: consent.ToMunicipality, Partner: p.ID, Name: p.Label()}, consent.PurposeRegister
	}
	return consent.Recipient{Kind: consent.ToPartner, Partner: p.ID, Name: p.Label()}, consent.PurposeCooperate
}

// PreviewDisclosure shows what a recipient would see now, and what would be
// left out and why. It is for the coordinator's own eyes and leaves nothing.
func (d *Desk) PreviewDisclosure(ctx context.Context, id family.FamilyID, ask Ask) (consent.Slice, []consent.Withheld, error) {
	dossier, err := d.Vault.Load(ctx, id)
	if err != nil {
		return consent.Slice{}, nil, err
	}
	request, err := d.weighing(ctx, ask)
	if err != nil {
		return consent.Slice{}, nil, err
	}
	return consent.Preview(dossier, request)
}

// Export writes a disclosure to w. First it is rendered, then it goes into
// the register and the log, and only then a byte reaches w.
func (d *Desk) Export(ctx context.Context, id family.FamilyID, ask Ask, render Render, w io.Writer) (consent.Record, error) {
	var out bytes.Buffer
	record, err := d.disclose(ctx, id, ask, func(disclosure consent.Disclosure, _ Tx, _ *consent.Record) error {
		return render(&out, disclosure)
	})
	if err != nil {
		return record, err
	}
	if _, err := w.Write(out.Bytes()); err != nil {
		return record, fmt.Errorf("write export %s: %w", record.ID, err)
	}
	return record, nil
}

// ExportAs is Export in the form that ask names, in the language of the
// settings.
func (d *Desk) ExportAs(ctx context.Context, id family.FamilyID, ask Ask, w io.Writer) (consent.Record, error) {
	settings, err := d.Settings(ctx)
	if err != nil {
		return consent.Record{}, err
	}
	render, known := d.Renders(ask.Form, settings.Language)
	if !known {
		return consent.Record{}, ErrNoSuchForm
	}
	return d.Export(ctx, id, ask, render, w)
}

// use does something with a disclosure inside the transaction that registers
// it, and may fill in the record.
type use func(consent.Disclosure, Tx, *consent.Record) error

// disclose makes a disclosure, uses it, and registers and logs it, all or
// nothing. A refusal is logged too.
func (d *Desk) disclose(ctx context.Context, id family.FamilyID, ask Ask, do use) (consent.Record, error) {
	request, err := d.weighing(ctx, ask)
	if err != nil {
		return consent.Record{}, err
	}
	m := mark{event: audit.DisclosureAs(ask.Form), object: string(request.ID), partner: ask.To.Partner, purpose: ask.Purpose, action: audit.Execute}
	if ask.To.Person != "" {
		m.about = []family.PersonID{ask.To.Person}
	}
	var record consent.Record
	make := func(dossier consent.Dossier) (consent.Disclosure, error) {
		if dossier.Pen.State == family.PenElsewhere && ask.Purpose != consent.PurposeOwnCopy {
			return consent.Disclosure{}, ErrNoPen
		}
		return consent.Disclose(dossier, request)
	}
	err = d.checked(ctx, id, &m, make, func(tx Tx, dossier consent.Dossier, disclosure consent.Disclosure) error {
		record = disclosure.Record()
		record.Form = ask.Form
		if err := do(disclosure, tx, &record); err != nil {
			return err
		}
		dossier.Register = append(dossier.Register, record)
		if !isCopy(ask.Purpose) {
			d.stamp(&dossier)
		}
		return tx.Save(dossier)
	})
	if refusedByRule(err) {
		return record, d.refuse(ctx, id, m, err)
	}
	return record, err
}

// isCopy tells whether something leaves only to be kept or read: a copy for the
// family, or for the municipality's register. That changes nothing in the plan,
// and the retention clock runs on: one exports before one destroys.
func isCopy(p consent.Purpose) bool {
	return p == consent.PurposeOwnCopy || p == consent.PurposeRegister
}

// request asks for a disclosure that no legal ground can carry.
func (d *Desk) request(ask Ask) consent.Request {
	return consent.Request{ID: consent.DisclosureID(d.NewID()), At: d.Clock().UTC(), On: d.Today(), Recipient: ask.To,
		Purpose: ask.Purpose, Version: ask.Version, Partial: ask.Partial, Anchor: d.logAnchor()}
}

// weighing is request with the legal grounds that count here now.
func (d *Desk) weighing(ctx context.Context, ask Ask) (consent.Request, error) {
	grounds, err := d.GroundsNow(ctx)
	request := d.request(ask)
	request.Grounds = grounds
	return request, err
}
