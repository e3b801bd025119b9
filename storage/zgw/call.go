package zgw

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"
)

// call is one request to one of the three interfaces.
type call struct {
	root   root
	method string
	url    string
	body   any   // sent as JSON, unless it is nil
	form   *part // sent as a form with a file
	crs    bool  // only zaken are asked in which system coordinates are told
}

func (k call) name() string { return k.method + " " + k.root.name }

// do makes the call and reads the answer into the second argument, unless that is nil. After a refusal because of the time or of a token
// that ended it tries once more: such a refusal comes before anything is done.
func (c *Client) do(ctx context.Context, k call, into any) error {
	if !k.root.holds(k.url) {
		return fmt.Errorf("%w: %s", ErrElsewhere, k.name())
	}
	c.passing("before " + k.name())
	err := c.once(ctx, k, into)
	var p *Problem
	if errors.As(err, &p) && c.proof.renew(p) {
		err = c.once(ctx, k, into)
	}
	c.passing("after " + k.name())
	return err
}

func (c *Client) once(ctx context.Context, k call, into any) error {
	ctx, quiet := watch(ctx, c.patience)
	defer quiet.stop()
	r, err := c.request(ctx, k, quiet)
	if err != nil {
		return err
	}
	if err := c.proof.sign(ctx, r, c.serverTime()); err != nil {
		return err
	}
	answer, err := c.http.Do(r)
	if err != nil {
		return transportError(k.name(), quiet.why(err))
	}
	defer func() { _ = answer.Body.Close() }()
	answer.Body = struct {
		io.Reader
		io.Closer
	}{quiet.reader(answer.Body), answer.Body}
	c.readVersion(k.root, answer.Header)
	c.readClock(answer.Header)
	return c.read(k, answer, into, quiet)
}

func (c *Client) read(k call, answer *http.Response, into any, quiet *silence) error {
	if answer.StatusCode < 200 || answer.StatusCode > 299 {
		p := problemOf(k.name(), answer, c.now())
		if errors.Is(p, ErrClock) {
			c.setClock()
		}
		return p
	}
	if into == nil {
		_, _ = io.Copy(io.Discard, io.LimitReader(answer.Body, largestAnswer))
		return nil
	}
	if !isJSON(answer.Header) {
		return fmt.Errorf("%w: %s: status %d without JSON", ErrUnexpected, k.name(), answer.StatusCode)
	}
	body, err := io.ReadAll(io.LimitReader(answer.Body, largestAnswer+1))
	switch {
	case err != nil:
		return transportError(k.name(), quiet.why(err))
	case len(body) > largestAnswer:
		return fmt.Errorf("%w: %s: too long", ErrUnexpected, k.name())
	}
	if err := json.Unmarshal(body, into); err != nil {
		return fmt.Errorf("%w: %s: JSON of another kind", ErrUnexpected, k.name())
	}
	return nil
}

func (c *Client) request(ctx context.Context, k call, quiet *silence) (*http.Request, error) {
	body, length, kind, err := k.content()
	if err != nil {
		return nil, err
	}
	r, err := http.NewRequestWithContext(ctx, k.method, k.url, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %s", ErrElsewhere, k.name())
	}
	if body != nil {
		r.Body, r.ContentLength = io.NopCloser(quiet.reader(body)), length
	}
	if kind != "" {
		r.Header.Set("Content-Type", kind)
	}
	r.Header.Set("Accept", "application/json")
	r.Header.Set("User-Agent", "Keukentafel")
	if k.crs {
		r.Header.Set("Accept-Crs", "EPSG:4326")
		r.Header.Set("Content-Crs", "EPSG:4326")
	}
	return r, nil
}

func (k call) content() (body io.Reader, length int64, kind string, err error) {
	switch {
	case k.form != nil:
		body, length, kind = k.form.open()
		return body, length, kind, nil
	case k.body != nil:
		text, err := json.Marshal(k.body)
		if err != nil {
			return nil, 0, "", fmt.Errorf("%w: %w", ErrBadOrder, err)
		}
		return bytes.NewReader(text), int64(len(text)), "application/json", nil
	}
	return nil, 0, "", nil
}

// silence ends a call when nothing moves any more, however slow it may be otherwise.
type silence struct {
	timer *time.Timer
	limit time.Duration
	ctx   context.Context
	end   context.CancelCauseFunc
}

var errSilent = errors.New("the server fell silent")

func watch(ctx context.Context, limit time.Duration) (context.Context, *silence) {
	ctx, end := context.WithCancelCause(ctx)
	return ctx, &silence{timer: time.AfterFunc(limit, func() { end(errSilent) }), limit: limit, ctx: ctx, end: end}
}

func (s *silence) stop() {
	s.timer.Stop()
	s.end(nil)
}

func (s *silence) why(err error) error {
	if errors.Is(context.Cause(s.ctx), errSilent) {
		return errSilent
	}
	return err
}

func (s *silence) reader(r io.Reader) io.Reader { return heard{r, s} }

type heard struct {
	io.Reader
	silence *silence
}

// Read passes on, and notes that something moved.
func (h heard) Read(p []byte) (int, error) {
	n, err := h.Reader.Read(p)
	if n > 0 {
		h.silence.timer.Reset(h.silence.limit)
	}
	return n, err
}
