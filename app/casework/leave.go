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

// leaving is something that leaves for one recipient.
type leaving struct {
	mark mark
	form string // in the register
	made func(consent.Dossier) (consent.Disclosure, error)
	then func(*consent.Dossier, consent.Record) error // what else it changes; nil is nothing
	lost audit.Event                                  // what the log says when it came to nothing; empty is DisclosureNotWritten
}

// use does something with a disclosure inside the transaction that registers
// it, and may fill in the record.
type use func(consent.Disclosure, Tx, *consent.Record) error

// disclosed makes a disclosure, uses it, and registers and logs it, all or
// nothing. A refusal is logged too.
func (d *Desk) disclosed(ctx context.Context, id family.FamilyID, l leaving, do use) (consent.Record, error) {
	var record consent.Record
	err := d.checked(ctx, id, &l.mark, l.made, func(tx Tx, dossier consent.Dossier, disclosure consent.Disclosure) error {
		record = disclosure.Record()
		record.Form = l.form
		if err := do(disclosure, tx, &record); err != nil {
			return err
		}
		if l.then != nil {
			if err := l.then(&dossier, record); err != nil {
				return err
			}
		}
		dossier.Register = append(dossier.Register, record)
		return tx.Save(dossier)
	})
	if refusedByRule(err) {
		return record, d.refuse(ctx, id, l.mark, err)
	}
	return record, err
}

// leave writes a disclosure to w. First it is rendered, then it goes into the
// register and the log, and only then a byte reaches w. When that fails the log
// says so too, and the register keeps its line: see notWritten.
func (d *Desk) leave(ctx context.Context, id family.FamilyID, l leaving, render Render, w io.Writer) (consent.Record, error) {
	var out bytes.Buffer
	record, err := d.disclosed(ctx, id, l, func(disclosure consent.Disclosure, _ Tx, _ *consent.Record) error {
		if err := render(&out, disclosure); err != nil {
			return err
		}
		return unwanted(ctx, w) // last moment at which nothing was given
	})
	if err != nil {
		return record, err
	}
	if err := keep(w, out.Bytes()); err != nil {
		m := l.mark
		m.object = string(record.ID)
		return record, d.notWritten(ctx, id, m, l.lost, err)
	}
	return record, nil
}

// unwanted is why nobody waits for a paper any more: somebody pressed stop while
// it was drawn. A writer tells so with Err, as a context does.
func unwanted(ctx context.Context, w io.Writer) error {
	if stoppable, can := w.(interface{ Err() error }); can && stoppable.Err() != nil {
		return stoppable.Err()
	}
	return ctx.Err()
}

// show writes what a recipient would read to w, for the coordinator's own eyes.
// Nobody gets it, so the register says nothing; the log does. First it is drawn,
// then logged, and only then a byte reaches w.
func (d *Desk) show(ctx context.Context, id family.FamilyID, m mark, look func(consent.Dossier) (consent.View, error), render Render, w io.Writer) error {
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
		view, err := look(dossier)
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
		return fmt.Errorf("write view %s: %w", m.object, err)
	}
	return nil
}

// renderer is how a form is written in the language of the settings.
func (d *Desk) renderer(ctx context.Context, form string) (Render, error) {
	return d.rendererIn(ctx, form, "")
}

// rendererIn is how a form is written in a language, or without one in that of
// the settings.
func (d *Desk) rendererIn(ctx context.Context, form, language string) (Render, error) {
	if language == "" {
		settings, err := d.Settings(ctx)
		if err != nil {
			return nil, err
		}
		language = settings.Language
	}
	render, known := d.Renders(form, language)
	if !known {
		return nil, ErrNoSuchForm
	}
	return render, nil
}

// aboutReader is whom a paper is about that one person of the family reads.
func aboutReader(to consent.Recipient) []family.PersonID {
	if to.Person == "" {
		return nil
	}
	return []family.PersonID{to.Person}
}
