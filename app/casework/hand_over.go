package casework

import (
	"context"
	"errors"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Offer is a handover that was offered to this installation and waits for an
// answer.
type Offer struct {
	ID      string
	From    Card
	Dossier consent.Dossier
	Package string
}

const deskOffers = "offers"

// Offers lists the handovers that wait for an answer here.
func (d *Desk) Offers(ctx context.Context) ([]Offer, error) {
	var list []Offer
	_, err := d.Vault.Desk(ctx, deskOffers, &list)
	return list, err
}

// OfferHandover offers the pen of a family to somebody in the directory: the
// whole dossier, sealed. The plan is frozen until the answer comes or the
// offer is withdrawn. The family must have been informed.
func (d *Desk) OfferHandover(ctx context.Context, id family.FamilyID, to family.PartnerID, h family.Handover) (Outgoing, error) {
	contact, err := d.reader(ctx, to)
	if err != nil {
		return Outgoing{}, err
	}
	mine, err := d.owner(ctx)
	if err != nil {
		return Outgoing{}, err
	}
	h.ID, h.State, h.To, h.ToName = d.NewID(), family.HandoverOffered, contact.Card.Key, contact.Card.Name
	h.Offered = d.Clock().UTC()
	var out Outgoing
	m := mark{event: audit.HandoverOffer, object: h.ID, partner: to, purpose: consent.PurposeHandover, why: h.Note, action: audit.Execute}
	err = d.withPen(ctx, id, m, func(dossier *consent.Dossier) error {
		dossier.Pen.Handover, dossier.Pen.State = h, family.PenOffered
		return nil
	})
	if err != nil {
		return out, err
	}
	out, err = d.sendOffer(ctx, id, mine, contact)
	if err != nil {
		return out, errors.Join(err, d.WithdrawHandover(ctx, id))
	}
	return out, nil
}

func (d *Desk) sendOffer(ctx context.Context, id family.FamilyID, mine owner, contact Contact) (Outgoing, error) {
	var out Outgoing
	e, err := d.entryOf(ctx, id, mark{event: audit.DisclosureHandover, partner: contact.ID, purpose: consent.PurposeHandover, ground: consent.GroundHandover, action: audit.Execute})
	if err != nil {
		return out, err
	}
	err = d.Vault.Change(ctx, e, func(tx Tx) error {
		dossier, err := tx.Load(id)
		if err != nil {
			return err
		}
		request := d.request(Ask{To: consent.Recipient{Partner: contact.ID, Name: contact.Card.Name, Key: contact.Card.Key}, Purpose: consent.PurposeHandover})
		disclosure, err := consent.DiscloseHandover(dossier, request)
		if err != nil {
			return err
		}
		out, err = d.queueDisclosure(tx, mine, disclosure, Outgoing{Kind: LetterHandover, Family: id, To: contact.Card})
		return err
	})
	return out, err
}

// WithdrawHandover takes an unanswered offer back; the plan can be changed
// again. An acceptance that arrives afterwards still wins, as the successor
// has the pen then; but when the pen was offered to somebody else meanwhile,
// both may believe to have it.
func (d *Desk) WithdrawHandover(ctx context.Context, id family.FamilyID) error {
	return d.change(ctx, id, mark{event: audit.HandoverWithdraw}, func(dossier *consent.Dossier) error {
		if dossier.Pen.State != family.PenOffered {
			return ErrNoHandover
		}
		dossier.Pen.State, dossier.Pen.Handover.State = family.PenHere, family.HandoverWithdrawn
		return nil
	})
}

// keepOffer lets an offered dossier wait for an answer. Only who has the pen
// can offer it, only to this installation, and never a pen that is here.
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
	if err := checkEpoch(tx, dossier); err != nil {
		return err
	}
	var list []Offer
	if _, err := tx.Desk(deskOffers, &list); err != nil {
		return err
	}
	list = slices.DeleteFunc(list, func(x Offer) bool { return x.Dossier.Family.ID == dossier.Family.ID })
	return tx.SaveDesk(deskOffers, append(list, Offer{ID: pen.Handover.ID, From: o.Sender, Dossier: dossier, Package: o.ID}))
}

// checkEpoch refuses a dossier that is older than what is known here, or whose
// pen is here already.
func checkEpoch(tx Tx, offered consent.Dossier) error {
	here, err := tx.Load(offered.Family.ID)
	switch {
	case errors.Is(err, ErrNoFamily):
		return nil
	case err != nil:
		return err
	case here.Pen.State != family.PenElsewhere, here.Pen.Epoch > offered.Pen.Epoch:
		return ErrOldEpoch
	case here.Pen.Epoch == offered.Pen.Epoch && here.Pen.Holder != offered.Pen.Holder:
		return ErrUnexpected
	}
	return nil
}

// AnswerHandover accepts or refuses an offer. With an acceptance the dossier
// comes into this vault with the pen, one epoch higher. A dossier whose
// adopted versions do not match their signatures is not accepted.
func (d *Desk) AnswerHandover(ctx context.Context, offer string, accept bool) error {
	list, err := d.Offers(ctx)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(list, func(o Offer) bool { return o.ID == offer })
	if i < 0 {
		return ErrNoHandover
	}
	o := list[i]
	if accept {
		if err := d.VerifyVersions(ctx, o.Dossier); err != nil {
			return err
		}
	}
	mine, err := d.owner(ctx)
	if err != nil {
		return err
	}
	e, err := d.entryOf(ctx, o.Dossier.Family.ID, mark{event: audit.HandoverAnswer, object: o.ID})
	if err != nil {
		return err
	}
	note := Note{Package: o.Package, Object: o.ID, Accept: accept, Epoch: o.Dossier.Pen.Epoch + 1, State: consent.ReceiptImported}
	return d.Vault.Change(ctx, e, func(tx Tx) error {
		if accept {
			if err := d.takePen(tx, o, mine.Card.Key); err != nil {
				return err
			}
		}
		if err := dropOffer(tx, o.ID); err != nil {
			return err
		}
		return d.queueNote(tx, mine, o.From, LetterAnswer, note)
	})
}

func dropOffer(tx Tx, id string) error {
	var list []Offer
	if _, err := tx.Desk(deskOffers, &list); err != nil {
		return err
	}
	kept := slices.DeleteFunc(list, func(o Offer) bool { return o.ID == id })
	if len(kept) == len(list) {
		return ErrNoHandover
	}
	return tx.SaveDesk(deskOffers, kept)
}

func (d *Desk) takePen(tx Tx, o Offer, key string) error {
	dossier := o.Dossier.Clone()
	if err := checkEpoch(tx, dossier); err != nil {
		return err
	}
	dossier.Pen.Epoch++
	dossier.Pen.State, dossier.Pen.Holder = family.PenHere, key
	dossier.Pen.Handover.State, dossier.Pen.Handover.Answered = family.HandoverAccepted, d.Clock().UTC()
	d.stamp(&dossier)
	return tx.Save(dossier)
}

// keepAnswer brings the successor's answer to the family it is about.
func (d *Desk) keepAnswer(tx Tx, o Opened) error {
	var list []Outgoing
	if _, err := tx.Desk(deskOutbox, &list); err != nil {
		return err
	}
	i := slices.IndexFunc(list, func(x Outgoing) bool { return x.Package == o.Note.Package && x.Kind == LetterHandover })
	if i < 0 || !sameReader(tx, list[i].To.Key, o.Sender.Key) {
		return ErrUnexpected
	}
	dossier, err := tx.Load(list[i].Family)
	if err != nil {
		return err
	}
	pen := &dossier.Pen
	if pen.Handover.ID != o.Note.Object || pen.State == family.PenElsewhere {
		return ErrUnexpected
	}
	pen.Handover.Answered = d.Clock().UTC()
	pen.State, pen.Handover.State = family.PenHere, family.HandoverRefused
	if o.Note.Accept {
		pen.State, pen.Handover.State = family.PenElsewhere, family.HandoverAccepted
		pen.Epoch, pen.Holder = o.Note.Epoch, o.Sender.Key
	}
	d.stamp(&dossier)
	return tx.Save(dossier)
}
