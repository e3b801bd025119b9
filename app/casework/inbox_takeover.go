package casework

import (
	"context"
	"time"

	"keukentafel/app/audit"
)

// deskHandled is where older versions kept what need not be looked at again.
const deskHandled = "handled"

// handled are the packages of the mailbox that an older version was done with.
type handled struct{ Packages map[string]time.Time }

// takeOverHandled brings what an older version was done with over to the streams,
// once: it lists the whole mailbox for the last time. Numbers that lie nowhere and
// are lower than one that was handled are not waited for; the senders of that time
// gave packages and receipts their numbers from one count.
func (d *Desk) takeOverHandled(ctx context.Context, post Post, mine owner) error {
	var before handled
	if old, err := d.Vault.Desk(ctx, deskHandled, &before); err != nil || !old {
		return err
	}
	lanes := map[string]*inboxStream{}
	for _, receipts := range []bool{false, true} {
		senders, err := post.Senders(ctx, mine.Card.Mailbox, receipts)
		if err != nil {
			return err
		}
		for _, from := range senders {
			l, err := laneOf(ctx, post, Stream{To: mine.Card.Mailbox, From: from, Receipts: receipts}, before)
			if err != nil {
				return err
			}
			if lanes[from] == nil {
				lanes[from] = &inboxStream{}
			}
			*lanes[from].lane(receipts) = l
		}
	}
	e, err := d.entry(ctx, audit.PostHandled, audit.Update)
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, func(tx Tx) error {
		if err := takeOverSeen(tx); err != nil {
			return err
		}
		for from, fresh := range lanes {
			_, err := editStream(tx, from, func(s *inboxStream) error {
				s.Packages.adopt(fresh.Packages)
				s.Receipts.adopt(fresh.Receipts)
				return nil
			})
			if err != nil {
				return err
			}
		}
		return tx.DropDesk(deskHandled)
	})
}

// laneOf finds how far an older version was: up to the first package that it was
// not done with. What is above that, and was handled, is looked at once more.
func laneOf(ctx context.Context, post Post, stream Stream, before handled) (lane, error) {
	var first, last int64 // that was not handled; that was
	for after := int64(0); ; {
		page, err := post.Waiting(ctx, stream, after, 0)
		if err != nil {
			return lane{}, err
		}
		if len(page) == 0 || page[len(page)-1].Seq <= after {
			break
		}
		for _, w := range page {
			if _, done := before.Packages[w.Package]; done {
				last = w.Seq
			} else if first == 0 {
				first = w.Seq
			}
		}
		after = page[len(page)-1].Seq
	}
	if first == 0 || first > last {
		return lane{Head: last, LetGo: last}, nil
	}
	return lane{Head: first - 1, LetGo: last}, nil
}

// adopt takes over how far another lane is, unless this one is further.
func (l *lane) adopt(x lane) {
	l.Head, l.LetGo = max(l.Head, x.Head), max(l.LetGo, x.LetGo)
}
