// Package memory is a mailbox store that lives in memory, with faults on demand, for tests and demonstrations.
//
// It is not a place to keep anything: its contents end with the program. It promises the same as every store, until a test asks
// it to fail in one of the ways in which real stores fail.
package memory

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"

	"keukentafel/storage/mailbox"
)

// Store keeps objects in memory. Make one with New.
type Store struct {
	mu       sync.Mutex
	objects  map[string][]byte
	names    []string // of them, in order
	faults   []Fault
	unplug   bool
	capacity int64
}

// New gives an empty store without faults and without a limit.
func New() *Store {
	return &Store{objects: map[string][]byte{}}
}

// PutNew stores a new object, or does what the next planned fault says.
func (s *Store) PutNew(ctx context.Context, name string, size int64, r io.Reader) error {
	if err := mailbox.CheckObject(name, size); err != nil {
		return err
	}
	fault, err := s.nextFault(ctx)
	if err != nil {
		return fmt.Errorf("put %s: %w", name, err)
	}
	content, err := read(ctx, r, size, fault)
	if err != nil {
		return fmt.Errorf("put %s: %w", name, err)
	}
	if err := s.keep(name, content, fault); err != nil {
		return fmt.Errorf("put %s: %w", name, err)
	}
	if fault.kind == loseAnswer {
		return fmt.Errorf("put %s: answer lost: %w", name, mailbox.ErrUnreachable)
	}
	return nil
}

func read(ctx context.Context, r io.Reader, size int64, fault Fault) ([]byte, error) {
	var content bytes.Buffer
	if fault.kind == breakAfter && fault.bytes < size {
		r = io.MultiReader(io.LimitReader(r, fault.bytes), cutReader{})
	}
	if err := mailbox.CopyExactly(ctx, &content, r, size); err != nil {
		return nil, err
	}
	return content.Bytes(), nil
}

func (s *Store) keep(name string, content []byte, fault Fault) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, taken := s.objects[name]; taken {
		return mailbox.ErrExists
	}
	if s.capacity > 0 && s.used()+int64(len(content)) > s.capacity {
		return mailbox.ErrFull
	}
	if fault.kind != dropSilently {
		s.store(name, content)
	}
	return nil
}

func (s *Store) used() int64 {
	var n int64
	for _, content := range s.objects {
		n += int64(len(content))
	}
	return n
}

// Get opens an object.
func (s *Store) Get(ctx context.Context, name string) (io.ReadCloser, error) {
	if err := mailbox.CheckName(name); err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.there(ctx); err != nil {
		return nil, fmt.Errorf("get %s: %w", name, err)
	}
	content, found := s.objects[name]
	if !found || len(content) == 0 {
		return nil, fmt.Errorf("get %s: %w", name, mailbox.ErrNotFound)
	}
	return io.NopCloser(mailbox.WithContext(ctx, bytes.NewReader(content))), nil
}

// List gives a page of objects in name order.
func (s *Store) List(ctx context.Context, prefix, after string, limit int) ([]mailbox.Object, error) {
	if err := mailbox.CheckPrefix(prefix); err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.there(ctx); err != nil {
		return nil, fmt.Errorf("list: %w", err)
	}
	from, _ := slices.BinarySearch(s.names, max(prefix, after))
	var page []mailbox.Object
	for _, name := range s.names[from:] {
		if !strings.HasPrefix(name, prefix) || len(page) == mailbox.PageSize(limit) {
			break
		}
		if size := int64(len(s.objects[name])); size > 0 && name > after && mailbox.CheckName(name) == nil {
			page = append(page, mailbox.Object{Name: name, Size: size})
		}
	}
	return page, nil
}

// store puts content under a name, and keeps the names in order.
func (s *Store) store(name string, content []byte) {
	if i, there := slices.BinarySearch(s.names, name); !there {
		s.names = slices.Insert(s.names, i, name)
	}
	s.objects[name] = content
}

// Delete removes an object.
func (s *Store) Delete(ctx context.Context, name string) error {
	if err := mailbox.CheckName(name); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.there(ctx); err != nil {
		return fmt.Errorf("delete %s: %w", name, err)
	}
	if _, found := s.objects[name]; !found {
		return fmt.Errorf("delete %s: %w", name, mailbox.ErrNotFound)
	}
	delete(s.objects, name)
	i, _ := slices.BinarySearch(s.names, name)
	s.names = slices.Delete(s.names, i, i+1)
	return nil
}

// Probe tries the store out.
func (s *Store) Probe(ctx context.Context) mailbox.Report {
	return mailbox.ProbeSteps(ctx, s, func(ctx context.Context) error {
		s.mu.Lock()
		defer s.mu.Unlock()
		return s.there(ctx)
	})
}

func (s *Store) there(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if s.unplug {
		return mailbox.ErrUnreachable
	}
	return nil
}
