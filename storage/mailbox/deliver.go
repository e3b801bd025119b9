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
		_, err = Fetch(ctx, s, n, int64(len(content)))
	}
	if err != nil {
		return fmt.Errorf("deliver package %s: %w", n.Package, err)
	}
	return nil
}

// Fetch reads a package of at most limit bytes and gives it only when it is what its name says.
func Fetch(ctx context.Context, s Store, n PackageName, limit int64) ([]byte, error) {
	name, err := n.Build()
	if err != nil {
		return nil, err
	}
	r, err := s.Get(ctx, name)
	if err != nil {
		return nil, fmt.Errorf("fetch package %s: %w", n.Package, err)
	}
	defer r.Close()
	content, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, fmt.Errorf("fetch package %s: %w", n.Package, err)
	}
	if int64(len(content)) > limit || PackageIDOf(content) != n.Package {
		return nil, fmt.Errorf("fetch package %s: %w", n.Package, ErrDamaged)
	}
	return content, nil
}
