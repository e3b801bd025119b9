package casework

import (
	"context"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
)

// How long is kept what needs not be sent any more.
const (
	keepBytes = 30 * 24 * time.Hour  // after the receiver took it in, or refused it
	keepRows  = 365 * 24 * time.Hour // after that nobody asks about it
)

// tidyOutbox does once a day what time asks for: bytes that nobody needs any
// more go, rows of long ago too, and a package that nobody said to have for as
// long as it can be opened waits for a person.
func (d *Desk) tidyOutbox(ctx context.Context) error {
	today := string(d.Today())
	b, err := bookOf(d.reading(ctx))
	if err != nil || b.Tidied == today || len(b.Drawers) == 0 {
		return err
	}
	return d.changePost(ctx, audit.PostTidied, "", func(tx Tx) error {
		list, err := rowsWhere(tx, everyDrawer)
		if err != nil {
			return err
		}
		for _, out := range list {
			if err := d.tidyRow(tx, out); err != nil {
				return err
			}
		}
		b, err := bookOf(tx)
		if err != nil {
			return err
		}
		b.Tidied = today
		return tx.SaveDesk(deskBook, b)
	})
}

func (d *Desk) tidyRow(tx Tx, o Outgoing) error {
	age := d.Clock().Sub(o.Changed)
	counts := o.counts()
	switch {
	case o.Changed.IsZero():
		return nil
	case o.Kind == LetterReceipt && counts.Done > 0 && age > keepBytes,
		age > keepRows && o.isOver():
		return dropRow(tx, o)
	case (counts.Done > 0 || counts.Refused > 0) && !o.Gone && age > keepBytes:
		if err := tx.DropDesk(bytesName(o.Number)); err != nil {
			return err
		}
		_, err := editRow(tx, o.Number, func(o *Outgoing) { o.Gone = true })
		return err
	case counts.Awaiting > 0 && o.Asks == "" && o.Problem != stoppedAnew && d.expired(o):
		return d.askIn(tx, o.Number, AsksExpired)
	}
	return nil
}

// isOver tells whether nobody comes back to a row. What a recall may be about
// is kept: a withdrawal, and what was stopped on its way.
func (o Outgoing) isOver() bool {
	switch o.State {
	case consent.ReceiptImported, consent.ReceiptRejected:
		return o.Kind != LetterWithdrawal
	case consent.ReceiptStopped:
		return o.Attempts == 0
	case consent.ReceiptNone, consent.ReceiptQueued, consent.ReceiptSent, consent.ReceiptReceived:
	}
	return false
}
