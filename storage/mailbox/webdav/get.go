package webdav

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"

	"keukentafel/storage/mailbox"
)

// mostStops is how often in a row a transfer may stop without a byte having come through.
const mostStops = 3

// Get opens an object. A connection that breaks while it is read is made again, from where it stopped.
func (s *Store) Get(ctx context.Context, name string) (io.ReadCloser, error) {
	if err := mailbox.CheckName(name); err != nil {
		return nil, err
	}
	err := ctx.Err()
	var f found
	if err == nil {
		f, err = s.stat(ctx, name)
	}
	r := &content{ctx: ctx, store: s, name: name, size: f.size}
	if err == nil {
		err = r.open()
	}
	if err != nil {
		return nil, fmt.Errorf("get %s: %w", name, err)
	}
	return r, nil
}

// content reads an object of which the size is known. It gives that many bytes or an error, never fewer.
type content struct {
	ctx   context.Context
	store *Store
	name  string
	size  int64
	at    int64
	stops int
	body  io.ReadCloser
}

// open asks for the rest of the object.
func (r *content) open() error {
	c, client := r.store.begin(r.ctx, "")
	var body io.ReadCloser
	var err error
	if r.at == 0 {
		body, err = client.ReadStream(r.name)
	} else {
		body, err = client.ReadStreamRange(r.name, r.at, r.size-r.at)
	}
	if err != nil && (c.status == http.StatusNotFound || c.status == http.StatusGone) {
		return mailbox.ErrNotFound
	}
	if err != nil {
		return c.failure(err)
	}
	if r.at > 0 && !r.sameObject(c) {
		body.Close()
		return fmt.Errorf("it changed while it was read: %w", mailbox.ErrDamaged)
	}
	r.body = body
	return nil
}

// sameObject tells whether the rest belongs to what was read before: an object is written once, so its size is enough. A server
// that sends everything again says no range; the library skips what was read.
func (r *content) sameObject(c *call) bool {
	said := c.header.Get("Content-Range")
	return said == "" || said == fmt.Sprintf("bytes %d-%d/%d", r.at, r.size-1, r.size)
}

// Read gives the next bytes.
func (r *content) Read(p []byte) (int, error) {
	for {
		if err := r.ctx.Err(); err != nil {
			return 0, err
		}
		if r.at == r.size {
			return 0, io.EOF
		}
		n, err := r.body.Read(p[:min(int64(len(p)), r.size-r.at)])
		r.at += int64(n)
		if n > 0 {
			r.stops = 0
			return n, nil
		}
		if err != nil {
			if err := r.again(err); err != nil {
				return 0, fmt.Errorf("get %s: %w", r.name, err)
			}
		}
	}
}

// again opens the object anew after a failure, unless that happened too often.
func (r *content) again(failure error) error {
	if r.ctx.Err() != nil {
		return r.ctx.Err()
	}
	r.body.Close()
	r.body = io.NopCloser(eof{})
	if r.stops++; r.stops > mostStops {
		if errors.Is(failure, io.EOF) || errors.Is(failure, io.ErrUnexpectedEOF) {
			return truncated()
		}
		return transportSetback(failure)
	}
	return r.open()
}

// Close ends the transfer.
func (r *content) Close() error { return r.body.Close() }

type eof struct{}

func (eof) Read([]byte) (int, error) { return 0, io.EOF }
