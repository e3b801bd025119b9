package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
)

// idleCheck is how often the shell looks whether somebody is still there.
const idleCheck = 20 * time.Second

// touch tells that the user did something.
func (s *Shell) touch() { s.touched = s.Clock() }

// watchIdle locks when nothing happened for as long as the settings say.
func (s *Shell) watchIdle() {
	s.After(idleCheck, func() {
		if s.idleFor() >= s.lockAfter() && s.Access.State() == AccessOpen {
			s.lock()
		}
		s.watchIdle()
	})
}

func (s *Shell) idleFor() time.Duration { return s.Clock().Sub(s.touched) }

func (s *Shell) lockAfter() time.Duration {
	minutes := s.look.lockMinutes
	if minutes < 1 {
		minutes = 10
	}
	return time.Duration(minutes) * time.Minute
}

// lock stores what was half typed, takes the content off the screen and
// forgets the keys. After the next unlock one is where one was.
func (s *Shell) lock() {
	s.closeScreen()
	if s.drafts != nil {
		s.drafts.Flush()
	}
	for top := s.Window.Canvas().Overlays().Top(); top != nil; top = s.Window.Canvas().Overlays().Top() {
		s.Window.Canvas().Overlays().Remove(top)
	}
	s.toasts.Dismiss()
	s.drafts, s.desk, s.body = nil, nil, nil
	if err := s.Access.Lock(); err != nil {
		s.fail(err)
	}
	s.showGate()
	s.forgetViewed()
}

// sync empties the outbox and looks in the mailbox.
func (s *Shell) sync() {
	desk := s.desk
	if desk == nil || s.syncing {
		return
	}
	s.syncing = true
	s.changed()
	var result casework.SyncResult
	s.Runner.Run(func(ctx context.Context) (err error) {
		result, err = desk.Sync(ctx, syncNow())
		return err
	}, func(err error) {
		s.syncing = false
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

// keys are the shortcuts of the whole window.
func (s *Shell) keys() {
	c := s.Window.Canvas()
	for _, k := range s.shortcuts() {
		c.AddShortcut(k.shortcut, func(pressed fyne.Shortcut) { s.Press(pressed) })
	}
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		s.touch()
		if e.Name == fyne.KeyEscape && s.desk != nil {
			s.back()
		}
	})
}

// Press does what a shortcut of the window stands for; false when it stands
// for nothing.
func (s *Shell) Press(pressed fyne.Shortcut) bool {
	s.touch()
	for _, k := range s.shortcuts() {
		if k.shortcut.ShortcutName() == pressed.ShortcutName() {
			k.do()
			return true
		}
	}
	return false
}
