package vault

import (
	"database/sql"
	"fmt"
	"math"
)

// bothEnds reads a table in the order of its ids and, when SQLite cannot read on
// because a page is damaged, once more from the end down to what it read. each
// gives the id of the row. The error of SQLite comes after all that could be
// read; an error of each stops.
func bothEnds(db querier, columns, table string, each func(*sql.Rows) (id int64, err error)) error {
	from := int64(math.MinInt64)
	read := func(order string) error {
		rows, err := db.Query(fmt.Sprintf(`SELECT %s FROM %s WHERE id >= ? ORDER BY id %s`, columns, table, order), from)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			id, err := each(rows)
			if err != nil {
				return err
			}
			if order == "" && id < math.MaxInt64 {
				from = id + 1
			}
		}
		return rows.Err()
	}
	broken := read("")
	if !isCorrupt(broken) {
		return broken
	}
	if err := read("DESC"); err != nil && !isCorrupt(err) {
		return err
	}
	return broken
}
