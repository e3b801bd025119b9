package vault

import (
	"crypto/cipher"
	"database/sql"
	"fmt"
	"reflect"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
)

// transaction is a change in progress. It is only valid inside the function that it was
// given to, in one goroutine.
type transaction struct {
	v     *Vault
	sql   *sql.Tx
	scale scale
	state state // as it will be
	// open holds the dossiers that this change looked into, drafts and tombs
	// what it did to those; nil is removed.
	open   map[int64]*openDossier
	drafts map[string]*draft
	tombs  []int64
	header *header // nil when it stays
}

// openDossier is a family's dossier within a change.
type openDossier struct {
	*dossier
	key     cipher.AEAD
	was     *dossier // as others see it; nil for a new family
	changed bool
	gone    bool
}

// look opens a family's dossier for reading, ErrNotFound when there is none.
func (tx *transaction) look(family string) (*openDossier, error) {
	row := tx.v.keys.row(family)
	if d, ok := tx.open[row]; ok {
		if d.gone {
			return nil, ErrNotFound
		}
		return d, nil
	}
	known, err := tx.v.lookUp(row, family)
	if err != nil {
		return nil, err
	}
	aead, err := tx.v.keys.dataKey(row, known.wrapped)
	if err != nil {
		return nil, &Damage{Family: family, Dossier: row, Cause: err, Harm: Unreadable}
	}
	d := &openDossier{dossier: known.copy(), key: aead, was: known}
	tx.open[row] = d
	return d, nil
}

// start opens a family's dossier for writing and makes it when there is none.
func (tx *transaction) start(family string) (*openDossier, error) {
	row := tx.v.keys.row(family)
	if tx.v.tombs[row] || slices.Contains(tx.tombs, row) {
		return nil, fmt.Errorf("family %s: %w", family, ErrShredded)
	}
	if d, ok := tx.open[row]; ok {
		return d, nil
	}
	if _, known := tx.v.rows[row]; known {
		return tx.look(family)
	}
	aead, wrapped, err := tx.v.keys.newDataKey(row)
	if err != nil {
		return nil, fmt.Errorf("make a data key: %w", err)
	}
	d := &openDossier{dossier: &dossier{row: row, family: family, wrapped: wrapped}, key: aead, changed: true}
	// The row comes first, since parts refer to it; its head follows at the end.
	_, err = tx.sql.Exec(`INSERT INTO dossier (id, rev, dek, head) VALUES (?, 0, ?, x'')`, row, wrapped)
	if err != nil {
		return nil, explain("make a dossier", err)
	}
	tx.open[row] = d
	return d, nil
}

// put stores one part of a family's dossier. A part that did not change is not
// written.
func (tx *transaction) put(family, kind string, body []byte) error {
	d, err := tx.start(family)
	if err != nil {
		return err
	}
	sum := digestOf(body)
	i := d.find(kind)
	if i >= 0 && d.parts[i].sum == sum {
		return nil
	}
	p := part{kind: kind, rev: tx.state.generation, sum: sum}
	if i >= 0 {
		p.row = d.parts[i].row
	} else {
		p.row = tx.v.takeRow()
	}
	record, err := seal(d.key, d.partPlace(p), body, floorPart)
	if err != nil {
		return fmt.Errorf("save part %s: %w", kind, err)
	}
	if err := tx.writePart(d, p, record, i < 0); err != nil {
		return explain("save part "+kind, err)
	}
	if i >= 0 {
		d.parts[i] = p
	} else {
		d.parts = append(d.parts, p)
	}
	d.changed = true
	return nil
}

func (tx *transaction) writePart(d *openDossier, p part, record []byte, isNew bool) error {
	if isNew {
		// What stands there belongs to no head; it may belong to somebody, so it is
		// put aside and Verify goes on naming it.
		if _, err := tx.sql.Exec(`UPDATE part SET kind = 'stray ' || id WHERE dossier = ? AND kind = ?`, d.row, p.kind); err != nil {
			return err
		}
		_, err := tx.sql.Exec(`INSERT INTO part (id, dossier, kind, rev, body) VALUES (?, ?, ?, ?, ?)`, p.row, d.row, p.kind, p.rev, record)
		return err
	}
	done, err := tx.sql.Exec(`UPDATE part SET dossier = ?, kind = ?, rev = ?, body = ? WHERE id = ?`, d.row, p.kind, p.rev, record, p.row)
	if err != nil {
		return err
	}
	if n, err := done.RowsAffected(); err != nil || n == 1 {
		return err
	}
	// Somebody removed the row behind our back; what is saved now comes back.
	return tx.writePart(d, p, record, true)
}

// putHeader stores what lists of families show.
func (tx *transaction) putHeader(h casework.Header) error {
	d, err := tx.start(string(h.ID))
	if err != nil {
		return err
	}
	if !reflect.DeepEqual(d.header, h) {
		d.header, d.changed = h, true
	}
	return nil
}

// get reads one part as this change sees it.
func (tx *transaction) get(family, kind string) ([]byte, error) {
	d, err := tx.look(family)
	if err != nil {
		return nil, err
	}
	body, err := readPart(tx.sql, d.key, d.dossier, kind)
	return body, tx.v.withHarm(tx.sql, err)
}

// remove removes one part; that there is none is ErrNotFound.
func (tx *transaction) remove(family, kind string) error {
	d, err := tx.look(family)
	if err != nil {
		return err
	}
	i := d.find(kind)
	if i < 0 {
		return ErrNotFound
	}
	if _, err := tx.sql.Exec(`DELETE FROM part WHERE id = ?`, d.parts[i].row); err != nil {
		return explain("delete part "+kind, err)
	}
	d.parts = slices.Delete(d.parts, i, i+1)
	d.changed = true
	return nil
}

// sealHeads writes the head of every dossier that changed.
func (tx *transaction) sealHeads() error {
	for _, d := range tx.open {
		if !d.changed || d.gone {
			continue
		}
		if d.isEmptyDrawer() {
			if err := tx.clearAway(d); err != nil {
				return err
			}
			continue
		}
		d.rev = tx.state.generation
		head, err := d.encodeHead()
		if err != nil {
			return fmt.Errorf("save head: %w", err)
		}
		record, err := seal(d.key, d.place(), head, floorHead)
		if err != nil {
			return fmt.Errorf("save head: %w", err)
		}
		if _, err := tx.sql.Exec(`UPDATE dossier SET rev = ?, head = ? WHERE id = ?`, d.rev, record, d.row); err != nil {
			return explain("save head", err)
		}
		if d.was != nil {
			tx.state.sum.subtract(tx.scale.weigh(inHeads, d.row, d.was.rev))
		}
		tx.state.sum.add(tx.scale.weigh(inHeads, d.row, d.rev))
	}
	return nil
}

// log adds one entry to the chain.
func (tx *transaction) log(entry audit.Entry) error {
	seq := tx.state.last.Seq + 1
	entry.Seq = seq
	record, err := tx.v.keys.sealEntry(entry)
	if err != nil {
		return err
	}
	mac := audit.Link(tx.v.keys.kept.chain[:], tx.state.last.MAC, seq, record)
	if _, err := tx.sql.Exec(`INSERT INTO audit (seq, body, mac) VALUES (?, ?, ?)`, seq, record, mac[:]); err != nil {
		return explain("write the log", err)
	}
	tx.state.last = audit.Anchor{Seq: seq, MAC: mac}
	return nil
}
