package settings

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
)

// Mailbox is what this screen asks about where packages go.
type Mailbox interface {
	SaveChannel(ctx context.Context, c casework.Channel, fresh casework.ChannelSecret) (casework.Settings, error)
	TestChannel(ctx context.Context, c casework.Channel, fresh casework.ChannelSecret, tell func(casework.ChannelStep)) (casework.ChannelReport, error)
}

// mailbox is the place through which packages go, and how its last test went.
func (s *Screen) mailbox() fyne.CanvasObject {
	l := s.needs.Words
	where := s.set.Where()
	choose := kit.Secondary(l.T("stores.choose"), kit.IconFolder, func() { s.askChannel(where) })
	s.controls[controlMailbox] = choose
	rows := []fyne.CanvasObject{kit.Note(l.T("settings.mailbox-text"))}
	buttons := kit.Wrap(10, choose)
	if where.None() {
		return kit.Section(l.T("settings.mailbox"), nil, append(rows, kit.Strong(l.T("settings.mailbox-none")), buttons)...)
	}
	rows = append(rows, kit.Strong(l.T("list.channel."+string(where.Kind))+": "+where.Place()))
	if where.Kind == casework.ChannelFolder {
		for _, text := range s.needs.MailboxWarnings(where.Address) {
			rows = append(rows, kit.Notice(kit.Neutral, text))
		}
	}
	s.outcome = kit.Down(6)
	fill(s.outcome)
	buttons.Add(kit.Secondary(l.T("settings.mailbox-test"), kit.IconSync, s.testMailbox))
	return kit.Section(l.T("settings.mailbox"), nil, append(rows, s.outcome, buttons)...)
}

// testMailbox tries out the mailbox that is in use.
func (s *Screen) testMailbox() {
	s.tryChannel(s.set.Where(), casework.ChannelSecret{}, s.outcome, func(err error) {
		if err != nil {
			s.needs.Fail(err)
		}
	})
}

// tryChannel tests a channel off the screen, and shows its steps in a box; done
// hears why nothing could be tried. A test that was stopped says nothing.
func (s *Screen) tryChannel(c casework.Channel, fresh casework.ChannelSecret, box *fyne.Container, done func(error)) {
	var report casework.ChannelReport
	s.testing.Run(s.needs.Frame, s.needs.Words.T("settings.mailbox-test"), func(ctx context.Context) (err error) {
		report, err = s.needs.Desk.TestChannel(ctx, c, fresh, nil)
		return err
	}, func(err error) {
		var steps []fyne.CanvasObject
		if errors.Is(err, context.Canceled) {
			err = nil
		} else if err == nil {
			steps = s.steps(report)
		}
		fill(box, steps...)
		done(err)
	})
}

// fill puts objects in a box; an empty one takes no room.
func fill(box *fyne.Container, objects ...fyne.CanvasObject) {
	box.Objects = objects
	box.Hidden = len(objects) == 0
	box.Refresh()
}

// steps words a test: first what it comes to, then each step.
func (s *Screen) steps(report casework.ChannelReport) []fyne.CanvasObject {
	l := s.needs.Words
	var rows []fyne.CanvasObject
	failed, bad := report.Failed()
	switch {
	case bad:
		rows = append(rows, kit.Notice(kit.Bad, l.T("stores.step."+failed.Name)+": "+s.needs.Explain(failed.Failure)))
	case len(report.Missing()) == 0:
		rows = append(rows, kit.Notice(kit.Good, l.T("settings.mailbox-works")))
	default:
		rows = append(rows, kit.Notice(kit.Good, l.T("stores.works-but")))
	}
	for _, missing := range report.Missing() {
		rows = append(rows, kit.Notice(kit.Warn, l.T("stores.step."+missing.Name)+": "+s.needs.Explain(missing.Failure)))
	}
	for _, step := range report.Steps {
		rows = append(rows, kit.Note(l.T("stores.step."+step.Name)+": "+l.T("stores.outcome."+string(step.Outcome))))
	}
	return rows
}
