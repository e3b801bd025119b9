package desk

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"keukentafel/app/casework"
)

// DeliverTo keeps the files of each received export in a folder of its own,
// named after the package: no name of a person is in any path. Doing it again
// after a crash changes nothing.
func DeliverTo(dir string) casework.Deliver {
	return func(o casework.Opened) error {
		target := filepath.Join(dir, o.ID)
		if err := os.MkdirAll(target, 0o700); err != nil {
			return fmt.Errorf("deliver: %w", err)
		}
		for _, name := range slices.Sorted(maps.Keys(o.Files)) {
			if err := deliverFile(filepath.Join(target, name), o.Files[name]); err != nil {
				return err
			}
		}
		return nil
	}
}

func deliverFile(path string, content []byte) error {
	err := WriteNew(path, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
	if !errors.Is(err, fs.ErrExist) {
		return err
	}
	there, readErr := os.ReadFile(path)
	if readErr != nil || !bytes.Equal(there, content) {
		return errors.Join(err, readErr)
	}
	return nil
}
