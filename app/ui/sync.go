package ui

import (
	"context"
	"math"
	"sync/atomic"

	"keukentafel/app/casework"
	"keukentafel/app/ui/background"
)

// sync empties the outbox and looks in the mailbox.
func (s *Shell) sync() {
	desk := s.desk
	if desk == nil || s.syncing {
		return
	}
	s.syncing, s.syncShare = true, 0
	s.changed()
	s.tellPost(func(p postScreen) { p.Began() })
	var result casework.SyncResult
	s.haltSync = s.house.Start(background.Task{Work: func(ctx context.Context, tell func(float32)) (err error) {
		result, err = desk.Sync(ctx, s.syncNow(tell))
		return err
	}, Progress: s.syncedSoFar, Done: func(err error) {
		s.syncing = false
		s.underway.Ends()
		s.synced(err)
		if s.tellPost(func(p postScreen) { p.Synced(result, err) }) {
			return // it tells in its own words
		}
		s.reopen()
		switch l := s.words(); {
		case err != nil:
			s.fail(err)
		case len(result.Problems) > 0:
			s.say(l.N("shell.sync-problems", len(result.Problems)), nil)
		default:
			s.say(l.T("shell.synced"), nil)
		}
	}})
}

// syncedSoFar shows in the rail how far the round is.
func (s *Shell) syncedSoFar(share float32) {
	if s.syncing {
		s.syncShare = share
		s.rail.Set(s.syncItem())
		s.tellPost(func(p postScreen) { p.Moved() })
	}
}

// syncNow is a round in which also what waits for a later moment is tried. How
// far each package is, is told together with the share of the whole.
func (s *Shell) syncNow(tell func(share float32)) casework.SyncOptions {
	var share atomic.Uint32
	again := func() { tell(math.Float32frombits(share.Load())) }
	return casework.SyncOptions{Now: true, Progress: func(done, total int) {
		if total > 0 {
			share.Store(math.Float32bits(float32(done) / float32(total)))
			again()
		}
	}, Item: func(p casework.ItemProgress) {
		s.underway.Hear(p)
		again()
	}}
}

// postScreen is a screen that shows a round over the mailbox while it goes on.
type postScreen interface {
	Began()
	Moved()
	Synced(result casework.SyncResult, err error)
}

// tellPost tells the present screen about a round, when it shows that.
func (s *Shell) tellPost(tell func(postScreen)) bool {
	shows, ok := s.screen.(postScreen)
	if ok && s.desk != nil {
		tell(shows)
	}
	return ok
}

// stopSync stops the round that goes on.
func (s *Shell) stopSync() {
	if s.haltSync != nil {
		s.haltSync()
	}
}

// reopen reads the present screen again, as after a sync.
func (s *Shell) reopen() {
	if s.screen != nil && s.desk != nil {
		s.goTo(s.present())
	}
}
