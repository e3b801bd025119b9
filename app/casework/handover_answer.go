package casework

import (
	"context"
	"errors"
	"slices"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// keepOffer lets an offered dossier wait for an answer. Only who has the pen
// can offer it, only to this installation, and never a pen that is here. An
// offer that was accepted before is answered with the same acceptance.
func (d *Desk) keepOffer(tx Tx, o Opened) error {
	dossier := o.Dossier.Clone()
	pen := dossier.Pen
	var mine owner
	if _, err := tx.Desk(deskIdentity, &mine); err != nil {
		return err
	}
	if pen.Handover.ID == "" || pen.Handover.State != family.HandoverOffered || pen.Handover.To != mine.Card.Key || pen.Holder != o.Sender.Key {
		return ErrUnexpected
	}
	if again, err := d.offeredBefore(tx, mine, o); err != nil || again {
		return err
	}
	if err := d.checkEpoch(tx, o.Sender, dossier); err != nil {
		return err
	}
	if err := noteHanding(tx, handing{ID: pen.Handover.ID, Family: dossier.Family.ID, Other: o.Sender}); err != nil {
		return err
	}
	return editOffers(tx, func(list []Offer) ([]Offer, error) {
		list = slices.DeleteFunc(list, func(x Offer) bool { return x.Dossier.Family.ID == dossier.Family.ID })
		return append(list, Offer{ID: pen.Handover.ID, From: o.Sender, Dossier: dossier, Package: o.ID}), nil
	})
}

// offeredBefore answers an offer again that was accepted here before: the
// acceptance, or the confirmation, was lost.
func (d *Desk) offeredBefore(tx Tx, mine owner, o Opened) (bool, error) {
	var list []Offer
	if _, err := tx.Desk(deskOffers, &list); err != nil {
		return false, err
	}
	id := o.Dossier.Pen.Handover.ID
	accepted := slices.ContainsFunc(list, func(x Offer) bool { return x.ID == id && x.State == OfferAccepted })
	if !accepted {
		here, err := tx.Load(o.Dossier.Family.ID)
		switch {
		case errors.Is(err, ErrNoFamily):
			return false, nil
		case err != nil:
			return false, err
		}
		if here.Pen.Handover.ID != id || here.Pen.State != family.PenHere {
			return false, nil
		}
	}
	note := Note{Package: o.ID, Object: id, Accept: true, Epoch: o.Dossier.Pen.Epoch + 1, State: consent.ReceiptImported}
	return true, d.queueNote(tx, mine, o.Sender, LetterAnswer, note)
}

// checkEpoch refuses a dossier that is older than what is known here, or whose
// pen is here already. An offer of a pen that is here, with a higher epoch, or
// of one with the epoch of another holder, shows that there are two.
func (d *Desk) checkEpoch(tx Tx, from Card, offered consent.Dossier) error {
	here, err := tx.Load(offered.Family.ID)
	switch {
	case errors.Is(err, ErrNoFamily):
		return nil
	case err != nil:
		return err
	case here.Pen.Epoch > offered.Pen.Epoch:
		return ErrOldEpoch
	case here.Pen.State == family.PenFrozen:
		return ErrNotYet
	case here.Pen.State != family.PenElsewhere && here.Pen.Holder != offered.Pen.Holder:
		m := move{dossier: here}
		d.freeze(&m.dossier, family.Freeze{Why: family.FreezeTwoPens, Key: from.Key, Name: from.Name, Epoch: offered.Pen.Epoch})
		return errors.Join(d.savePen(tx, m), ErrOldEpoch)
	case here.Pen.State != family.PenElsewhere:
		return ErrOldEpoch
	case here.Pen.Epoch == offered.Pen.Epoch && here.Pen.Holder != offered.Pen.Holder:
		return ErrUnexpected
	}
	return nil
}

// AnswerHandover accepts or refuses an offer. An acceptance goes to the giver,
// who confirms it; with that the dossier comes into this vault with the pen, one
// epoch higher. A dossier whose adopted versions do not match their signatures
// is not accepted, nor one of a family that was destroyed here.
func (d *Desk) AnswerHandover(ctx context.Context, offer string, accept bool) error {
	if !accept {
		return d.RefuseHandover(ctx, offer, family.RefusedOther)
	}
	o, err := d.offered(ctx, offer)
	if err != nil {
		return err
	}
	if o.State == OfferAccepted {
		return ErrWaitsForGiver
	}
	if _, err := d.Vault.Load(ctx, o.Dossier.Family.ID); errors.Is(err, ErrDestroyed) {
		return err
	}
	if err := d.VerifyVersions(ctx, o.Dossier); err != nil {
		return err
	}
	return d.answerOffer(ctx, o, Note{Accept: true}, func(tx Tx) error {
		if err := d.checkEpoch(tx, o.From, o.Dossier); err != nil {
			return err
		}
		return changeOffer(tx, o.ID, func(x *Offer) { x.State, x.Answered = OfferAccepted, d.Clock().UTC() })
	})
}

// AcceptAgain sends an acceptance once more: it, or the confirmation, may have
// been lost.
func (d *Desk) AcceptAgain(ctx context.Context, offer string) error {
	o, err := d.offered(ctx, offer)
	if err != nil {
		return err
	}
	if o.State != OfferAccepted {
		return ErrNotAccepted
	}
	return d.answerOffer(ctx, o, Note{Accept: true}, func(Tx) error { return nil })
}

// RefuseHandover refuses an offer for one of the reasons; only the code travels.
// Nothing of the dossier is kept. What was accepted cannot be refused: the giver
// may have confirmed it.
func (d *Desk) RefuseHandover(ctx context.Context, offer string, why family.RefusalReason) error {
	if !slices.Contains(family.RefusalReasons(), why) {
		return ErrNoSuchReason
	}
	o, err := d.offered(ctx, offer)
	switch {
	case err != nil:
		return err
	case o.State == OfferAccepted:
		return ErrWaitsForGiver
	}
	return d.answerOffer(ctx, o, Note{Code: string(why)}, func(tx Tx) error { return dropOffer(tx, o.ID) })
}

// answerOffer changes the offer and sends the answer, in one step.
func (d *Desk) answerOffer(ctx context.Context, o Offer, note Note, do func(Tx) error) error {
	mine, err := d.owner(ctx)
	if err != nil {
		return err
	}
	e, err := d.entryOf(ctx, o.Dossier.Family.ID, mark{event: audit.HandoverAnswer, object: o.ID})
	if err != nil {
		return err
	}
	note.Package, note.Object, note.Epoch, note.State = o.Package, o.ID, o.Dossier.Pen.Epoch+1, consent.ReceiptImported
	return d.Vault.Change(ctx, e, func(tx Tx) error {
		if err := do(tx); err != nil {
			return err
		}
		return d.queueNote(tx, mine, o.From, LetterAnswer, note)
	})
}

// DismissOffer takes away an offer that is off.
func (d *Desk) DismissOffer(ctx context.Context, offer string) error {
	var list []Offer
	if _, err := d.Vault.Desk(ctx, deskOffers, &list); err != nil {
		return err
	}
	i := slices.IndexFunc(list, func(o Offer) bool { return o.ID == offer && o.State == OfferOff })
	if i < 0 {
		return ErrNoHandover
	}
	e, err := d.entryOf(ctx, list[i].Dossier.Family.ID, mark{event: audit.HandoverAnswer, object: offer})
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, func(tx Tx) error { return dropOffer(tx, offer) })
}

// offered finds an offer that is not off.
func (d *Desk) offered(ctx context.Context, id string) (Offer, error) {
	list, err := d.Offers(ctx)
	if err != nil {
		return Offer{}, err
	}
	i := slices.IndexFunc(list, func(o Offer) bool { return o.ID == id && o.State != OfferOff })
	if i < 0 {
		return Offer{}, ErrNoHandover
	}
	return list[i], nil
}

func editOffers(tx Tx, do func([]Offer) ([]Offer, error)) error {
	var list []Offer
	if _, err := tx.Desk(deskOffers, &list); err != nil {
		return err
	}
	list, err := do(list)
	if err != nil {
		return err
	}
	return tx.SaveDesk(deskOffers, list)
}

func dropOffer(tx Tx, id string) error {
	return editOffers(tx, func(list []Offer) ([]Offer, error) {
		kept := slices.DeleteFunc(slices.Clone(list), func(o Offer) bool { return o.ID == id })
		if len(kept) == len(list) {
			return nil, ErrNoHandover
		}
		return kept, nil
	})
}

func changeOffer(tx Tx, id string, do func(*Offer)) error {
	return editOffers(tx, func(list []Offer) ([]Offer, error) {
		i := slices.IndexFunc(list, func(o Offer) bool { return o.ID == id })
		if i < 0 {
			return nil, ErrNoHandover
		}
		do(&list[i])
		return list, nil
	})
}

// takePen brings an offered dossier in with the pen.
func (d *Desk) takePen(tx Tx, o Offer, key string, forced family.Text) error {
	dossier := o.Dossier.Clone()
	dossier.Pen.Epoch++
	dossier.Pen.State, dossier.Pen.Holder, dossier.Pen.Frozen = family.PenHere, key, family.Freeze{}
	dossier.Pen.Handover.State, dossier.Pen.Handover.Answered = family.HandoverAccepted, when(o.Answered, d.Clock())
	dossier.Pen.Handover.Forced = forced
	d.stamp(&dossier)
	return tx.Save(dossier)
}

func when(at, otherwise time.Time) time.Time {
	if at.IsZero() {
		return otherwise.UTC()
	}
	return at
}
