package receiver

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
)

// Desk is what the receiver works with.
type Desk interface {
	Sync(ctx context.Context, o casework.SyncOptions) (casework.SyncResult, error)
	ForwardExports(ctx context.Context, to casework.Forwarder, told func(casework.ForwardDone)) error
}

// Receiver goes around one mailbox. All fields but Forwarder must be filled.
type Receiver struct {
	Desk      Desk
	Deliver   casework.Deliver
	Forwarder casework.Forwarder // nil: exports stay here
	Log       *Log
	Alive     *Alive
	Clock     func() time.Time
	Random    func() float64 // 0 to 1
	// Wait returns after the time, or when ctx ends.
	Wait func(ctx context.Context, d time.Duration)
	// Patience is how long the package of the moment may take after it was asked
	// to end.
	Patience time.Duration
}

// Done is what one round did.
type Done struct {
	casework.SyncResult
	Forwarded int // are where they must be
	Waiting   int // for the register
	Alarms    []error
}

// lasting are troubles that no waiting mends.
var lasting = []error{casework.ErrLocked, casework.ErrNoMailbox, casework.ErrNotSetUp, casework.ErrReadOnly, casework.ErrTampered, casework.ErrDamaged}

// alarming tells of a refusal that a person must look into.
func alarming(err error) bool {
	return slices.ContainsFunc([]error{casework.ErrPlanForked, casework.ErrChainBroken, casework.ErrHandoverNotShown, casework.ErrOldEpoch},
		func(x error) bool { return errors.Is(err, x) })
}

// Once goes around once. When ctx ends it finishes the package of the moment.
func (r *Receiver) Once(ctx context.Context) (Done, error) {
	work, end := context.WithCancel(context.WithoutCancel(ctx))
	defer end()
	defer r.hurry(ctx, end)()
	done, err := r.around(ctx, work, end)
	if errors.Is(err, context.Canceled) && ctx.Err() != nil {
		err = nil // as it was asked to
	}
	return done, err
}

// hurry ends also the package of the moment, some time after ctx ended.
func (r *Receiver) hurry(ctx context.Context, end func()) (off func()) {
	over := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		late := time.NewTimer(r.Patience)
		defer late.Stop()
		select {
		case <-late.C:
			end()
		case <-over:
		}
	})
	return func() { stop(); close(over) }
}

// around: receive, forward, and send the receipts that came of that.
func (r *Receiver) around(ctx, work context.Context, end func()) (Done, error) {
	var full atomic.Bool
	options := casework.SyncOptions{Now: true,
		Progress: func(int, int) { // between two packages
			r.Alive.Step()
			if ctx.Err() != nil || full.Load() {
				end()
			}
		},
		Deliver: func(o casework.Opened) error {
			err := r.Deliver(o)
			if errors.Is(err, casework.ErrDiskFull) {
				full.Store(true) // the others have no room either
			}
			return err
		}}
	r.Alive.Step()
	defer r.Alive.Rest()
	var done Done
	result, err := r.Desk.Sync(work, options)
	done.SyncResult = result
	done.Alarms = r.tell(result)
	if full.Load() {
		return done, casework.ErrDiskFull
	}
	if ctx.Err() != nil || work.Err() != nil || r.Forwarder == nil {
		return done, err
	}
	return done, errors.Join(err, r.forward(ctx, work, end, options, &done))
}

func (r *Receiver) forward(ctx, work context.Context, end func(), options casework.SyncOptions, done *Done) error {
	err := r.Desk.ForwardExports(work, r.Forwarder, func(f casework.ForwardDone) {
		r.Alive.Step()
		r.tellForward(f, done)
		if ctx.Err() != nil {
			end()
		}
	})
	if done.Forwarded == 0 || ctx.Err() != nil {
		return err
	}
	again, sendErr := r.Desk.Sync(work, options) // the receipts
	done.Sent += again.Sent
	done.Received, done.Problems = append(done.Received, again.Received...), append(done.Problems, again.Problems...)
	done.Alarms = append(done.Alarms, r.tell(again)...)
	return errors.Join(err, sendErr)
}

func (r *Receiver) tellForward(f casework.ForwardDone, done *Done) {
	line := Line{Level: Info, Event: "forward", Package: f.Package, Family: string(f.Family), Version: f.Version, Status: string(f.State), Code: f.Code}
	switch f.Receipt {
	case consent.ReceiptImported:
		line.Status = "imported"
		done.Forwarded++
	case consent.ReceiptRejected:
		line.Level, line.Status = Alarm, "rejected"
		done.Alarms = append(done.Alarms, casework.ErrNeverForwarded)
		done.Forwarded++ // came to its end
	default:
		if f.State == casework.ForwardForwarded && f.Code != "" {
			line.Level = Warn
		}
		done.Waiting++
	}
	r.Log.Write(line)
}

// tell writes what a round did in the log, and gives the alarms.
func (r *Receiver) tell(result casework.SyncResult) []error {
	var alarms []error
	for _, a := range result.Received {
		line := Line{Level: Info, Event: "received", Package: a.Object, Family: string(a.Family), Sender: a.From.Key, Code: string(a.Kind)}
		if e := a.Export; e != nil {
			line.Folder, line.Version, line.Epoch, line.Status, line.Notes = e.Folder, e.Version, e.Epoch, string(e.Status), e.Notes
		}
		r.Log.Write(line)
	}
	for _, p := range result.Problems {
		line := Line{Level: Warn, Event: "not-received", Object: p.Name, Code: CodeOf(p.Cause)}
		if alarming(p.Cause) {
			line.Level, line.Event = Alarm, "refused"
			alarms = append(alarms, p.Cause)
		}
		r.Log.Write(line)
	}
	return alarms
}

// CodeOf is the code of an error in the log.
func CodeOf(err error) string {
	for _, known := range []struct {
		err  error
		code string
	}{
		{casework.ErrPlanForked, "fork"}, {casework.ErrChainBroken, "chain"}, {casework.ErrHandoverNotShown, "handover"}, {casework.ErrOldEpoch, "old-epoch"},
		{casework.ErrDiskFull, "disk-full"}, {casework.ErrUnknownSender, "unknown-sender"}, {casework.ErrNewerVersion, "newer-version"},
		{casework.ErrTruncated, "truncated"}, {casework.ErrNotYet, "not-here"}, {casework.ErrAltered, "altered"}, {casework.ErrNotAPackage, "not-a-package"},
		{casework.ErrNotForMe, "not-for-me"}, {casework.ErrForwarded, "not-for-me"}, {casework.ErrExpired, "expired"}, {casework.ErrTooLarge, "too-large"},
		{casework.ErrReplayed, "replayed"}, {casework.ErrUnexpected, "unexpected"}, {casework.ErrMailboxFull, "mailbox-full"},
		{casework.ErrMailboxRefuses, "mailbox-refuses"}, {casework.ErrUnreachable, "unreachable"}, {casework.ErrNoMailbox, "no-mailbox"},
		{casework.ErrLocked, "locked"}, {casework.ErrDamaged, "damaged"}, {casework.ErrTampered, "damaged"}, {context.Canceled, "stopped"},
	} {
		if errors.Is(err, known.err) {
			return known.code
		}
	}
	return "other"
}
