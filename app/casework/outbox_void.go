package casework

import (
	"fmt"

	"keukentafel/app/consent"
)

// voidCode is the code of a note that stands in the place of a package that never
// left: it has its number, so that its receiver does not wait for it.
const voidCode = "stopped"

// void tells whether a package only says that its number will never come.
func (o Opened) void() bool {
	return o.Kind == LetterReceipt && o.Note != nil && o.Note.State == consent.ReceiptRejected && o.Note.Code == voidCode
}

// leaveVoid queues such a note for a package that was stopped before the first try
// to send it. Where a try was begun the package itself may lie in the mailbox, and
// nothing else may have its number.
func (d *Desk) leaveVoid(tx Tx, list []Outgoing, stopped Outgoing) ([]Outgoing, error) {
	if stopped.Attempts > 0 || stopped.Seq == 0 {
		return list, nil
	}
	var mine owner
	if known, err := tx.Desk(deskIdentity, &mine); err != nil || !known {
		return list, err
	}
	now := d.Clock()
	out := Outgoing{ID: d.NewID(), Kind: LetterReceipt, To: stopped.To, Seq: stopped.Seq, State: consent.ReceiptQueued, Queued: now, Changed: now}
	letter := Letter{Kind: LetterReceipt, To: stopped.To, Created: now.UTC(), Expires: now.UTC().Add(parcelLife), Seq: stopped.Seq, ReplyTo: stopped.Package}
	parcel, err := d.Courier.SealNote(mine.Identity, Note{Package: stopped.Package, State: consent.ReceiptRejected, Code: voidCode}, letter)
	if err != nil {
		return list, fmt.Errorf("seal that %s was stopped: %w", stopped.Package, err)
	}
	parcel.From, parcel.To, parcel.Seq = mine.Card.Mailbox, stopped.To.Mailbox, stopped.Seq
	out.Package = parcel.Package
	return append(list, out), tx.SaveDesk(parcelName(out.ID), parcel)
}
