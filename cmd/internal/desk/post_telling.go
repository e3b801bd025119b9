package desk

import (
	"context"
	"io"

	"keukentafel/app/casework"
	"keukentafel/storage/mailbox"
)

// telling is a store that tells how many bytes of a package were given to it.
type telling struct{ mailbox.Store }

// PutNew counts what is read. A store may begin again: then it goes back.
func (t telling) PutNew(ctx context.Context, name string, size int64, r io.Reader) error {
	if whole, ok := r.(seeker); ok {
		r = &counted{seeker: whole, ctx: ctx, size: size}
	}
	return t.Store.PutNew(ctx, name, size, r)
}

// bringing is a store that tells how many bytes of a package came from it.
type bringing struct{ mailbox.Store }

// Get counts what is read.
func (b bringing) Get(ctx context.Context, name string) (io.ReadCloser, error) {
	r, err := b.Store.Get(ctx, name)
	if err != nil {
		return nil, err
	}
	return &coming{ReadCloser: r, ctx: ctx}, nil
}

// coming counts the bytes of an object that is read.
type coming struct {
	io.ReadCloser
	ctx  context.Context
	done int64
}

func (c *coming) Read(p []byte) (int, error) {
	n, err := c.ReadCloser.Read(p)
	c.done += int64(n)
	casework.MovedBytes(c.ctx, c.done, 0)
	return n, err
}

// seeker is what the stores use of the bytes of a package.
type seeker interface {
	io.ReadSeeker
	io.ReaderAt
}

type counted struct {
	seeker
	ctx  context.Context
	done int64
	size int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.seeker.Read(p)
	c.done += int64(n)
	casework.MovedBytes(c.ctx, c.done, c.size)
	return n, err
}

func (c *counted) Seek(offset int64, whence int) (int64, error) {
	at, err := c.seeker.Seek(offset, whence)
	if err == nil {
		c.done = at
	}
	return at, err
}

func (c *counted) ReadAt(p []byte, off int64) (int, error) {
	n, err := c.seeker.ReadAt(p, off)
	casework.MovedBytes(c.ctx, off+int64(n), c.size)
	return n, err
}
