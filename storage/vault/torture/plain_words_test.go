//go:build torture && linux

package torture

import (
	"fmt"
	"path/filepath"

	"keukentafel/storage/vault"
)

// What else a plain database is told to do, under the eyes of strace.
const (
	plainSorted  = "plain SQLite with the vault's pragmas"
	plainSpilled = "plain SQLite, temp_store=FILE"
	vacuumVault  = "VACUUM of the vault"
)

// rewrite sorts and vacuums the locked vault.
func rewrite(dir string) error {
	db := plain(filepath.Join(dir, vault.FileName), asTheVault)
	defer db.Close()
	for _, statement := range []string{`CREATE TEMP TABLE sorted AS SELECT body FROM part ORDER BY body DESC`, `DROP TABLE sorted`, `VACUUM`, `PRAGMA wal_checkpoint(TRUNCATE)`} {
		if _, err := db.Exec(statement); err != nil {
			return fmt.Errorf("%s: %w", statement, err)
		}
	}
	return nil
}

// sortPlain keeps the planted words readable, sorts them and writes them anew.
func sortPlain(dir string, spill bool) error {
	pragmas := asTheVault
	if spill {
		pragmas += "PRAGMA temp_store = FILE; PRAGMA cache_size = 10;"
	}
	db := plain(filepath.Join(dir, "plain"), pragmas)
	defer db.Close()
	if _, err := db.Exec(`CREATE TABLE said (row INTEGER PRIMARY KEY, body TEXT)`); err != nil {
		return err
	}
	for row := range 3000 {
		if _, err := db.Exec(`INSERT INTO said VALUES (?, ?)`, row, fmt.Sprintf("%s %d %s", secretGiven, (row*7919)%3000, secretSaid)); err != nil {
			return err
		}
	}
	for _, statement := range []string{`CREATE TEMP TABLE sorted AS SELECT body FROM said ORDER BY body`, `DROP TABLE sorted`, `DELETE FROM said WHERE row % 2`, `VACUUM`, `PRAGMA wal_checkpoint(TRUNCATE)`} {
		if _, err := db.Exec(statement); err != nil {
			return fmt.Errorf("%s: %w", statement, err)
		}
	}
	return nil
}
