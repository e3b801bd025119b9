package casework

import (
	"cmp"
	"context"
	"errors"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
)

// SyncResult is what one round over the mailbox did.
type SyncResult struct {
	Sent     int
	Stopped  []Stopped // held back, since it may not leave any more
	Received []Arrival
	Problems []Problem
}

// Problem is a package that could not be received; it keeps waiting in the
// mailbox when that can change.
type Problem struct {
	Name  string // of the object in the mailbox
	Cause error
	Final bool // it will never be received
}

// SyncOptions are the wishes of one round.
type SyncOptions struct {
	Deliver  Deliver
	Progress func(done, total int)
	Now      bool // try again also what waits for a later moment
}

// Sync sends what is in the outbox, receives what waits in the mailbox, and
// sends the receipts. It can be stopped through ctx at any moment and be done
// again: nothing is sent or received twice.
func (d *Desk) Sync(ctx context.Context, options SyncOptions) (SyncResult, error) {
	var result SyncResult
	settings, err := d.Settings(ctx)
	if err != nil {
		return result, err
	}
	post, err := d.Post(settings)
	if err != nil {
		return result, err
	}
	sendErr := d.sendAll(ctx, post, options, &result)
	if err := d.receiveAll(ctx, post, options, &result); err != nil {
		return result, errors.Join(sendErr, err)
	}
	if sendErr != nil {
		return result, sendErr
	}
	return result, d.sendAll(ctx, post, options, &result)
}

// sendAll sends what is queued and due, oldest first. A failure stays queued,
// with a longer wait each time; the first one is returned.
func (d *Desk) sendAll(ctx context.Context, post Post, options SyncOptions, result *SyncResult) error {
	list, err := d.Outbox(ctx)
	if err != nil {
		return err
	}
	var first error
	for i, out := range list {
		if options.Progress != nil {
			options.Progress(i, len(list))
		}
		if out.State != consent.ReceiptQueued || !options.Now && d.Clock().Before(out.NextTry) {
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		err := d.sendOne(ctx, post, out)
		switch {
		case errors.Is(err, ErrStopped):
			stopped, now, err := d.stopStale(ctx, out)
			first = cmp.Or(first, err)
			if now {
				result.Stopped = append(result.Stopped, stopped)
			}
		case err != nil:
			first = cmp.Or(first, err)
		default:
			result.Sent++
		}
	}
	return first
}

// sendOne sends one package. What is stopped while it is on its way was sent:
// the recall that was made then has it among what may have left.
func (d *Desk) sendOne(ctx context.Context, post Post, out Outgoing) error {
	parcel, err := d.parcel(ctx, out)
	if err != nil {
		return err
	}
	if err := post.Send(ctx, parcel); err != nil {
		return errors.Join(err, d.settle(ctx, out.ID, func(o *Outgoing) {
			if o.State != consent.ReceiptQueued {
				return
			}
			if !o.judged() { // the claim counted it already
				o.Attempts++
			}
			o.NextTry = d.Clock().Add(backOff(o.Attempts))
			o.Problem = problemOf(err)
		}))
	}
	return d.settle(ctx, out.ID, func(o *Outgoing) { o.State, o.Problem = consent.ReceiptSent, "" })
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

// backOff doubles from half a minute to six hours.
func backOff(attempts int) time.Duration {
	const first, most = 30 * time.Second, 6 * time.Hour
	wait := first << min(attempts-1, 10)
	return min(wait, most)
}

// receiveAll receives what waits, in order of sender and number. What was
// looked at before is skipped by its hash.
func (d *Desk) receiveAll(ctx context.Context, post Post, options SyncOptions, result *SyncResult) error {
	me, err := d.Profile(ctx)
	if err != nil {
		return err
	}
	waiting, err := post.Waiting(ctx, me.Mailbox)
	if err != nil {
		return err
	}
	var done handled
	if _, err := d.Vault.Desk(ctx, deskHandled, &done); err != nil {
		return err
	}
	var fresh []string
	for i, w := range waiting {
		if options.Progress != nil {
			options.Progress(i, len(waiting))
		}
		if _, before := done.Packages[w.Package]; before {
			continue
		}
		arrival, err := d.receiveOne(ctx, post, w, options.Deliver)
		switch {
		case ctx.Err() != nil:
			return errors.Join(ctx.Err(), d.rememberHandled(context.WithoutCancel(ctx), fresh))
		case errors.Is(err, ErrUnreachable):
			return errors.Join(err, d.rememberHandled(ctx, fresh))
		case err == nil:
			result.Received = append(result.Received, arrival)
		case !errors.Is(err, ErrReplayed):
			result.Problems = append(result.Problems, Problem{Name: w.Name, Cause: err, Final: final(err)})
		}
		if err == nil || final(err) {
			fresh = append(fresh, w.Package)
		}
	}
	return d.rememberHandled(ctx, fresh)
}

func (d *Desk) receiveOne(ctx context.Context, post Post, w Waiting, deliver Deliver) (Arrival, error) {
	data, err := post.Fetch(ctx, w.Name)
	if err != nil {
		return Arrival{}, err
	}
	return d.Receive(ctx, data, deliver)
}

const deskHandled = "handled"

// handled are the packages of the mailbox that need not be looked at again.
type handled struct{ Packages map[string]time.Time }

// final tells whether a package will never be received, whatever happens.
func final(err error) bool {
	for _, passing := range []error{ErrUnknownSender, ErrNewerVersion, ErrTruncated, ErrNotYet} {
		if errors.Is(err, passing) {
			return false
		}
	}
	for _, lasting := range []error{ErrReplayed, ErrNotAPackage, ErrAltered, ErrNotForMe, ErrExpired, ErrTooLarge, ErrUnexpected, ErrOldEpoch, ErrCalledBack} {
		if errors.Is(err, lasting) {
			return true
		}
	}
	return false
}

func (d *Desk) rememberHandled(ctx context.Context, fresh []string) error {
	if len(fresh) == 0 {
		return nil
	}
	e, err := d.entry(ctx, audit.PostHandled, audit.Update)
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, func(tx Tx) error {
		var done handled
		if _, err := tx.Desk(deskHandled, &done); err != nil {
			return err
		}
		if done.Packages == nil {
			done.Packages = map[string]time.Time{}
		}
		for _, p := range fresh {
			done.Packages[p] = d.Clock()
		}
		return tx.SaveDesk(deskHandled, done)
	})
}
