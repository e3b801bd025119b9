package casework

import (
	"cmp"
	"context"
	"errors"
	"time"

	"keukentafel/app/consent"
)

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
