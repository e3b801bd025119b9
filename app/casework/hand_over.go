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

// How the pen moves. Who has the pen is the only one who can give it away, and
// does so in three messages:
//
//	giver      offer        the whole dossier; the giver's plan is frozen
//	successor  acceptance   nothing changes yet: the offer waits
//	giver      confirmation the giver's copy becomes read-only, epoch + 1; on
//	                        its arrival the dossier comes in at the successor
//
// So there are never two pens, whatever is lost, repeated, or done while both
// are offline: an acceptance of an offer that was withdrawn meanwhile is
// answered with "off", and leaves nothing behind. And the gap is no longer than
// one round of both over the mailbox. A message that was lost can be sent again
// by either side at any moment; each is answered as the first time.
//
// The price is that a giver who is gone for good never confirms. Then the
// successor may take the pen, with a reason in the log (TakePen). If the giver
// turns out to be there after all, either it had not moved on, and that is as
// good as an acceptance; or both plans are frozen until a person decides.

// OfferState is how far an offer is, at who received it.
type OfferState string

// The states.
const (
	OfferWaits    OfferState = ""         // for an answer of ours
	OfferAccepted OfferState = "accepted" // and waits for the giver's confirmation
	OfferOff      OfferState = "off"      // withdrawn by the giver; nothing of the dossier is kept
)

// Offer is a handover that was offered to this installation.
type Offer struct {
	ID       string
	From     Card
	Dossier  consent.Dossier // of an offer that is off: the id and the name of the family only
	Package  string
	State    OfferState `json:",omitempty"`
	Answered time.Time  `json:",omitzero"`
}

const deskOffers = "offers"

// Offers lists the handovers that were offered here and are not done.
func (d *Desk) Offers(ctx context.Context) ([]Offer, error) {
	var list []Offer
	_, err := d.Vault.Desk(ctx, deskOffers, &list)
	return list, err
}

// OfferHandover offers the pen of a family to somebody in the directory: the
// whole dossier, sealed. The plan is frozen until the answer comes or the
// offer is withdrawn. The family must have been informed, on a day that has come.
func (d *Desk) OfferHandover(ctx context.Context, id family.FamilyID, to family.PartnerID, h family.Handover) (Outgoing, error) {
	if d.Today().Before(h.FamilyInformed) {
		return Outgoing{}, ErrFutureDate
	}
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
	h.Answered, h.Reason, h.Forced, h.Talked = time.Time{}, "", "", ""
	var out Outgoing
	m := mark{event: audit.HandoverOffer, object: h.ID, partner: to, purpose: consent.PurposeHandover, why: h.Note, action: audit.Execute}
	err = d.withPenIn(ctx, id, m, func(tx Tx, dossier *consent.Dossier) error {
		dossier.Pen.Handover, dossier.Pen.State = h, family.PenOffered
		if err := noteHanding(tx, handing{ID: h.ID, Family: id, Other: contact.Card, Gave: true}); err != nil {
			return err
		}
		return d.passPen(mine, dossier)
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

// SendOfferAgain sends an offer that may have been lost once more. The
// successor meets it once, and one who had accepted it sends that again.
func (d *Desk) SendOfferAgain(ctx context.Context, id family.FamilyID) (Outgoing, error) {
	mine, err := d.owner(ctx)
	if err != nil {
		return Outgoing{}, err
	}
	dossier, err := d.Vault.Load(ctx, id)
	if err != nil {
		return Outgoing{}, err
	}
	if dossier.Pen.State != family.PenOffered {
		return Outgoing{}, ErrNoHandover
	}
	list, err := d.Directory(ctx)
	if err != nil {
		return Outgoing{}, err
	}
	i := slices.IndexFunc(list, func(c Contact) bool { return c.Card.Key == dossier.Pen.Handover.To })
	if i < 0 {
		return Outgoing{}, ErrNoCard
	}
	return d.sendOffer(ctx, id, mine, list[i])
}

// WithdrawHandover takes an unanswered offer back; the plan can be changed
// again at once. What did not leave is stopped, and the successor hears that
// the offer is off. An acceptance that was under way has no effect any more.
func (d *Desk) WithdrawHandover(ctx context.Context, id family.FamilyID) error {
	return d.changeIn(ctx, id, mark{event: audit.HandoverWithdraw}, func(tx Tx, dossier *consent.Dossier) error {
		if dossier.Pen.State != family.PenOffered {
			return ErrNoHandover
		}
		dossier.Pen.State, dossier.Pen.Handover.State = family.PenHere, family.HandoverWithdrawn
		return d.callOff(tx, dossier)
	})
}

// callOff stops the packages of the offer that did not leave, and tells the
// successor when one may have.
func (d *Desk) callOff(tx Tx, dossier *consent.Dossier) error {
	list, err := rowsWhere(tx, everyDrawer)
	if err != nil {
		return err
	}
	left := slices.ContainsFunc(list, func(o Outgoing) bool {
		return o.Family == dossier.Family.ID && o.Kind == LetterHandover && o.To.Key == dossier.Pen.Handover.To && o.mayHaveLeft()
	})
	_, err = d.stopParcels(tx, dossier, func(o Outgoing, _ consent.Record) consent.StopReason {
		if o.Kind != LetterHandover {
			return ""
		}
		return consent.StopHandoverOff
	})
	if err != nil || !left {
		return err
	}
	known, err := handings(tx)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(known, func(h handing) bool { return h.ID == dossier.Pen.Handover.ID })
	if i < 0 {
		return nil // offered by an older program: the answer will be told that it is off
	}
	var mine owner
	if _, err := tx.Desk(deskIdentity, &mine); err != nil {
		return err
	}
	return d.queueNote(tx, mine, known[i].Other, LetterAnswer, Note{Package: lastOffer(list, dossier), Object: known[i].ID, Epoch: dossier.Pen.Epoch,
		State: consent.ReceiptImported, Code: codeOff})
}

// lastOffer is the newest package of the offer that may have left.
func lastOffer(list []Outgoing, dossier *consent.Dossier) string {
	id := ""
	for _, o := range list {
		if o.Family == dossier.Family.ID && o.Kind == LetterHandover && o.To.Key == dossier.Pen.Handover.To && o.mayHaveLeft() {
			id = o.Package
		}
	}
	return id
}

// TalkHeld records that the family and both coordinators sat together. Each of
// them keeps it in its own copy, so it needs no pen.
func (d *Desk) TalkHeld(ctx context.Context, id family.FamilyID, on family.Date) error {
	if !on.Known() {
		on = d.Today()
	}
	if d.Today().Before(on) {
		return ErrFutureDate
	}
	return d.annotate(ctx, id, mark{event: audit.HandoverTalk}, func(_ Tx, dossier *consent.Dossier) error {
		if dossier.Pen.Handover.ID == "" {
			return ErrNoHandover
		}
		dossier.Pen.Handover.Talked = on
		return nil
	})
}
