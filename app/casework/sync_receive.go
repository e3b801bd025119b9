package casework

import (
	"context"
	"errors"
)

// receiveAll receives what waits: of each sender in order of number, from where
// the last round ended. No sender holds up another.
func (d *Desk) receiveAll(ctx context.Context, post Post, options SyncOptions, result *SyncResult) error {
	mine, err := d.owner(ctx)
	if err != nil {
		return err
	}
	if err := d.takeOverHandled(ctx, post, mine); err != nil {
		return err
	}
	cards, err := d.cardsByMailbox(ctx)
	if err != nil {
		return err
	}
	boxes, err := d.Mailboxes(ctx)
	if err != nil {
		return err
	}
	var unknown []string
	for _, box := range boxes {
		for _, receipts := range []bool{false, true} {
			r := round{desk: d, post: post, options: options, result: result, mine: mine, box: box, receipts: receipts, cards: cards}
			strange, err := r.visitAll(ctx)
			if err != nil {
				return err
			}
			if !receipts && box == mine.Card.Mailbox {
				unknown = strange
			}
		}
	}
	for _, from := range unknown {
		result.Problems = append(result.Problems, Problem{Name: from, Cause: ErrUnknownSender})
	}
	return d.keepStrangers(ctx, post, mine, unknown)
}

// round is one look at who left packages, or receipts, in one of the own mailboxes.
type round struct {
	desk     *Desk
	post     Post
	options  SyncOptions
	result   *SyncResult
	mine     owner
	box      string
	receipts bool
	cards    map[string]Card
}

// visitAll visits everybody who is known, and tells who is not.
func (r round) visitAll(ctx context.Context) (unknown []string, err error) {
	senders, err := r.post.Senders(ctx, r.box, r.receipts)
	if err != nil {
		return nil, err
	}
	for i, from := range senders {
		if r.options.Progress != nil {
			r.options.Progress(i, len(senders))
		}
		card, known := r.cards[from]
		if !known && len(unknown) < looksAtStrangers {
			if card, known, err = r.desk.whoseStream(ctx, r.post, r.mine, Stream{To: r.box, From: from, Receipts: r.receipts}); err != nil {
				return unknown, err
			}
		}
		if !known {
			unknown = append(unknown, from)
			continue
		}
		v := &visit{ctx: ctx, desk: r.desk, post: r.post, options: r.options, result: r.result, mine: r.mine, box: r.box, from: from, card: card, receipts: r.receipts}
		if err := v.visit(); err != nil {
			return unknown, err
		}
	}
	return unknown, nil
}

// visit walks along the stream, and clears away what is old in it. What goes wrong
// with one sender only is told, and the next one has its turn.
func (v *visit) visit() error {
	if err := v.reread(); err != nil {
		return err
	}
	err := v.walk()
	if err == nil {
		err = v.clear()
	}
	switch {
	case err == nil:
	case v.ctx.Err() != nil:
		return v.ctx.Err()
	case errors.Is(err, ErrUnreachable) || errors.Is(err, ErrMailboxRefuses):
		return err
	default:
		v.result.Problems = append(v.result.Problems, Problem{Name: v.from, Cause: err})
	}
	return nil
}

// cardsByMailbox are the known cards, by where their owners send from.
func (d *Desk) cardsByMailbox(ctx context.Context) (map[string]Card, error) {
	known, err := d.knownCards(ctx)
	if err != nil {
		return nil, err
	}
	cards := map[string]Card{}
	for _, c := range known {
		cards[c.Mailbox] = c
	}
	names, err := renamed(d.reading(ctx))
	for name, key := range names {
		if c, still := known[key]; still {
			cards[name] = c
		}
	}
	return cards, err
}

// final tells whether a package will never be received, whatever happens.
func final(err error) bool {
	for _, passing := range []error{ErrUnknownSender, ErrNewerVersion, errHalfThere, ErrNotYet} {
		if errors.Is(err, passing) {
			return false
		}
	}
	for _, lasting := range []error{ErrReplayed, ErrNotAPackage, ErrAltered, ErrNotForMe, ErrExpired, ErrTooLarge, ErrUnexpected, ErrOldEpoch, ErrCalledBack,
		ErrForked, ErrLate, ErrMisplaced, ErrTruncated, ErrPlanForked, ErrChainBroken, ErrHandoverNotShown, ErrSenderRevoked} {
		if errors.Is(err, lasting) {
			return true
		}
	}
	return false
}
