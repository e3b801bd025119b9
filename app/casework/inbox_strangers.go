package casework

import (
	"context"
	"slices"
	"time"

	"keukentafel/app/audit"
)

const (
	deskStrangers = "inbox-strangers"
	mostStrangers = 100
)

// stranger is a sender of whom no card is in the directory. Nothing of it is
// fetched; once the card is there, all comes in, in order.
type stranger struct {
	Mailbox string
	Since   time.Time
	Number  int64 // the first that lies there
}

// keepStrangers writes down who left something and is not in the directory, when
// that changed.
func (d *Desk) keepStrangers(ctx context.Context, post Post, mine owner, unknown []string) error {
	var before []stranger
	if _, err := d.Vault.Desk(ctx, deskStrangers, &before); err != nil {
		return err
	}
	var now []stranger
	for _, from := range unknown[:min(len(unknown), mostStrangers)] {
		i := slices.IndexFunc(before, func(s stranger) bool { return s.Mailbox == from })
		if i >= 0 {
			now = append(now, before[i])
			continue
		}
		page, err := post.Waiting(ctx, Stream{To: mine.Card.Mailbox, From: from}, 0, 1)
		if err != nil {
			return err
		}
		s := stranger{Mailbox: from, Since: d.Clock()}
		if len(page) > 0 {
			s.Number = page[0].Seq
		}
		now = append(now, s)
	}
	if slices.Equal(before, now) {
		return nil
	}
	e, err := d.entry(ctx, audit.PostParked, audit.Update)
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, func(tx Tx) error { return tx.SaveDesk(deskStrangers, now) })
}
