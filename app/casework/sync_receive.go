package casework

import (
	"context"
	"errors"
	"time"

	"keukentafel/app/audit"
)

// receiveAll receives what waits, in order of sender and number. What was
// looked at before is skipped by its hash.
func (d *Desk) receiveAll(ctx context.Context, post Post, options SyncOptions, result *SyncResult) error {
	boxes, err := d.Mailboxes(ctx)
	if err != nil {
		return err
	}
	var waiting []Waiting
	for _, box := range boxes {
		found, err := allWaiting(ctx, post, box)
		if err != nil {
			return err
		}
		waiting = append(waiting, found...)
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

// allWaiting lists the packages and then the receipts in a mailbox, in order of
// sender and number.
func allWaiting(ctx context.Context, post Post, mailbox string) ([]Waiting, error) {
	var found []Waiting
	for _, receipts := range []bool{false, true} {
		senders, err := post.Senders(ctx, mailbox, receipts)
		if err != nil {
			return nil, err
		}
		for _, from := range senders {
			for after, more := int64(0), true; more; {
				page, err := post.Waiting(ctx, Stream{To: mailbox, From: from, Receipts: receipts}, after, 0)
				if err != nil {
					return nil, err
				}
				found = append(found, page...)
				if more = len(page) > 0 && page[len(page)-1].Seq > after; more { // a store that goes in circles ends here
					after = page[len(page)-1].Seq
				}
			}
		}
	}
	return found, nil
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
	for _, lasting := range []error{ErrReplayed, ErrNotAPackage, ErrAltered, ErrNotForMe, ErrExpired, ErrTooLarge, ErrUnexpected, ErrOldEpoch, ErrCalledBack, ErrSenderRevoked} {
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
