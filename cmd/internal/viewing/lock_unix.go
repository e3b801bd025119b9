//go:build unix

package viewing

import (
	"errors"
	"io"
	"os"

	"golang.org/x/sys/unix"
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
	if err := unix.Flock(int(file.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		if errors.Is(err, unix.EWOULDBLOCK) {
			err = errInUse
		}
		return nil, errors.Join(err, file.Close())
	}
	return file, nil
}
