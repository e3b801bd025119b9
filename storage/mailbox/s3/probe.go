package s3

import (
	"bytes"
	"context"
	"io"

	"github.com/minio/minio-go/v7"

	"keukentafel/storage/mailbox"
)

// Probe tries the bucket out. Half an upload is really sent: the connection is cut in the middle of the body.
func (s *Store) Probe(ctx context.Context) mailbox.Report {
	return mailbox.ProbeSteps(ctx, probed{s}, s.reach)
}

// reach asks for one name: the smallest question of which the answer has a reason in it when it is no.
func (s *Store) reach(ctx context.Context) error {
	ctx, saw := watch(ctx)
	for entry := range s.client.ListObjectsIter(ctx, s.bucket, minio.ListObjectsOptions{Prefix: s.prefix, Recursive: true, MaxKeys: 1}) {
		return s.explain(ctx, saw, entry.Err)
	}
	return ctx.Err()
}

// probed is a store that sends what it has got of a content that breaks off, which the real one never does.
type probed struct{ *Store }

// onTheWire is more than a system keeps back before it sends.
const onTheWire = 256 << 10

// PutNew stores an object, or half of one.
func (p probed) PutNew(ctx context.Context, name string, size int64, r io.Reader) error {
	start, cause := io.ReadAll(io.LimitReader(r, size))
	if cause == nil {
		return p.Store.PutNew(ctx, name, size, bytes.NewReader(start))
	}
	whole := make([]byte, 2*onTheWire)
	copy(whole, start)
	c, err := load(ctx, int64(len(whole)), bytes.NewReader(whole))
	if err != nil {
		return err
	}
	if err := p.send(ctx, name, c, io.MultiReader(bytes.NewReader(whole[:onTheWire]), broken{cause})); err == nil {
		return nil
	}
	return cause
}
