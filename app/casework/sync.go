package casework

import (
	"context"
	"errors"
)

// SyncResult is what one round over the mailbox did.
type SyncResult struct {
	Sent     int
	Asks     int       // packages that wait for a person from now on
	Stopped  []Stopped // held back, since it may not leave any more
	Received []Arrival
	Problems []Problem
	// CannotClear is that the mailbox does not let old objects be removed; it is
	// told once.
	CannotClear bool
	// Registers is what went to the registers of municipalities.
	Registers RegisterRound
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
	Item     func(ItemProgress) // how far each package is; may be called from any thread
	Now      bool               // try again also what waits for a later moment
}

// Sync sends what is in the outbox, receives what waits in the mailbox, and
// sends the receipts. It can be stopped through ctx at any moment and be done
// again: nothing is sent or received twice.
// What waits for the register of a municipality goes there too, with or without
// a mailbox.
func (d *Desk) Sync(ctx context.Context, options SyncOptions) (SyncResult, error) {
	result, err := d.syncMail(ctx, options)
	return result, errors.Join(err, d.registerRound(ctx, options, &result))
}

// syncMail is the part of Sync about the mailbox.
func (d *Desk) syncMail(ctx context.Context, options SyncOptions) (SyncResult, error) {
	var result SyncResult
	settings, err := d.Settings(ctx)
	if err != nil {
		return result, err
	}
	post, err := d.Post(settings)
	if err != nil {
		return result, err
	}
	if err := d.mayExchange(ctx); err != nil {
		return result, err
	}
	sendErr := d.sendAll(ctx, post, options, &result)
	if err := d.receiveAll(ctx, post, options, &result); err != nil {
		_, failed := d.heardFailure(ctx, err)
		return result, errors.Join(sendErr, err, failed)
	}
	if sendErr != nil {
		return result, sendErr
	}
	return result, d.sendAll(ctx, post, options, &result)
}
