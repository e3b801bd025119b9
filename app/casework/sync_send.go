package casework

import (
	"cmp"
	"context"
	"errors"
	"math/rand/v2"
	"time"

	"keukentafel/app/consent"
)

// sending is one round over the outbox.
type sending struct {
	*Desk
	post    Post
	options SyncOptions
	result  *SyncResult
	total   int   // waiting when it began
	done    int   // looked at
	failed  int   // in a row
	first   error // the first failure
	over    bool  // the mailbox rests, or is away
}

// awayAfter is how many failures in a row mean that the mailbox is away, and
// not one package in trouble.
const awayAfter = 3

// sendAll sends what is queued and due, oldest first. A failure stays queued,
// with a longer wait each time; the first one is returned. When the mailbox is
// away, or needs a person, the rest waits for that.
func (d *Desk) sendAll(ctx context.Context, post Post, options SyncOptions, result *SyncResult) error {
	if err := d.readyOutbox(ctx); err != nil {
		return err
	}
	state, err := postState(d.reading(ctx))
	if err == nil {
		err = d.tidyOutbox(ctx)
	}
	if err != nil || state.Rests() || !options.Now && d.Clock().Before(state.NextTry) {
		return err
	}
	s := &sending{Desk: d, post: post, options: options, result: result}
	b, err := bookOf(d.reading(ctx))
	if err != nil {
		return err
	}
	for _, each := range b.Drawers {
		s.total += each.Queued
	}
	for _, each := range b.Drawers {
		if each.Queued == 0 || s.over {
			continue
		}
		if err := s.drawer(ctx, each.No); err != nil {
			return err
		}
	}
	if !s.over {
		if err := s.lookAfter(ctx); err != nil {
			return err
		}
	}
	if s.first == nil && !s.over && state.Failures > 0 {
		err = d.away(ctx, PostState{Mode: PostRunning})
	}
	return cmp.Or(s.first, err)
}

// drawer sends what is due in one drawer; an error of it ends the round.
func (s *sending) drawer(ctx context.Context, no int64) error {
	rows, err := rowsIn(s.reading(ctx), no)
	if err != nil {
		return err
	}
	for _, out := range rows {
		if out.State != consent.ReceiptQueued {
			continue
		}
		if s.options.Progress != nil {
			s.options.Progress(s.done, s.total)
		}
		s.done++
		if out.Asks != "" || !s.options.Now && s.Clock().Before(out.NextTry) {
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := s.one(ctx, out); err != nil || s.over {
			return err
		}
	}
	return nil
}

// one sends one row and keeps what came of it.
func (s *sending) one(ctx context.Context, out Outgoing) error {
	err := s.sendOne(s.options.begins(ctx, ItemProgress{ID: out.ID}), s.post, out)
	switch {
	case err == nil:
		if !out.Fills { // it only says that something does not come
			s.result.Sent++
		}
		s.failed = 0
		return nil
	case errors.Is(err, ErrStopped):
		stopped, now, err := s.stopStale(ctx, out)
		if now {
			s.result.Stopped = append(s.result.Stopped, stopped)
		}
		s.first = cmp.Or(s.first, err)
		return nil
	}
	switch {
	case errors.Is(err, errAsks):
		s.result.Asks++
		return nil
	case errors.Is(err, errAnew):
		return nil
	case ctx.Err() != nil:
		return err
	}
	s.first = cmp.Or(s.first, err)
	rests, failed := s.heardFailure(ctx, err)
	s.over = rests
	s.failed++
	if f := failureOf(err); !rests && failed == nil && (s.failed >= awayAfter || f.RetryAfter > 0) {
		s.over = true
		failed = s.leaveAlone(ctx, f)
	}
	return failed
}

// leaveAlone keeps when the mailbox, which is away, is tried again.
func (s *sending) leaveAlone(ctx context.Context, f SendFailure) error {
	state, err := postState(s.reading(ctx))
	if err != nil {
		return err
	}
	state.Failures++
	state.Reason, state.Advice, state.Status, state.Since = f.Reason, f.Advice, f.Status, s.Clock()
	state.NextTry = s.Clock().Add(s.wait(state.Failures, f.RetryAfter))
	return s.away(ctx, state)
}

// sendOne sends one package. What is stopped while it is on its way was sent:
// the recall that was made then has it among what may have left.
func (d *Desk) sendOne(ctx context.Context, post Post, out Outgoing) error {
	parcel, err := d.parcel(ctx, out)
	if errors.Is(err, ErrExpired) {
		return d.ask(ctx, out, AsksExpired)
	}
	if err != nil {
		return err
	}
	err = post.Send(ctx, parcel)
	switch {
	case errors.Is(err, ErrNameTaken):
		return d.goAnew(ctx, out)
	case err != nil:
		return errors.Join(err, d.settleRow(context.WithoutCancel(ctx), out, func(o *Outgoing) { d.failed(o, err) }))
	}
	return d.settleRow(ctx, out, func(o *Outgoing) {
		o.State, o.Problem, o.Reason, o.NextTry = consent.ReceiptSent, "", "", time.Time{}
		o.Look = d.Clock().Add(firstLook)
	})
}

// failed keeps on a row why it did not go, and when it is tried again.
func (d *Desk) failed(o *Outgoing, err error) {
	if o.State != consent.ReceiptQueued {
		return
	}
	if !o.judged() { // the claim counted it already
		o.Attempts++
	}
	f := failureOf(err)
	o.Problem, o.Reason = problemOf(err), f.Reason
	if f.Advice == AdviceLater {
		o.NextTry = d.Clock().Add(d.wait(o.Attempts, f.RetryAfter))
	}
}

// problemOf is why sending failed, as a code that the screens word.
func problemOf(err error) string {
	switch {
	case errors.Is(err, ErrMailboxFull):
		return "full"
	case errors.Is(err, ErrMailboxRefuses):
		return "refused"
	}
	return "unreachable"
}

// wait is how long to wait after so many tries: what the mailbox asks, and else
// any time up to a bound that doubles, so that many computers do not come back
// at the same moment.
func (d *Desk) wait(attempts int, asked time.Duration) time.Duration {
	if asked > 0 {
		return asked
	}
	random := d.Random
	if random == nil {
		random = rand.Float64
	}
	return max(time.Second, time.Duration(random()*float64(backOff(attempts))))
}

// backOff is the bound: from half a minute, doubling, to six hours.
func backOff(attempts int) time.Duration {
	const first, most = 30 * time.Second, 6 * time.Hour
	wait := first << min(max(attempts, 1)-1, 10)
	return min(wait, most)
}
