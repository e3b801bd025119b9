package vault

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// Names in the vault's folder.
const (
	// FileName is the vault itself; SQLite keeps "-wal" and "-shm" beside it.
	FileName = "keukentafel.vault"
	lockName = "keukentafel.lock"
	newName  = "keukentafel.vault.new"
)

func vaultFile(dir string) string { return filepath.Join(dir, FileName) }

// exists tells whether there is a vault file in the folder.
func exists(dir string) (bool, error) {
	info, err := os.Stat(vaultFile(dir))
	switch {
	case errors.Is(err, os.ErrNotExist):
		return false, nil
	case err != nil:
		return false, fmt.Errorf("look for the vault: %w", err)
	}
	return info.Mode().IsRegular(), nil
}

// takeFolder locks the folder against other programs until the file is closed.
func takeFolder(dir string) (*os.File, error) {
	f, err := os.OpenFile(filepath.Join(dir, lockName), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, explain("lock the vault's folder", err)
	}
	if err := lockFile(f); err != nil {
		return nil, errors.Join(fmt.Errorf("lock the vault's folder: %w", err), f.Close())
	}
	return f, nil
}

// emptyFile makes a new file that only this user can read; SQLite gives its
// journal the same mode.
func emptyFile(name string) error {
	f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	if err != nil {
		return explain("make the file", err)
	}
	return f.Close()
}

// settle moves a finished file to its name and makes that survive a power cut.
func settle(from, to string) error {
	if err := syncFile(from); err != nil {
		return err
	}
	if err := os.Rename(from, to); err != nil {
		return fmt.Errorf("put the file in place: %w", err)
	}
	return syncFolder(filepath.Dir(to))
}

func syncFile(name string) error {
	f, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return fmt.Errorf("sync the file: %w", err)
	}
	return explain("sync the file", errors.Join(f.Sync(), f.Close()))
}

func syncFolder(dir string) error {
	if runtime.GOOS == "windows" {
		return nil // folders cannot be synced there; NTFS journals the rename
	}
	f, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("sync the folder: %w", err)
	}
	return explain("sync the folder", errors.Join(f.Sync(), f.Close()))
}

func removeStale(name string) error {
	for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
		if err := os.Remove(name + suffix); err != nil && !errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("remove an unfinished file: %w", err)
		}
	}
	return nil
}
