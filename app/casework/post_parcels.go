package casework

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// parcelLife is how long a package may be opened after it was made.
const parcelLife = 90 * 24 * time.Hour

// Outgoing is a package on its way out. Its bytes are sealed once and kept, so
// that sending again after a crash sends the very same.
type Outgoing struct {
	ID         string // of the disclosure, or a fresh one for a note
	Kind       LetterKind
	Family     family.FamilyID
	Disclosure consent.DisclosureID
	To         Card
	Package    string
	Seq        int64
	State      consent.ReceiptState
	Queued     time.Time
	Changed    time.Time
	Attempts   int
	NextTry    time.Time
	Problem    string // why the last try failed, or why it was stopped, a code of the screen
	// Basis is on what a disclosure rested when it was sealed.
	Basis consent.Basis `json:",omitempty"`
}

func parcelName(id string) string { return "parcel/" + id }

// Outbox lists what leaves, oldest first.
func (d *Desk) Outbox(ctx context.Context) ([]Outgoing, error) {
	var list []Outgoing
	_, err := d.Vault.Desk(ctx, deskOutbox, &list)
	return list, err
}

// seal makes one parcel, given its letter.
type seal func(identity []byte, l Letter) (Parcel, error)

// queue seals a parcel and puts it in the outbox, within a transaction.
func (d *Desk) queue(tx Tx, mine owner, out Outgoing, l Letter, make seal) (Outgoing, error) {
	if err := refuseSample(tx, out.Family); err != nil {
		return out, err
	}
	if err := refuseKey(tx, out); err != nil {
		return out, err
	}
	counters := map[string]int64{}
	if _, err := tx.Desk(deskCounters, &counters); err != nil {
		return out, err
	}
	counters[out.To.Mailbox]++
	l.To, l.Kind, l.Seq = out.To, out.Kind, counters[out.To.Mailbox]
	l.Created, l.Expires = d.Clock().UTC(), d.Clock().UTC().Add(parcelLife)
	parcel, err := make(mine.Identity, l)
	if err != nil {
		return out, fmt.Errorf("seal %s: %w", out.Kind, err)
	}
	parcel.From, parcel.To, parcel.Seq = mine.Card.Mailbox, out.To.Mailbox, l.Seq
	parcel.Receipt = out.Kind == LetterReceipt
	out.Package, out.Seq, out.State = parcel.Package, l.Seq, consent.ReceiptQueued
	out.Queued, out.Changed = d.Clock(), d.Clock()
	var list []Outgoing
	if _, err := tx.Desk(deskOutbox, &list); err != nil {
		return out, err
	}
	if err := tx.SaveDesk(parcelName(out.ID), parcel); err != nil {
		return out, err
	}
	if err := tx.SaveDesk(deskCounters, counters); err != nil {
		return out, err
	}
	return out, tx.SaveDesk(deskOutbox, append(list, out))
}

// queueDisclosure seals a disclosure into the outbox, and writes its line in
// the register of the family.
func (d *Desk) queueDisclosure(tx Tx, mine owner, disclosure consent.Disclosure, out Outgoing) (Outgoing, error) {
	out.ID, out.Disclosure = string(disclosure.ID()), disclosure.ID()
	out, err := d.queue(tx, mine, out, Letter{}, func(identity []byte, l Letter) (Parcel, error) {
		return d.Courier.Seal(identity, disclosure, l)
	})
	if err != nil {
		return out, err
	}
	dossier, err := tx.Load(out.Family)
	if err != nil {
		return out, err
	}
	record := disclosure.Record()
	record.Form, record.Package, record.Receipt, record.ReceiptAt = FormPackage, out.Package, out.State, d.Clock()
	dossier.Register = append(dossier.Register, record)
	d.stamp(&dossier)
	return out, tx.Save(dossier)
}

// Share seals what a partner, or the municipality, may see and puts it in the
// outbox. renders are the documents that go along.
func (d *Desk) Share(ctx context.Context, id family.FamilyID, ask Ask) (Outgoing, error) {
	mine, err := d.owner(ctx)
	if err != nil {
		return Outgoing{}, err
	}
	contact, err := d.reader(ctx, ask.To.Partner)
	if err != nil {
		return Outgoing{}, err
	}
	ask.To.Key, ask.Form = contact.Card.Key, FormPackage
	kind := LetterShare
	if ask.To.Kind == consent.ToMunicipality {
		kind = LetterMunicipality
	}
	var out Outgoing
	_, err = d.disclose(ctx, id, ask, func(disclosure consent.Disclosure, tx Tx, record *consent.Record) error {
		dossier, err := tx.Load(id)
		if err != nil {
			return err
		}
		out = Outgoing{ID: string(record.ID), Kind: kind, Family: id, Disclosure: record.ID, To: contact.Card, Basis: consent.BasisOf(dossier, *record, d.Today())}
		out, err = d.queue(tx, mine, out, Letter{}, func(identity []byte, l Letter) (Parcel, error) {
			return d.Courier.Seal(identity, disclosure, l)
		})
		record.Package, record.Receipt, record.ReceiptAt = out.Package, out.State, d.Clock()
		return err
	})
	return out, err
}

// ParcelFile gives the sealed bytes of something in the outbox, to carry them
// by hand. Say Carried once they stand in a file. Like what is sent, it is
// looked at again first: what may not leave any more is held back (ErrStopped).
func (d *Desk) ParcelFile(ctx context.Context, id string) ([]byte, error) {
	list, err := d.Outbox(ctx)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(list, func(o Outgoing) bool { return o.ID == id })
	if i < 0 {
		return nil, ErrUnexpected
	}
	parcel, err := d.parcel(ctx, list[i])
	if errors.Is(err, ErrStopped) {
		_, _, failed := d.stopStale(ctx, list[i])
		err = errors.Join(err, failed)
	}
	return parcel.Data, err
}

// parcel takes the bytes of a package that is about to leave.
func (d *Desk) parcel(ctx context.Context, o Outgoing) (Parcel, error) {
	if o.judged() {
		return d.claim(ctx, o)
	}
	var parcel Parcel
	known, err := d.Vault.Desk(ctx, parcelName(o.ID), &parcel)
	if err == nil && !known {
		err = ErrUnexpected
	}
	return parcel, err
}

// Carried counts a package as sent, since it was written to a file.
func (d *Desk) Carried(ctx context.Context, id string) error {
	return d.settle(ctx, id, func(o *Outgoing) {
		if o.State == consent.ReceiptQueued || o.State == consent.ReceiptStopped && o.mayHaveLeft() {
			o.State, o.Problem = consent.ReceiptSent, ""
		}
	})
}

// settle changes one outgoing package and, with it, its line in the register.
func (d *Desk) settle(ctx context.Context, id string, do func(*Outgoing)) error {
	list, err := d.Outbox(ctx)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(list, func(o Outgoing) bool { return o.ID == id })
	if i < 0 {
		return ErrUnexpected
	}
	e, err := d.entryOf(ctx, list[i].Family, mark{event: audit.PostOf(string(list[i].Kind)), object: id, action: audit.Execute})
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, func(tx Tx) error { return d.settleIn(tx, id, do) })
}

// settleIn is settle within a transaction.
func (d *Desk) settleIn(tx Tx, id string, do func(*Outgoing)) error {
	var list []Outgoing
	if _, err := tx.Desk(deskOutbox, &list); err != nil {
		return err
	}
	i := slices.IndexFunc(list, func(o Outgoing) bool { return o.ID == id })
	if i < 0 {
		return ErrUnexpected
	}
	do(&list[i])
	list[i].Changed = d.Clock()
	if err := tx.SaveDesk(deskOutbox, list); err != nil {
		return err
	}
	if list[i].Kind == LetterWithdrawal {
		return d.settleRecall(tx, list[i])
	}
	return d.register(tx, list[i])
}

// register brings the state of a package into the family's register.
func (d *Desk) register(tx Tx, o Outgoing) error {
	if o.Family == "" || o.Disclosure == "" {
		return nil
	}
	dossier, err := tx.Load(o.Family)
	if err != nil {
		return nil //nolint:nilerr // a shredded family has no register any more
	}
	for i := range dossier.Register {
		if dossier.Register[i].ID == o.Disclosure {
			dossier.Register[i].Receipt, dossier.Register[i].ReceiptAt = o.State, d.Clock()
			return tx.Save(dossier)
		}
	}
	return nil
}
