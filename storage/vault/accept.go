package vault

import (
	"context"
	"fmt"

	"keukentafel/app/audit"
)

// accept makes what is there what should be there, and stores the entry that
// says so, in one transaction.
func (v *Vault) accept(c *contents) error {
	entry := *v.opts.accepting
	if err := entry.Check(); err != nil {
		return fmt.Errorf("accept the damage: %w", err)
	}
	if entry.Event != audit.VaultDamageAccepted {
		return fmt.Errorf("accept the damage: %w: another event", audit.ErrIncomplete)
	}
	end, err := readLogEnd(v.db.reader)
	if err != nil {
		return err
	}
	v.write.Lock()
	defer v.write.Unlock()
	err = v.transactAlone(context.Background(), func(tx *transaction) error {
		tx.state.sum = c.sum
		tx.state.generation = max(tx.state.generation, c.newestRow()) + 1
		// The log goes on after all that is there. Entries that were cut off stay
		// a gap in the numbers, so Verify goes on telling that they are gone.
		tx.state.last.Seq = max(tx.state.last.Seq, end.Seq)
		return tx.log(entry)
	})
	if err != nil {
		return fmt.Errorf("accept the damage: %w", err)
	}
	return nil
}

// newestRow is the highest revision that stands anywhere and may be genuine, so
// that none is used twice.
func (c *contents) newestRow() int64 {
	newest := c.newest()
	for _, d := range c.rows {
		for _, p := range d.parts {
			newest = max(newest, p.rev)
		}
	}
	return newest
}
