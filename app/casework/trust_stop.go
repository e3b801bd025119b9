package casework

import (
	"context"
	"errors"
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// idsOnly tells whether a package of this kind holds ids and codes only. Such a
// package still goes to a reader whose card waits to be compared or was taken
// out; to a revoked key goes nothing at all.
func (o Outgoing) idsOnly() bool {
	switch o.Kind {
	case LetterReceipt, LetterAnswer, LetterWithdrawal, LetterWithdrawalAnswer:
		return true
	case LetterShare, LetterMunicipality, LetterHandover, LetterContribution, LetterDecision, LetterCard:
	}
	return false
}

// keyStop judges the key that a package was sealed for: empty, or why it may
// not leave any more.
func keyStop(contacts []Contact, o Outgoing) consent.StopReason {
	i := slices.IndexFunc(contacts, func(c Contact) bool { return c.had(o.To.Key) })
	switch {
	case i < 0 && o.idsOnly():
		return ""
	case i < 0:
		return consent.StopCard
	case contacts[i].Card.Key != o.To.Key, contacts[i].State() == KeyRevoked:
		return consent.StopKeyRevoked
	case contacts[i].State() == KeyChanged && !o.idsOnly():
		return consent.StopKeyChanged
	}
	return ""
}

// refuseKey refuses what is about to be sealed for a key that stops. Who is in
// no directory is judged elsewhere.
func refuseKey(tx Tx, o Outgoing) error {
	var contacts []Contact
	if _, err := tx.Desk(deskDirectory, &contacts); err != nil {
		return err
	}
	switch keyStop(contacts, o) {
	case consent.StopKeyRevoked:
		return ErrKeyRevoked
	case consent.StopKeyChanged:
		return ErrKeyChanged
	}
	return nil
}

// holdBack stops what waits in the outbox and for which why gives a reason, in
// all families, and what is about no family.
func (d *Desk) holdBack(tx Tx, families []family.FamilyID, why func(Outgoing) consent.StopReason) error {
	for _, id := range families {
		dossier, err := tx.Load(id)
		gone := errors.Is(err, ErrNoFamily)
		if err != nil && !gone {
			return err
		}
		dossier.Family.ID = id
		stopped, err := d.stopParcels(tx, &dossier, func(o Outgoing, _ consent.Record) consent.StopReason { return why(o) })
		switch {
		case err != nil:
			return err
		case gone || len(stopped) == 0:
			continue
		}
		if err := tx.Save(dossier); err != nil {
			return err
		}
	}
	return nil
}

// inOutbox are the families of which something waits, and no family at all.
func (d *Desk) inOutbox(ctx context.Context) ([]family.FamilyID, error) {
	list, err := d.Outbox(ctx)
	families := []family.FamilyID{""}
	for _, o := range list {
		if o.State == consent.ReceiptQueued && !slices.Contains(families, o.Family) {
			families = append(families, o.Family)
		}
	}
	return families, err
}

// refuseSender refuses what was sealed with a key that counts no more.
func (d *Desk) refuseSender(ctx context.Context, o Opened) error {
	contacts, err := d.Directory(ctx)
	if err != nil {
		return err
	}
	for _, c := range contacts {
		if _, before := c.former(o.Sender.Key); before || c.Card.Key == o.Sender.Key && c.State() == KeyRevoked {
			return ErrSenderRevoked
		}
	}
	return nil
}

// sameReader tells whether a package for one key may be answered with another:
// the one that took its place.
func sameReader(tx Tx, sealedFor, sender string) bool {
	if sealedFor == sender {
		return true
	}
	var contacts []Contact
	if _, err := tx.Desk(deskDirectory, &contacts); err != nil {
		return false
	}
	return slices.ContainsFunc(contacts, func(c Contact) bool { return c.Card.Key == sender && c.had(sealedFor) })
}
