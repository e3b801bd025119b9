package ui

import (
	"context"

	"keukentafel/app/casework"
)

// sync empties the outbox and looks in the mailbox.
func (s *Shell) sync() {
	desk := s.desk
	if desk == nil || s.syncing {
		return
	}
	s.syncing = true
	s.changed()
	var result casework.SyncResult
	s.house.Run(func(ctx context.Context) (err error) {
		result, err = desk.Sync(ctx, syncNow())
		return err
	}, func(err error) {
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
	})
}

// reopen reads the present screen again, as after a sync.
func (s *Shell) reopen() {
	if s.screen != nil && s.desk != nil {
		s.goTo(s.present())
	}
}
