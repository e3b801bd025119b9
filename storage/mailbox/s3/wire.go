package s3

import (
	"context"
	"io"
	"net/http"
	"strings"
	"time"
)

// mostRequests is how many requests one call may take; more is a server that lists without end.
const mostRequests = 2000

// alarm is a timer that calls back; a *time.Timer is one.
type alarm interface {
	Reset(time.Duration) bool
	Stop() bool
}

// wire watches every request: it ends one in which no byte moves, follows no redirect, and notes what the answer said.
type wire struct {
	base  http.RoundTripper
	stall time.Duration
	after func(time.Duration, func()) alarm
}

// seen is what one call saw of the answers to its requests. The requests of a call come one after another.
type seen struct {
	requests int
	status   int
	header   http.Header
}

type seenKey struct{}

func watch(ctx context.Context) (context.Context, *seen) {
	s := &seen{}
	return context.WithValue(ctx, seenKey{}, s), s
}

// RoundTrip sends one request.
func (w *wire) RoundTrip(req *http.Request) (*http.Response, error) {
	note, _ := req.Context().Value(seenKey{}).(*seen)
	if note == nil {
		note = &seen{}
	}
	*note = seen{requests: note.requests + 1}
	if note.requests > mostRequests {
		return nil, errEndless
	}
	ctx, cancel := context.WithCancelCause(req.Context())
	watched := &progress{wire: w, cancel: cancel, ctx: ctx}
	watched.alarm = w.after(w.stall, func() { cancel(errStalled) })
	req = req.WithContext(ctx)
	if req.Body != nil {
		req.Body = &moving{req.Body, watched, false}
	}
	answer, err := w.base.RoundTrip(req)
	if err == nil {
		note.status, note.header = answer.StatusCode, answer.Header
		err = odd(answer)
	}
	if err != nil {
		return nil, watched.end(err)
	}
	watched.moved()
	answer.Body = &moving{answer.Body, watched, true}
	return answer, nil
}

// odd refuses a redirect, and a success that is a page for people, such as a guest network shows before one has signed in.
func odd(answer *http.Response) error {
	var err error
	switch page := strings.HasPrefix(answer.Header.Get("Content-Type"), "text/html"); {
	case answer.StatusCode >= 300 && answer.StatusCode < 400 && answer.StatusCode != http.StatusNotModified:
		err = errMoved
	case answer.StatusCode < 300 && page:
		err = errPage
	}
	if err != nil {
		answer.Body.Close()
	}
	return err
}

type progress struct {
	wire   *wire
	ctx    context.Context
	cancel context.CancelCauseFunc
	alarm  alarm
}

func (p *progress) moved() { p.alarm.Reset(p.wire.stall) }

// end stops watching, and gives the reason when it was the watch that ended the request.
func (p *progress) end(err error) error {
	p.alarm.Stop()
	if context.Cause(p.ctx) == errStalled {
		err = errStalled
	}
	p.cancel(nil)
	return err
}

// moving is a body of which every byte is progress.
type moving struct {
	io.ReadCloser
	progress *progress
	last     bool
}

func (m *moving) Read(p []byte) (int, error) {
	n, err := m.ReadCloser.Read(p)
	if n > 0 {
		m.progress.moved()
	}
	if err != nil && err != io.EOF && context.Cause(m.progress.ctx) == errStalled {
		err = errStalled
	}
	return n, err
}

func (m *moving) Close() error {
	if m.last {
		_ = m.progress.end(nil)
	}
	return m.ReadCloser.Close()
}
