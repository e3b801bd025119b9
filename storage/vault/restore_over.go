package vault

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// former is what is left of the vault that a restore replaces.
type former struct {
	tombs  []Tombstone
	unread []error
}

// clearAway empties the journal of the vault in the folder, when there is one,
// so that it is one file; and reads the tombstones when it is the same vault as
// the backup. They are believed without its key: to destroy again what the
// backup still has is the lesser evil.
func clearAway(dir string, id vaultID) (former, error) {
	var f former
	there, err := exists(dir)
	if err != nil || !there {
		return f, err
	}
	f.tombs, err = closeUp(vaultFile(dir), id)
	if err != nil { // it may be damaged, which is a reason to restore
		f.unread = []error{fmt.Errorf("tombstones of the vault that was there: %w", err)}
	}
	return f, nil
}

func closeUp(file string, id vaultID) ([]Tombstone, error) {
	db, err := openDatabase(file, forWriting)
	if err != nil {
		return nil, err
	}
	h, err := readHeader(db.reader)
	var tombs []Tombstone
	if err == nil && h.id == id {
		tombs, err = readTombstones(db.reader)
	}
	return tombs, errors.Join(err, db.close()) // closing moves the journal into the file
}

// moveAside gives the vault in the folder another name, and tells which. Its
// journal, when it could not be emptied, goes first: with another vault it would
// be poison.
func moveAside(dir string, now time.Time) (string, error) {
	there, err := exists(dir)
	if err != nil || !there {
		return "", err
	}
	aside, err := freeName(dir, now)
	if err != nil {
		return "", err
	}
	for _, suffix := range []string{"-wal", "-shm"} {
		err := os.Rename(vaultFile(dir)+suffix, aside+suffix)
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			return "", fmt.Errorf("move the vault aside: %w", err)
		}
	}
	// A second name first, so that there is never no vault under the first.
	if err := os.Link(vaultFile(dir), aside); err == nil {
		return aside, nil
	}
	if err := os.Rename(vaultFile(dir), aside); err != nil {
		return "", fmt.Errorf("move the vault aside: %w", err)
	}
	return aside, nil
}

// freeName is a name for a vault that goes aside on this day.
func freeName(dir string, now time.Time) (string, error) {
	const most = 1000
	for n := 1; n < most; n++ {
		name := filepath.Join(dir, "keukentafel-"+now.Format(time.DateOnly))
		if n > 1 {
			name = fmt.Sprintf("%s-%d", name, n)
		}
		name += ".vault"
		_, err := os.Lstat(name)
		if errors.Is(err, os.ErrNotExist) {
			return name, nil
		}
		if err != nil {
			return "", fmt.Errorf("move the vault aside: %w", err)
		}
	}
	return "", fmt.Errorf("move the vault aside: %w", os.ErrExist)
}
