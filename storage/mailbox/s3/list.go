package s3

import (
	"context"
	"fmt"
	"strings"

	"github.com/minio/minio-go/v7"

	"keukentafel/storage/mailbox"
)

// List gives a page of names. It asks the server for no more than the page, and for the next page only as far as foreign files took
// the place of ours. A server that does not list in byte order is told apart, since after names it could leave mail out.
func (s *Store) List(ctx context.Context, prefix, after string, limit int) ([]mailbox.Object, error) {
	if err := mailbox.CheckPrefix(prefix); err != nil {
		return nil, err
	}
	ctx, saw := watch(ctx)
	objects, err := s.list(ctx, prefix, after, mailbox.PageSize(limit))
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return nil, fmt.Errorf("list %s: %w", prefix, s.explain(ctx, saw, err))
	}
	return objects, nil
}

func (s *Store) list(ctx context.Context, prefix, after string, limit int) ([]mailbox.Object, error) {
	noOwner := false
	o := minio.ListObjectsOptions{Prefix: s.prefix + prefix, Recursive: true, MaxKeys: limit, FetchOwner: &noOwner}
	if after != "" {
		o.StartAfter = s.prefix + after
	}
	var page []mailbox.Object
	last := ""
	for entry := range s.client.ListObjectsIter(ctx, s.bucket, o) {
		if entry.Err != nil {
			return nil, entry.Err
		}
		if entry.Key <= last {
			return nil, errDisorder
		}
		last = entry.Key
		if name, ours := s.ours(entry, prefix); ours && name > after {
			page = append(page, mailbox.Object{Name: name, Size: entry.Size})
		}
		if len(page) == limit {
			break
		}
	}
	return page, nil
}

func (s *Store) ours(entry minio.ObjectInfo, prefix string) (string, bool) {
	name, below := strings.CutPrefix(entry.Key, s.prefix)
	return name, below && strings.HasPrefix(name, prefix) && entry.Size > 0 && mailbox.CheckName(name) == nil
}
