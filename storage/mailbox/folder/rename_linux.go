package folder

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"

	"keukentafel/storage/mailbox"
)

// renameToNewName needs a rename that refuses to overwrite: FAT and exFAT have it, most user-space file systems do not.
func renameToNewName(root *os.Root, part, name string) error {
	dir, err := root.Open(".")
	if err != nil {
		return err
	}
	defer dir.Close()
	fd := int(dir.Fd())
	err = unix.Renameat2(fd, part, fd, name, unix.RENAME_NOREPLACE)
	switch {
	case errors.Is(err, unix.EEXIST):
		return mailbox.ErrExists
	case errors.Is(err, unix.EINVAL), errors.Is(err, unix.ENOSYS), errors.Is(err, unix.EOPNOTSUPP):
		return errNoWay
	}
	return err
}
