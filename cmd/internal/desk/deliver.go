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

// delivery keeps received exports below one folder.
type delivery struct {
	dir     string
	later   bool
	passing func(point string) // where a test pulls the plug
}

// Delivering is a wish about how exports are kept.
type Delivering func(*delivery)

// ToForward lets each export wait in the vault until it was forwarded: the
// receipt then says "received" first.
func ToForward() Delivering { return func(d *delivery) { d.later = true } }

// DeliverTo keeps the files of each received export below a folder:
//
//	PACKAGE/                     as they came
//	index/FAMILY/versions/N/     the same, by version, with MANIFEST.json
//	index/FAMILY/versions/N.PACKAGE/  when version N comes again
//	quarantine/PACKAGE.ktp       what was refused, still sealed
//
// FAMILY is a random id: no name of a person is in any path, and only this user
// may read any of it. A folder of a version appears whole or not at all. Doing
// it again after a crash changes nothing. An error keeps the export in the
// mailbox: nothing is acknowledged that is not on the disk.
func DeliverTo(dir string, wishes ...Delivering) casework.Deliver {
	d := delivery{dir: dir, passing: func(string) {}}
	for _, wish := range wishes {
		wish(&d)
	}
	return d.deliver
}

func (d delivery) deliver(o casework.Opened) error {
	if o.Export != nil && o.Export.Refused != "" {
		return d.quarantine(o)
	}
	if err := d.asItCame(o); err != nil {
		return err
	}
	if o.Export == nil {
		return nil
	}
	o.Export.Later = d.later
	return d.index(o)
}

func (d delivery) asItCame(o casework.Opened) error {
	target := filepath.Join(d.dir, o.ID)
	if err := makeFolder(target); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(o.Files)) {
		d.passing("before " + name)
		if err := deliverFile(filepath.Join(target, name), o.Files[name]); err != nil {
			return err
		}
	}
	return nil
}

// quarantine keeps what was refused as it came: only this vault can open it.
func (d delivery) quarantine(o casework.Opened) error {
	target := filepath.Join(d.dir, "quarantine")
	if err := makeFolder(target); err != nil {
		return err
	}
	d.passing("before quarantine")
	return deliverFile(filepath.Join(target, o.ID+".ktp"), o.Sealed)
}

func makeFolder(path string) error {
	if err := os.MkdirAll(path, 0o700); err != nil {
		return fmt.Errorf("deliver: %w", diskWords(err))
	}
	return nil
}

func deliverFile(path string, content []byte) error {
	err := WriteNew(path, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
	if !errors.Is(err, fs.ErrExist) {
		return diskWords(err)
	}
	there, readErr := os.ReadFile(path)
	if readErr != nil || !bytes.Equal(there, content) {
		return errors.Join(err, readErr)
	}
	return nil
}
