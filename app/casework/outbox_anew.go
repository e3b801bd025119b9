package casework

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// errAsks: a package waits for a person from now on. errAnew: it was sealed
// anew and goes in the next round. Both leave the round as it is.
var (
	errAsks = errors.New("package waits for a person")
	errAnew = errors.New("package was sealed anew")
)

// expired tells whether nobody can open it any more.
func (d *Desk) expired(o Outgoing) bool {
	sealed := o.Queued
	if o.Sealed.After(sealed) {
		sealed = o.Sealed
	}
	return !sealed.IsZero() && d.Clock().After(sealed.Add(parcelLife))
}

// ask lets a package wait for a person. A receipt goes out: whoever still wants
// it asks for it.
func (d *Desk) ask(ctx context.Context, out Outgoing, why string) error {
	e, err := d.entryOf(ctx, out.Family, mark{event: audit.PostAsks, object: out.ID})
	if err != nil {
		return err
	}
	err = d.Vault.Change(ctx, e, func(tx Tx) error {
		if out.Kind == LetterReceipt {
			return dropRow(tx, out)
		}
		return d.askIn(tx, out.Number, why)
	})
	if err == nil {
		err = errAsks
	}
	return err
}

func (d *Desk) askIn(tx Tx, number int64, why string) error {
	_, err := editRow(tx, number, func(o *Outgoing) { o.Asks, o.Changed = why, d.Clock() })
	return err
}

// SealAnew seals a package that waits for a person anew, under the next number
// of its stream. What may be disclosed is looked at again, as if it were shared
// now: what may not leave any more is refused, and nothing is queued. An offer
// of a handover is made anew by hand (ErrNotAnew).
func (d *Desk) SealAnew(ctx context.Context, id string) (Outgoing, error) {
	out, err := d.outgoing(ctx, id)
	if err != nil {
		return out, err
	}
	if out.Asks == "" {
		return out, ErrUnexpected
	}
	return d.sealAnew(ctx, out)
}

func (d *Desk) sealAnew(ctx context.Context, out Outgoing) (Outgoing, error) {
	switch out.Kind {
	case LetterShare, LetterMunicipality:
		return d.shareAnew(ctx, out)
	case LetterHandover:
		return out, ErrNotAnew
	case LetterContribution, LetterDecision, LetterAnswer, LetterReceipt, LetterWithdrawal, LetterWithdrawalAnswer:
	}
	mine, err := d.owner(ctx)
	if err != nil {
		return out, err
	}
	e, err := d.entryOf(ctx, out.Family, mark{event: audit.PostAnew, object: out.ID})
	if err != nil {
		return out, err
	}
	err = d.Vault.Change(ctx, e, func(tx Tx) (err error) {
		out, err = d.sealRowAnew(tx, mine, out.Number)
		return err
	})
	return out, err
}

// shareAnew shares again what was in a package, in the place of it.
func (d *Desk) shareAnew(ctx context.Context, out Outgoing) (Outgoing, error) {
	dossier, err := d.Vault.Load(ctx, out.Family)
	if err != nil {
		return out, err
	}
	i := slices.IndexFunc(dossier.Register, func(r consent.Record) bool { return r.ID == out.Disclosure })
	if i < 0 {
		return out, ErrNotAnew
	}
	var kept keptParcel
	if _, err := d.Vault.Desk(ctx, bytesName(out.Number), &kept); err != nil {
		return out, err
	}
	line := dossier.Register[i]
	ask := Ask{To: line.Recipient, Purpose: line.Purpose, Version: line.Version, Partial: kept.Anew.Partial, Language: kept.Anew.Language}
	return d.share(ctx, out.Family, ask, &out)
}

// inPlaceOf ends a package in whose place another comes. One that never left is
// stopped; one that may lie with its receiver stays as it is.
func (d *Desk) inPlaceOf(tx Tx, old Outgoing) error {
	if old.State == consent.ReceiptQueued {
		_, err := d.stopRow(tx, old.Number, stoppedAnew)
		return err
	}
	if err := tx.DropDesk(bytesName(old.Number)); err != nil {
		return err
	}
	_, err := editRow(tx, old.Number, func(o *Outgoing) { o.Asks, o.Problem, o.Gone, o.Changed = "", stoppedAnew, true, d.Clock() })
	return err
}

// stoppedAnew is the code of a package in whose place another came.
const stoppedAnew = "stopped-anew"

// sealRowAnew seals what holds ids and codes, the own card, or a contribution still
// here, into the same row.
func (d *Desk) sealRowAnew(tx Tx, mine owner, number int64) (Outgoing, error) {
	out, known, err := row(tx, number)
	if err != nil || !known {
		return out, orUnexpected(err)
	}
	var kept keptParcel
	if known, err := tx.Desk(bytesName(number), &kept); err != nil || !known {
		return out, errors.Join(err, ErrNotAnew)
	}
	if out.To, err = cardIn(tx, out.To.Key); err != nil {
		return out, err
	}
	make, err := d.again(tx, mine, out, kept.Anew)
	if err != nil {
		return out, err
	}
	out.anew = kept.Anew
	fresh, out, err := d.sealNext(tx, mine, out, Letter{ReplyTo: kept.Anew.ReplyTo}, make)
	if err != nil {
		return out, err
	}
	if err := tx.SaveDesk(bytesName(number), fresh); err != nil {
		return out, err
	}
	if err := errors.Join(noteRow(tx, byPackage(out.Package), number), placeAt(tx, out)); err != nil {
		return out, err
	}
	out, err = editRow(tx, number, func(o *Outgoing) {
		o.Package, o.Seq, o.Sealed, o.State, o.Changed = out.Package, out.Seq, out.Sealed, consent.ReceiptQueued, d.Clock()
		o.Asks, o.Problem, o.NextTry = "", "", d.Clock()
		o.Again++
	})
	if err != nil {
		return out, err
	}
	return out, d.register(tx, out)
}

// again makes the seal of a package that went before. Of the own card it is the
// one of now.
func (d *Desk) again(tx Tx, mine owner, out Outgoing, r recipe) (seal, error) {
	switch {
	case r.Note != nil:
		return func(identity []byte, l Letter) (Parcel, error) { return d.Courier.SealNote(identity, *r.Note, l) }, nil
	case out.Kind == LetterCard:
		return func(identity []byte, l Letter) (Parcel, error) { return d.Courier.SealCard(identity, mine.Card, l) }, nil
	}
	to := consent.Recipient{Name: out.To.Name, Key: out.To.Key}
	var disclosure consent.Disclosure
	switch out.Kind {
	case LetterContribution:
		c, err := contributedHere(tx, r.Contribution)
		if err != nil {
			return nil, err
		}
		if disclosure, err = consent.DiscloseContribution(c, to, out.Disclosure); err != nil {
			return nil, fmt.Errorf("%w: %w", ErrNotAnew, err)
		}
	case LetterDecision:
		dossier, err := tx.Load(out.Family)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrNotAnew, err)
		}
		c, known := dossier.Contribution(r.Contribution)
		if !known {
			return nil, ErrNotAnew
		}
		to.Partner = c.Partner
		if disclosure, err = consent.DiscloseDecision(c.Clone(), to, out.Disclosure); err != nil {
			return nil, fmt.Errorf("%w: %w", ErrNotAnew, err)
		}
	default:
		return nil, ErrNotAnew
	}
	return func(identity []byte, l Letter) (Parcel, error) { return d.Courier.Seal(identity, disclosure, l) }, nil
}

// contributedHere is a contribution that was sent from here, as long as what it
// is about was not called back.
func contributedHere(tx Tx, id family.ContributionID) (family.Contribution, error) {
	var list []ReceivedSlice
	if _, err := tx.Desk(deskSlices, &list); err != nil {
		return family.Contribution{}, err
	}
	for _, s := range list {
		i := slices.IndexFunc(s.Mine, func(c family.Contribution) bool { return c.ID == id })
		if i >= 0 && s.CalledBack == "" {
			return s.Mine[i], nil
		}
	}
	return family.Contribution{}, ErrNotAnew
}

// cardIn is the card of a key in the directory: who was taken out of it gets
// nothing more.
func cardIn(r reader, key string) (Card, error) {
	var contacts []Contact
	if _, err := r.Desk(deskDirectory, &contacts); err != nil {
		return Card{}, err
	}
	i := slices.IndexFunc(contacts, func(c Contact) bool { return c.Card.Key == key })
	if i < 0 {
		return Card{}, ErrNoCard
	}
	return contacts[i].Card, nil
}

// goAnew lets a package go under its next number, since something else lies
// under its name: it seals it anew, or asks a person to.
func (d *Desk) goAnew(ctx context.Context, out Outgoing) error {
	if out.Again >= mostAgain {
		return d.ask(ctx, out, AsksDamaged)
	}
	_, err := d.sealAnew(ctx, out)
	switch {
	case err == nil:
		return errAnew
	case ctx.Err() != nil, errors.Is(err, ErrLocked):
		return err
	}
	return d.ask(ctx, out, AsksDamaged)
}

// mostAgain is how often a package is sealed anew by itself.
const mostAgain = 3
