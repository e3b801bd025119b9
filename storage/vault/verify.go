package vault

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
)

// Verify reads everything: SQLite's own structure, the header, the sealed state,
// every head, part and draft, every link of the log and every tombstone. It
// gives what is wrong, each as a *Damage; none means that all is well. It calls
// progress, when that is not nil, with the records done and all there are. It
// stops when ctx ends.
func (v *Vault) Verify(ctx context.Context, progress func(done, total int)) ([]error, error) {
	if err := v.gate.enter(); err != nil {
		return nil, err
	}
	defer v.gate.leave()
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	defer context.AfterFunc(v.gate.life, stop)() // locking does not wait for it
	check := &verification{v: v, ctx: ctx, tell: progress}
	if err := check.count(); err != nil {
		return nil, err
	}
	for _, step := range []func() error{check.structure, check.header, check.contents, check.parts, check.log} {
		err := errors.Join(ctx.Err(), step())
		if v.gate.life.Err() != nil {
			return nil, ErrLocked
		}
		if err != nil {
			return nil, explain("check the vault", err)
		}
	}
	check.passed(check.total - check.done)
	return check.faults, nil
}

// verification is one Verify under way.
type verification struct {
	v           *Vault
	ctx         context.Context
	tell        func(done, total int)
	done, total int
	faults      []error
}

// found notes what is wrong. What SQLite cannot read is damage too, and the
// other checks go on.
func (c *verification) found(part string, err error) error {
	if !isCorrupt(err) {
		return err
	}
	c.faults = append(c.faults, &Damage{Part: part, Cause: err, Harm: Unreadable})
	return nil
}

func (c *verification) passed(n int) {
	c.done = min(c.done+n, c.total)
	if c.tell != nil {
		c.tell(c.done, c.total)
	}
}

// count finds out how much there is to do.
func (c *verification) count() error {
	err := c.v.db.reader.QueryRowContext(c.ctx, `SELECT 2 + (SELECT count(*) FROM dossier) + (SELECT count(*) FROM part) +
		(SELECT count(*) FROM draft) + (SELECT count(*) FROM tombstone) + (SELECT count(*) FROM audit)`).Scan(&c.total)
	if isCorrupt(err) {
		c.total, err = 2, nil // the checks say what it is
	}
	return explain("count the records", err)
}

// structure asks SQLite itself.
func (c *verification) structure() error {
	rows, err := c.v.db.reader.QueryContext(c.ctx, `PRAGMA integrity_check(20)`)
	if err != nil {
		return c.found(partFile, err)
	}
	defer rows.Close()
	for rows.Next() {
		var answer string
		if err := rows.Scan(&answer); err != nil {
			return err
		}
		if answer != "ok" {
			c.faults = append(c.faults, &Damage{Part: partFile, Cause: fmt.Errorf("SQLite says: %s", answer), Harm: Unreadable})
		}
	}
	c.passed(1)
	return c.found(partFile, rows.Err())
}

// header reads slots and keys again, since they may have been changed after the
// vault was opened.
func (c *verification) header() error {
	tx, err := c.v.db.reader.BeginTx(c.ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // it only read
	h, err := readHeader(tx)
	if err == nil {
		err = errors.Join(h.check(c.v.keys.header), checkSchema(tx))
	}
	c.passed(1)
	if errors.Is(err, ErrTampered) || errors.Is(err, ErrDamaged) {
		c.faults = append(c.faults, aboutHeader(err))
		return nil
	}
	return err
}

// contents reads state, heads, drafts and tombstones from the file again, and
// asks the log which families there should be.
func (c *verification) contents() error {
	tx, err := c.v.db.reader.BeginTx(c.ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // it only read
	now, err := c.v.keys.read(tx)
	if err != nil {
		return c.found(partFile, err)
	}
	c.faults = append(c.faults, now.all()...)
	c.passed(len(now.rows) + len(now.everyDraft) + len(now.graves))
	told := c.v.keys.chronicle(tx)
	for _, row := range told.missing(now.rows, now.tombs) {
		c.addOnce(&Damage{Family: told.family[row], Dossier: row, Harm: Missing})
	}
	return nil
}

// addOnce adds it when nothing was found about this family as a whole.
func (c *verification) addOnce(d *Damage) {
	known := slices.ContainsFunc(c.faults, func(err error) bool {
		var other *Damage
		return errors.As(err, &other) && other.Dossier == d.Dossier && other.Part == d.Part
	})
	if !known {
		c.faults = append(c.faults, d)
	}
}

func (c *verification) parts() error {
	var found []*Damage
	err := c.v.scan(c.ctx, func(s scanned) bool {
		var damage *Damage
		if errors.As(s.err, &damage) {
			found = append(found, damage)
		} else {
			c.passed(1)
		}
		return true
	})
	slices.SortFunc(found, func(a, b *Damage) int {
		return cmp.Or(cmp.Compare(a.Dossier, b.Dossier), cmp.Compare(a.Part, b.Part))
	})
	for _, damage := range found {
		c.addOnce(damage)
	}
	return c.found(partFile, err)
}

// log walks the chain. That the end is gone is told once, not for each entry.
func (c *verification) log() error {
	cut := slices.ContainsFunc(c.faults, func(err error) bool { return errors.Is(err, CutLog) })
	var last int64
	list, err := c.v.walkLog(func(seq int64) error {
		last = max(last, seq)
		c.passed(1)
		return c.ctx.Err()
	})
	for _, f := range list {
		if f.What == LogRemoved && f.Seq > last && cut {
			continue
		}
		c.addLog(f)
	}
	return c.found(partLog, err)
}

func (c *verification) addLog(f LogFault) {
	part := logPart(f.Seq)
	known := slices.ContainsFunc(c.faults, func(err error) bool {
		var other *Damage
		return errors.As(err, &other) && other.Part == part
	})
	if !known {
		c.faults = append(c.faults, &Damage{Part: part, Cause: fmt.Errorf("the entry was %s", f.What), Harm: ChangedLog})
	}
}
