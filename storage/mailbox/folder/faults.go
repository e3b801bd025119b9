package folder

import (
	"context"
	"errors"
	"io/fs"

	"keukentafel/storage/mailbox"
)

// classify adds the mailbox's own error to one of the operating system.
func classify(err error) error {
	switch {
	case err == nil, known(err):
		return err
	case full(err):
		return errors.Join(mailbox.ErrFull, err)
	case gone(err):
		return errors.Join(mailbox.ErrUnreachable, err)
	case refused(err), errors.Is(err, fs.ErrPermission):
		return errors.Join(mailbox.ErrNotAllowed, err)
	case errors.Is(err, fs.ErrNotExist):
		return errors.Join(mailbox.ErrNotFound, err)
	}
	return err
}

// classifyRoot is classify for the folder itself: when that is not there, the store cannot be reached.
func classifyRoot(err error) error {
	if errors.Is(err, fs.ErrPermission) {
		return errors.Join(mailbox.ErrNotAllowed, err)
	}
	return errors.Join(mailbox.ErrUnreachable, err)
}

func known(err error) bool {
	ours := []error{mailbox.ErrExists, mailbox.ErrNotFound, mailbox.ErrNotAllowed, mailbox.ErrIncomplete, context.Canceled, context.DeadlineExceeded}
	for _, e := range ours {
		if errors.Is(err, e) {
			return true
		}
	}
	return false
}
