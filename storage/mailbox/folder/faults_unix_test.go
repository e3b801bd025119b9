//go:build !windows

package folder

import (
	"errors"
	"fmt"
	"os"
	"syscall"
	"testing"

	"keukentafel/storage/mailbox"
)

func TestErrorsOfTheSystemBecomeErrorsOfTheMailbox(t *testing.T) {
	for errno, want := range map[syscall.Errno]error{
		syscall.ENOSPC: mailbox.ErrFull,
		syscall.EDQUOT: mailbox.ErrFull,
		syscall.EIO:    mailbox.ErrUnreachable,
		syscall.ESTALE: mailbox.ErrUnreachable,
		syscall.EACCES: mailbox.ErrNotAllowed,
		syscall.EROFS:  mailbox.ErrNotAllowed,
		syscall.ENOENT: mailbox.ErrNotFound,
	} {
		got := classify(fmt.Errorf("write: %w", &os.PathError{Op: "write", Path: "a", Err: errno}))
		if !errors.Is(got, want) || !errors.Is(got, errno) {
			t.Errorf("%v: got %v, want %v with its cause", errno, got, want)
		}
		var why *mailbox.Setback
		if errors.As(got, &why) == (errno == syscall.ENOENT) {
			t.Errorf("%v: a reason is missing, or is given for an object that is not there: %v", errno, got)
		}
	}
}
