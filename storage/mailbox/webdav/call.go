package webdav

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"

	"github.com/studio-b12/gowebdav"
)

const (
	mostRequests = 24
	mostDrained  = 64 << 10
)

var (
	errAnswered = errors.New("answered with a status of which the library makes too much")
	errTooMany  = errors.New("too many requests for one call")
)

// call is one use of the library. It gives the library our context and connection, and keeps what really happened: the library
// knows no contexts, takes every DELETE that got no answer for 400, takes "not found" for deleted, writes some answers to the log, and repeats
// a MOVE for ever while the server answers 409.
type call struct {
	ctx      context.Context
	wire     http.RoundTripper
	requests int
	status   int
	header   http.Header
	err      error
}

// begin starts a call in a folder below the base, given as "" or with a slash before it.
func (s *Store) begin(ctx context.Context, folder string) (*call, *gowebdav.Client) {
	c := &call{ctx: ctx, wire: s.wire}
	root := s.base.Scheme + "://" + s.base.Host + s.base.Path + folder // decoded: the library encodes it
	client := gowebdav.NewAuthClient(root, gowebdav.NewPreemptiveAuth(basic{s.login, c}))
	client.SetTransport(c)
	return c, client
}

// RoundTrip sends one request.
func (c *call) RoundTrip(rq *http.Request) (*http.Response, error) {
	c.status, c.header, c.err = 0, nil, nil
	if c.requests++; c.requests > mostRequests {
		c.err = errTooMany
		if rq.Body != nil {
			rq.Body.Close()
		}
		return nil, c.err
	}
	rq = rq.Clone(c.ctx)
	rq.Header.Del(gowebdav.XInhibitRedirect)
	rs, err := c.wire.RoundTrip(rq)
	if err != nil {
		c.err = err
		return nil, err
	}
	c.status, c.header = rs.StatusCode, rs.Header
	if rq.Method == http.MethodGet && rs.StatusCode < 300 {
		return rs, nil
	}
	drain(rs.Body)
	rs.Body = http.NoBody
	if rq.Method == "MOVE" && (rs.StatusCode == http.StatusMultiStatus || rs.StatusCode == http.StatusConflict) {
		return nil, errAnswered
	}
	return rs, nil
}

// failure gives what an error of the library was about.
func (c *call) failure(err error) error {
	switch {
	case err == nil:
		return nil
	case c.ctx.Err() != nil:
		return c.ctx.Err()
	case c.err != nil:
		return transportSetback(c.err)
	}
	return statusSetback(c.status, c.header)
}

// drain reads the rest of a short answer, so that the connection can be used again.
func drain(body io.ReadCloser) {
	_, _ = io.Copy(io.Discard, io.LimitReader(body, mostDrained))
	body.Close()
}

// basic logs in with each request, and keeps the library from following redirects.
type basic struct {
	login Login
	call  *call
}

// Authorize puts the user and password in the request.
func (b basic) Authorize(_ *http.Client, rq *http.Request, _ string) error {
	rq.Header.Set(gowebdav.XInhibitRedirect, "1")
	b.call.status, b.call.err = 0, b.login.put(rq)
	return b.call.err
}

func (l Login) put(rq *http.Request) error {
	if l == nil {
		return nil
	}
	user, password, err := l()
	if err != nil {
		return loginError{err}
	}
	rq.SetBasicAuth(user, password)
	return nil
}

// Verify leaves the judgement of an answer to the caller.
func (b basic) Verify(*http.Client, *http.Response, string) (bool, error) { return false, nil }

// Clone gives the same again: there is no state.
func (b basic) Clone() gowebdav.Authenticator { return b }

// Close has nothing to do.
func (b basic) Close() error { return nil }

// request sends a request that the library has no call for, or a worse one.
func (s *Store) request(ctx context.Context, method, path string, header http.Header, body string) (*http.Response, error) {
	target := *s.base
	target.Path += "/" + path
	rq, err := http.NewRequestWithContext(ctx, method, target.String(), strings.NewReader(body))
	if err != nil {
		return nil, err
	}
	rq.Header = header
	if err := s.login.put(rq); err != nil {
		return nil, transportSetback(err)
	}
	rs, err := s.wire.RoundTrip(rq)
	if err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, transportSetback(err)
	}
	return rs, nil
}
