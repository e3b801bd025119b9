package casework

import (
	"context"
	"errors"
	"slices"

	"keukentafel/app/consent"
)

// RegisterForwarder forwards received exports through the queue of deliveries
// to the register of a municipality; empty is its only profile. ErrNoRegister
// without one.
func (d *Desk) RegisterForwarder(ctx context.Context, municipality string) (Forwarder, error) {
	p, err := d.RegisterProfile(ctx, municipality)
	if err == nil && d.Register == nil {
		err = ErrNoRegister
	}
	return registerForwarder{d, p.Municipality}, err
}

type registerForwarder struct {
	desk         *Desk
	municipality string
}

// Forward puts an export in the queue, byte for byte.
func (f registerForwarder) Forward(ctx context.Context, o Opened) error {
	_, err := f.desk.ForwardToRegister(ctx, o, f.municipality, "")
	switch {
	case errors.Is(err, ErrDeliveredTwice): // it is there already
		return nil
	case errors.Is(err, consent.ErrNotAnExport), errors.Is(err, consent.ErrNotAdopted), errors.Is(err, consent.ErrFileChanged), errors.Is(err, ErrSampleStays):
		return errors.Join(ErrNeverForwarded, err)
	}
	return err
}

// Round delivers what is due. What did not succeed stands in the queue.
func (f registerForwarder) Round(ctx context.Context) error {
	_, err := f.desk.DeliverDue(ctx, false, nil)
	return err
}

// Became looks in the queue. What is no longer there was taken off by a person.
func (f registerForwarder) Became(ctx context.Context, id consent.DisclosureID) (consent.ReceiptState, string, error) {
	list, err := f.desk.RegisterDeliveries(ctx)
	if err != nil {
		return consent.ReceiptReceived, "", err
	}
	i := slices.IndexFunc(list, func(r RegisterDelivery) bool { return r.ID == id })
	if i < 0 {
		return consent.ReceiptRejected, "not-forwarded", nil
	}
	switch r := list[i]; r.State {
	case DeliveryDelivered:
		return consent.ReceiptImported, "", nil
	case DeliveryRejected, DeliveryStopped:
		return consent.ReceiptRejected, "not-forwarded", nil
	default:
		return consent.ReceiptReceived, r.Code, nil
	}
}
