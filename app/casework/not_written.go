package casework

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"

	"keukentafel/app/audit"
	"keukentafel/app/family"
)

// ErrNotWritten: what was given is in the register and the log, and then could
// not be written: the disk is full, or somebody stopped it. Nobody got it.
var ErrNotWritten = errors.New("what was registered could not be written")

// Settling is a writer that can tell whether what was written will stay.
type Settling interface {
	io.Writer
	// Settle returns when all of it is kept for good, or fails.
	Settle() error
}

// keep writes all of it, and makes sure that it stays where w can tell.
func keep(w io.Writer, content []byte) error {
	if _, err := w.Write(content); err != nil {
		return err
	}
	if s, can := w.(Settling); can {
		return s.Settle()
	}
	return nil
}

// notWritten is what failed, after the log was told that something which is in
// the register came to nothing. The line in the register stays: part of it may
// have left, and a register from which lines go cannot be believed. Without an
// event it is DisclosureNotWritten, and the error ErrNotWritten.
func (d *Desk) notWritten(ctx context.Context, id family.FamilyID, m mark, event audit.Event, failed error) error {
	m.event = cmp.Or(event, audit.DisclosureNotWritten)
	err := fmt.Errorf("write %s: %w", m.object, failed)
	if event == "" {
		err = fmt.Errorf("%w: %w", ErrNotWritten, err)
	}
	if noted := d.note(context.WithoutCancel(ctx), id, m); noted != nil {
		return errors.Join(err, fmt.Errorf("log that %s was not written: %w", m.object, noted))
	}
	return err
}
