package mailbox

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
)

// Deliver stores a package under its name. Finding the very same package there already counts as delivered: then only the answer
// to an earlier attempt was lost. Finding something else under the name is ErrDamaged, never success.
func Deliver(ctx context.Context, s Store, n PackageName, content []byte) error {
	if PackageIDOf(content) != n.Package {
		return fmt.Errorf("deliver package %s: %w", n.Package, ErrDamaged)
	}
	name, err := n.Build()
	if err != nil {
		return err
	}
	err = s.PutNew(ctx, name, int64(len(content)), bytes.NewReader(content))
	if errors.Is(err, ErrExists) {
		err = same(ctx, s, name, content)
	}
	if err != nil {
		return fmt.Errorf("deliver package %s: %w", n.Package, err)
	}
	return nil
}

// same compares what lies under a name with what should. Another answer each time is the fault of the network, not of what lies there:
// only what is wrong twice in the same way is ErrDamaged.
func same(ctx context.Context, s Store, name string, content []byte) error {
	var before []byte
	for try := range 2 {
		got, err := readAll(ctx, s, name, int64(len(content)))
		switch {
		case err != nil:
			return err
		case bytes.Equal(got, content):
			return nil
		case try > 0 && bytes.Equal(got, before):
			return ErrDamaged
		}
		before = got
	}
	return fmt.Errorf("read back: other content each time: %w", ErrUnreachable)
}

// readAll reads an object of at most limit bytes, and one byte of what is longer.
func readAll(ctx context.Context, s Store, name string, limit int64) ([]byte, error) {
	r, err := s.Get(ctx, name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(io.LimitReader(r, limit+1))
}

// Fetch reads a package of at most limit bytes and gives it only when it is what its name says.
func Fetch(ctx context.Context, s Store, n PackageName, limit int64) ([]byte, error) {
	name, err := n.Build()
	if err != nil {
		return nil, err
	}
	content, err := readAll(ctx, s, name, limit)
	if err != nil {
		return nil, fmt.Errorf("fetch package %s: %w", n.Package, err)
	}
	if int64(len(content)) > limit || PackageIDOf(content) != n.Package {
		return nil, fmt.Errorf("fetch package %s: %w", n.Package, ErrDamaged)
	}
	return content, nil
}
