package viewing

import (
	"errors"
	"io"
	"os"

	"golang.org/x/sys/windows"
)

// errInUse: another run of the program has the lock.
var errInUse = errors.New("in use by another run")

// take takes the lock of a run. The system lets go of it when the process ends,
// however it ends.
func take(path string) (io.Closer, error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	err = windows.LockFileEx(windows.Handle(file.Fd()), windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &windows.Overlapped{})
	if err != nil {
		if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
			err = errInUse
		}
		return nil, errors.Join(err, file.Close())
	}
	return file, nil
}
