package vault

import (
	"cmp"
	"slices"
	"time"
)

// Tombstone keeps a destroyed family from coming back. It is a row that tells
// nothing to who has no key of the vault, and the moment, in whole seconds.
type Tombstone struct {
	Row int64
	At  time.Time
}

// Tombstones lists the families that were destroyed, by row.
func (v *Vault) Tombstones() ([]Tombstone, error) {
	if err := v.gate.enter(); err != nil {
		return nil, err
	}
	defer v.gate.leave()
	return readTombstones(v.db.reader)
}

func readTombstones(db querier) ([]Tombstone, error) {
	rows, err := db.Query(`SELECT id, at FROM tombstone ORDER BY id`)
	if err != nil {
		return nil, explain("read tombstones", err)
	}
	defer rows.Close()
	var list []Tombstone
	for rows.Next() {
		var row, at int64
		if err := rows.Scan(&row, &at); err != nil {
			return nil, explain("read tombstones", err)
		}
		list = append(list, Tombstone{row, time.Unix(at, 0).UTC()})
	}
	return list, explain("read tombstones", rows.Err())
}

// together is all of the lists, each row once with its first moment, by row.
func together(lists ...[]Tombstone) []Tombstone {
	all := slices.Concat(lists...)
	slices.SortFunc(all, func(a, b Tombstone) int { return cmp.Or(cmp.Compare(a.Row, b.Row), a.At.Compare(b.At)) })
	return slices.CompactFunc(all, func(a, b Tombstone) bool { return a.Row == b.Row })
}
