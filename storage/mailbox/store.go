package mailbox

import (
	"context"
	"io"
)

// MaxPage is the largest page that List gives; a limit of zero or less means MaxPage.
const MaxPage = 1000

// Store is any place that can keep objects under a name. An implementation may be used by several goroutines, and several
// computers may use the same place at once. Every implementation passes the suite of package mailboxtest.
type Store interface {
	// PutNew stores exactly size bytes of r under a name that is not in use, or answers ErrExists and leaves the old object as it
	// was. When it fails nothing is visible under the name, except when the store accepted everything and only its answer was lost.
	PutNew(ctx context.Context, name string, size int64, r io.Reader) error
	// Get opens an object, or answers ErrNotFound. The caller closes it.
	Get(ctx context.Context, name string) (io.ReadCloser, error)
	// List gives at most limit objects whose name starts with prefix and comes after the name after, in byte order of the name.
	// Files that are none of ours are left out.
	List(ctx context.Context, prefix, after string, limit int) ([]Object, error)
	// Delete removes an object, or answers ErrNotFound.
	Delete(ctx context.Context, name string) error
	// Probe tries out, with an object of its own, all that the mailbox needs from the store.
	Probe(ctx context.Context) Report
}

// Object is one entry of a listing.
type Object struct {
	Name string
	Size int64
}

// PageSize is the number of entries that a List with this limit may give.
func PageSize(limit int) int {
	if limit <= 0 || limit > MaxPage {
		return MaxPage
	}
	return limit
}
