package s3

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"

	"keukentafel/storage/mailbox"
)

// Store keeps every object as an object of a bucket. Make one with New.
type Store struct {
	client *minio.Core
	pool   *http.Transport
	keys   *credentials.Credentials
	bucket string
	prefix string
	now    func() time.Time
}

// New gives the store in a bucket. It asks for no keys and makes no connection yet; what is wrong with the options themselves is
// ErrNotAllowed.
func New(o Options) (*Store, error) {
	host, secure, err := o.endpoint()
	if err != nil {
		return nil, err
	}
	o = o.withDefaults()
	pool, err := o.transport()
	if err != nil {
		return nil, err
	}
	s := &Store{pool: pool, keys: credentials.New(&provider{ask: o.Keys}), bucket: o.Bucket, prefix: o.Prefix, now: o.Now}
	style := minio.BucketLookupPath
	if o.VirtualHost {
		style = minio.BucketLookupDNS
	}
	s.client, err = minio.NewCore(host, &minio.Options{
		Creds: s.keys, Secure: secure, Region: o.Region, BucketLookup: style, MaxRetries: 1,
		Transport: &wire{base: pool, stall: o.Stall, after: o.after},
	})
	if err != nil {
		return nil, refuse(ErrAddress, "the address of the server cannot be used")
	}
	return s, nil
}

// Close ends idle connections. The store may be used again afterwards.
func (s *Store) Close() { s.pool.CloseIdleConnections() }

// Delete removes an object. S3 does not say whether there was one, so that it is looked for first.
func (s *Store) Delete(ctx context.Context, name string) error {
	if err := mailbox.CheckName(name); err != nil {
		return err
	}
	_, err := s.stat(ctx, name)
	if err == nil {
		err = s.remove(ctx, name)
	}
	if err != nil {
		return fmt.Errorf("delete %s: %w", name, err)
	}
	return nil
}

func (s *Store) remove(ctx context.Context, name string) error {
	ctx, saw := watch(ctx)
	return s.explain(ctx, saw, s.client.RemoveObject(ctx, s.bucket, s.prefix+name, minio.RemoveObjectOptions{}))
}

// stat gives the size of an object. One without content is a placeholder, and none of ours.
func (s *Store) stat(ctx context.Context, name string) (int64, error) {
	ctx, saw := watch(ctx)
	info, err := s.client.StatObject(ctx, s.bucket, s.prefix+name, minio.StatObjectOptions{})
	if err != nil {
		return 0, s.explain(ctx, saw, err)
	}
	if info.Size == 0 {
		return 0, mailbox.ErrNotFound
	}
	return info.Size, nil
}
