package s3

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/minio/minio-go/v7"

	"keukentafel/storage/mailbox"
)

// mostResumes is how many times in a row a download goes on without having got a single byte.
const mostResumes = 3

// Get opens an object. When the connection breaks while it is read, it is asked for the rest.
func (s *Store) Get(ctx context.Context, name string) (io.ReadCloser, error) {
	if err := mailbox.CheckName(name); err != nil {
		return nil, err
	}
	d := &download{ctx: ctx, store: s, name: name}
	if err := d.open(); err != nil {
		return nil, fmt.Errorf("get %s: %w", name, err)
	}
	if d.size == 0 {
		d.Close()
		return nil, fmt.Errorf("get %s: %w", name, mailbox.ErrNotFound)
	}
	return d, nil
}

type download struct {
	ctx     context.Context
	store   *Store
	name    string
	etag    string
	size    int64
	done    int64
	resumes int
	body    io.ReadCloser
}

// open asks for what is not read yet.
func (d *download) open() error {
	ctx, saw := watch(d.ctx)
	var o minio.GetObjectOptions
	if d.done > 0 {
		if err := o.SetRange(d.done, 0); err != nil {
			return err
		}
		if !strings.HasPrefix(d.etag, "W/") {
			_ = o.SetMatchETag(d.etag)
		}
	}
	body, info, _, err := d.store.client.GetObject(ctx, d.store.bucket, d.store.prefix+d.name, o)
	if err == nil && (info.ETag == "" || info.Size < 0) {
		body.Close()
		err = errNoETag
	}
	if err != nil {
		return d.changed(d.store.explain(ctx, saw, err))
	}
	d.body = body
	switch {
	case d.done == 0:
		d.etag, d.size = info.ETag, info.Size
	case saw.status != 206 || info.Size != d.size-d.done || info.ETag != d.etag:
		return mailbox.ErrDamaged
	}
	return nil
}

// changed is for an object that is another one than that of which the beginning was read.
func (d *download) changed(err error) error {
	var f *mailbox.Setback
	if d.done > 0 && errors.As(err, &f) && (f.Status == 412 || f.Status == 416) {
		return mailbox.ErrDamaged
	}
	return err
}

func (d *download) Read(p []byte) (int, error) {
	for {
		if err := d.ctx.Err(); err != nil {
			return 0, err
		}
		n, err := d.body.Read(p)
		d.done += int64(n)
		if n > 0 {
			d.resumes = 0
			return n, nil
		}
		if err == nil {
			continue
		}
		if d.done == d.size && err == io.EOF {
			return 0, io.EOF
		}
		if err := d.resume(err); err != nil {
			return 0, fmt.Errorf("get %s: %w", d.name, err)
		}
	}
}

func (d *download) resume(cause error) error {
	d.resumes++
	if d.resumes > mostResumes || errors.Is(cause, errStalled) {
		return d.store.explain(d.ctx, &seen{}, cause)
	}
	d.body.Close()
	return d.open()
}

// Close ends the download, wherever it is.
func (d *download) Close() error { return d.body.Close() }
