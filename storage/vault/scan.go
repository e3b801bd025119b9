package vault

import (
	"context"
	"crypto/cipher"
	"database/sql"
	"errors"
	"slices"
)

// scanned is one part on its way past. Its body is only valid during the call.
type scanned struct {
	family string
	kind   string
	body   []byte
	err    error // a Damage; there is no body then
}

// scan opens every part there was at one moment, and names those that are
// missing, until each returns false. Changes may go on meanwhile.
func (v *Vault) scan(ctx context.Context, each func(scanned) bool) error {
	if err := v.gate.enter(); err != nil {
		return err
	}
	defer v.gate.leave()
	tx, keys, known, err := v.snapshot()
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // it only read
	rows, err := tx.Query(`SELECT id, dossier, kind, rev, body FROM part`)
	if err != nil {
		return explain("read parts", err)
	}
	defer rows.Close()
	s := scanner{keys: keys, known: known, seen: make(map[int64]int, len(known))}
	for rows.Next() {
		if v.gate.life.Err() != nil {
			return ErrLocked
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		found, ok, err := s.open(rows)
		if err != nil {
			return explain("read parts", err)
		}
		if ok && !each(found) {
			return nil
		}
	}
	if err := rows.Err(); err != nil {
		return explain("read parts", err)
	}
	s.missing(each)
	return nil
}

// snapshot begins a read of the file and takes the keys and heads that belong to
// it.
func (v *Vault) snapshot() (*sql.Tx, *keyTree, map[int64]*dossier, error) {
	v.memory.RLock()
	defer v.memory.RUnlock()
	tx, err := v.db.reader.Begin()
	if err != nil {
		return nil, nil, nil, explain("read parts", err)
	}
	var one int
	if err := tx.QueryRow(`SELECT count(*) FROM meta`).Scan(&one); err != nil { // SQLite begins at the first read
		return nil, nil, nil, errors.Join(explain("read parts", err), tx.Rollback())
	}
	known := make(map[int64]*dossier, len(v.rows))
	for row, d := range v.rows {
		known[row] = d
	}
	return tx, v.keys, known, nil
}

type scanner struct {
	keys   *keyTree
	known  map[int64]*dossier
	seen   map[int64]int // parts seen per dossier
	last   int64         // dossier of key
	key    cipher.AEAD
	buffer []byte
}

// open reads the row; ok is false for a part of a family that is damaged as a
// whole, which is told elsewhere.
func (s *scanner) open(rows *sql.Rows) (found scanned, ok bool, err error) {
	var row, dossierRow, rev int64
	var kind, record sql.RawBytes
	if err := rows.Scan(&row, &dossierRow, &kind, &rev, &record); err != nil {
		return found, false, err
	}
	d := s.known[dossierRow]
	if d == nil || d.damage != nil {
		return found, false, nil
	}
	i := slices.IndexFunc(d.parts, func(p part) bool { return p.row == row })
	if i < 0 || d.parts[i].kind != string(kind) || d.parts[i].rev != rev {
		cause := errors.New("it is not the part that the head lists")
		return scanned{d.family, string(kind), nil, &Damage{d.family, d.row, string(kind), cause}}, true, nil
	}
	p := d.parts[i]
	s.seen[d.row]++
	found = scanned{family: d.family, kind: p.kind}
	if found.body, err = s.unseal(d, p, record); err != nil {
		found.err = &Damage{d.family, d.row, p.kind, err}
	}
	return found, true, nil
}

func (s *scanner) unseal(d *dossier, p part, record []byte) ([]byte, error) {
	if s.key == nil || s.last != d.row {
		key, err := s.keys.dataKey(d.row, d.wrapped)
		if err != nil {
			return nil, err
		}
		s.key, s.last = key, d.row
	}
	if cap(s.buffer) < len(record) {
		s.buffer = make([]byte, 0, 2*len(record))
	}
	return unsealInto(s.buffer, s.key, d.partPlace(p), record)
}

// missing names the families that have fewer parts than their heads list.
func (s *scanner) missing(each func(scanned) bool) {
	for _, d := range s.known {
		if d.damage == nil && s.seen[d.row] < len(d.parts) {
			cause := errors.New("a part is missing or was replaced")
			if !each(scanned{family: d.family, err: &Damage{d.family, d.row, "", cause}}) {
				return
			}
		}
	}
}
