package casework

import (
	"context"
	"errors"
	"fmt"
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
	// Number is that of the row, in the order in which they were made.
	Number int64 `json:",omitempty"`
	// Asks is why a person must look before it goes on, a code of the screen:
	// AsksExpired and so on. Until then it is not sent.
	Asks string `json:",omitempty"`
	// Reason is what the mailbox said at the last try, as SendFailure has it.
	Reason string `json:",omitempty"`
	// Sealed is when it was sealed, when that was later than Queued.
	Sealed time.Time `json:",omitzero"`
	// Look is when to look whether it still lies in the mailbox.
	Look time.Time `json:",omitzero"`
	// Again is how often it was sent once more, since it had been lost.
	Again int `json:",omitempty"`
	// Gone is that its bytes are not kept any more.
	Gone bool `json:",omitempty"`
	// ByHand is that it was carried in a file.
	ByHand bool `json:",omitempty"`
	// Fills is that it only fills the number of a package that was held back.
	Fills bool `json:",omitempty"`

	// Stream is under which sender's name it is numbered.
	Stream string `json:",omitempty"`

	anew recipe // how to seal it again, for queue
}

// keptParcel is what is kept of a package besides its row.
type keptParcel struct {
	Parcel
	Anew recipe `json:",omitzero"`
}

// recipe is how a package is sealed anew: ids and codes only. What a package
// of a disclosure holds is disclosed anew for that.
type recipe struct {
	Note         *Note                 `json:",omitempty"`
	Contribution family.ContributionID `json:",omitempty"`
	ReplyTo      string                `json:",omitempty"`
	Partial      bool                  `json:",omitempty"` // of a share: it was wished to share what may be shared
	Language     string                `json:",omitempty"`
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
	if err := moveOutbox(tx); err != nil {
		return out, err
	}
	kept, out, err := d.sealNext(tx, mine, out, l, make)
	if err != nil {
		return out, err
	}
	out.State, out.Queued, out.Changed = consent.ReceiptQueued, d.Clock(), d.Clock()
	return putRow(tx, out, kept)
}

// sealNext seals a parcel under the next number of its stream.
func (d *Desk) sealNext(tx Tx, mine owner, out Outgoing, l Letter, make seal) (keptParcel, Outgoing, error) {
	receipt := out.isReceipt()
	if !out.Fills {
		from, err := sendsAs(tx)
		if err != nil {
			return keptParcel{}, out, err
		}
		out.Stream = from
	}
	if l.Seq == 0 {
		seq, err := nextNumber(tx, out.lane(), receipt)
		if err != nil {
			return keptParcel{}, out, err
		}
		l.Seq = seq
	}
	l.To, l.Kind, l.Stream = out.To, out.Kind, out.Stream
	l.Created, l.Expires = d.Clock().UTC(), d.Clock().UTC().Add(parcelLife)
	parcel, err := make(mine.Identity, l)
	if err != nil {
		return keptParcel{}, out, fmt.Errorf("seal %s: %w", out.Kind, err)
	}
	parcel.From, parcel.To, parcel.Seq, parcel.Receipt = out.Stream, out.To.Mailbox, l.Seq, receipt
	out.Package, out.Seq, out.Sealed = parcel.Package, l.Seq, d.Clock()
	out.anew.ReplyTo = l.ReplyTo
	return keptParcel{parcel, out.anew}, out, nil
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
	return d.share(ctx, id, ask, nil)
}

// share is Share, in the place of an earlier package when old is not nil.
func (d *Desk) share(ctx context.Context, id family.FamilyID, ask Ask, old *Outgoing) (Outgoing, error) {
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
	l, err := d.asked(ctx, ask)
	if err != nil {
		return Outgoing{}, err
	}
	if old != nil && old.State == consent.ReceiptQueued {
		then := l.then
		l.then = func(dossier *consent.Dossier, record consent.Record) error {
			d.stopLine(dossier, old.Disclosure)
			if then == nil {
				return nil
			}
			return then(dossier, record)
		}
	}
	var out Outgoing
	_, err = d.disclosed(ctx, id, l, func(disclosure consent.Disclosure, tx Tx, record *consent.Record) error {
		dossier, err := tx.Load(id)
		if err != nil {
			return err
		}
		out = Outgoing{ID: string(record.ID), Kind: kind, Family: id, Disclosure: record.ID, To: contact.Card, Basis: consent.BasisOf(dossier, *record, d.Today()),
			anew: recipe{Partial: ask.Partial, Language: ask.Language}}
		out, err = d.queue(tx, mine, out, Letter{}, func(identity []byte, l Letter) (Parcel, error) {
			return d.Courier.Seal(identity, disclosure, l)
		})
		record.Package, record.Receipt, record.ReceiptAt = out.Package, out.State, d.Clock()
		if err == nil && old != nil {
			err = d.inPlaceOf(tx, *old)
		}
		return err
	})
	return out, err
}

// stopLine says in the register that a package was held back.
func (d *Desk) stopLine(dossier *consent.Dossier, id consent.DisclosureID) {
	for i := range dossier.Register {
		if dossier.Register[i].ID == id {
			dossier.Register[i].Receipt, dossier.Register[i].ReceiptAt = consent.ReceiptStopped, d.Clock()
		}
	}
}

// ParcelFile gives the sealed bytes of something in the outbox, to carry them
// by hand. Say Carried once they stand in a file. Like what is sent, it is
// looked at again first: what may not leave any more is held back (ErrStopped).
func (d *Desk) ParcelFile(ctx context.Context, id string) ([]byte, error) {
	out, err := d.outgoing(ctx, id)
	if err != nil {
		return nil, err
	}
	parcel, err := d.parcel(ctx, out)
	if errors.Is(err, ErrStopped) {
		_, _, failed := d.stopStale(ctx, out)
		err = errors.Join(err, failed)
	}
	return parcel.Data, err
}

// parcel takes the bytes of a package that is about to leave.
func (d *Desk) parcel(ctx context.Context, o Outgoing) (Parcel, error) {
	if o.judged() {
		return d.claim(ctx, o)
	}
	if d.expired(o) {
		return Parcel{}, ErrExpired
	}
	return bytesOf(d.reading(ctx), o)
}

func bytesOf(r reader, o Outgoing) (Parcel, error) {
	var kept keptParcel
	known, err := r.Desk(bytesName(o.Number), &kept)
	if err == nil && !known {
		err = ErrUnexpected
	}
	return kept.Parcel, err
}

// Carried counts a package as sent, since it was written to a file.
func (d *Desk) Carried(ctx context.Context, id string) error {
	return d.settle(ctx, id, func(o *Outgoing) {
		if o.State == consent.ReceiptQueued || o.State == consent.ReceiptStopped && o.mayHaveLeft() {
			o.State, o.Problem, o.ByHand = consent.ReceiptSent, "", true
		}
	})
}

// settle changes one outgoing package and, with it, its line in the register.
func (d *Desk) settle(ctx context.Context, id string, do func(*Outgoing)) error {
	out, err := d.outgoing(ctx, id)
	if err != nil {
		return err
	}
	return d.settleRow(ctx, out, do)
}

// settleRow is settle for a row that was read.
func (d *Desk) settleRow(ctx context.Context, out Outgoing, do func(*Outgoing), also ...func(Tx) error) error {
	e, err := d.entryOf(ctx, out.Family, mark{event: audit.PostOf(string(out.Kind)), object: out.ID, action: audit.Execute})
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, func(tx Tx) error {
		for _, more := range also {
			if err := more(tx); err != nil {
				return err
			}
		}
		return d.settleIn(tx, out.Number, do)
	})
}

// settleIn is settle within a transaction.
func (d *Desk) settleIn(tx Tx, number int64, do func(*Outgoing)) error {
	out, err := editRow(tx, number, func(o *Outgoing) {
		do(o)
		o.Changed = d.Clock()
	})
	if err != nil {
		return err
	}
	if out.Kind == LetterWithdrawal {
		return d.settleRecall(tx, out)
	}
	return d.register(tx, out)
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
			dossier.Register[i].Package, dossier.Register[i].Receipt, dossier.Register[i].ReceiptAt = o.Package, o.State, d.Clock()
			return tx.Save(dossier)
		}
	}
	return nil
}
