package vault

import (
	"fmt"
	"slices"
)

// schema is format 1. It is never edited after release: another format gets
// another number.
var schema = []string{
	`CREATE TABLE meta (k TEXT PRIMARY KEY, v BLOB NOT NULL)`,
	`CREATE TABLE slot (id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, params BLOB, wrapped BLOB NOT NULL)`,
	`CREATE TABLE dossier (id INTEGER PRIMARY KEY, rev INTEGER NOT NULL, dek BLOB NOT NULL, head BLOB NOT NULL)`,
	`CREATE TABLE part (id INTEGER PRIMARY KEY, dossier INTEGER NOT NULL REFERENCES dossier (id), kind TEXT NOT NULL, rev INTEGER NOT NULL, body BLOB NOT NULL, UNIQUE (dossier, kind))`,
	`CREATE TABLE audit (seq INTEGER PRIMARY KEY, body BLOB NOT NULL, mac BLOB NOT NULL)`,
	`CREATE TABLE draft (id INTEGER PRIMARY KEY, rev INTEGER NOT NULL, body BLOB NOT NULL)`,
	`CREATE TABLE tombstone (id INTEGER PRIMARY KEY, at INTEGER NOT NULL)`,
}

// checkSchema refuses a file with other tables, and with triggers or views that
// would run along with ours.
func checkSchema(db querier) error {
	rows, err := db.Query(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL`)
	if err != nil {
		return headerTrouble(err)
	}
	defer rows.Close()
	var found []string
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			return headerTrouble(err)
		}
		found = append(found, s)
	}
	if err := rows.Err(); err != nil {
		return headerTrouble(err)
	}
	want := slices.Sorted(slices.Values(schema))
	slices.Sort(found)
	if !slices.Equal(found, want) {
		return fmt.Errorf("%w: other tables than ours", ErrTampered)
	}
	return nil
}
