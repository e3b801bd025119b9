package s3

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/xml"
	"errors"
	"fmt"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/minio/minio-go/v7"
)

var (
	errStalled  = errors.New("no byte moved")
	errMoved    = errors.New("redirected")
	errEndless  = errors.New("too many requests for one call")
	errPage     = errors.New("a page for people instead of an answer")
	errNoETag   = errors.New("an answer without ETag")
	errDisorder = errors.New("a list that is not in order")
	errNoKeys   = errors.New("no keys")
)

// keysError is a failure of Options.Keys. Its text stays out of ours.
type keysError struct{ err error }

func (*keysError) Error() string { return "the keys cannot be had" }

type proxyError struct{ status int }

func (p *proxyError) Error() string { return fmt.Sprintf("proxy: status %d", p.status) }

// longestWait is the longest RetryAfter that is believed.
const longestWait = 24 * time.Hour

var oneWord = regexp.MustCompile(`^[A-Za-z0-9]{1,60}$`)

// explain turns what went wrong into a Failure, or into the error of ctx when that has ended. What a server or a proxy wrote may
// hold names and keys, so that none of it is kept.
func (s *Store) explain(ctx context.Context, saw *seen, err error) error {
	if err == nil {
		return nil
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	f := &Failure{Kind: s.kindOf(err), Status: saw.status, RetryAfter: s.waiting(saw)}
	var answer minio.ErrorResponse
	if errors.As(err, &answer) {
		f.Kind, f.Status = kindOfAnswer(answer.Code, answer.StatusCode), answer.StatusCode
		if oneWord.MatchString(answer.Code) {
			f.Code = answer.Code
		}
	}
	var refused *proxyError
	if errors.As(err, &refused) {
		f.Status = refused.status
	}
	switch f.Kind {
	case ClockDiffers:
		if date, err := http.ParseTime(saw.date); err == nil {
			f.Ahead = s.now().Sub(date)
		}
	case WrongKeys, NoKeys:
		s.keys.Expire()
	}
	var keys *keysError
	if errors.As(err, &keys) {
		f.cause = keys.err
	}
	return f
}

func (s *Store) kindOf(err error) Kind {
	var keys *keysError
	var proxy *proxyError
	switch {
	case errors.As(err, &keys):
		return NoKeys
	case errors.As(err, &proxy):
		return ProxyRefuses
	case errors.Is(err, errStalled):
		return Stalled
	case errors.Is(err, errMoved):
		return Moved
	case errors.Is(err, errEndless), errors.Is(err, errPage), errors.Is(err, errNoETag), errors.Is(err, errDisorder):
		return NotS3
	}
	if kind, ok := kindOfTLS(err); ok {
		return kind
	}
	var syntax *xml.SyntaxError
	var element xml.UnmarshalError
	if errors.As(err, &syntax) || errors.As(err, &element) {
		return NotS3
	}
	return NoConnection
}

func kindOfTLS(err error) (Kind, bool) {
	var authority x509.UnknownAuthorityError
	var host x509.HostnameError
	var invalid x509.CertificateInvalidError
	var verification *tls.CertificateVerificationError
	var record tls.RecordHeaderError
	var alert tls.AlertError
	switch {
	case errors.As(err, &authority):
		return UnknownAuthority, true
	case errors.As(err, &host):
		return WrongHost, true
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		return OutOfDate, true
	case errors.As(err, &verification), errors.As(err, &invalid), errors.As(err, &record), errors.As(err, &alert):
		return Insecure, true
	case strings.Contains(err.Error(), "tls: "), strings.Contains(err.Error(), "HTTP response to HTTPS client"):
		return Insecure, true
	}
	return "", false
}

// waiting reads Retry-After: seconds, or a date of the server's clock.
func (s *Store) waiting(saw *seen) time.Duration {
	if saw.retryAfter == "" {
		return 0
	}
	wait := time.Duration(0)
	if n, err := strconv.ParseUint(saw.retryAfter, 10, 31); err == nil {
		wait = time.Duration(n) * time.Second
	} else if at, err := http.ParseTime(saw.retryAfter); err == nil {
		from := s.now()
		if date, err := http.ParseTime(saw.date); err == nil {
			from = date
		}
		wait = at.Sub(from)
	}
	return min(max(wait, 0), longestWait)
}
