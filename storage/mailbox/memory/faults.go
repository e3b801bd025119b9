package memory

import (
	"context"
	"fmt"
	"slices"

	"keukentafel/storage/mailbox"
)

// Fault is one way in which an upload goes wrong.
type Fault struct {
	kind  faultKind
	bytes int64
}

type faultKind int

const (
	none faultKind = iota
	breakAfter
	loseAnswer
	dropSilently
)

// BreakAfter breaks the connection after n bytes: nothing becomes visible.
func BreakAfter(n int64) Fault { return Fault{kind: breakAfter, bytes: n} }

// LoseAnswer stores the object and then reports that the store could not be reached.
func LoseAnswer() Fault { return Fault{kind: loseAnswer} }

// DropSilently reports success and keeps nothing.
func DropSilently() Fault { return Fault{kind: dropSilently} }

// Plan makes the next uploads go wrong, one fault each, in this order.
func (s *Store) Plan(faults ...Fault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults = append(s.faults, faults...)
}

// Unplug makes the store unreachable until Plug.
func (s *Store) Unplug() { s.setUnplugged(true) }

// Plug makes the store reachable again.
func (s *Store) Plug() { s.setUnplugged(false) }

// LimitTo gives the store room for this many bytes; zero is no limit.
func (s *Store) LimitTo(bytes int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.capacity = bytes
}

// Duplicate copies an object to another name, as a sync program or a replaying participant would do.
func (s *Store) Duplicate(name, as string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	content, found := s.objects[name]
	if !found {
		return fmt.Errorf("duplicate %s: %w", name, mailbox.ErrNotFound)
	}
	s.store(as, slices.Clone(content))
	return nil
}

// Plant puts content under any name whatever, over what is there: a foreign file, a conflict copy, a damaged object.
func (s *Store) Plant(name string, content []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.store(name, slices.Clone(content))
}

func (s *Store) setUnplugged(unplugged bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.unplug = unplugged
}

func (s *Store) nextFault(ctx context.Context) (Fault, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.there(ctx); err != nil {
		return Fault{}, err
	}
	if len(s.faults) == 0 {
		return Fault{}, nil
	}
	fault := s.faults[0]
	s.faults = s.faults[1:]
	return fault, nil
}

type cutReader struct{}

func (cutReader) Read([]byte) (int, error) {
	return 0, fmt.Errorf("connection broken: %w", mailbox.ErrUnreachable)
}
