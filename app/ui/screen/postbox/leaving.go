package postbox

import (
	"context"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
)

// list is a long list of items. Only the rows in sight are drawn.
type list struct {
	rows  *kit.Rows
	items []item
}

func (s *Screen) newList() *list {
	o := &list{}
	o.rows = kit.NewRows(func() int { return len(o.items) }, func(i int) kit.RowData {
		if i >= len(o.items) {
			return kit.RowData{}
		}
		return s.moving(o.items[i]).row(s.needs.Words, s.needs.Now())
	})
	o.rows.OnChosen = func(i int) { s.show(o.items[i]) }
	return o
}

// set shows other items; the keyboard stays on the one where it was.
func (o *list) set(items []item) {
	at := ""
	if i := o.rows.At(); i < len(o.items) {
		at = o.items[i].ID
	}
	o.items = items
	for i, x := range items {
		if x.ID == at {
			o.rows.Stay(i)
			return
		}
	}
	o.rows.Stay(min(o.rows.At(), max(0, len(items)-1)))
}

// drawOut is the tab Uit: all that leaves, newest first.
func (s *Screen) drawOut() {
	l := s.needs.Words
	s.outgoing.set(s.items(s.fold.Checked()))
	s.fold.Show()
	if len(s.items(true)) == len(s.items(false)) {
		s.fold.Hide()
	}
	if len(s.outgoing.items) == 0 {
		s.put(s.out, kit.Sheet(s.fold, kit.Card(kit.EmptyState(kit.IconSend, l.T("post.empty-out-title"), l.T("post.empty-out-text"),
			kit.Secondary(l.T("post.to-families"), kit.IconFamily, func() { s.needs.Go(route.Route{Name: route.Families}) })))))
		return
	}
	s.put(s.out, kit.OnSheet(kit.Down(10, s.bar(), kit.Grow(kit.Keep(s.spots, "rows", s.outgoing.rows)))))
}

// bar is what can be done with all of it.
func (s *Screen) bar() fyne.CanvasObject {
	l := s.needs.Words
	bar := kit.Wrap(10)
	if !s.post.state.Rests() {
		if s.post.counts.Queued+openOf(s.post.registers) > 0 {
			bar.Add(kit.Keep(s.spots, "retry", kit.Secondary(l.T("postvak.retry-all"), kit.IconSync, func() { s.retry("") })))
		}
		bar.Add(kit.Keep(s.spots, "pause", kit.Quiet(l.T("postvak.pause"), kit.IconLock, s.pause)))
	}
	bar.Add(s.fold)
	if older := s.post.counts.Rows() - len(s.post.outbox); older > 0 {
		bar.Add(kit.Keep(s.spots, "older", kit.Quiet(l.N("postvak.older", older), kit.IconHistory, func() { s.readAll(s.drawAll) })))
	}
	bar.Add(kit.Caption(s.countLine()))
	return bar
}

// countLine is how many there are of each.
func (s *Screen) countLine() string {
	l, c := s.needs.Words, counted(s.post.counts, s.post.registers)
	return l.T("postvak.counts", "queued", l.Number(c.Queued), "awaiting", l.Number(c.Awaiting), "refused", l.Number(c.Refused), "stopped", l.Number(c.Stopped))
}

// readAll reads the rest of a long outbox, off the screen.
func (s *Screen) readAll(then func()) {
	if s.post.whole {
		then()
		return
	}
	var all []casework.Outgoing
	total := s.post.counts.Rows()
	s.busy.Run(s.needs.Frame, s.needs.Words.T("postvak.reading"), func(ctx context.Context) (err error) {
		all, err = allRows(ctx, s.needs.Desk, func(n int) { route.Tell(ctx, n, total) })
		return err
	}, func(err error) {
		switch {
		case s.ctx.Err() != nil:
			return
		case err != nil:
			s.needs.Fail(err)
			return
		case all == nil && total > 0: // it was stopped
			return
		}
		s.post.outbox, s.post.whole = all, true
		then()
	})
}

// retry makes one package due, or all that leaves, and goes round the mailbox.
func (s *Screen) retry(id string) {
	if err := s.needs.Desk.RetryNow(s.ctx, id); err != nil {
		s.needs.Fail(err)
		return
	}
	if id == "" && !s.goOn(s.merged(nil)) {
		return
	}
	s.changed()
	s.sync()
}

func (s *Screen) pause() {
	if err := s.needs.Desk.PausePost(s.ctx); err != nil {
		s.needs.Fail(err)
		return
	}
	s.needs.Say(s.needs.Words.T("postvak.paused-now"), nil)
	s.changed()
}

func (s *Screen) resume() {
	if err := s.needs.Desk.ResumePost(s.ctx); err != nil {
		s.needs.Fail(err)
		return
	}
	s.changed()
	s.sync()
}

// resting says that nothing is sent, why, and what to do; nil when all goes on.
func (s *Screen) resting() fyne.CanvasObject {
	l, state := s.needs.Words, s.post.state
	if !state.Rests() {
		return nil
	}
	text, tone := l.T("postvak.rests-person", "when", l.Moment(state.Since)), kit.Warn
	if state.ByMailbox {
		text = l.T("postvak.rests-mailbox", "when", l.Moment(state.Since)) + " " + reason(l, state.Reason) + " " + toDo(l, state.Reason)
		tone = kit.Bad
	}
	buttons := []*kit.Button{kit.Keep(s.spots, "resume", kit.Primary(l.T("postvak.resume"), kit.IconSync, s.resume))}
	if to := s.mend(state.Reason, "", ""); state.ByMailbox && to != nil {
		buttons = append(buttons, to)
	}
	return kit.Notice(tone, text, buttons...)
}
