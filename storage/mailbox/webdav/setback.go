package webdav

import (
	"errors"
	"net/http"
	"os"

	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/overhttp"
)

func statusSetback(status int, header http.Header) error {
	s := overhttp.OfStatus(status)
	s.RetryAfter = overhttp.RetryAfter(header)
	return s
}

// transportSetback tells why there was no answer.
func transportSetback(err error) error {
	var already *mailbox.Setback
	var login loginError
	var proxy overhttp.ProxyRefusal
	switch {
	case errors.As(err, &already):
		return already
	case errors.As(err, &login):
		s := mailbox.Because(mailbox.ReasonNoSecret)
		s.Cause = login.error
		return s
	case errors.As(err, &proxy):
		return proxy.Setback()
	case errors.Is(err, os.ErrDeadlineExceeded):
		return mailbox.Because(mailbox.ReasonSilence)
	}
	if reason, ok := overhttp.OfTLS(err); ok {
		return mailbox.Because(reason)
	}
	return mailbox.Because(mailbox.ReasonNetwork)
}

func notASpeaker(status int) error {
	s := mailbox.Because(mailbox.ReasonNotASpeaker)
	s.Status = status
	return s
}

func truncated() error { return mailbox.Because(mailbox.ReasonTruncated) }

// fullDisk is for a status by which some server says that its disk is full.
func fullDisk(status int) error {
	s := mailbox.Because(mailbox.ReasonFull)
	s.Status = status
	return s
}
