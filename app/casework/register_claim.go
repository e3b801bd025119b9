package casework

import (
	"context"
	"errors"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// claimDelivery is the last look at a delivery before it leaves. Consent is
// judged once more, and in the same transaction it is marked as tried: who
// takes a consent back from then on finds it among what may have left.
// ErrStopped when it may not leave any more.
func (d *Desk) claimDelivery(ctx context.Context, r RegisterDelivery) (disclosure consent.Disclosure, order RegisterOrder, err error) {
	e, err := d.entryOf(ctx, r.Family, mark{event: audit.RegisterDeliver, object: string(r.ID), partner: r.Partner, action: audit.Execute})
	if err != nil {
		return disclosure, order, err
	}
	err = d.Vault.Change(ctx, e, func(tx Tx) error {
		var list []RegisterDelivery
		if _, err := tx.Desk(deskRegisterQueue, &list); err != nil {
			return err
		}
		i := slices.IndexFunc(list, func(x RegisterDelivery) bool { return x.ID == r.ID })
		if i < 0 || !list[i].State.Open() || list[i].State == DeliveryPaused {
			return ErrNoDelivery
		}
		why, err := d.judgeDelivery(tx, list[i])
		if err != nil || why != "" {
			return errors.Join(err, refusedFor(why))
		}
		var export consent.Export
		if known, err := tx.Desk(registerExportName(r.ID), &export); err != nil || !known {
			return errors.Join(err, ErrNoDelivery)
		}
		if disclosure, err = consent.Forward(export); err != nil {
			return err
		}
		if order, err = d.orderIn(tx, list[i]); err != nil {
			return err
		}
		list[i].State, list[i].Changed = DeliveryBusy, d.Clock()
		list[i].Attempts++
		return tx.SaveDesk(deskRegisterQueue, list)
	})
	return disclosure, order, err
}

// orderIn says where a delivery goes: by the profile and the number of now.
func (d *Desk) orderIn(tx Tx, r RegisterDelivery) (RegisterOrder, error) {
	var list []RegisterProfile
	if _, err := tx.Desk(deskRegisterProfiles, &list); err != nil {
		return RegisterOrder{}, err
	}
	p, err := profileIn(list, r.Municipality)
	if err != nil {
		return RegisterOrder{}, &RegisterError{Code: "profile", Class: RegisterPause, Cause: err}
	}
	places := map[family.FamilyID]RegisterPlace{}
	if _, err := tx.Desk(deskRegisterPlaces, &places); err != nil {
		return RegisterOrder{}, err
	}
	order := RegisterOrder{Profile: p, Zaak: places[r.Family].Zaak, On: d.Today()}
	if order.Zaak == "" && p.Mode == RegisterFind {
		return order, &RegisterError{Code: "no-zaak", Class: RegisterPause, Cause: ErrNoZaakNumber}
	}
	return order, nil
}

// judgeDelivery is empty when it may leave now, or else why not. What is only
// forwarded here was judged by who has the dossier.
func (d *Desk) judgeDelivery(tx Tx, r RegisterDelivery) (consent.StopReason, error) {
	if r.Relay {
		return "", nil
	}
	dossier, err := tx.Load(r.Family)
	if errors.Is(err, ErrNoFamily) {
		return consent.StopUnknown, nil
	}
	if err != nil {
		return "", err
	}
	if err := consent.CheckClock(dossier, d.Clock()); err != nil {
		return "", err
	}
	line := slices.IndexFunc(dossier.Register, func(x consent.Record) bool { return x.ID == r.ID })
	switch {
	case line < 0:
		return consent.StopUnknown, nil
	case dossier.Pen.State == family.PenElsewhere:
		return consent.StopPen, nil
	}
	grounds, err := d.groundsIn(tx)
	if err != nil {
		return "", err
	}
	return consent.StillAllowed(dossier, dossier.Register[line], r.Basis, grounds, d.Today()), nil
}

// stopDelivery holds back what may not leave any more.
func (d *Desk) stopDelivery(ctx context.Context, r RegisterDelivery, refusal error) ([]Stopped, error) {
	var why stale
	if !errors.As(refusal, &why) {
		return nil, refusal
	}
	var stopped Stopped
	err := d.settleDelivery(ctx, r, audit.PostStopped, func(r *RegisterDelivery) {
		r.State, r.Code = DeliveryStopped, stoppedAs(why.why)
		stopped = Stopped{Outgoing: r.outgoing(), Why: why.why}
	})
	return []Stopped{stopped}, err
}

// outgoing is a delivery as the list of what was held back tells it.
func (r RegisterDelivery) outgoing() Outgoing {
	return Outgoing{ID: string(r.ID), Kind: LetterMunicipality, Family: r.Family, Disclosure: r.ID, To: Card{House: family.Text(r.Municipality)},
		State: consent.ReceiptStopped, Queued: r.Queued, Changed: r.Changed, Attempts: r.Attempts, Problem: r.Code, Basis: r.Basis}
}

// settleDelivery changes one delivery and, with it, its line in the register of
// disclosures. It does so also when somebody just pressed stop.
func (d *Desk) settleDelivery(ctx context.Context, r RegisterDelivery, event audit.Event, do func(*RegisterDelivery)) error {
	ctx = context.WithoutCancel(ctx)
	e, err := d.entryOf(ctx, r.Family, mark{event: event, object: string(r.ID), partner: r.Partner, action: audit.Execute})
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, func(tx Tx) error {
		var list []RegisterDelivery
		if _, err := tx.Desk(deskRegisterQueue, &list); err != nil {
			return err
		}
		i := slices.IndexFunc(list, func(x RegisterDelivery) bool { return x.ID == r.ID })
		if i < 0 {
			return ErrNoDelivery
		}
		do(&list[i])
		list[i].Changed = d.Clock()
		if !list[i].State.Open() {
			if err := tx.DropDesk(registerExportName(r.ID)); err != nil {
				return err
			}
		}
		if err := tx.SaveDesk(deskRegisterQueue, list); err != nil {
			return err
		}
		return d.recordDelivery(tx, list[i])
	})
}

// receiptOfDelivery is how the register of disclosures tells it.
func (r RegisterDelivery) receipt() consent.ReceiptState {
	switch r.State {
	case DeliveryDelivered:
		return consent.ReceiptImported
	case DeliveryRejected:
		return consent.ReceiptRejected
	case DeliveryStopped:
		return consent.ReceiptStopped
	case DeliveryQueued, DeliveryBusy, DeliveryWaits, DeliveryPaused:
	}
	return consent.ReceiptQueued
}

// recordDelivery brings the state of a delivery into the register of
// disclosures of its family.
func (d *Desk) recordDelivery(tx Tx, r RegisterDelivery) error {
	if r.Relay {
		return nil
	}
	return d.register(tx, Outgoing{Family: r.Family, Disclosure: r.ID, State: r.receipt()})
}
