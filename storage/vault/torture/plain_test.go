//go:build torture && linux

package torture

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/mattn/go-sqlite3"

	"keukentafel/storage/vault"
)

// connector makes plain connections of the driver that the vault uses.
type connector struct{ file, pragmas string }

func (c connector) Connect(context.Context) (driver.Conn, error) {
	d := &sqlite3.SQLiteDriver{ConnectHook: func(conn *sqlite3.SQLiteConn) error {
		_, err := conn.Exec(c.pragmas, nil)
		return err
	}}
	return d.Open("file:" + c.file)
}

func (c connector) Driver() driver.Driver { return &sqlite3.SQLiteDriver{} }

// asTheVault are the pragmas of the vault's own connections.
const asTheVault = `PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;
	PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA cache_size = -16000;
	PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON; PRAGMA synchronous = FULL;`

func plain(file, pragmas string) *sql.DB {
	db := sql.OpenDB(connector{file, pragmas})
	db.SetMaxOpenConns(1)
	return db
}

// wrappedKeys reads the wrapped key of every family, before and after a step
// that destroys one; nil when they cannot be read.
func (w *writer) wrappedKeys(s step) map[string]bool {
	found := map[string]bool{}
	if s.Kind != shred {
		return found
	}
	db := plain(filepath.Join(w.Dir, vault.FileName)+"?mode=ro", "PRAGMA query_only = ON")
	defer db.Close()
	rows, err := db.Query(`SELECT dek FROM dossier`)
	if err != nil {
		return nil
	}
	defer rows.Close()
	for rows.Next() {
		var key []byte
		if rows.Scan(&key) != nil {
			return nil
		}
		found[hex.EncodeToString(key)] = true
	}
	if rows.Err() != nil {
		return nil
	}
	return found
}

func missingFrom(before, after map[string]bool) (gone []string) {
	if after == nil {
		return nil
	}
	for key := range before {
		if !after[key] {
			gone = append(gone, key)
		}
	}
	return gone
}

// The controls: weaker ways to keep things, which must lose something.
const (
	plainNormal = "SQLite, synchronous=NORMAL"
	plainFull   = "SQLite, synchronous=FULL"
	plainFile   = "a file that is written over"
)

// writePlain saves row after row and tells of each that is saved.
func writePlain(o order) {
	tell(told{Open: true})
	save, err := plainSaver(o)
	for row := 1; err == nil; row++ {
		if err = save(row); err == nil {
			tell(told{Row: row})
		}
	}
	tell(told{Failed: err.Error()})
}

func plainSaver(o order) (func(row int) error, error) {
	name := filepath.Join(o.Dir, "plain")
	if o.Plain == plainFile {
		return func(row int) error {
			text := fmt.Sprintf("%d\n%s", row, strings.Repeat("woord ", 200+row))
			return os.WriteFile(name, []byte(text), 0o600)
		}, nil
	}
	pragmas := asTheVault
	if o.Plain == plainNormal {
		pragmas += "PRAGMA synchronous = NORMAL;"
	}
	db := plain(name, pragmas)
	_, err := db.Exec(`CREATE TABLE IF NOT EXISTS saved (row INTEGER PRIMARY KEY, body BLOB)`)
	return func(row int) error {
		_, err := db.Exec(`INSERT INTO saved VALUES (?, randomblob(3000))`, row)
		return err
	}, err
}
