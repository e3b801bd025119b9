package folder

import (
	"errors"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"

	"keukentafel/storage/mailbox"
)

// renameToNewName needs a rename that refuses to overwrite: APFS and HFS+ have it.
func renameToNewName(root *os.Root, part, name string) error {
	err := unix.RenamexNp(filepath.Join(root.Name(), part), filepath.Join(root.Name(), name), unix.RENAME_EXCL)
	switch {
	case errors.Is(err, unix.EEXIST):
		return mailbox.ErrExists
	case errors.Is(err, unix.EINVAL), errors.Is(err, unix.ENOTSUP):
		return errNoWay
	}
	return err
}
