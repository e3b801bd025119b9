package vault

import (
	"context"
	"database/sql"
	"fmt"
)

// rewrapFamilies wraps every family's data key under the new vault key. A key
// that does not open is left as it is: neither vault key opens it.
func (r *rotation) rewrapFamilies(ctx context.Context, begun *sql.Tx) error {
	r.rows = make(map[int64]*dossier, len(r.v.rows))
	for row, known := range r.v.rows {
		if err := r.step(ctx); err != nil {
			return err
		}
		next := known.copy()
		r.rows[row] = next
		wrapped, err := r.rewrap(row, known.wrapped)
		if err != nil {
			return err
		}
		if wrapped == nil {
			continue
		}
		next.wrapped = wrapped
		if _, err := begun.Exec(`UPDATE dossier SET dek = ? WHERE id = ?`, wrapped, row); err != nil {
			return explain("wrap the key of a family", err)
		}
	}
	return nil
}

// rewrap gives nil for a key that does not open.
func (r *rotation) rewrap(row int64, wrapped []byte) ([]byte, error) {
	plain, err := unseal(r.v.keys.kek, r.v.keys.dataKeyPlace(row), wrapped)
	if err != nil {
		return nil, nil
	}
	defer clear(plain)
	next, err := seal(r.tree.kek, r.tree.dataKeyPlace(row), plain, floorNone)
	if err != nil {
		return nil, fmt.Errorf("wrap the key of a family: %w", err)
	}
	return next, nil
}

// resealDrafts seals what was typed under the new key, each in its own place.
func (r *rotation) resealDrafts(ctx context.Context, begun *sql.Tx) error {
	for _, d := range r.v.drafts {
		if err := r.step(ctx); err != nil {
			return err
		}
		if d.damage != nil {
			continue
		}
		var record []byte
		if err := begun.QueryRow(`SELECT body FROM draft WHERE id = ? AND rev = ?`, d.row, d.rev).Scan(&record); err != nil {
			return explain("read a draft", err)
		}
		plain, err := unseal(r.v.keys.drafts, d.place(), record)
		if err != nil {
			continue // damaged since the vault was opened
		}
		record, err = seal(r.tree.drafts, d.place(), plain, floorPart)
		clear(plain)
		if err != nil {
			return fmt.Errorf("seal a draft: %w", err)
		}
		if _, err := begun.Exec(`UPDATE draft SET body = ? WHERE id = ?`, record, d.row); err != nil {
			return explain("seal a draft", err)
		}
	}
	return nil
}

// weigh makes the state sum anew, since its key is another one.
func (r *rotation) weigh(begun *sql.Tx) (weight, error) {
	var sum weight
	scale := r.tree.scale()
	for row, d := range r.rows {
		sum.add(scale.weigh(inHeads, row, d.rev))
	}
	for _, d := range r.v.drafts {
		sum.add(scale.weigh(inDrafts, d.row, d.rev))
	}
	tombs, err := readTombstones(begun)
	for _, t := range tombs {
		sum.add(scale.weigh(inTombs, t.Row, t.At.Unix()))
	}
	return sum, err
}
