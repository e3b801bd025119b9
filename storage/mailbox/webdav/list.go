package webdav

import (
	"container/heap"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"keukentafel/storage/mailbox"
)

// List walks the folders in name order, one request for each folder on the way, and stops when the page is full.
func (s *Store) List(ctx context.Context, prefix, after string, limit int) ([]mailbox.Object, error) {
	if err := mailbox.CheckPrefix(prefix); err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("list: %w", err)
	}
	l := listing{ctx: ctx, store: s, prefix: prefix, after: after, limit: mailbox.PageSize(limit)}
	start := prefix[:strings.LastIndexByte(prefix, '/')+1]
	err := l.walk(start)
	if errors.Is(err, mailbox.ErrNotFound) {
		// No such folder yet, or no such place at all: that is not the same as an empty mailbox.
		err = s.reach(ctx)
	}
	if err != nil && !errors.Is(err, errPageFull) {
		return nil, fmt.Errorf("list: %w", err)
	}
	return l.page, nil
}

var errPageFull = errors.New("the page is full")

type listing struct {
	ctx    context.Context
	store  *Store
	prefix string
	after  string
	limit  int
	page   []mailbox.Object
}

// walk adds what lies in a folder, given as "" or with a slash at its end. It keeps the first entries only; when these were all
// empty folders and there is more, it asks again.
func (l *listing) walk(folder string) error {
	for from := ""; ; {
		first := smallest{most: l.limit + 1}
		err := l.store.children(l.ctx, strings.TrimSuffix(folder, "/"), func(f found) { l.consider(&first, from, f) })
		if err != nil {
			return err
		}
		slices.SortFunc(first.entries, func(a, b entry) int { return strings.Compare(a.name, b.name) })
		for _, e := range first.entries {
			if err := l.visit(e); err != nil {
				return err
			}
			from = e.name
		}
		if !first.more {
			return nil
		}
	}
}

// entry is a file, or a folder with a slash at its end: that makes their order the order of the full names of what is in them.
type entry struct {
	name string
	size int64
}

func (l *listing) consider(first *smallest, from string, f found) {
	e := entry{f.path, f.size}
	if mailbox.CheckName(e.name) != nil || !f.folder && f.size <= 0 {
		return
	}
	if f.folder {
		e.name += "/"
	}
	if l.wanted(e.name) && e.name > from {
		first.add(e)
	}
}

func (l *listing) wanted(name string) bool {
	if strings.HasSuffix(name, "/") {
		onTheWay := strings.HasPrefix(name, l.prefix) || strings.HasPrefix(l.prefix, name)
		return onTheWay && (name > l.after || strings.HasPrefix(l.after, name))
	}
	return strings.HasPrefix(name, l.prefix) && name > l.after
}

func (l *listing) visit(e entry) error {
	if len(l.page) == l.limit {
		return errPageFull
	}
	if strings.HasSuffix(e.name, "/") {
		if err := l.walk(e.name); !errors.Is(err, mailbox.ErrNotFound) {
			return err
		}
		return nil // it went away meanwhile
	}
	l.page = append(l.page, mailbox.Object{Name: e.name, Size: e.size})
	return nil
}

// smallest keeps the entries that come first, however many are added.
type smallest struct {
	entries []entry // a heap with the last of them on top
	most    int
	more    bool
}

func (s *smallest) add(e entry) {
	if len(s.entries) < s.most {
		heap.Push(s, e)
		return
	}
	s.more = true
	if e.name < s.entries[0].name {
		s.entries[0] = e
		heap.Fix(s, 0)
	}
}

// Len, Less, Swap, Push and Pop are for package heap.
func (s *smallest) Len() int           { return len(s.entries) }
func (s *smallest) Less(i, j int) bool { return s.entries[i].name > s.entries[j].name }
func (s *smallest) Swap(i, j int)      { s.entries[i], s.entries[j] = s.entries[j], s.entries[i] }
func (s *smallest) Push(x any)         { s.entries = append(s.entries, x.(entry)) }
func (s *smallest) Pop() any           { panic("a listing never takes an entry away") }
