package casework

import (
	"context"
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
	Form    string // FormPDF and so on, a PictureForm, or "ktp"
	// Language is "nl" or "en"; empty is the language of the settings.
	Language string
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
	l, err := d.asked(ctx, ask)
	if err != nil {
		return consent.Record{}, err
	}
	return d.leave(ctx, id, l, render, w)
}

// ExportAs is Export in the form and the language that ask names. ErrNotTheirForm
// when the form makes no sense for who gets it, such as the page for the fridge
// of a family for a school.
func (d *Desk) ExportAs(ctx context.Context, id family.FamilyID, ask Ask, w io.Writer) (consent.Record, error) {
	render, err := d.rendererIn(ctx, ask.Form, ask.Language)
	if err != nil {
		return consent.Record{}, err
	}
	if !fits(ask.Form, ask.To.Kind) {
		return consent.Record{}, ErrNotTheirForm
	}
	return d.Export(ctx, id, ask, render, w)
}

// asked is what leaves when a part of the plan is asked for.
func (d *Desk) asked(ctx context.Context, ask Ask) (leaving, error) {
	request, err := d.weighing(ctx, ask)
	if err != nil {
		return leaving{}, err
	}
	l := leaving{form: ask.Form,
		mark: mark{event: audit.DisclosureAs(ask.Form), object: string(request.ID), about: aboutReader(ask.To), partner: ask.To.Partner, purpose: ask.Purpose, action: audit.Execute},
		made: func(dossier consent.Dossier) (consent.Disclosure, error) {
			if !dossier.Pen.Shares() && ask.Purpose != consent.PurposeOwnCopy {
				return consent.Disclosure{}, noPen(dossier.Pen.State == family.PenFrozen)
			}
			return consent.Disclose(dossier, request)
		}}
	if !isCopy(ask.Purpose) {
		l.then = d.changedNow
	}
	return l, nil
}

// changedNow lets what leaves count as a change of the dossier.
func (d *Desk) changedNow(dossier *consent.Dossier, _ consent.Record) error {
	d.stamp(dossier)
	return nil
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
