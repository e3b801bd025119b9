package desk

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// WriteNew writes a file that does not exist yet. It appears under its name
// whole or not at all; a name that is taken is fs.ErrExist and left as it was.
// Only this user can read it.
func WriteNew(path string, write func(io.Writer) error) error {
	if err := isFree(path); err != nil {
		return fmt.Errorf("write file: %w", err)
	}
	return writeBeside(path, write, giveNewName)
}

// WriteOver is WriteNew, and takes the place of a file with the same name.
func WriteOver(path string, write func(io.Writer) error) error {
	return writeBeside(path, write, os.Rename)
}

func isFree(path string) error {
	_, err := os.Lstat(path)
	if err == nil {
		return fs.ErrExist
	}
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// writeBeside writes to an unfinished file in the same folder, makes sure that
// it is on the disk, and only then gives it its name.
func writeBeside(path string, write func(io.Writer) error, name func(from, to string) error) error {
	file, err := os.CreateTemp(filepath.Dir(path), ".keukentafel-*.part")
	if err != nil {
		return fmt.Errorf("write file: %w", err)
	}
	unfinished := file.Name()
	err = write(settling{file})
	if err == nil {
		err = file.Sync()
	}
	err = errors.Join(err, file.Close())
	if err == nil {
		err = name(unfinished, path)
	}
	if err != nil {
		if gone := os.Remove(unfinished); gone != nil && !errors.Is(gone, fs.ErrNotExist) {
			err = errors.Join(err, gone)
		}
		return fmt.Errorf("write file: %w", err)
	}
	return syncFolder(filepath.Dir(path))
}

// settling is a file that can tell whether it is on the disk.
type settling struct{ *os.File }

// Settle is casework.Settling.
func (s settling) Settle() error { return s.Sync() }

// giveNewName never takes a name that is in use. A hard link is refused by the
// system when there is such a name; where the disk knows no links (a USB
// stick), it is looked up just before.
func giveNewName(from, to string) error {
	err := os.Link(from, to)
	switch {
	case err == nil:
		return os.Remove(from)
	case errors.Is(err, fs.ErrExist):
		return err
	}
	if err := isFree(to); err != nil {
		return err
	}
	return os.Rename(from, to)
}

func syncFolder(dir string) error {
	if runtime.GOOS == "windows" {
		return nil // folders cannot be synced there
	}
	folder, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("write file: %w", err)
	}
	return errors.Join(folder.Sync(), folder.Close())
}
