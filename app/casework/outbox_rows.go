package casework

import (
	"context"
	"fmt"
	"slices"

	"keukentafel/app/consent"
)

// The outbox is a row for each package, numbered in the order in which they
// were made, a hundred to a drawer, with the bytes beside the row. A change
// costs what its own drawer costs, however many there are.
//
//	outbox/book          how many rows each drawer has, by state
//	outbox/12/1207       row 1207
//	outbox/12/1207p      its sealed bytes, and how to seal it anew
//	outbox-find/NN       number of a row by id, and by package
//	outbox-to/BOX-FROM/stream  the last numbers given out to a mailbox
//	outbox-to/BOX-FROM/NN      number of a row by its number in the stream
const (
	deskBook   = "outbox/book"
	drawerSize = 100
)

// book is what is known of all rows without reading them.
type book struct {
	Last    int64 // number of the newest row
	Drawers []drawer
	Tidied  string `json:",omitempty"` // the day
}

type drawer struct {
	No int64
	OutboxCounts
}

// OutboxCounts are the numbers of rows of the outbox. Each row is in one of
// Queued, Awaiting, Done, Refused and Stopped.
type OutboxCounts struct {
	Queued   int `json:",omitempty"` // still to be sent
	Awaiting int `json:",omitempty"` // sent; the receiver did not say yet that it has it
	Done     int `json:",omitempty"`
	Refused  int `json:",omitempty"` // by the receiver
	Stopped  int `json:",omitempty"` // held back
	// Troubled are those of all states with a problem that somebody should see.
	Troubled int `json:",omitempty"`
}

// Rows is how many there are in all.
func (c OutboxCounts) Rows() int { return c.Queued + c.Awaiting + c.Done + c.Refused + c.Stopped }

func (c OutboxCounts) plus(o OutboxCounts, times int) OutboxCounts {
	c.Queued += o.Queued * times
	c.Awaiting += o.Awaiting * times
	c.Done += o.Done * times
	c.Refused += o.Refused * times
	c.Stopped += o.Stopped * times
	c.Troubled += o.Troubled * times
	return c
}

// counts is how one row counts.
func (o Outgoing) counts() OutboxCounts {
	var c OutboxCounts
	switch o.State {
	case consent.ReceiptQueued:
		c.Queued = 1
	case consent.ReceiptSent, consent.ReceiptReceived:
		if o.Kind == LetterReceipt { // nobody answers a receipt
			c.Done = 1
		} else {
			c.Awaiting = 1
		}
	case consent.ReceiptRejected:
		c.Refused = 1
	case consent.ReceiptStopped:
		c.Stopped = 1
	case consent.ReceiptImported, consent.ReceiptNone:
		c.Done = 1
	}
	if o.Asks != "" || o.State == consent.ReceiptRejected || o.State == consent.ReceiptQueued && o.Problem != "" {
		c.Troubled = 1
	}
	return c
}

// reader reads documents of the desk: a transaction, or a vault.
type reader interface {
	Desk(name string, into any) (bool, error)
}

// reading reads from a vault.
type reading struct {
	ctx   context.Context
	vault Vault
}

func (r reading) Desk(name string, into any) (bool, error) { return r.vault.Desk(r.ctx, name, into) }

func (d *Desk) reading(ctx context.Context) reading { return reading{ctx, d.Vault} }

func rowName(number int64) string {
	return fmt.Sprintf("outbox/%d/%d", number/drawerSize, number)
}

func bytesName(number int64) string { return rowName(number) + "p" }

func bookOf(r reader) (book, error) {
	var b book
	_, err := r.Desk(deskBook, &b)
	return b, err
}

// count brings the change of one row into the book.
func (b *book) count(number int64, was, now OutboxCounts) {
	no := number / drawerSize
	i, found := slices.BinarySearchFunc(b.Drawers, no, func(d drawer, no int64) int { return int(d.No - no) })
	if !found {
		b.Drawers = slices.Insert(b.Drawers, i, drawer{No: no})
	}
	b.Drawers[i].OutboxCounts = b.Drawers[i].plus(was, -1).plus(now, 1)
	if b.Drawers[i].Rows() == 0 {
		b.Drawers = slices.Delete(b.Drawers, i, i+1)
	}
}

// row reads one row; false when it is gone.
func row(r reader, number int64) (Outgoing, bool, error) {
	var o Outgoing
	known, err := r.Desk(rowName(number), &o)
	return o, known && err == nil, err
}

// rowsIn reads the rows of a drawer, oldest first.
func rowsIn(r reader, no int64) ([]Outgoing, error) {
	var list []Outgoing
	for number := no * drawerSize; number < (no+1)*drawerSize; number++ {
		o, known, err := row(r, number)
		if err != nil {
			return list, err
		}
		if known {
			list = append(list, o)
		}
	}
	return list, nil
}

// rowsWhere reads the rows of the drawers that want wants, oldest first.
func rowsWhere(r reader, want func(OutboxCounts) bool) ([]Outgoing, error) {
	b, err := bookOf(r)
	if err != nil {
		return nil, err
	}
	var list []Outgoing
	for _, each := range b.Drawers {
		if !want(each.OutboxCounts) {
			continue
		}
		rows, err := rowsIn(r, each.No)
		if err != nil {
			return list, err
		}
		list = append(list, rows...)
	}
	return list, nil
}

func everyDrawer(OutboxCounts) bool { return true }

func withQueued(c OutboxCounts) bool { return c.Queued > 0 }

// putRow gives a new row its number and keeps it, with its bytes.
func putRow(tx Tx, o Outgoing, kept keptParcel) (Outgoing, error) {
	b, err := bookOf(tx)
	if err != nil {
		return o, err
	}
	b.Last++
	o.Number = b.Last
	if err := b.write(tx, o, kept); err != nil {
		return o, err
	}
	for _, key := range o.keys() {
		if err := noteRow(tx, key, o.Number); err != nil {
			return o, err
		}
	}
	if err := placeAt(tx, o); err != nil {
		return o, err
	}
	return o, tx.SaveDesk(deskBook, b)
}

// write keeps a row and its bytes, not yet the book.
func (b *book) write(tx Tx, o Outgoing, kept keptParcel) error {
	o.To.Raw = nil // the directory has it
	b.count(o.Number, OutboxCounts{}, o.counts())
	if err := tx.SaveDesk(rowName(o.Number), o); err != nil || len(kept.Data) == 0 {
		return err
	}
	return tx.SaveDesk(bytesName(o.Number), kept)
}

// editRow changes one row; the row as it became.
func editRow(tx Tx, number int64, do func(*Outgoing)) (Outgoing, error) {
	o, known, err := row(tx, number)
	if err != nil || !known {
		return o, orUnexpected(err)
	}
	was := o.counts()
	do(&o)
	o.To.Raw = nil
	if err := tx.SaveDesk(rowName(number), o); err != nil || o.counts() == was {
		return o, err
	}
	b, err := bookOf(tx)
	if err != nil {
		return o, err
	}
	b.count(number, was, o.counts())
	return o, tx.SaveDesk(deskBook, b)
}

// dropRow takes a row out, with its bytes.
func dropRow(tx Tx, o Outgoing) error {
	b, err := bookOf(tx)
	if err != nil {
		return err
	}
	b.count(o.Number, o.counts(), OutboxCounts{})
	for _, key := range o.keys() {
		if err := forgetRow(tx, key); err != nil {
			return err
		}
	}
	if err := takeFrom(tx, o); err != nil {
		return err
	}
	for _, name := range []string{rowName(o.Number), bytesName(o.Number)} {
		if err := tx.DropDesk(name); err != nil {
			return err
		}
	}
	return tx.SaveDesk(deskBook, b)
}

func orUnexpected(err error) error {
	if err != nil {
		return err
	}
	return ErrUnexpected
}
