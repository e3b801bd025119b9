package casework

import (
	"context"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// RetryDelivery lets a delivery go on that waits or stands still, at the next
// round. ErrNoDelivery when nothing can become of it any more.
func (d *Desk) RetryDelivery(ctx context.Context, id consent.DisclosureID) error {
	r, err := d.delivery(ctx, id)
	switch {
	case err != nil:
		return err
	case !r.State.Open():
		return ErrNoDelivery
	}
	e, err := d.entryOf(ctx, r.Family, mark{event: audit.RegisterRetry, object: string(id)})
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, func(tx Tx) error {
		return d.resume(tx, func(x RegisterDelivery) bool { return x.ID == id })
	})
}

// DropDelivery takes a delivery off the list. What was not delivered does not
// go any more; the register of disclosures then says that it was held back, or,
// once it was tried, that it came to nothing. ErrUnderWay while it is on its way.
func (d *Desk) DropDelivery(ctx context.Context, id consent.DisclosureID) error {
	r, err := d.delivery(ctx, id)
	switch {
	case err != nil:
		return err
	case d.delivering.busy(id):
		return ErrUnderWay
	}
	e, err := d.entryOf(ctx, r.Family, mark{event: audit.RegisterDrop, object: string(id)})
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, func(tx Tx) error {
		var list []RegisterDelivery
		if _, err := tx.Desk(deskRegisterQueue, &list); err != nil {
			return err
		}
		i := slices.IndexFunc(list, func(x RegisterDelivery) bool { return x.ID == id })
		if i < 0 {
			return ErrNoDelivery
		}
		if r := list[i]; r.State.Open() {
			r.State = DeliveryStopped
			if r.mayHaveLeft() {
				r.State = DeliveryRejected
			}
			if err := d.recordDelivery(tx, r); err != nil {
				return err
			}
		}
		if err := tx.DropDesk(registerExportName(id)); err != nil {
			return err
		}
		return tx.SaveDesk(deskRegisterQueue, slices.Delete(list, i, i+1))
	})
}

func (d *Desk) delivery(ctx context.Context, id consent.DisclosureID) (RegisterDelivery, error) {
	list, err := d.RegisterDeliveries(ctx)
	if err != nil {
		return RegisterDelivery{}, err
	}
	i := slices.IndexFunc(list, func(r RegisterDelivery) bool { return r.ID == id })
	if i < 0 {
		return RegisterDelivery{}, ErrNoDelivery
	}
	return list[i], nil
}

// stopDeliveries holds back each delivery of the family that waits and for
// which stop gives a reason, within the change that gives it. What is on its
// way at this moment was tried, and goes on: it is among what may have left.
// The dossier is changed, not saved.
func (d *Desk) stopDeliveries(tx Tx, dossier *consent.Dossier, stop func(Outgoing, consent.Record) consent.StopReason) ([]Stopped, error) {
	var list []RegisterDelivery
	if _, err := tx.Desk(deskRegisterQueue, &list); err != nil {
		return nil, err
	}
	var stopped []Stopped
	for i := range list {
		r := &list[i]
		if r.Family != dossier.Family.ID || r.Relay || !r.State.Open() || d.delivering.busy(r.ID) {
			continue
		}
		line := slices.IndexFunc(dossier.Register, func(x consent.Record) bool { return x.ID == r.ID })
		if line < 0 {
			continue
		}
		why := stop(r.outgoing(), dossier.Register[line])
		if why == "" {
			continue
		}
		r.State, r.Code, r.Changed = DeliveryStopped, stoppedAs(why), d.Clock()
		dossier.Register[line].Receipt, dossier.Register[line].ReceiptAt = consent.ReceiptStopped, d.Clock()
		if err := tx.DropDesk(registerExportName(r.ID)); err != nil {
			return nil, err
		}
		stopped = append(stopped, Stopped{Outgoing: r.outgoing(), Why: why})
	}
	if len(stopped) == 0 {
		return nil, nil
	}
	return stopped, tx.SaveDesk(deskRegisterQueue, list)
}

// deliveriesLeft tells of each delivery whether it may have left.
func deliveriesLeft(tx Tx, left map[consent.DisclosureID]bool) error {
	var list []RegisterDelivery
	_, err := tx.Desk(deskRegisterQueue, &list)
	for _, r := range list {
		left[r.ID] = r.mayHaveLeft()
	}
	return err
}

// dropRegistered destroys what is kept here about a family and the register:
// its deliveries, its number and the progress of its documents. ErrStillQueued
// while something waits to be delivered.
func dropRegistered(tx Tx, id family.FamilyID) error {
	var list []RegisterDelivery
	if _, err := tx.Desk(deskRegisterQueue, &list); err != nil {
		return err
	}
	kept := slices.Clone(list)
	for _, r := range list {
		switch {
		case r.Family != id:
			continue
		case r.State.Open():
			return ErrStillQueued
		}
		if err := tx.DropDesk(registerExportName(r.ID)); err != nil {
			return err
		}
		kept = slices.DeleteFunc(kept, func(x RegisterDelivery) bool { return x.ID == r.ID })
	}
	if len(kept) < len(list) {
		if err := tx.SaveDesk(deskRegisterQueue, kept); err != nil {
			return err
		}
	}
	places := map[family.FamilyID]RegisterPlace{}
	if _, err := tx.Desk(deskRegisterPlaces, &places); err != nil {
		return err
	}
	place, there := places[id]
	if !there {
		return nil
	}
	for _, name := range place.Documents {
		if err := tx.DropDesk(registerStateName(name)); err != nil {
			return err
		}
	}
	delete(places, id)
	return tx.SaveDesk(deskRegisterPlaces, places)
}
