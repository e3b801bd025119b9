package desk

import (
	"errors"
	"fmt"
	"runtime"
	"syscall"

	"keukentafel/app/casework"
)

// diskWords adds that the disk is full to an error that means it.
func diskWords(err error) error {
	const windowsDiskFull, windowsHandleFull = syscall.Errno(112), syscall.Errno(39)
	full := errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
	if runtime.GOOS == "windows" {
		full = errors.Is(err, windowsDiskFull) || errors.Is(err, windowsHandleFull)
	}
	if full {
		return fmt.Errorf("%w: %w", casework.ErrDiskFull, err)
	}
	return err
}
