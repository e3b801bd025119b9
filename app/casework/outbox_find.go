package casework

import (
	"fmt"
	"hash/fnv"
	"strings"
	"time"
)

// findSheets is over how many documents the index of the outbox is spread, so
// that a new row writes a little of it.
const findSheets = 128

// keys are what a row is found by.
func (o Outgoing) keys() []string {
	keys := []string{byID(o.ID)}
	if o.Package != "" {
		keys = append(keys, byPackage(o.Package))
	}
	return keys
}

func byID(id string) string { return "i" + id }

func byPackage(id string) string { return "p" + id }

func findSheet(key string) string {
	sum := fnv.New32a()
	_, _ = sum.Write([]byte(key)) // a hash takes everything
	return fmt.Sprintf("outbox-find/%d", sum.Sum32()%findSheets)
}

// noteRow and forgetRow keep the index.
func noteRow(tx Tx, key string, number int64) error {
	sheet := map[string]int64{}
	if _, err := tx.Desk(findSheet(key), &sheet); err != nil {
		return err
	}
	sheet[key] = number
	return tx.SaveDesk(findSheet(key), sheet)
}

func forgetRow(tx Tx, key string) error {
	sheet := map[string]int64{}
	if _, err := tx.Desk(findSheet(key), &sheet); err != nil {
		return err
	}
	delete(sheet, key)
	if len(sheet) == 0 {
		return tx.DropDesk(findSheet(key))
	}
	return tx.SaveDesk(findSheet(key), sheet)
}

// find is the row of an id or a package; false when there is none.
func find(r reader, key string) (Outgoing, bool, error) {
	sheet := map[string]int64{}
	if _, err := r.Desk(findSheet(key), &sheet); err != nil {
		return Outgoing{}, false, err
	}
	number, known := sheet[key]
	if !known {
		return Outgoing{}, false, nil
	}
	return row(r, number)
}

// stream is what was given out to one mailbox: packages and receipts have
// numbers of their own.
type stream struct {
	Packages int64
	Receipts int64
	// Head is the number up to which the receiver said to have all packages.
	Head int64 `json:",omitempty"`
	// Looked is when a receipt last made something to be looked for.
	Looked time.Time `json:",omitzero"`
}

// lane is which numbers go to one mailbox, and under which sender's name.
func laneTo(box, from string) string { return box + "-" + from }

func (o Outgoing) lane() string { return laneTo(o.To.Mailbox, o.Stream) }

func streamName(lane string) string { return fmt.Sprintf("outbox-to/%s/stream", lane) }

// streamTo reads it. Programs before had one counter for both, so both go on
// from there.
func streamTo(r reader, lane string) (stream, error) {
	var s stream
	known, err := r.Desk(streamName(lane), &s)
	if err != nil || known {
		return s, err
	}
	box, _, _ := strings.Cut(lane, "-")
	counters := map[string]int64{}
	_, err = r.Desk(deskCounters, &counters)
	return stream{Packages: counters[box], Receipts: counters[box]}, err
}

// nextNumber gives out the next number of a stream.
func nextNumber(tx Tx, lane string, receipt bool) (int64, error) {
	s, err := streamTo(tx, lane)
	if err != nil {
		return 0, err
	}
	number := &s.Packages
	if receipt {
		number = &s.Receipts
	}
	*number++
	return *number, tx.SaveDesk(streamName(lane), s)
}

func streamSheet(lane string, seq int64) string {
	return fmt.Sprintf("outbox-to/%s/%d", lane, seq/drawerSize)
}

// placeAt remembers at which number of its stream a package went. Of receipts
// nobody asks the number.
func placeAt(tx Tx, o Outgoing) error {
	if o.isReceipt() || o.Seq == 0 {
		return nil
	}
	sheet := map[int64]int64{}
	if _, err := tx.Desk(streamSheet(o.lane(), o.Seq), &sheet); err != nil {
		return err
	}
	sheet[o.Seq] = o.Number
	return tx.SaveDesk(streamSheet(o.lane(), o.Seq), sheet)
}

func takeFrom(tx Tx, o Outgoing) error {
	if o.isReceipt() || o.Seq == 0 {
		return nil
	}
	sheet := map[int64]int64{}
	if _, err := tx.Desk(streamSheet(o.lane(), o.Seq), &sheet); err != nil {
		return err
	}
	delete(sheet, o.Seq)
	if len(sheet) == 0 {
		return tx.DropDesk(streamSheet(o.lane(), o.Seq))
	}
	return tx.SaveDesk(streamSheet(o.lane(), o.Seq), sheet)
}

// at is the row of a number of the stream of packages to a mailbox.
func at(r reader, lane string, seq int64) (Outgoing, bool, error) {
	sheet := map[int64]int64{}
	if _, err := r.Desk(streamSheet(lane, seq), &sheet); err != nil {
		return Outgoing{}, false, err
	}
	number, known := sheet[seq]
	if !known {
		return Outgoing{}, false, nil
	}
	return row(r, number)
}
