package memory_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"keukentafel/storage/mailbox"
	"keukentafel/storage/mailbox/mailboxtest"
	"keukentafel/storage/mailbox/memory"
)

func TestMemoryIsAMailboxStore(t *testing.T) {
	mailboxtest.Run(t, mailboxtest.Backend{
		New: func(*testing.T) mailbox.Store { return memory.New() },
		Plant: func(_ *testing.T, s mailbox.Store, name string, content []byte) {
			s.(*memory.Store).Plant(name, content)
		},
	})
}

func put(t *testing.T, s *memory.Store, name, content string) error {
	t.Helper()
	return s.PutNew(t.Context(), name, int64(len(content)), strings.NewReader(content))
}

func has(t *testing.T, s *memory.Store, name string) bool {
	t.Helper()
	r, err := s.Get(t.Context(), name)
	if errors.Is(err, mailbox.ErrNotFound) {
		return false
	}
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	_, err = io.Copy(io.Discard, r)
	return err == nil
}

func TestPlannedFaultsHappenOnceInTheirOrder(t *testing.T) {
	s := memory.New()
	s.Plan(memory.BreakAfter(3), memory.LoseAnswer(), memory.DropSilently())

	if err := put(t, s, "a", "broken"); !errors.Is(err, mailbox.ErrUnreachable) || has(t, s, "a") {
		t.Errorf("a broken upload: got %v, visible %v", err, has(t, s, "a"))
	}
	if err := put(t, s, "a", "answer lost"); !errors.Is(err, mailbox.ErrUnreachable) || !has(t, s, "a") {
		t.Errorf("a lost answer: got %v, visible %v", err, has(t, s, "a"))
	}
	if err := put(t, s, "b", "dropped"); err != nil || has(t, s, "b") {
		t.Errorf("a dropped object: got %v, visible %v", err, has(t, s, "b"))
	}
	if err := put(t, s, "b", "fine"); err != nil || !has(t, s, "b") {
		t.Errorf("after the faults: got %v, visible %v", err, has(t, s, "b"))
	}
}

func TestAnUnpluggedStoreCannotBeReachedUntilPlugged(t *testing.T) {
	s := memory.New()
	s.Unplug()
	_, listErr := s.List(t.Context(), "", "", 0)
	_, getErr := s.Get(t.Context(), "a")
	for _, err := range []error{put(t, s, "a", "x"), listErr, getErr, s.Delete(t.Context(), "a")} {
		if !errors.Is(err, mailbox.ErrUnreachable) {
			t.Errorf("got %v, want ErrUnreachable", err)
		}
	}
	step, failed := s.Probe(t.Context()).Failed()
	if !failed || step.Name != mailbox.StepReach {
		t.Errorf("the probe fails at %q, want %q", step.Name, mailbox.StepReach)
	}
	s.Plug()
	if err := put(t, s, "a", "x"); err != nil {
		t.Error(err)
	}
}

func TestAFullStoreSaysSo(t *testing.T) {
	s := memory.New()
	s.LimitTo(10)
	if err := put(t, s, "a", "12345678"); err != nil {
		t.Fatal(err)
	}
	if err := put(t, s, "b", "12345678"); !errors.Is(err, mailbox.ErrFull) {
		t.Errorf("got %v, want ErrFull", err)
	}
	s.LimitTo(0)
	if err := put(t, s, "b", "12345678"); err != nil {
		t.Error(err)
	}
}

func TestADuplicateIsAnObjectOfItsOwn(t *testing.T) {
	s := memory.New()
	if err := s.Duplicate("a", "b"); !errors.Is(err, mailbox.ErrNotFound) {
		t.Errorf("got %v, want ErrNotFound", err)
	}
	if err := put(t, s, "a", "x"); err != nil {
		t.Fatal(err)
	}
	if err := s.Duplicate("a", "b"); err != nil || !has(t, s, "b") {
		t.Errorf("got %v, visible %v", err, has(t, s, "b"))
	}
}
