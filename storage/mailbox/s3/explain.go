package s3

import (
	"context"
	"encoding/xml"
	"errors"
	"net/http"
	"regexp"

	"github.com/minio/minio-go/v7"

	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/overhttp"
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

var oneWord = regexp.MustCompile(`^[A-Za-z0-9]{1,60}$`)

// explain turns what went wrong into a mailbox.Setback, into ErrNotFound for an object that is not there, or into the error of ctx
// when that has ended. What a server or a proxy wrote may hold names and keys, so that none of it is kept.
func (s *Store) explain(ctx context.Context, saw *seen, err error) error {
	if err == nil {
		return nil
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var answer minio.ErrorResponse
	if errors.As(err, &answer) {
		return s.explainAnswer(saw, answer)
	}
	f := setbackOf(err)
	if f.Status == 0 {
		f.Status = saw.status
	}
	f.RetryAfter = overhttp.RetryAfter(saw.header)
	if f.Reason == mailbox.ReasonNoSecret {
		s.keys.Expire()
	}
	return f
}

func (s *Store) explainAnswer(saw *seen, answer minio.ErrorResponse) error {
	if answer.Code == noSuchKey && answer.StatusCode != 0 {
		return mailbox.ErrNotFound
	}
	f := mailbox.Because(reasonOfAnswer(answer.Code, answer.StatusCode))
	f.Status, f.RetryAfter = answer.StatusCode, overhttp.RetryAfter(saw.header)
	if oneWord.MatchString(answer.Code) {
		f.Code = answer.Code
	}
	switch f.Reason {
	case mailbox.ReasonClock:
		if date, err := http.ParseTime(saw.header.Get("Date")); err == nil {
			f.Ahead = s.now().Sub(date)
		}
	case mailbox.ReasonLogin:
		s.keys.Expire()
	}
	return f
}

func setbackOf(err error) *mailbox.Setback {
	var keys *keysError
	var proxy overhttp.ProxyRefusal
	switch {
	case errors.As(err, &keys):
		f := mailbox.Because(mailbox.ReasonNoSecret)
		f.Cause = keys.err
		return f
	case errors.As(err, &proxy):
		return proxy.Setback()
	case errors.Is(err, errStalled):
		return mailbox.Because(mailbox.ReasonSilence)
	case errors.Is(err, errMoved):
		return mailbox.Because(mailbox.ReasonMoved)
	case errors.Is(err, errEndless), errors.Is(err, errPage), errors.Is(err, errNoETag), errors.Is(err, errDisorder):
		return mailbox.Because(mailbox.ReasonNotASpeaker)
	}
	if reason, ok := overhttp.OfTLS(err); ok {
		return mailbox.Because(reason)
	}
	var syntax *xml.SyntaxError
	var element xml.UnmarshalError
	if errors.As(err, &syntax) || errors.As(err, &element) {
		return mailbox.Because(mailbox.ReasonNotASpeaker)
	}
	return mailbox.Because(mailbox.ReasonNetwork)
}
