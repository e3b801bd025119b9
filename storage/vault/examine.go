package vault

import (
	"cmp"
	"crypto/cipher"
	"errors"
	"iter"
	"maps"
	"slices"
)

// mostTries bounds how often one look at the damage opens records: about some
// seconds. After that what is left is called Unreadable.
const mostTries = 1_000_000

// mostRevisions bounds how many other revisions one record is tried at.
const mostRevisions = 20_000

// examiner finds out what happened to a record that does not open. It tries the
// record at other places, with other keys and at other revisions; only a record
// that really was sealed there opens, so what it says is certain. A healthy
// vault never needs one.
type examiner struct {
	keys       *keyTree
	db         querier
	rows       map[int64]*dossier
	generation int64

	tries  int
	buffer []byte
	told   *chronicle // what the log tells, once it was asked
	owners map[int64]*dossier
	sorted []*dossier
}

func (k *keyTree) examiner(db querier, rows map[int64]*dossier, generation int64) *examiner {
	return &examiner{keys: k, db: db, rows: rows, generation: generation, tries: mostTries}
}

// opens tells whether the record was sealed with this key for this place.
func (e *examiner) opens(key cipher.AEAD, at place, record []byte) bool {
	if key == nil || e.tries <= 0 {
		return false
	}
	e.tries--
	if cap(e.buffer) < len(record) {
		e.buffer = make([]byte, 0, 2*len(record))
	}
	plain, err := unsealInto(e.buffer, key, at, record)
	clear(plain)
	return err == nil
}

// key is the data key of a dossier, nil when it does not open.
func (e *examiner) key(d *dossier) cipher.AEAD {
	key, err := e.keys.dataKey(d.row, d.wrapped)
	if err != nil {
		return nil
	}
	return key
}

// revisionOf finds the revision at which the record was sealed, the nearest
// first.
func (e *examiner) revisionOf(key cipher.AEAD, at place, record []byte) (rev int64, found bool) {
	stored := at.rev
	for step := int64(1); step <= mostRevisions && e.tries > 0; step++ {
		for _, rev := range []int64{stored + step, stored - step} {
			if rev < 0 || rev > e.generation {
				continue
			}
			at.rev = rev
			if e.opens(key, at, record) {
				return rev, true
			}
		}
		if stored-step < 0 && stored+step > e.generation {
			break
		}
	}
	return 0, false
}

// others gives the dossiers beside this one, in the order of their rows, as long
// as there is time for it.
func (e *examiner) others(than int64) iter.Seq[*dossier] {
	if e.sorted == nil {
		e.sorted = slices.SortedFunc(maps.Values(e.rows), func(a, b *dossier) int { return cmp.Compare(a.row, b.row) })
	}
	return func(yield func(*dossier) bool) {
		for _, d := range e.sorted {
			if d.row != than && (e.tries <= 0 || !yield(d)) {
				return
			}
		}
	}
}

// ownerOf is the dossier whose head lists the part of this row.
func (e *examiner) ownerOf(row int64) *dossier {
	if e.owners == nil {
		e.owners = map[int64]*dossier{}
		for _, d := range e.rows {
			for _, p := range d.parts {
				e.owners[p.row] = d
			}
		}
	}
	return e.owners[row]
}

// chronicle is what the log tells.
func (e *examiner) chronicle() *chronicle {
	if e.told == nil {
		e.told = e.keys.chronicle(e.db)
	}
	return e.told
}

// isCorrupt tells whether SQLite itself could not read on.
func isCorrupt(err error) bool { return err != nil && errors.Is(meaningOf(err), ErrDamaged) }
