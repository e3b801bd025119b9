package casework

import (
	"context"
	"io"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// ViewAs writes what a recipient would read now, in the form that ask names
// and the language of the settings, for the coordinator's own eyes. Nobody gets
// it, so the register says nothing; the log does. First it is drawn, then
// logged, and only then a byte reaches w.
func (d *Desk) ViewAs(ctx context.Context, id family.FamilyID, ask Ask, w io.Writer) error {
	render, err := d.rendererIn(ctx, ask.Form, ask.Language)
	if err != nil {
		return err
	}
	request, err := d.weighing(ctx, ask)
	if err != nil {
		return err
	}
	m := mark{event: audit.DocumentView, object: string(request.ID), about: aboutReader(ask.To), partner: ask.To.Partner, purpose: ask.Purpose, action: audit.Read}
	return d.show(ctx, id, m, func(dossier consent.Dossier) (consent.View, error) { return consent.Look(dossier, request) }, render, w)
}
