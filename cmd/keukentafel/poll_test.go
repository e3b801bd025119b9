package main

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"keukentafel/app/casework"
)

// looked is when the program last looked in the mailbox, and how that went.
func (h *house) looked() (at, how string) {
	p := h.shell.App.Preferences()
	return p.String("sync-at"), p.String("sync-how")
}

func TestTheMailboxIsLookedAtByItselfAndOnlyTheRailTellsOfIt(t *testing.T) {
	h := newHouse(t)
	now := time.Now()
	h.shell.Clock = func() time.Time { return now }
	h.moveIn(1)
	h.passes(30 * time.Second)
	if at, _ := h.looked(); at != "" {
		t.Fatal("it looked while no mailbox was chosen")
	}
	box := filepath.Join(t.TempDir(), "postbus")
	h.must(os.Mkdir(box, 0o700))
	settings, err := h.door.Desk().Settings(context.Background())
	h.must(err)
	settings.Mailbox = box
	h.must(h.door.Desk().SaveSettings(context.Background(), settings))
	before := h.texts()
	h.passes(30 * time.Second)
	first, how := h.looked()
	if first == "" || how != "done" {
		t.Fatalf("it did not look: %q %q", first, how)
	}
	now = now.Add(2 * time.Minute)
	h.passes(30 * time.Second)
	if at, _ := h.looked(); at != first {
		t.Error("it looked again after two minutes")
	}
	h.must(os.RemoveAll(box))
	now = now.Add(5 * time.Minute)
	h.passes(30 * time.Second)
	if at, how := h.looked(); at == first || how != "gone" {
		t.Errorf("a mailbox that is away: %q", how)
	}
	if h.window.Canvas().Overlays().Top() != nil || len(h.texts()) < len(before)/2 {
		t.Error("somebody who did not ask for it is troubled with it")
	}
	last, _ := h.looked()
	h.shell.Lock(casework.LockAsked)
	now = now.Add(time.Hour)
	h.passes(30 * time.Second)
	if at, _ := h.looked(); at != last {
		t.Error("it looked behind the lock")
	}
}
