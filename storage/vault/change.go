package vault

import (
	"context"
	"errors"
	"fmt"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
)

// Change runs do and stores what it did together with the log entry, or neither.
// do must not call Change itself; what it returns comes back unchanged.
func (v *Vault) Change(ctx context.Context, entry audit.Entry, do func(casework.Tx) error) error {
	return v.change(ctx, entry, func(tx *transaction) error { return do(tx) })
}

func (v *Vault) change(ctx context.Context, entry audit.Entry, do func(*transaction) error) error {
	if err := entry.Check(); err != nil {
		return fmt.Errorf("change: %w", err)
	}
	return v.transact(ctx, func(tx *transaction) error {
		if err := do(tx); err != nil {
			return err
		}
		return tx.log(entry)
	})
}

// transact runs do in one transaction. A context that ends stops it before the
// commit; after that it is stored.
func (v *Vault) transact(ctx context.Context, do func(*transaction) error) error {
	if err := v.gate.enter(); err != nil {
		return err
	}
	defer v.gate.leave()
	if v.db.writer == nil {
		return ErrReadOnly
	}
	v.write.Lock()
	defer v.write.Unlock()
	if err := ctx.Err(); err != nil {
		return err
	}
	return v.transactAlone(ctx, do)
}

func (v *Vault) transactAlone(ctx context.Context, do func(*transaction) error) error {
	sqlTx, err := v.db.writer.Begin()
	if err != nil {
		return explain("begin", err)
	}
	tx := &transaction{v: v, sql: sqlTx, scale: v.keys.scale(), state: v.state, open: map[int64]*openDossier{}, drafts: map[string]*draft{}}
	tx.state.generation++
	committed := false
	defer func() {
		if !committed {
			_ = sqlTx.Rollback() // also when do panics; the error that led here says more
		}
	}()
	if err := do(tx); err != nil {
		return err
	}
	if err := errors.Join(ctx.Err(), tx.sealHeads()); err != nil {
		return err
	}
	record, err := v.keys.sealState(tx.state)
	if err != nil {
		return fmt.Errorf("save state: %w", err)
	}
	if err := writeMeta(sqlTx, metaState, record); err != nil {
		return err
	}
	v.memory.Lock()
	defer v.memory.Unlock()
	if err := sqlTx.Commit(); err != nil {
		return errors.Join(explain("commit", err), v.recover())
	}
	committed = true
	tx.publish()
	return nil
}

// recover reads the file again after a commit that failed, since the disk then
// decides what was stored. The caller holds the memory lock.
func (v *Vault) recover() error {
	c, err := v.readAll()
	if err != nil {
		return fmt.Errorf("read again after a failed commit: %w", err)
	}
	v.take(c)
	return c.refusal()
}

// publish shows others what was committed. The caller holds the memory lock.
func (tx *transaction) publish() {
	v := tx.v
	v.state = tx.state
	if tx.header != nil {
		v.header = tx.header
	}
	for row, d := range tx.open {
		switch {
		case d.gone:
			delete(v.rows, row)
		case d.changed:
			v.rows[row] = d.dossier
		}
	}
	for key, d := range tx.drafts {
		if d == nil {
			delete(v.drafts, key)
		} else {
			v.drafts[key] = *d
		}
	}
	for _, row := range tx.tombs {
		v.tombs[row] = true
	}
}

// takeRow gives a row for a new part or draft. A change that fails leaves a gap.
// The caller holds the write lock.
func (v *Vault) takeRow() int64 {
	v.next++
	return v.next - 1
}
