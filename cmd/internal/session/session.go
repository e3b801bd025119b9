// Package session hears what the operating system does with the session of
// whoever works here: it goes to sleep, its screen is locked, it ends.
//
// It locks nothing itself and knows no vault and no window. It promises that
// the system waits with sleeping and ending until the program has done its
// part, as long as the system allows (logind gives five seconds, Windows two
// to five); that nothing here ever makes the program wait; and that it says
// honestly what this computer does not tell. On macOS it hears nothing.
package session

import (
	"context"
	"sync"
)

// Event is what the system does with the session.
type Event int

// The events.
const (
	Suspend      Event = iota + 1 // the computer goes to sleep
	ScreenLocked                  // the screen is locked, or the session left for another user
	Shutdown                      // the session ends: log off, switch off, start again
)

// Coverage is which events this computer tells of. Where Suspend or Shutdown
// is true it also waits until the event was handled.
type Coverage struct{ Suspend, Screen, Shutdown bool }

// Ear is who listens. Both functions are called from another goroutine than
// that of the window.
type Ear struct {
	// Heard handles one event at a time; the system waits until it returns.
	Heard func(Event)
	// Covers tells what this computer tells of, each time that changes. Before
	// the first time it is nothing.
	Covers func(Coverage)
}

// Watch listens until ctx ends, and leaves nothing behind. That there is
// nothing to listen to on this computer is no error: see Ear.Covers.
func Watch(ctx context.Context, ear Ear) { watch(ctx, &relay{ear: ear}) }

// relay passes on what is heard from several sides, one after the other.
type relay struct {
	ear      Ear
	hearing  sync.Mutex
	covering sync.Mutex
	covers   Coverage
}

func (r *relay) hear(e Event) {
	r.hearing.Lock()
	defer r.hearing.Unlock()
	r.ear.Heard(e)
}

func (r *relay) cover(change func(*Coverage)) {
	r.covering.Lock()
	defer r.covering.Unlock()
	before := r.covers
	change(&r.covers)
	if r.covers != before {
		r.ear.Covers(r.covers)
	}
}
