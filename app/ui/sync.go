package ui

import (
	"context"

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
	var result casework.SyncResult
	s.house.Start(background.Task{Work: func(ctx context.Context, tell func(float32)) (err error) {
		result, err = desk.Sync(ctx, syncNow(tell))
		return err
	}, Progress: s.syncedSoFar, Done: func(err error) {
		s.syncing = false
		s.synced(err)
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
	}
}

// syncNow is a round in which also what waits for a later moment is tried.
func syncNow(tell func(share float32)) casework.SyncOptions {
	return casework.SyncOptions{Now: true, Progress: func(done, total int) {
		if total > 0 {
			tell(float32(done) / float32(total))
		}
	}}
}

// reopen reads the present screen again, as after a sync.
func (s *Shell) reopen() {
	if s.screen != nil && s.desk != nil {
		s.goTo(s.present())
	}
}
