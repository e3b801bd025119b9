package folder

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"keukentafel/storage/mailbox"
)

// List walks the folders in name order and stops when the page is full.
func (s *Store) List(ctx context.Context, prefix, after string, limit int) ([]mailbox.Object, error) {
	if err := mailbox.CheckPrefix(prefix); err != nil {
		return nil, err
	}
	root, err := s.open(ctx)
	if err != nil {
		return nil, fmt.Errorf("list: %w", err)
	}
	defer root.Close()
	l := listing{ctx: ctx, files: root.FS(), prefix: prefix, after: after, limit: mailbox.PageSize(limit)}
	start := ""
	if i := strings.LastIndexByte(prefix, '/'); i >= 0 {
		start = prefix[:i+1]
	}
	if err := l.walk(start); err != nil && !errors.Is(err, fs.SkipAll) {
		return nil, fmt.Errorf("list: %w", classify(err))
	}
	return l.page, nil
}

type listing struct {
	ctx    context.Context
	files  fs.FS
	prefix string
	after  string
	limit  int
	page   []mailbox.Object
}

// walk adds what lies in a folder, given as "" or with a slash at its end.
func (l *listing) walk(folder string) error {
	if err := l.ctx.Err(); err != nil {
		return err
	}
	names, err := l.names(folder)
	if err != nil {
		return err
	}
	for _, name := range names {
		if strings.HasSuffix(name, "/") {
			err = l.walk(name)
		} else {
			err = l.add(name)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// names gives the entries of a folder that can matter, sub-folders with a slash at their end: that makes their order the order of
// the full names of what is in them.
func (l *listing) names(folder string) ([]string, error) {
	entries, err := fs.ReadDir(l.files, path.Clean("./"+folder))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var names []string
	for _, entry := range entries {
		name := folder + entry.Name()
		if mailbox.CheckName(name) != nil || !entry.IsDir() && !entry.Type().IsRegular() {
			continue
		}
		if entry.IsDir() {
			name += "/"
		}
		if l.wanted(name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names, nil
}

func (l *listing) wanted(name string) bool {
	if strings.HasSuffix(name, "/") {
		onTheWay := strings.HasPrefix(name, l.prefix) || strings.HasPrefix(l.prefix, name)
		return onTheWay && (name > l.after || strings.HasPrefix(l.after, name))
	}
	return strings.HasPrefix(name, l.prefix) && name > l.after
}

func (l *listing) add(name string) error {
	info, err := fs.Stat(l.files, name)
	if errors.Is(err, fs.ErrNotExist) || err == nil && (info.Size() == 0 || !info.Mode().IsRegular()) {
		return nil
	}
	if err != nil {
		return err
	}
	if len(l.page) == l.limit {
		return fs.SkipAll
	}
	l.page = append(l.page, mailbox.Object{Name: name, Size: info.Size()})
	return nil
}
