package casework

import (
	"context"

	"keukentafel/app/audit"
)

// parcelName is where older programs kept the bytes of a package.
func parcelName(id string) string { return "parcel/" + id }

// readyOutbox moves the outbox of an older program over, once.
func (d *Desk) readyOutbox(ctx context.Context) error {
	var old []Outgoing
	if known, err := d.Vault.Desk(ctx, deskOutbox, &old); err != nil || !known {
		return err
	}
	e, err := d.entry(ctx, audit.PostMoved, audit.Update)
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, moveOutbox)
}

// moveOutbox makes rows of the list in which older programs kept everything.
// Numbers in the streams stay as they are: they are sealed in the packages.
func moveOutbox(tx Tx) error {
	var old []Outgoing
	if known, err := tx.Desk(deskOutbox, &old); err != nil || !known {
		return err
	}
	b, err := bookOf(tx)
	if err != nil {
		return err
	}
	from, err := sendsAs(tx)
	if err != nil {
		return err
	}
	found, placed := map[string]map[string]int64{}, map[string]map[int64]int64{}
	for _, o := range old {
		b.Last++
		o.Number, o.Stream = b.Last, from
		var kept keptParcel
		if _, err := tx.Desk(parcelName(o.ID), &kept); err != nil {
			return err
		}
		if err := b.write(tx, o, kept); err != nil {
			return err
		}
		if err := tx.DropDesk(parcelName(o.ID)); err != nil {
			return err
		}
		for _, key := range o.keys() {
			put(found, findSheet(key), key, o.Number)
		}
		if o.Kind != LetterReceipt && o.Seq > 0 {
			put(placed, streamSheet(o.lane(), o.Seq), o.Seq, o.Number)
		}
	}
	if err := mergeSheets(tx, found); err != nil {
		return err
	}
	if err := mergeSheets(tx, placed); err != nil {
		return err
	}
	if err := tx.SaveDesk(deskBook, b); err != nil {
		return err
	}
	return tx.DropDesk(deskOutbox)
}

func put[K comparable](sheets map[string]map[K]int64, name string, key K, number int64) {
	if sheets[name] == nil {
		sheets[name] = map[K]int64{}
	}
	sheets[name][key] = number
}

func mergeSheets[K comparable](tx Tx, sheets map[string]map[K]int64) error {
	for name, more := range sheets {
		sheet := map[K]int64{}
		if _, err := tx.Desk(name, &sheet); err != nil {
			return err
		}
		for key, number := range more {
			sheet[key] = number
		}
		if err := tx.SaveDesk(name, sheet); err != nil {
			return err
		}
	}
	return nil
}
