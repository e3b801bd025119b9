package vault

import (
	"context"
	"fmt"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/family"
)

// Shred destroys one family: its key, its parts and its drafts, in the file and
// in SQLite's journal. A tombstone keeps it from coming back and the entry tells
// that it happened. What also do is done first, in the same change. Backups made
// before still hold the family.
func (v *Vault) Shred(ctx context.Context, entry audit.Entry, id family.FamilyID, also ...func(casework.Tx) error) error {
	if isDesk(string(id)) {
		return fmt.Errorf("shred: %w", casework.ErrNoFamily)
	}
	err := v.change(ctx, entry, func(tx *transaction) error {
		for _, do := range also {
			if err := do(tx); err != nil {
				return err
			}
		}
		return tx.shred(string(id))
	})
	if err != nil {
		return fmt.Errorf("shred family %s: %w", id, noFamily(err))
	}
	return v.leaveNoTraces()
}

func (tx *transaction) shred(id string) error {
	row := tx.v.keys.row(id)
	d, ok := tx.open[row]
	if _, there := tx.v.rows[row]; !there && (!ok || d.gone) {
		return ErrNotFound
	}
	return tx.destroy(row, tx.v.now().Unix())
}

// leaveNoTraces writes the file anew and cuts SQLite's journal to nothing, since
// both may hold what was just destroyed: where SQLite moved rows, a copy may be
// left in the empty space of a page, which secure_delete does not reach. It
// waits for reads.
func (v *Vault) leaveNoTraces() error {
	if err := v.gate.enter(); err != nil {
		return err
	}
	defer v.gate.leave()
	v.write.Lock()
	defer v.write.Unlock()
	if _, err := v.db.writer.Exec(`VACUUM`); err != nil {
		return explain("write the file anew", err)
	}
	var busy, pages, moved int
	err := v.db.writer.QueryRow(`PRAGMA wal_checkpoint(TRUNCATE)`).Scan(&busy, &pages, &moved)
	if err != nil {
		return explain("empty the journal", err)
	}
	if busy != 0 {
		return fmt.Errorf("empty the journal: %w", ErrInUse)
	}
	return nil
}
