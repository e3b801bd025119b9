package vault

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/mattn/go-sqlite3"
)

// pragmas are set on every connection: SQLite forgets most of them, and the
// driver sets synchronous to NORMAL, which loses saves in a power cut.
var pragmas = []struct {
	name, value string
	want        int64 // what SQLite must answer; -1: no answer asked
}{
	{"busy_timeout", "5000", 5000},
	{"secure_delete", "ON", 1},
	{"temp_store", "MEMORY", 2},
	{"foreign_keys", "ON", 1},
	{"trusted_schema", "OFF", 0},
	{"cell_size_check", "ON", 1},
	{"cache_size", "-16000", -1},
	{"fullfsync", "ON", -1},
	{"checkpoint_fullfsync", "ON", -1},
	{"synchronous", "FULL", 2},
}

const readers = 4

// database is one connection that writes and a few that read.
type database struct {
	writer *sql.DB // nil when opened for reading only
	reader *sql.DB
}

type access string

const (
	forReading access = "ro"
	forWriting access = "rw"
	forCopy    access = "copy" // the target of a backup
	// For a disk that cannot be written, where SQLite cannot make its shared
	// memory beside the file. Nobody else can be writing then.
	forReadingStill   access = "still"   // without a journal
	forReadingJournal access = "journal" // with one that a crash left
)

func openDatabase(file string, a access) (*database, error) {
	if a == forReading {
		return openForReading(file)
	}
	d := &database{reader: openPool(file, forReading, readers), writer: openPool(file, forWriting, 1)}
	if err := errors.Join(isWritable(d.writer), d.reader.Ping()); err != nil {
		return nil, errors.Join(explain("open the vault file", err), d.close())
	}
	return d, nil
}

func openPool(file string, a access, most int) *sql.DB {
	db := sql.OpenDB(newConnector(file, a))
	db.SetMaxOpenConns(most)
	db.SetMaxIdleConns(most)
	return db
}

// isWritable asks before the first change does: SQLite opens a file that cannot
// be written as if nothing were wrong.
func isWritable(db *sql.DB) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	_, err = tx.Exec(`PRAGMA user_version = 0`)
	return errors.Join(err, tx.Rollback())
}

func (d *database) close() error {
	err := d.reader.Close()
	if d.writer != nil {
		err = errors.Join(err, d.writer.Close())
	}
	return explain("close the vault file", err)
}

// connector makes connections without registering a driver by name.
type connector struct {
	driver *sqlite3.SQLiteDriver
	dsn    string
}

func newConnector(file string, a access) connector {
	setUp := func(c *sqlite3.SQLiteConn) error { return prepareConnection(c, a) }
	return connector{&sqlite3.SQLiteDriver{ConnectHook: setUp}, dsn(file, a)}
}

func dsn(file string, a access) string {
	path := filepath.ToSlash(file)
	if !strings.HasPrefix(path, "/") && filepath.IsAbs(file) {
		path = "/" + path // file:///C:/...
	}
	escaped := (&url.URL{Path: path}).EscapedPath()
	const cached = "&_stmt_cache_size=32" // statements are the same few all day
	switch a {
	case forReading:
		return "file:" + escaped + "?mode=ro" + cached
	case forReadingStill:
		return "file:" + escaped + "?mode=ro&immutable=1" + cached
	case forReadingJournal:
		return "file:" + escaped + "?mode=ro&_locking_mode=EXCLUSIVE&vfs=" + lockless() + cached // its shared memory is then its own
	}
	return "file:" + escaped + "?mode=rw&_txlock=immediate" + cached
}

func (c connector) Connect(context.Context) (driver.Conn, error) { return c.driver.Open(c.dsn) }
func (c connector) Driver() driver.Driver                        { return c.driver }

func prepareConnection(c *sqlite3.SQLiteConn, a access) error {
	first := map[access]string{
		forReading:        "PRAGMA query_only = ON",
		forReadingStill:   "PRAGMA query_only = ON",
		forReadingJournal: "PRAGMA query_only = ON",
		forWriting:        "PRAGMA journal_mode = WAL",
		forCopy:           "PRAGMA journal_mode = MEMORY",
	}
	if _, err := c.Exec(first[a], nil); err != nil {
		return err
	}
	for _, p := range pragmas {
		if _, err := c.Exec("PRAGMA "+p.name+" = "+p.value, nil); err != nil {
			return err
		}
		if p.want < 0 {
			continue
		}
		got, err := askPragma(c, p.name)
		if err != nil {
			return err
		}
		if got != p.want {
			return fmt.Errorf("SQLite refuses %s = %s: it is %d", p.name, p.value, got)
		}
	}
	return nil
}

func askPragma(c *sqlite3.SQLiteConn, name string) (int64, error) {
	rows, err := c.Query("PRAGMA "+name, nil)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	answer := make([]driver.Value, 1)
	if err := rows.Next(answer); err != nil {
		if errors.Is(err, io.EOF) {
			return 0, fmt.Errorf("SQLite does not answer about %s", name)
		}
		return 0, err
	}
	n, ok := answer[0].(int64)
	if !ok {
		return 0, fmt.Errorf("SQLite answers strangely about %s", name)
	}
	return n, nil
}
