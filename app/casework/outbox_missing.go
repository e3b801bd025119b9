package casework

import (
	"context"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
)

// When to look whether what was sent still lies in the mailbox, as long as its
// receiver says nothing. A mailbox that was put back to an older copy lost it.
const (
	firstLook   = time.Hour
	laterLooks  = 24 * time.Hour
	looksARound = 25
	// looksApart is how often a receipt may bring such a look forward.
	looksApart = 10 * time.Minute
	looksAhead = 100
)

// keepReceipt brings a receipt to what it is about: the package it names, those
// up to its head, which arrived, and those that are missing, which go again.
func (d *Desk) keepReceipt(tx Tx, o Opened) error {
	if err := moveOutbox(tx); err != nil {
		return err
	}
	if o.Note.Stream == "" { // of an older program
		from, err := sendsAs(tx)
		if err != nil {
			return err
		}
		o.Note.Stream = from
	}
	if err := d.heardMissing(tx, o.Sender, *o.Note); err != nil {
		return err
	}
	if err := d.heardHead(tx, o.Sender, *o.Note); err != nil {
		return err
	}
	if o.Note.Package == "" && len(o.Note.Missing) > 0 {
		return nil
	}
	out, known, err := find(tx, byPackage(o.Note.Package))
	if err != nil || !known || !sameReader(tx, out.To.Key, o.Sender.Key) {
		return orUnexpected(err)
	}
	return d.settleIn(tx, out.Number, func(out *Outgoing) {
		if out.State == consent.ReceiptStopped && !out.mayHaveLeft() || out.Problem == stoppedAnew {
			return
		}
		out.State, out.Asks = o.Note.State, ""
		if out.Problem = ""; o.Note.State == consent.ReceiptRejected {
			out.Problem = o.Note.Code
		}
	})
}

// lane is the stream that a receipt of somebody is about.
func (n Note) lane(of Card) string { return laneTo(of.Mailbox, n.Stream) }

// heardHead: all packages up to the head arrived. What was sent after it, some
// time ago, is looked for.
func (d *Desk) heardHead(tx Tx, sender Card, n Note) error {
	s, err := streamTo(tx, n.lane(sender))
	if err != nil || n.Head <= 0 {
		return err
	}
	head := min(n.Head, s.Packages)
	for seq := s.Head + 1; seq <= head; seq++ {
		out, known, err := at(tx, n.lane(sender), seq)
		if err != nil {
			return err
		}
		if !known || out.To.Key != sender.Key || out.Seq != seq || out.Package == n.Package || out.State != consent.ReceiptSent {
			continue
		}
		if err := d.settleIn(tx, out.Number, func(o *Outgoing) { o.State = consent.ReceiptReceived }); err != nil {
			return err
		}
	}
	ahead := d.Clock().Sub(s.Looked) >= looksApart
	if head <= s.Head && !ahead {
		return nil
	}
	s.Head = max(s.Head, head)
	if ahead {
		s.Looked = d.Clock()
		if err := d.lookAhead(tx, sender, n.lane(sender), head, s.Packages); err != nil {
			return err
		}
	}
	return tx.SaveDesk(streamName(n.lane(sender)), s)
}

// lookAhead brings the look forward for what was sent after the head.
func (d *Desk) lookAhead(tx Tx, sender Card, lane string, head, last int64) error {
	for seq := head + 1; seq <= min(last, head+looksAhead); seq++ {
		out, known, err := at(tx, lane, seq)
		if err != nil {
			return err
		}
		if !known || out.To.Key != sender.Key || out.State != consent.ReceiptSent || !out.Look.After(d.Clock()) || d.Clock().Sub(out.Changed) < looksApart {
			continue
		}
		if _, err := editRow(tx, out.Number, func(o *Outgoing) { o.Look = d.Clock() }); err != nil {
			return err
		}
	}
	return nil
}

// heardMissing lets the packages that a receiver misses go again: the same
// bytes under the same name. What was stopped or withdrawn does not go; its number
// is filled, so that what came after it can be taken in. What is not kept any more waits for a person.
func (d *Desk) heardMissing(tx Tx, sender Card, n Note) error {
	for _, seq := range n.Missing {
		out, known, err := at(tx, n.lane(sender), seq)
		if err != nil {
			return err
		}
		if !known || out.To.Key != sender.Key {
			continue
		}
		if err := d.goAgain(tx, out, seq); err != nil {
			return err
		}
	}
	return nil
}

func (d *Desk) goAgain(tx Tx, out Outgoing, seq int64) error {
	switch {
	case out.Seq != seq, out.State == consent.ReceiptStopped:
		// It went under another number since, or is held back. Should it show up after
		// all, the receiver tells the two apart.
		return d.fill(tx, out, seq)
	case out.Asks != "":
		return nil
	case out.Gone:
		return d.askIn(tx, out.Number, AsksGone)
	case d.expired(out):
		return d.askIn(tx, out.Number, AsksExpired)
	case out.State == consent.ReceiptQueued:
		return makeDue(tx, out)
	}
	return d.settleIn(tx, out.Number, lost)
}

// lost lets a package that was sent go once more.
func lost(o *Outgoing) {
	o.State, o.Problem, o.NextTry = consent.ReceiptQueued, ProblemLost, time.Time{}
	o.Again++
}

// ProblemLost is the problem of a package that was gone from the mailbox.
const ProblemLost = "lost"

// lookAfter looks whether what was sent some time ago still lies in the
// mailbox, and sends again what does not.
func (s *sending) lookAfter(ctx context.Context) error {
	list, err := rowsWhere(s.reading(ctx), func(c OutboxCounts) bool { return c.Awaiting > 0 })
	if err != nil {
		return err
	}
	var there []int64
	looks := 0
	for _, out := range list {
		if !s.lookIsDue(out) {
			continue
		}
		if looks++; looks > looksARound || ctx.Err() != nil || s.over {
			break
		}
		parcel, err := bytesOf(s.reading(ctx), out)
		if err != nil {
			return err
		}
		lies, err := s.post.Lies(ctx, parcel)
		if err != nil {
			if s.first == nil {
				s.first = err
			}
			break // it is looked for another time
		}
		if lies {
			there = append(there, out.Number)
			continue
		}
		if err := s.settleRow(ctx, out, lost); err != nil {
			return err
		}
		out.State = consent.ReceiptQueued
		if err := s.one(ctx, out); err != nil {
			return err
		}
	}
	return s.lookedAfter(ctx, there)
}

func (s *sending) lookIsDue(o Outgoing) bool {
	if o.State != consent.ReceiptSent || o.Kind == LetterReceipt || o.Gone || o.ByHand || o.Asks != "" {
		return false
	}
	due := o.Look
	if due.IsZero() { // sent by an older program
		due = o.Changed.Add(firstLook)
	}
	return !s.Clock().Before(due) && !s.expired(o)
}

func (s *sending) lookedAfter(ctx context.Context, there []int64) error {
	if len(there) == 0 {
		return nil
	}
	return s.changePost(context.WithoutCancel(ctx), audit.PostLooked, "", func(tx Tx) error {
		for _, number := range there {
			if _, err := editRow(tx, number, func(o *Outgoing) { o.Look = s.Clock().Add(laterLooks) }); err != nil {
				return err
			}
		}
		return nil
	})
}
