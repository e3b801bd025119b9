package vault

import (
	"context"
	"crypto/cipher"
	"database/sql"
	"errors"
	"maps"
	"slices"
)

// scanned is one part on its way past. Its body is only valid during the call.
type scanned struct {
	family string
	kind   string
	body   []byte // nil when there is none to read
	err    error  // a *Damage
}

// scan opens every part there was at one moment, until each returns false, and
// then tells what is wrong and which parts are missing. Changes may go on
// meanwhile.
func (v *Vault) scan(ctx context.Context, each func(scanned) bool) error {
	if err := v.gate.enter(); err != nil {
		return err
	}
	defer v.gate.leave()
	tx, s, err := v.snapshot()
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // it only read
	broken := s.rows(ctx, tx, each)
	if errors.Is(broken, errEnough) {
		return nil
	}
	if broken == nil || isCorrupt(broken) {
		s.tell(tx, broken, each)
	}
	return broken
}

func (s *scanner) rows(ctx context.Context, tx *sql.Tx, each func(scanned) bool) error {
	err := bothEnds(tx, `id, dossier, kind, rev, body`, `part`, func(rows *sql.Rows) (int64, error) {
		if s.vault.gate.life.Err() != nil {
			return 0, ErrLocked
		}
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		row, found, err := s.open(rows)
		if err == nil && !each(found) {
			err = errEnough
		}
		return row, err
	})
	return explain("read parts", err)
}

// snapshot begins a read of the file and takes the keys and heads that belong to
// it.
func (v *Vault) snapshot() (*sql.Tx, *scanner, error) {
	v.memory.RLock()
	defer v.memory.RUnlock()
	tx, err := v.db.reader.Begin()
	if err != nil {
		return nil, nil, explain("read parts", err)
	}
	var one int
	if err := tx.QueryRow(`SELECT count(*) FROM meta`).Scan(&one); err != nil { // SQLite begins at the first read
		return nil, nil, errors.Join(explain("read parts", err), tx.Rollback())
	}
	s := &scanner{vault: v, keys: v.keys, generation: v.state.generation, known: maps.Clone(v.rows), seen: make(map[int64]bool, len(v.rows))}
	return tx, s, nil
}

type scanner struct {
	vault      *Vault
	generation int64
	keys       *keyTree
	known      map[int64]*dossier
	seen       map[int64]bool // rows that came past
	odd        []storedPart   // rows that are not what they should be
	last       int64          // dossier of key
	key        cipher.AEAD
	buffer     []byte
}

// open reads the row. What is wrong with it is told at the end, and so is a
// part of a family that is damaged as a whole; there is no body then.
func (s *scanner) open(rows *sql.Rows) (row int64, found scanned, err error) {
	var dossierRow, rev int64
	var kind, record sql.RawBytes
	if err := rows.Scan(&row, &dossierRow, &kind, &rev, &record); err != nil {
		return row, found, err
	}
	d := s.known[dossierRow]
	if d == nil || d.damage != nil {
		return row, found, nil
	}
	found.family = d.family
	i := slices.IndexFunc(d.parts, func(p part) bool { return p.row == row })
	s.seen[row] = i >= 0
	if i >= 0 && d.parts[i].kind == string(kind) && d.parts[i].rev == rev {
		if body, err := s.unseal(d, d.parts[i], record); err == nil {
			found.kind, found.body = d.parts[i].kind, body
			return row, found, nil
		}
	}
	s.odd = append(s.odd, storedPart{row, dossierRow, string(kind), rev, slices.Clone(record)})
	return row, found, nil
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

// tell says what is wrong, once all rows came past that can be read.
func (s *scanner) tell(db querier, broken error, each func(scanned) bool) {
	var e *examiner
	told := map[Damage]bool{}
	for _, stored := range s.odd {
		if e == nil {
			e = s.keys.examiner(db, s.known, s.generation)
		}
		damage := e.part(s.known[stored.dossier], stored)
		if damage == nil || told[*damage] {
			continue
		}
		told[*damage] = true
		if !each(scanned{family: damage.Family, err: damage}) {
			return
		}
	}
	for _, d := range s.known {
		for _, p := range d.parts {
			if d.damage == nil && !s.seen[p.row] && !each(scanned{family: d.family, err: missingPart(d, p, broken)}) {
				return
			}
		}
	}
}

// missingPart: when SQLite cannot read some page, the part may be on that.
func missingPart(d *dossier, p part, broken error) *Damage {
	harm := Missing
	if broken != nil {
		harm = Unreadable
	}
	return &Damage{Family: d.family, Dossier: d.row, Part: p.kind, Cause: broken, Harm: harm}
}
