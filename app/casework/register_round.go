package casework

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
)

// RegisterRound is what one round of deliveries did.
type RegisterRound struct {
	Delivered int
	Waiting   int       // go on by themselves later
	Paused    int       // need somebody
	Rejected  int       // will never be right
	Stopped   []Stopped // may not leave any more
}

// deliveries are what this program is delivering at this moment.
type deliveries struct {
	round sync.Mutex // one round at a time
	guard sync.Mutex
	sent  map[consent.DisclosureID]map[string]int64
}

// hear notes how far a file is, and tells how far all files together are.
func (x *deliveries) hear(id consent.DisclosureID, file string, done int64) (all int64) {
	x.guard.Lock()
	defer x.guard.Unlock()
	if x.sent == nil {
		x.sent = map[consent.DisclosureID]map[string]int64{}
	}
	if x.sent[id] == nil {
		x.sent[id] = map[string]int64{}
	}
	x.sent[id][file] = max(x.sent[id][file], done)
	for _, n := range x.sent[id] {
		all += n
	}
	return all
}

func (x *deliveries) end(id consent.DisclosureID) {
	x.guard.Lock()
	defer x.guard.Unlock()
	delete(x.sent, id)
}

// busy tells whether it is under way in this program.
func (x *deliveries) busy(id consent.DisclosureID) bool {
	x.guard.Lock()
	defer x.guard.Unlock()
	return x.sent[id] != nil
}

// fill tells of each delivery how far it is. What was cut off, as the program
// ended, waits for its turn.
func (x *deliveries) fill(list []RegisterDelivery) {
	x.guard.Lock()
	defer x.guard.Unlock()
	for i := range list {
		r := &list[i]
		sent, running := x.sent[r.ID]
		switch {
		case r.State == DeliveryBusy && !running:
			r.State = DeliveryQueued
		case r.State == DeliveryBusy:
			for _, done := range sent {
				r.Sent += done
			}
			r.Sent = min(r.Sent, r.Size)
		}
	}
}

// ofTheChannel are the codes that hold for the municipality and not for one
// delivery: after one of them the others of this round are not tried.
var ofTheChannel = []string{"auth", "scope", "clock", "not-found", "type-unknown", "type-not-published", "full", "busy", "offline", "proxy", "tls",
	"elsewhere", "unsupported", "unexpected", "secret", "profile"}

// DeliverDue brings what is due to the registers, oldest first; with now also
// what waits for a later moment. It can be stopped at any moment, and be done
// again: nothing is delivered twice. Only one round goes on at a time: a second
// one does nothing. What goes wrong stands in the queue; an error is of the
// vault, or that it was stopped.
func (d *Desk) DeliverDue(ctx context.Context, now bool, progress func(done, total int)) (RegisterRound, error) {
	return d.deliverDue(ctx, SyncOptions{Now: now, Progress: progress})
}

func (d *Desk) deliverDue(ctx context.Context, options SyncOptions) (RegisterRound, error) {
	var round RegisterRound
	if d.Register == nil || !d.delivering.round.TryLock() {
		return round, nil
	}
	defer d.delivering.round.Unlock()
	var list []RegisterDelivery
	if _, err := d.Vault.Desk(ctx, deskRegisterQueue, &list); err != nil {
		return round, err
	}
	due := slices.DeleteFunc(list, func(r RegisterDelivery) bool {
		return !r.State.Open() || r.State == DeliveryPaused || !options.Now && d.Clock().Before(r.NextTry)
	})
	var closed []string
	var first error
	for i, r := range due {
		if options.Progress != nil {
			options.Progress(i, len(due))
		}
		if slices.Contains(closed, r.Municipality) {
			continue
		}
		if err := ctx.Err(); err != nil {
			return round, err
		}
		code, err := d.deliverOne(ctx, r, options, &round)
		first = cmp.Or(first, err)
		if slices.Contains(ofTheChannel, code) {
			closed = append(closed, r.Municipality)
		}
	}
	return round, first
}

// deliverOne delivers one, and tells with which code it did not.
func (d *Desk) deliverOne(ctx context.Context, r RegisterDelivery, options SyncOptions, round *RegisterRound) (string, error) {
	sent := func(file string, done int64) {
		all := d.delivering.hear(r.ID, file, done)
		if options.Item != nil {
			options.Item(ItemProgress{ID: string(r.ID), Done: min(all, r.Size), Total: r.Size})
		}
	}
	sent("", 0)
	defer d.delivering.end(r.ID)
	disclosure, order, err := d.claimDelivery(ctx, r)
	switch {
	case errors.Is(err, ErrStopped):
		stopped, err := d.stopDelivery(ctx, r, err)
		round.Stopped = append(round.Stopped, stopped...)
		return "", err
	case errors.Is(err, consent.ErrClockBehind), errors.Is(err, ErrNoDelivery):
		return "", err
	case err != nil:
		return d.settleFailed(ctx, r, err, round)
	}
	order.Sent = func(file string, done, _ int64) { sent(file, done) }
	done, err := d.Register.Deliver(ctx, disclosure, order, d.RegisterState(r.Family))
	if err != nil {
		return d.settleFailed(ctx, r, err, round)
	}
	round.Delivered++
	return "", d.settleDelivery(ctx, r, audit.RegisterDelivered, func(r *RegisterDelivery) {
		r.State, r.Code, r.Fields, r.Instance, r.NextTry = DeliveryDelivered, "", nil, "", time.Time{}
		r.Zaak, r.Documents = done.Zaak, done.Documents
	})
}

// settleFailed writes down why a delivery did not happen, and what next.
func (d *Desk) settleFailed(ctx context.Context, r RegisterDelivery, failed error, round *RegisterRound) (string, error) {
	why := registerErrorOf(failed)
	if ctx.Err() != nil { // somebody stopped it: nothing is wrong
		return why.Code, errors.Join(ctx.Err(), d.settleDelivery(ctx, r, audit.RegisterFailed, func(r *RegisterDelivery) { r.State = DeliveryQueued }))
	}
	return why.Code, d.settleDelivery(ctx, r, audit.RegisterFailed, func(r *RegisterDelivery) {
		r.Code, r.Fields, r.Instance, r.NextTry = why.Code, why.Fields, why.Instance, time.Time{}
		switch why.Class {
		case RegisterAgain:
			round.Waiting++
			r.State, r.NextTry = DeliveryWaits, d.Clock().Add(max(backOff(max(r.Attempts, 1)), why.After))
		case RegisterReject:
			round.Rejected++
			r.State = DeliveryRejected
		case RegisterPause:
			round.Paused++
			r.State = DeliveryPaused
		}
	})
}

// registerRound is the part of Sync about the registers.
func (d *Desk) registerRound(ctx context.Context, options SyncOptions, result *SyncResult) error {
	round, err := d.deliverDue(ctx, options)
	result.Registers = round
	result.Stopped = append(result.Stopped, round.Stopped...)
	return err
}
