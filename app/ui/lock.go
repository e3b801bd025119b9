package ui

import (
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/ui/background"
)

// idleCheck is how often the shell looks whether somebody is still there.
const idleCheck = 20 * time.Second

// closing is what the shell knows of the lock on its door.
type closing struct {
	house    background.Runner // works for as long as the door is open
	endWork  func()            // ends that work
	asked    int               // how often a lock was asked, also when nothing was open
	locked   int               // how often the door was locked
	why      casework.LockReason
	unstored map[string]string // half-typed words that the disk refused; only then are words kept behind the lock
	covers   Coverage
}

// Coverage is which moments this computer tells of, so that the program locks.
type Coverage struct{ Suspend, Screen bool }

// Covers takes over what this computer tells of, for who looks in the settings
// from now on. Call it on the thread of the window.
func (s *Shell) Covers(c Coverage) { s.covers = c }

// touch tells that the user did something.
func (s *Shell) touch() { s.touched = s.Clock() }

// watchIdle locks when nothing happened for as long as the settings say.
func (s *Shell) watchIdle() {
	s.After(idleCheck, func() {
		if s.idleFor() >= s.lockAfter() && s.Access.State() == AccessOpen {
			s.Lock(casework.LockIdle)
		}
		s.watchIdle()
	})
}

// idleFor counts the hours that the computer slept too, which Go's own clock
// leaves out.
func (s *Shell) idleFor() time.Duration {
	now := s.Clock()
	return max(now.Sub(s.touched), now.Round(0).Sub(s.touched.Round(0)))
}

func (s *Shell) lockAfter() time.Duration {
	minutes := s.look.lockMinutes
	if minutes < 1 {
		minutes = 10
	}
	return time.Duration(minutes) * time.Minute
}

func (s *Shell) lockNow() { s.Lock(casework.LockAsked) }

// Lock stores what was half typed, takes the content off the screen, stops
// what still works and forgets the keys. After the next unlock one is where
// one was. It may come at any moment, on the thread of the window: an unlock
// that is under way then is taken back.
func (s *Shell) Lock(why casework.LockReason) {
	s.asked++
	s.why = why
	if s.Access.State() != AccessOpen {
		return
	}
	s.locked++
	s.empty()
	if err := s.Access.Lock(why); err != nil {
		s.fail(err)
	}
	s.clipboard.clearLater()
	s.showGate()
	s.forgetViewed()
}

// Stop stores what was half typed, locks, and leaves nothing on the clipboard.
// A second time it does nothing.
func (s *Shell) Stop() {
	s.empty()
	_, _ = s.Viewing.Empty() // what another program keeps open goes at the next start
	_ = s.Access.Lock(casework.LockClosed)
	s.clipboard.clear()
}

// open is called after each unlock.
func (s *Shell) open() {
	s.house, s.endWork = s.Runner.Scope()
	s.drafts.resume(s.unstored)
	s.unstored = nil
}

// empty lets go of all that tells of a family.
func (s *Shell) empty() {
	s.closeScreen()
	if s.drafts != nil {
		s.drafts.Flush()
		s.unstored = s.drafts.close()
	}
	if s.endWork != nil {
		s.endWork()
		s.endWork = nil
	}
	overlays := s.Window.Canvas().Overlays()
	for top := overlays.Top(); top != nil; top = overlays.Top() {
		overlays.Remove(top)
	}
	s.toasts.Dismiss()
	s.wishes.Forget()
	s.drafts, s.desk, s.body, s.rail, s.syncing = nil, nil, nil, nil, false
	s.helping, s.tour = false, nil
	s.keys() // those of a panel may still be there
}

// unlessLocked is done, but not for who was locked out meanwhile; and when a
// lock was asked while the door was being opened, it is locked again.
func (s *Shell) unlessLocked(done func(error)) func(error) {
	asked, locked := s.asked, s.locked
	return func(err error) {
		switch {
		case locked != s.locked:
		case asked != s.asked && s.Access.State() == AccessOpen:
			s.Lock(s.why)
		default:
			done(err)
		}
	}
}
