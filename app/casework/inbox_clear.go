package casework

import (
	"errors"
	"slices"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

const (
	inboxKeptDays = 30 // an object stays in the mailbox after it was settled
	clearedAtOnce = 8  // objects of one sender and one round
	clearAgain    = 30 * 24 * time.Hour
	deskNoClear   = "inbox-no-clear"
)

// noClear is that a mailbox does not let its owner remove anything.
type noClear struct {
	Mailbox string // folder
	Told    time.Time
}

// clear removes a few objects that were settled a month ago and answered. What
// another package has the number of stays until somebody looked at the alarm. Where
// the mailbox does not allow it, that is said once.
func (v *visit) clear() error {
	l := v.state.lane(v.receipts)
	upTo := l.settledBy(family.DateOf(v.desk.Clock().AddDate(0, 0, -inboxKeptDays)))
	if upTo <= l.Cleared {
		return nil
	}
	settings, err := v.desk.Settings(v.ctx)
	if err != nil {
		return err
	}
	var no noClear
	if _, err := v.desk.Vault.Desk(v.ctx, deskNoClear, &no); err != nil {
		return err
	}
	if no.Mailbox == settings.Where().Place() && !no.Told.IsZero() && v.desk.Clock().Before(no.Told.Add(clearAgain)) {
		return nil
	}
	if waits, err := v.answerWaits(); err != nil || waits {
		return err
	}
	done, err := v.remove(l.Cleared, upTo)
	if errors.Is(err, ErrMailboxRefuses) {
		v.result.CannotClear = true
		return v.change(audit.PostCleared, func(tx Tx, _ *inboxStream) error {
			return tx.SaveDesk(deskNoClear, noClear{Mailbox: settings.Where().Place(), Told: v.desk.Clock()})
		})
	}
	if err != nil {
		return err
	}
	return v.change(audit.PostCleared, func(_ Tx, s *inboxStream) error {
		s.lane(v.receipts).Cleared = done
		return nil
	})
}

// settledBy is the head at the end of a day.
func (l *lane) settledBy(day family.Date) int64 {
	head := int64(0)
	for _, mark := range l.Days {
		if mark.Day <= day {
			head = mark.Head
		}
	}
	return head
}

// answerWaits tells whether an answer to this sender was not sent for a month.
func (v *visit) answerWaits() (bool, error) {
	if v.receipts {
		return false, nil
	}
	out, err := v.desk.Outbox(v.ctx)
	old := v.desk.Clock().AddDate(0, 0, -inboxKeptDays)
	return slices.ContainsFunc(out, func(o Outgoing) bool {
		return o.Kind == LetterReceipt && o.To.Mailbox == v.from && o.State == consent.ReceiptQueued && o.Queued.Before(old)
	}), err
}

// remove takes a few objects away, from a number on. It tells how far it came.
func (v *visit) remove(after, upTo int64) (int64, error) {
	page, err := v.post.Waiting(v.ctx, Stream{To: v.box, From: v.from, Receipts: v.receipts}, after, clearedAtOnce)
	if err != nil {
		return after, err
	}
	alarms, err := v.desk.Alarms(v.ctx)
	if err != nil {
		return after, err
	}
	for _, w := range page {
		if w.Seq > upTo {
			return upTo, nil
		}
		open := func(a Alarm) bool { return a.Settled.IsZero() && a.From.Mailbox == v.from && a.Number == w.Seq }
		if !slices.ContainsFunc(alarms, open) {
			if err := v.post.Remove(v.ctx, w.Name); err != nil {
				return after, err
			}
		}
		after = w.Seq
	}
	if len(page) == 0 {
		return upTo, nil
	}
	return after, nil
}
