package casework

import (
	"context"
	"errors"
	"fmt"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
)

// PostMode tells whether packages go over the mailbox.
type PostMode string

// The modes.
const (
	PostRunning PostMode = "running"
	PostPaused  PostMode = "paused"  // until a person resumes it
	PostStopped PostMode = "stopped" // the connection was not safe; until a person looked
)

// PostState is how the exchange over the mailbox is.
type PostState struct {
	Mode PostMode
	// ByMailbox: the mailbox failed in a way that only a person can mend. Else a
	// person paused it.
	ByMailbox bool `json:",omitempty"`
	// By is who paused it, as the log names people; empty when the mailbox did.
	By     string `json:",omitempty"`
	Reason string `json:",omitempty"` // as SendFailure has it
	Advice Advice `json:",omitempty"`
	Status int    `json:",omitempty"` // of HTTP
	Since  time.Time
	// NextTry is when the mailbox is tried again by itself; zero when nothing
	// waits for that.
	NextTry time.Time `json:",omitzero"`
	// Failures is how often in a row the mailbox was not reached.
	Failures int `json:",omitempty"`
}

// Rests tells whether nothing may go over the mailbox now.
func (s PostState) Rests() bool { return s.Mode == PostPaused || s.Mode == PostStopped }

const deskPost = "post-state"

func postState(r reader) (PostState, error) {
	s := PostState{Mode: PostRunning}
	_, err := r.Desk(deskPost, &s)
	return s, err
}

// PostState tells whether packages go over the mailbox, and if not by whom,
// why and since when; and when the next try is.
func (d *Desk) PostState(ctx context.Context) (PostState, error) {
	r := d.reading(ctx)
	s, err := postState(r)
	if err != nil || s.Rests() {
		s.NextTry = time.Time{}
		return s, err
	}
	list, err := rowsWhere(r, withQueued)
	var next time.Time
	for _, o := range list {
		if o.State == consent.ReceiptQueued && o.Asks == "" && (next.IsZero() || o.NextTry.Before(next)) {
			next = o.NextTry
			if next.IsZero() {
				next = d.Clock()
			}
		}
	}
	if !next.IsZero() && s.NextTry.After(next) {
		next = s.NextTry
	}
	s.NextTry = next
	return s, err
}

// PausePost keeps everything from going over the mailbox, until ResumePost. It
// outlives the program.
func (d *Desk) PausePost(ctx context.Context) error {
	me, err := d.Profile(ctx)
	if err != nil {
		return err
	}
	return d.changePost(ctx, audit.PostPaused, "person", func(tx Tx) error {
		return tx.SaveDesk(deskPost, PostState{Mode: PostPaused, By: me.Key, Reason: "person", Since: d.Clock()})
	})
}

// ResumePost lets packages go again, whoever or whatever paused them.
func (d *Desk) ResumePost(ctx context.Context) error {
	return d.changePost(ctx, audit.PostResumed, "", func(tx Tx) error { return tx.DropDesk(deskPost) })
}

// RetryNow makes one package of the outbox due, or all that wait when id is
// empty; the next Sync sends them. A pause that the mailbox made ends with it,
// one that a person made does not (ErrPostPaused), nor does a stop, for which
// ResumePost is. A package that waits for a person is not sent by it: see
// SealAnew.
func (d *Desk) RetryNow(ctx context.Context, id string) error {
	if err := d.readyOutbox(ctx); err != nil {
		return err
	}
	return d.changePost(ctx, audit.PostRetried, id, func(tx Tx) error {
		s, err := postState(tx)
		switch {
		case err != nil:
			return err
		case s.Mode == PostStopped, s.Mode == PostPaused && !s.ByMailbox:
			return ErrPostPaused
		}
		if err := tx.DropDesk(deskPost); err != nil {
			return err
		}
		if id != "" {
			o, known, err := find(tx, byID(id))
			if err != nil || !known || o.State != consent.ReceiptQueued {
				return orUnexpected(err)
			}
			return makeDue(tx, o)
		}
		list, err := rowsWhere(tx, withQueued)
		for _, o := range list {
			if err == nil {
				err = makeDue(tx, o)
			}
		}
		return err
	})
}

func makeDue(tx Tx, o Outgoing) error {
	if o.State != consent.ReceiptQueued || o.NextTry.IsZero() {
		return nil
	}
	_, err := editRow(tx, o.Number, func(o *Outgoing) { o.NextTry = time.Time{} })
	return err
}

func (d *Desk) changePost(ctx context.Context, event audit.Event, object string, do func(Tx) error) error {
	e, err := d.entry(ctx, event, audit.Execute)
	if err != nil {
		return err
	}
	e.Object = object
	return d.Vault.Change(ctx, e, do)
}

// mayExchange tells whether something may go over the mailbox now.
func (d *Desk) mayExchange(ctx context.Context) error {
	s, err := postState(d.reading(ctx))
	if err == nil && s.Rests() {
		err = fmt.Errorf("%w: %s", ErrPostPaused, s.Reason)
	}
	return err
}

// mailboxChanged ends a pause that was about another mailbox or another way to
// it, within a transaction. A pause that a person made stays.
func mailboxChanged(tx Tx) error {
	s, err := postState(tx)
	if err != nil || s.Rests() && !s.ByMailbox {
		return err
	}
	return tx.DropDesk(deskPost)
}

// away keeps how the mailbox is.
func (d *Desk) away(ctx context.Context, s PostState) error {
	return d.changePost(context.WithoutCancel(ctx), audit.PostAway, s.Reason, func(tx Tx) error {
		if s.Failures == 0 {
			return tx.DropDesk(deskPost)
		}
		return tx.SaveDesk(deskPost, s)
	})
}

// failureOf is why a mailbox failed, also when it did not say so itself.
func failureOf(err error) SendFailure {
	var f *SendFailure
	switch {
	case errors.As(err, &f):
		return *f
	case errors.Is(err, ErrMailboxFull):
		return SendFailure{Reason: "full", Advice: AdvicePerson, Err: err}
	case errors.Is(err, ErrMailboxRefuses):
		return SendFailure{Reason: "refused", Advice: AdvicePerson, Err: err}
	}
	return SendFailure{Reason: "network", Advice: AdviceLater, Err: err}
}

// heardFailure keeps what a failure of the mailbox means for all of it. It
// tells whether the mailbox rests from now on.
func (d *Desk) heardFailure(ctx context.Context, err error) (rests bool, _ error) {
	f := failureOf(err)
	mode := PostPaused
	switch f.Advice {
	case AdviceUnsafe:
		mode = PostStopped
	case AdvicePerson, AdviceNever:
	default:
		return false, nil
	}
	s := PostState{Mode: mode, ByMailbox: true, Reason: f.Reason, Advice: f.Advice, Status: f.Status, Since: d.Clock()}
	return true, d.changePost(context.WithoutCancel(ctx), audit.PostPaused, f.Reason, func(tx Tx) error { return tx.SaveDesk(deskPost, s) })
}
