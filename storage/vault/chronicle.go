package vault

import (
	"slices"
	"strings"
	"time"

	"keukentafel/app/audit"
)

// chronicle is what the log tells about families, by the row each would have.
// Its entries are sealed, so that it still knows a family whose row is gone.
type chronicle struct {
	family map[int64]string      // every id that the log mentions
	lived  map[int64]bool        // a dossier was certainly stored here
	graves map[int64][]time.Time // when it was destroyed
}

// chronicle reads the log as far as it can be read.
func (k *keyTree) chronicle(db querier) *chronicle {
	c := &chronicle{map[int64]string{}, map[int64]bool{}, map[int64][]time.Time{}}
	rows, err := db.Query(`SELECT seq, body FROM audit ORDER BY seq`)
	if err != nil {
		return c
	}
	defer rows.Close()
	for rows.Next() {
		var seq int64
		var body []byte
		if rows.Scan(&seq, &body) != nil {
			continue
		}
		if entry, err := k.openEntry(seq, body); err == nil {
			c.note(k, entry)
		}
	}
	return c
}

func (c *chronicle) note(k *keyTree, e audit.Entry) {
	if e.Family == "" {
		return
	}
	row := k.row(string(e.Family))
	c.family[row] = string(e.Family)
	if e.Outcome != audit.Done {
		return
	}
	if e.Event == audit.FamilyShred {
		c.graves[row] = append(c.graves[row], e.At)
		return
	}
	if isOfStoredFamily(e.Event) {
		c.lived[row] = true
	}
}

// isOfStoredFamily tells whether something only happens to a family that is
// kept here. An offer that was refused, or a slice that was answered, also
// leaves entries with a family.
func isOfStoredFamily(event audit.Event) bool {
	return strings.HasPrefix(string(event), "family.") || strings.HasPrefix(string(event), "plan.")
}

// missing lists the families that were stored and have neither a dossier nor a
// tombstone.
func (c *chronicle) missing(rows map[int64]*dossier, tombs map[int64]bool) []int64 {
	var list []int64
	for row := range c.lived {
		if rows[row] == nil && !tombs[row] {
			list = append(list, row)
		}
	}
	slices.Sort(list)
	return list
}
