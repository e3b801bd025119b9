package casework

import (
	"keukentafel/app/consent"
)

// voidCode is the code of a note that stands in the place of a package that never
// left: it has its number, so that its receiver does not wait for it.
const voidCode = "stopped"

// void tells whether a package only says that its number will never come.
func (o Opened) void() bool {
	return o.Kind == LetterReceipt && o.Note != nil && o.Note.State == consent.ReceiptRejected && o.Note.Code == voidCode
}

// isReceipt tells whether it goes with the receipts, which have numbers of their
// own.
func (o Outgoing) isReceipt() bool { return o.Kind == LetterReceipt && !o.Fills }

// fill puts such a note under the number of a package that will not come.
func (d *Desk) fill(tx Tx, held Outgoing, seq int64) error {
	var mine owner
	if known, err := tx.Desk(deskIdentity, &mine); err != nil || !known || seq == 0 {
		return err
	}
	card, err := cardIn(tx, held.To.Key)
	if err != nil {
		return nil //nolint:nilerr // who is not in the directory any more gets nothing
	}
	n := Note{Package: held.Package, State: consent.ReceiptRejected, Code: voidCode}
	out := Outgoing{ID: d.NewID(), Kind: LetterReceipt, To: card, Fills: true, Stream: held.Stream, anew: recipe{Note: &n}}
	if refuseKey(tx, out) != nil {
		return nil // a key that counts no more gets nothing, not even this
	}
	_, err = d.queue(tx, mine, out, Letter{Seq: seq, ReplyTo: held.Package}, func(identity []byte, l Letter) (Parcel, error) {
		return d.Courier.SealNote(identity, n, l)
	})
	return err
}
