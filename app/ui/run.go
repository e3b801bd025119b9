package ui

import (
	"context"
	"errors"
	"time"

	"keukentafel/app/ui/background"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// patience is how long work may take before it is shown with a way to stop.
const patience = 300 * time.Millisecond

// run does slow work off the screen. When it takes long a panel shows it, with
// a button to stop, and how far it is when the work tells so (route.Tell).
func (s *Shell) run(title string, work func(ctx context.Context) error, done func(error)) {
	l := s.words()
	var panel *kit.Panel
	progress := kit.NewProgress(l, title, nil)
	progress.Hide()
	finished, locked := false, s.locked
	stop := s.house.Start(background.Task{
		Work: func(ctx context.Context, tell func(float32)) error { return work(route.WithProgress(ctx, tell)) },
		Progress: func(share float32) {
			progress.Set(share)
			if !progress.Visible() {
				progress.Show()
				if panel != nil {
					panel.Reveal(progress)
				}
			}
		},
		Done: func(err error) {
			finished = true
			if panel != nil {
				panel.Close()
			}
			if errors.Is(err, context.Canceled) {
				s.say(l.T("shell.stopped"), nil)
			}
			if done != nil {
				done(err)
			}
		},
	})
	s.After(patience, func() {
		if finished || locked != s.locked {
			return
		}
		panel = kit.NewPanel(title, kit.Down(14, kit.Prose(l.T("shell.busy")), progress), kit.Secondary(l.T("shell.stop"), kit.IconCross, stop))
		panel.Show(s.Window.Canvas())
	})
}
