package folder

import (
	"errors"
	"os"
	"path/filepath"

	"golang.org/x/sys/windows"

	"keukentafel/storage/mailbox"
)

// renameToNewName uses the move of Windows, which refuses to overwrite unless it is asked to, on FAT and exFAT as well.
func renameToNewName(root *os.Root, part, name string) error {
	from, err := windows.UTF16PtrFromString(filepath.Join(root.Name(), part))
	if err != nil {
		return err
	}
	to, err := windows.UTF16PtrFromString(filepath.Join(root.Name(), filepath.FromSlash(name)))
	if err != nil {
		return err
	}
	err = windows.MoveFileEx(from, to, windows.MOVEFILE_WRITE_THROUGH)
	switch {
	case errors.Is(err, windows.ERROR_ALREADY_EXISTS), errors.Is(err, windows.ERROR_FILE_EXISTS):
		return mailbox.ErrExists
	case errors.Is(err, windows.ERROR_NOT_SUPPORTED), errors.Is(err, windows.ERROR_INVALID_FUNCTION):
		return errNoWay
	}
	return err
}
