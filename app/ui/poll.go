package ui

import (
	"context"
	"math/rand/v2"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/ui/background"
)

// pollCheck is how often the shell sees whether it is time to look in the mailbox.
const pollCheck = 30 * time.Second

// polling is what the shell knows of looking in the mailbox by itself.
type polling struct {
	last   time.Time // when it last looked
	spread float64   // of this wait, from 0 up to 1
}

// watchMailbox looks in the mailbox from time to time, for as long as the door is
// open.
func (s *Shell) watchMailbox() {
	visit := s.locked
	s.After(pollCheck, func() {
		if s.desk != nil && s.locked == visit {
			s.pollWhenDue(false)
			s.watchMailbox()
		}
	})
}

// watchFront looks in the mailbox when the window comes to the front.
func (s *Shell) watchFront() {
	s.App.Lifecycle().SetOnEnteredForeground(func() { s.pollWhenDue(true) })
}

// pollWhenDue looks in the mailbox when it is time. Nobody asked for it, so nothing
// is said: the rail shows how it went.
func (s *Shell) pollWhenDue(focused bool) {
	desk := s.desk
	if desk == nil || s.syncing {
		return
	}
	p := casework.Polling{LastPoll: s.poll.last, LastActivity: s.touched, Focused: focused, Paused: s.Access.ReadOnly()}
	if wait, looks := casework.NextPoll(s.Clock(), p, s.poll.spread); !looks || wait > 0 {
		return
	}
	if settings, err := desk.Settings(context.Background()); err != nil || settings.Where().None() {
		return
	}
	s.poll = polling{last: s.Clock(), spread: rand.Float64()} //nolint:gosec // spreads load, keeps no secret
	s.syncing, s.syncShare = true, 0
	s.changed()
	s.house.Start(background.Task{Work: func(ctx context.Context, _ func(float32)) error {
		_, err := desk.Sync(ctx, casework.SyncOptions{})
		return err
	}, Done: func(err error) {
		s.syncing = false
		s.synced(err)
		s.changed()
	}})
}
