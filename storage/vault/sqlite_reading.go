package vault

import (
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// openForReading opens a file that may lie where nothing can be written: on a
// full disk, or in a folder that is read-only. SQLite needs a piece of shared
// memory beside the file; when nobody writes it can do without.
func openForReading(file string) (*database, error) {
	d := &database{reader: openPool(file, forReading, readers)}
	err := isReadable(d.reader)
	if err == nil {
		return d, nil
	}
	if meaning := meaningOf(err); isFree(filepath.Dir(file)) && (errors.Is(meaning, ErrNotWritable) || errors.Is(meaning, ErrDiskFull)) {
		still := &database{reader: openPool(file, stillAccess(file), readers)}
		if isReadable(still.reader) == nil {
			return still, d.close()
		}
		err = errors.Join(err, still.close())
	}
	return nil, errors.Join(explain("open the vault file", err), d.close())
}

// isReadable reads something, since SQLite only looks at the file then.
func isReadable(db *sql.DB) error {
	var version int
	return db.QueryRow(`PRAGMA schema_version`).Scan(&version)
}

// stillAccess reads the journal too when a crash left one: what was
// acknowledged last is in there.
func stillAccess(file string) access {
	if info, err := os.Stat(file + "-wal"); err == nil && info.Size() > 0 {
		return forReadingJournal
	}
	return forReadingStill
}

// isFree tells whether no program has the vault of this folder open for writing.
func isFree(dir string) bool {
	f, err := os.Open(filepath.Join(dir, lockName))
	if err != nil {
		return errors.Is(err, fs.ErrNotExist)
	}
	defer f.Close() // and lets go of the lock
	return lockFile(f) == nil
}

// lockless is SQLite's way to files without locks on them, which a disk that
// cannot be written does not take.
func lockless() string {
	if runtime.GOOS == "windows" {
		return "win32-none"
	}
	return "unix-none"
}
