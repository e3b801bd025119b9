package desk

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"

	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/memory"
)

// badStore is a mailbox on a network that fails in every way that is left to it:
// it loses requests and answers, cuts what is on its way, shows a part of what
// lies there, and turns over bits. What it took it may lose later.
type badStore struct {
	*memory.Store
	random *rand.Rand
	bad    int // of a hundred calls
	crash  func()
}

// fails draws whether this call goes wrong.
func (s *badStore) fails() bool { return s.random.IntN(100) < s.bad }

func (s *badStore) gone(what string) error {
	return fmt.Errorf("%s: on purpose: %w", what, mailbox.ErrUnreachable)
}

// PutNew loses the request, cuts it, or loses the answer.
func (s *badStore) PutNew(ctx context.Context, name string, size int64, r io.Reader) error {
	if s.fails() {
		switch s.random.IntN(4) {
		case 0:
			return s.gone("put")
		case 1:
			s.Plan(memory.BreakAfter(s.random.Int64N(max(size, 2))))
		case 2:
			s.Plan(memory.LoseAnswer())
		default: // the program ends just after the store took it
			err := s.Store.PutNew(ctx, name, size, r)
			s.crash()
			return errors.Join(err, ctx.Err())
		}
	}
	return s.Store.PutNew(ctx, name, size, r)
}

// Get loses the request, gives a part, or turns over a bit.
func (s *badStore) Get(ctx context.Context, name string) (io.ReadCloser, error) {
	r, err := s.Store.Get(ctx, name)
	if err != nil || !s.fails() {
		return r, err
	}
	defer r.Close()
	content, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	switch s.random.IntN(3) {
	case 0:
		return nil, s.gone("get")
	case 1:
		content = content[:s.random.IntN(len(content))]
	default:
		content = slices.Clone(content)
		content[s.random.IntN(len(content))] ^= 1 << s.random.IntN(8)
	}
	return io.NopCloser(bytes.NewReader(content)), nil
}

// List loses the request, or leaves out some of what lies there: it was written
// elsewhere and is not seen here yet.
func (s *badStore) List(ctx context.Context, prefix, after string, limit int) ([]mailbox.Object, error) {
	if s.fails() && s.random.IntN(3) == 0 {
		return nil, s.gone("list")
	}
	page, err := s.Store.List(ctx, prefix, after, limit)
	if err != nil || !s.fails() {
		return page, err
	}
	return slices.DeleteFunc(page, func(mailbox.Object) bool { return s.random.IntN(3) == 0 }), nil
}

// copied puts copies of what lies there under other names, as programs that
// bring folders up to date do, and as somebody does who means harm.
func (s *badStore) copied(all []mailbox.Object) {
	if len(all) == 0 {
		return
	}
	name := all[s.random.IntN(len(all))].Name
	other := all[s.random.IntN(len(all))].Name
	folder, file := other[:strings.LastIndex(other, "/")+1], name[strings.LastIndex(name, "/")+1:]
	if s.random.IntN(2) == 0 {
		file = strings.TrimSuffix(file, ".ktp") + "-conflicted-copy.ktp"
	}
	if !slices.ContainsFunc(all, func(o mailbox.Object) bool { return o.Name == folder+file }) {
		_ = s.Duplicate(name, folder+file)
	}
}
