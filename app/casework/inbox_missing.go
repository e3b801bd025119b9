package casework

import (
	"context"
	"errors"
	"slices"
	"time"

	"keukentafel/app/audit"
)

const (
	pollsBeforeAsking = 3
	firstAskAgain     = time.Hour
	lastAskAgain      = 24 * time.Hour
	proofsTried       = 5
)

// gapNow is a gap after one more round. Numbers that were not missed before start
// the count again: they may still be on their way.
func gapNow(before gap, missing []int64, now time.Time) gap {
	if len(missing) == 0 {
		return gap{}
	}
	if slices.ContainsFunc(missing, func(n int64) bool { return !slices.Contains(before.Missing, n) }) {
		return gap{Missing: missing, Since: now, Polls: 1}
	}
	before.Missing = missing
	before.Polls = min(before.Polls+1, pollsBeforeAsking)
	return before
}

func (g gap) same(x gap) bool {
	return slices.Equal(g.Missing, x.Missing) && g.Polls == x.Polls && g.Since.Equal(x.Since)
}

// due tells whether it is time to ask: after three rounds, and then each time
// after twice as long, from an hour to a day.
func (g gap) due(now time.Time) bool {
	if len(g.Missing) == 0 || g.Polls < pollsBeforeAsking {
		return false
	}
	return g.Asked.IsZero() || !now.Before(g.Asked.Add(min(firstAskAgain<<min(g.Times-1, 10), lastAskAgain)))
}

// ask tells the sender which numbers did not come, when a later package proves that
// they exist. What lies damaged under such a number is taken away first, so that it
// can be sent again under the same name.
func (w *walk) ask() error {
	proven, err := w.proven()
	if err != nil || !proven {
		return err
	}
	for _, h := range w.parked {
		if h.Why != ParkedDamaged {
			continue
		}
		for _, x := range w.lying[h.Number] {
			if err := w.post.Remove(w.ctx, x.Name); err != nil && !errors.Is(err, ErrMailboxRefuses) {
				return err
			}
		}
	}
	return w.change(audit.PostAskedAgain, func(tx Tx, s *inboxStream) error {
		g := &s.Packages.Gap
		g.Asked = w.desk.Clock()
		g.Times++
		note := Note{State: askAgain, Stream: w.from, Head: s.Packages.Head, Missing: g.Missing}
		return w.desk.queueNote(tx, w.mine, w.card, LetterReceipt, note)
	})
}

// proven tells whether one of the parked packages is what its name says: anybody who
// can write in the mailbox can leave a name in it. What is not, is set apart.
func (w *walk) proven() (bool, error) {
	tried := 0
	for _, h := range w.parked {
		switch {
		case h.Why == ParkedDamaged:
			return true, nil // something lies there under that very number
		case h.Why != ParkedGap && h.Why != ParkedBehind:
			continue
		case tried == proofsTried:
			return false, nil
		}
		tried++
		looks, err := w.lookAll(w.lying[h.Number])
		if err != nil {
			return false, err
		}
		if slices.ContainsFunc(looks, look.from) {
			return true, nil
		}
		if err := w.isolate(looks); err != nil {
			return false, err
		}
	}
	return false, nil
}

// SkipMissing lets in what waits behind packages that will never come: those that
// are missing now are not waited for any more, from the next round on. When one of
// them comes after all, it is set apart and its sender is told (ErrLate). sender is
// a mailbox; ErrNothingParked when nothing of it waits for a missing package.
func (d *Desk) SkipMissing(ctx context.Context, sender string) error {
	mine, err := d.owner(ctx)
	if err != nil {
		return err
	}
	_, err = d.changeStream(ctx, audit.PostLetGo, mine.lane(mine.Card.Mailbox, sender), func(_ Tx, s *inboxStream) error {
		l := &s.Packages
		upTo := int64(0)
		for _, n := range l.Gap.Missing {
			upTo = max(upTo, n)
		}
		for _, h := range l.Parked {
			if h.Why == ParkedGap {
				upTo = max(upTo, h.For)
			}
		}
		if upTo <= l.LetGo || upTo <= l.Head {
			return ErrNothingParked
		}
		l.LetGo = upTo
		return nil
	})
	return err
}
