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

// ViewAs writes what a recipient would read now, in the form that ask names
// and the language of the settings, for the coordinator's own eyes. Nobody gets
// it, so the register says nothing; the log does. First it is drawn, then
// logged, and only then a byte reaches w.
func (d *Desk) ViewAs(ctx context.Context, id family.FamilyID, ask Ask, w io.Writer) error {
	settings, err := d.Settings(ctx)
	if err != nil {
		return err
	}
	render, known := d.Renders(ask.Form, settings.Language)
	if !known {
		return ErrNoSuchForm
	}
	request, err := d.weighing(ctx, ask)
	if err != nil {
		return err
	}
	m := mark{event: audit.DocumentView, object: string(request.ID), partner: ask.To.Partner, purpose: ask.Purpose, action: audit.Read}
	if ask.To.Person != "" {
		m.about = []family.PersonID{ask.To.Person}
	}
	e, err := d.entryOf(ctx, id, m)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	err = d.Vault.Change(ctx, e, func(tx Tx) error {
		dossier, err := tx.Load(id)
		if err != nil {
			return err
		}
		view, err := consent.Look(dossier, request)
		if err != nil {
			return err
		}
		return view.Write(&out, render)
	})
	if refusedByRule(err) {
		return d.refuse(ctx, id, m, err)
	}
	if err != nil {
		return err
	}
	if _, err := w.Write(out.Bytes()); err != nil {
		return fmt.Errorf("write view %s: %w", request.ID, err)
	}
	return nil
}
