package casework

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"

	"keukentafel/app/audit"
)

// Destructions lists the records of what was destroyed here, newest first.
func (d *Desk) Destructions(ctx context.Context) ([]DestructionRecord, error) {
	var list []DestructionRecord
	_, err := d.Vault.Desk(ctx, deskDestructions, &list)
	slices.Reverse(list)
	return list, err
}

// WriteDestruction writes a record for the archivist, in the language of the
// settings, and logs it. The record holds nothing of a family, so that it may
// leave without being a disclosure.
func (d *Desk) WriteDestruction(ctx context.Context, id string, w io.Writer) error {
	list, err := d.Destructions(ctx)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(list, func(r DestructionRecord) bool { return r.ID == id })
	if i < 0 {
		return ErrNoSuchRecord
	}
	settings, err := d.Settings(ctx)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := d.Certificate(&out, list[i], settings.Language); err != nil {
		return err
	}
	e, err := d.entryOf(ctx, list[i].Family, mark{event: audit.DocumentPrint, object: id, action: audit.Execute})
	if err != nil {
		return err
	}
	if err := d.Vault.Change(ctx, e, func(Tx) error { return nil }); err != nil {
		return err
	}
	if _, err := w.Write(out.Bytes()); err != nil {
		return fmt.Errorf("write destruction record %s: %w", id, err)
	}
	return nil
}
