package webdav

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"

	"keukentafel/storage/mailbox"
)

// longestWait bounds what a server may ask us to wait.
const longestWait = 24 * time.Hour

func statusSetback(status int, header http.Header) error {
	b := &mailbox.Setback{Status: status, RetryAfter: retryAfter(header), Advice: mailbox.AskUser, Kind: mailbox.ErrNotAllowed}
	switch status {
	case http.StatusUnauthorized:
		b.Reason = mailbox.ReasonLogin
	case http.StatusForbidden:
		b.Reason = mailbox.ReasonForbidden
	case http.StatusProxyAuthRequired:
		b.Reason = mailbox.ReasonProxy
	case http.StatusNotFound, http.StatusGone:
		b.Reason, b.Kind = mailbox.ReasonNoPlace, mailbox.ErrUnreachable
	case http.StatusMethodNotAllowed, http.StatusNotImplemented:
		b.Reason, b.Advice = mailbox.ReasonMissing, mailbox.Incapable
	case http.StatusRequestEntityTooLarge:
		b.Reason, b.Kind = mailbox.ReasonTooBig, mailbox.ErrFull
	case http.StatusInsufficientStorage:
		b.Reason, b.Kind = mailbox.ReasonFull, mailbox.ErrFull
	case http.StatusConflict, http.StatusLocked, http.StatusTooManyRequests, http.StatusRequestTimeout, http.StatusTooEarly, http.StatusServiceUnavailable:
		b.Reason, b.Advice, b.Kind = mailbox.ReasonBusy, mailbox.TryLater, mailbox.ErrUnreachable
	default:
		other(b)
	}
	return b
}

func other(b *mailbox.Setback) {
	switch {
	case b.Status >= 500:
		b.Reason, b.Advice, b.Kind = mailbox.ReasonServer, mailbox.TryLater, mailbox.ErrUnreachable
	case b.Status >= 400:
		b.Reason = mailbox.ReasonRefused
	case b.Status >= 300:
		b.Reason = mailbox.ReasonMoved
	default:
		b.Reason, b.Advice = mailbox.ReasonNotASpeaker, mailbox.Incapable
	}
}

func retryAfter(header http.Header) time.Duration {
	value := header.Get("Retry-After")
	if seconds, err := strconv.ParseUint(value, 10, 32); err == nil {
		return min(time.Duration(seconds)*time.Second, longestWait)
	}
	until, err := http.ParseTime(value)
	if err != nil {
		return 0
	}
	// Both times are of the server: our own clock may be wrong.
	now, err := http.ParseTime(header.Get("Date"))
	if err != nil {
		return 0
	}
	return min(max(until.Sub(now), 0), longestWait)
}

// transportSetback tells why there was no answer.
func transportSetback(err error) error {
	var already *mailbox.Setback
	if errors.As(err, &already) {
		return already
	}
	var login loginError
	var proxy proxyRefusal
	switch {
	case errors.As(err, &login):
		return &mailbox.Setback{Reason: mailbox.ReasonLogin, Advice: mailbox.AskUser, Kind: mailbox.ErrNotAllowed}
	case errors.As(err, &proxy):
		return proxySetback(int(proxy))
	case errors.Is(err, os.ErrDeadlineExceeded):
		return &mailbox.Setback{Reason: mailbox.ReasonSilence, Advice: mailbox.TryLater, Kind: mailbox.ErrUnreachable}
	}
	if reason := tlsReason(err); reason != "" {
		return &mailbox.Setback{Reason: reason, Advice: mailbox.StopNow, Kind: mailbox.ErrNotAllowed}
	}
	return &mailbox.Setback{Reason: mailbox.ReasonNetwork, Advice: mailbox.TryLater, Kind: mailbox.ErrUnreachable}
}

func proxySetback(status int) error {
	b := &mailbox.Setback{Reason: mailbox.ReasonProxy, Status: status, Advice: mailbox.AskUser, Kind: mailbox.ErrNotAllowed}
	if status >= 500 {
		b.Advice, b.Kind = mailbox.TryLater, mailbox.ErrUnreachable
	}
	return b
}

func tlsReason(err error) mailbox.Reason {
	var invalid x509.CertificateInvalidError
	var host x509.HostnameError
	var unknown x509.UnknownAuthorityError
	var verification *tls.CertificateVerificationError
	switch {
	case errors.As(err, &host):
		return mailbox.ReasonCertHost
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		return mailbox.ReasonCertExpired
	case errors.As(err, &unknown):
		return mailbox.ReasonUnknownCA
	case errors.As(err, &verification), errors.As(err, &invalid):
		return mailbox.ReasonCertInvalid
	}
	// The rest of a failed handshake has no type of its own: an old version, no TLS at all, a certificate of ours that is refused.
	if text := err.Error(); strings.Contains(text, "tls: ") || strings.Contains(text, "x509: ") || strings.Contains(text, "server gave HTTP response to HTTPS client") {
		return mailbox.ReasonNoSecureLink
	}
	return ""
}
