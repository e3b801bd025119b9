package s3

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"net/http"

	"github.com/minio/minio-go/v7"

	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/overhttp"
)

// smallEnough is the size up to which an object is read back to find out whether it is ours.
const smallEnough = 1 << 20

// PutNew stores an object with a single request that the server refuses when the name is in use or a byte differs. When the answer
// was lost and the very same object is found under the name, that is success. An object that is too short for what was to be put
// is ErrExists and also ErrDamaged: it has to be put under another name.
func (s *Store) PutNew(ctx context.Context, name string, size int64, r io.Reader) error {
	if err := mailbox.CheckObject(name, size); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	c, err := load(ctx, size, r)
	if err != nil {
		return fmt.Errorf("put %s: %w", name, err)
	}
	if err := s.settle(ctx, name, c, s.send(ctx, name, c, c.open(ctx))); err != nil {
		return fmt.Errorf("put %s: %w", name, err)
	}
	return nil
}

// send does the request. The body is apart from the content, so that the probe can cut it.
func (s *Store) send(ctx context.Context, name string, c content, body io.Reader) error {
	ctx, saw := watch(ctx)
	o := minio.PutObjectOptions{ContentType: "application/octet-stream", DisableMultipart: true, DisableContentSha256: true}
	o.SetMatchETagExcept("*")
	info, err := s.client.PutObject(ctx, s.bucket, s.prefix+name, body, c.size, c.md5Base64(), c.sha256Hex(), o)
	if err == nil && info.ETag == "" {
		err = errNoETag
	}
	err = s.explain(ctx, saw, err)
	if errors.Is(err, mailbox.ErrNotFound) { // no object was asked for: it is the bucket that is not there
		f := overhttp.OfStatus(http.StatusNotFound)
		f.Code, f.RetryAfter = noSuchKey, overhttp.RetryAfter(saw.header)
		return f
	}
	return err
}

// settle finds out what became of an upload that was refused or of which nothing was heard.
func (s *Store) settle(ctx context.Context, name string, c content, err error) error {
	var f *mailbox.Setback
	switch {
	case !errors.As(err, &f):
		return err
	case f.Status == http.StatusPreconditionFailed:
		return s.refused(ctx, name, c)
	case f.Advice != mailbox.TryLater || f.Reason == mailbox.ReasonTruncated:
		return err
	}
	size, lost := s.stat(ctx, name)
	if lost != nil {
		return err
	}
	if size == c.size && s.same(ctx, name, c) {
		return nil
	}
	return s.inUse(size, c)
}

// refused is for an answer that says that the name is in use.
func (s *Store) refused(ctx context.Context, name string, c content) error {
	size, err := s.stat(ctx, name)
	switch {
	case errors.Is(err, mailbox.ErrNotFound):
		return s.inUse(0, c)
	case err != nil:
		return mailbox.ErrExists
	}
	return s.inUse(size, c)
}

func (s *Store) inUse(size int64, c content) error {
	if size < c.size {
		return fmt.Errorf("%d bytes lie there instead of %d: %w", size, c.size, errors.Join(mailbox.ErrExists, mailbox.ErrDamaged))
	}
	return mailbox.ErrExists
}

// same compares what lies under the name with the content, when that is small; a large object of the same size is the same.
func (s *Store) same(ctx context.Context, name string, c content) bool {
	if c.size > smallEnough {
		return true
	}
	r, err := s.Get(ctx, name)
	if err != nil {
		return false
	}
	defer r.Close()
	sum := sha256.New()
	n, err := io.Copy(sum, io.LimitReader(r, c.size+1))
	return err == nil && n == c.size && [sha256.Size]byte(sum.Sum(nil)) == c.sha256
}
