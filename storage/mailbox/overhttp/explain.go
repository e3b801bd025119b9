// Package overhttp reads what an answer of HTTP, or the lack of one, means for a mailbox: a status, a Retry-After, a certificate
// that does not fit, a proxy that refuses.
//
// It sends nothing, and it knows no kind of store: what a status means to WebDAV or S3 in particular stays with those.
//
// It promises that the same failure has the same reason in every store on a network, and that nothing a server or proxy wrote is
// kept.
package overhttp

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"keukentafel/storage/mailbox"
)

// LongestWait is the longest Retry-After that is believed.
const LongestWait = 24 * time.Hour

// OfStatus gives the setback of a status that is no success.
func OfStatus(status int) *mailbox.Setback {
	s := mailbox.Because(reasonOf(status))
	s.Status = status
	return s
}

var statuses = map[int]mailbox.Reason{
	http.StatusUnauthorized:          mailbox.ReasonLogin,
	http.StatusForbidden:             mailbox.ReasonForbidden,
	http.StatusNotFound:              mailbox.ReasonNoPlace,
	http.StatusGone:                  mailbox.ReasonNoPlace,
	http.StatusProxyAuthRequired:     mailbox.ReasonProxy,
	http.StatusMethodNotAllowed:      mailbox.ReasonMissing,
	http.StatusNotImplemented:        mailbox.ReasonMissing,
	http.StatusRequestEntityTooLarge: mailbox.ReasonTooBig,
	http.StatusInsufficientStorage:   mailbox.ReasonFull,
	http.StatusConflict:              mailbox.ReasonBusy,
	http.StatusLocked:                mailbox.ReasonBusy,
	http.StatusTooManyRequests:       mailbox.ReasonBusy,
	http.StatusRequestTimeout:        mailbox.ReasonBusy,
	http.StatusTooEarly:              mailbox.ReasonBusy,
	http.StatusServiceUnavailable:    mailbox.ReasonBusy,
}

func reasonOf(status int) mailbox.Reason {
	if reason, known := statuses[status]; known {
		return reason
	}
	switch {
	case status >= 500:
		return mailbox.ReasonServer
	case status >= 400:
		return mailbox.ReasonRefused
	case status >= 300:
		return mailbox.ReasonMoved
	}
	return mailbox.ReasonNotASpeaker
}

// OfTLS says why no safe connection came about, or that this was not it.
func OfTLS(err error) (mailbox.Reason, bool) {
	var invalid x509.CertificateInvalidError
	var host x509.HostnameError
	var unknown x509.UnknownAuthorityError
	var verification *tls.CertificateVerificationError
	switch {
	case errors.As(err, &host):
		return mailbox.ReasonCertHost, true
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		return mailbox.ReasonCertExpired, true
	case errors.As(err, &unknown):
		return mailbox.ReasonUnknownCA, true
	case errors.As(err, &verification), errors.As(err, &invalid):
		return mailbox.ReasonCertInvalid, true
	}
	// The rest of a failed handshake has no type of its own: an old version, no TLS at all, a certificate of ours that is refused.
	for _, said := range []string{"tls: ", "x509: ", "server gave HTTP response to HTTPS client"} {
		if strings.Contains(err.Error(), said) {
			return mailbox.ReasonNoSecureLink, true
		}
	}
	return "", false
}

// RetryAfter reads how long a server asks to be left alone: seconds, or a moment by the clock of the server itself, since ours may be
// wrong. Without a readable date of its own the answer to the latter is zero.
func RetryAfter(header http.Header) time.Duration {
	value := header.Get("Retry-After")
	if seconds, err := strconv.ParseUint(value, 10, 31); err == nil {
		return min(time.Duration(seconds)*time.Second, LongestWait)
	}
	until, err := http.ParseTime(value)
	if err != nil {
		return 0
	}
	now, err := http.ParseTime(header.Get("Date"))
	if err != nil {
		return 0
	}
	return min(max(until.Sub(now), 0), LongestWait)
}

// ProxyRefusal is the status with which a proxy refused to connect us.
type ProxyRefusal int

func (p ProxyRefusal) Error() string { return fmt.Sprintf("the proxy answers %d", int(p)) }

// Setback says what makes sense now: a proxy with a fault of its own may be better later.
func (p ProxyRefusal) Setback() *mailbox.Setback {
	s := mailbox.Because(mailbox.ReasonProxy)
	s.Status = int(p)
	if p >= 500 {
		s.Advice = mailbox.TryLater
	}
	return s
}

// CheckProxy is for http.Transport.OnProxyConnectResponse.
func CheckProxy(_ context.Context, _ *url.URL, _ *http.Request, answer *http.Response) error {
	if answer.StatusCode != http.StatusOK {
		return ProxyRefusal(answer.StatusCode)
	}
	return nil
}
