package folder

import (
	"context"
	"errors"
	"io/fs"

	"keukentafel/storage/mailbox"
)

// classify adds the mailbox's own error to one of the operating system, and why where that says more.
func classify(err error) error {
	switch {
	case err == nil, known(err):
		return err
	case full(err):
		return errors.Join(mailbox.Because(mailbox.ReasonFull), err)
	case gone(err):
		return errors.Join(mailbox.Because(mailbox.ReasonGone), err)
	case refused(err), errors.Is(err, fs.ErrPermission):
		return errors.Join(mailbox.Because(mailbox.ReasonReadOnly), err)
	case errors.Is(err, fs.ErrNotExist):
		return errors.Join(mailbox.ErrNotFound, err)
	}
	return err
}

// classifyRoot is classify for the folder itself: when that is not there, the store cannot be reached.
func classifyRoot(err error) error {
	if errors.Is(err, fs.ErrPermission) {
		return errors.Join(mailbox.Because(mailbox.ReasonForbidden), err)
	}
	return errors.Join(mailbox.Because(mailbox.ReasonGone), err)
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
