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
	for _, receipts := range []bool{false, true} {
		senders, err := post.Senders(ctx, mine.Card.Mailbox, receipts)
		if err != nil {
			return err
		}
		var unknown []string
		for i, from := range senders {
			if options.Progress != nil {
				options.Progress(i, len(senders))
			}
			card, known := cards[from]
			if !known && len(unknown) < looksAtStrangers {
				if card, known, err = d.whoseStream(ctx, post, mine, Stream{To: mine.Card.Mailbox, From: from, Receipts: receipts}); err != nil {
					return err
				}
			}
			if !known {
				unknown = append(unknown, from)
				continue
			}
			v := &visit{ctx: ctx, desk: d, post: post, options: options, result: result, mine: mine, from: from, card: card, receipts: receipts}
			if err := v.visit(); err != nil {
				return err
			}
		}
		if receipts {
			continue
		}
		for _, from := range unknown {
			result.Problems = append(result.Problems, Problem{Name: from, Cause: ErrUnknownSender})
		}
		if err := d.keepStrangers(ctx, post, mine, unknown); err != nil {
			return err
		}
	}
	return nil
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
		ErrForked, ErrLate, ErrMisplaced, ErrTruncated, ErrPlanForked, ErrChainBroken, ErrHandoverNotShown} {
		if errors.Is(err, lasting) {
			return true
		}
	}
	return false
}
