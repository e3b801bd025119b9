package casework

import (
	"context"
	"slices"
)

// How much Outbox gives of a long outbox.
const (
	newestRows   = 400
	troubledRows = 100
	pageRows     = 100
)

// Outbox lists what leaves, oldest first. Of a long outbox it gives the newest
// few hundred, and before them the newest of the older ones that have a
// problem; OutboxPage gives all.
func (d *Desk) Outbox(ctx context.Context) ([]Outgoing, error) {
	r := d.reading(ctx)
	var old []Outgoing
	if _, err := r.Desk(deskOutbox, &old); err != nil { // of an older program, not moved yet
		return nil, err
	}
	b, err := bookOf(r)
	if err != nil {
		return nil, err
	}
	var list []Outgoing // newest first
	troubled, all := 0, true
	for _, each := range slices.Backward(b.Drawers) {
		all = all && len(list)+each.Rows() <= newestRows
		if !all && (each.Troubled == 0 || troubled >= troubledRows) {
			continue
		}
		rows, err := rowsIn(r, each.No)
		if err != nil {
			return nil, err
		}
		for _, o := range slices.Backward(rows) {
			hasTrouble := !all && o.counts().Troubled > 0 && troubled < troubledRows
			if hasTrouble {
				troubled++
			}
			if all || hasTrouble {
				list = append(list, o)
			}
		}
	}
	slices.Reverse(list)
	return append(old, list...), nil
}

// OutboxPage lists at most limit rows, newest first: those made before the row
// with the id before, or the newest when that is empty. No rows is the end.
// A limit of zero is a hundred.
func (d *Desk) OutboxPage(ctx context.Context, before string, limit int) ([]Outgoing, error) {
	if err := d.readyOutbox(ctx); err != nil {
		return nil, err
	}
	if limit <= 0 {
		limit = pageRows
	}
	r := d.reading(ctx)
	b, err := bookOf(r)
	if err != nil {
		return nil, err
	}
	until := b.Last + 1
	if before != "" {
		o, known, err := find(r, byID(before))
		if err != nil || !known {
			return nil, orUnexpected(err)
		}
		until = o.Number
	}
	var list []Outgoing
	for _, each := range slices.Backward(b.Drawers) {
		if each.No*drawerSize >= until {
			continue
		}
		rows, err := rowsIn(r, each.No)
		if err != nil {
			return nil, err
		}
		for _, o := range slices.Backward(rows) {
			if o.Number < until {
				list = append(list, o)
			}
			if len(list) == limit {
				return list, nil
			}
		}
	}
	return list, nil
}

// OutboxCounts tells how many rows the outbox has, by state, without reading
// them.
func (d *Desk) OutboxCounts(ctx context.Context) (OutboxCounts, error) {
	r := d.reading(ctx)
	var all OutboxCounts
	var old []Outgoing
	if _, err := r.Desk(deskOutbox, &old); err != nil {
		return all, err
	}
	for _, o := range old {
		all = all.plus(o.counts(), 1)
	}
	b, err := bookOf(r)
	for _, each := range b.Drawers {
		all = all.plus(each.OutboxCounts, 1)
	}
	return all, err
}

// outgoing is one row of the outbox, by its id.
func (d *Desk) outgoing(ctx context.Context, id string) (Outgoing, error) {
	if err := d.readyOutbox(ctx); err != nil {
		return Outgoing{}, err
	}
	o, known, err := find(d.reading(ctx), byID(id))
	if err != nil || !known {
		return o, orUnexpected(err)
	}
	return o, nil
}
