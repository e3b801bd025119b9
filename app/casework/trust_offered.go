package casework

import (
	"context"
	"slices"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/family"
)

// TakeCard puts the offered card in the place of the present one: somebody
// compared its fingerprint, and how. What came from the present one and what is
// answered to it goes on under the new key; the present one becomes a Former.
func (d *Desk) TakeCard(ctx context.Context, id family.PartnerID, how string) error {
	list, err := d.Directory(ctx)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(list, func(c Contact) bool { return c.ID == id })
	if i < 0 {
		return ErrNoCard
	}
	c := &list[i]
	if c.Offered == nil {
		return ErrNothingOffered
	}
	headers, err := d.Vault.Headers(ctx)
	if err != nil {
		return err
	}
	before, now := c.Card, c.Offered.Card
	c.Former = append(c.Former, Former{Card: before, Until: d.Clock(), Revoked: c.Revoked})
	c.Card, c.Verified, c.VerifyBy = now, d.Clock(), how
	if c.Offered.From != FromList {
		c.List = ""
	}
	c.Offered, c.Revoked = nil, nil
	return d.saveDirectory(ctx, audit.DirectoryTaken, list, id, func(tx Tx) error {
		if err := movePens(tx, headers, before.Key, now.Key, true); err != nil {
			return err
		}
		return moveSender(tx, before, now)
	})
}

// DropOffered throws the offered card away: the present one goes on as it was.
func (d *Desk) DropOffered(ctx context.Context, id family.PartnerID) error {
	return d.editContact(ctx, audit.DirectoryDropped, id, func(c *Contact) error {
		if c.Offered == nil {
			return ErrNothingOffered
		}
		c.Offered = nil
		return nil
	})
}

// RevokeCard marks a card by hand as one that counts no more, such as after a
// lost laptop: who said so must be told.
func (d *Desk) RevokeCard(ctx context.Context, id family.PartnerID, who, why family.Text) error {
	if who.Empty() {
		return ErrNeedsReason
	}
	for _, t := range []family.Text{who, why} {
		if err := family.CheckText(t); err != nil {
			return err
		}
	}
	return d.editContact(ctx, audit.DirectoryRevoked, id, func(c *Contact) error {
		if c.Revoked != nil {
			return ErrKeyRevoked
		}
		c.Revoked = &Revocation{At: d.Clock(), From: FromPerson, Who: who, Why: why}
		return nil
	})
}

// RestoreCard takes back what RevokeCard did, when it was a mistake. The
// fingerprint must be compared again. What the owner or a list revoked stays so
// (ErrRevokedForGood).
func (d *Desk) RestoreCard(ctx context.Context, id family.PartnerID) error {
	return d.editContact(ctx, audit.DirectoryRestored, id, func(c *Contact) error {
		if c.Revoked == nil || c.Revoked.From != FromPerson {
			return ErrRevokedForGood
		}
		c.Revoked, c.Verified, c.VerifyBy, c.List = nil, time.Time{}, "", ""
		return nil
	})
}

// moveSender lets what came with one key go on under the key that took its
// place: the slices, so that answers go to the new key, and what was seen, so
// that nothing is taken in twice and may still be called back.
func moveSender(tx Tx, before, now Card) error {
	err := editSlices(tx, func(list []ReceivedSlice) ([]ReceivedSlice, error) {
		for i := range list {
			if list[i].From.Key == before.Key {
				list[i].From = now
			}
		}
		return list, nil
	})
	if err != nil {
		return err
	}
	return renameContent(tx, before.Key, now.Key)
}

// keepCard brings the names on the card of a sender up to date. The keys are
// the same, or it would not have opened.
func (d *Desk) keepCard(tx Tx, o Opened) error {
	var list []Contact
	if _, err := tx.Desk(deskDirectory, &list); err != nil {
		return err
	}
	i := slices.IndexFunc(list, func(c Contact) bool { return c.Card.Key == o.Sender.Key && o.Card.Key == o.Sender.Key })
	if i < 0 {
		return ErrUnexpected
	}
	if !o.Card.renews(list[i].Card) {
		return nil
	}
	list[i].Card = *o.Card
	return tx.SaveDesk(deskDirectory, list)
}

// SendCard puts the own card in the outbox for everybody in the directory whose
// key does not stop. It answers for how many.
func (d *Desk) SendCard(ctx context.Context) (int, error) {
	mine, err := d.owner(ctx)
	if err != nil {
		return 0, err
	}
	list, err := d.Directory(ctx)
	if err != nil {
		return 0, err
	}
	e, err := d.entry(ctx, audit.DirectorySent, audit.Execute)
	if err != nil {
		return 0, err
	}
	sent := 0
	err = d.Vault.Change(ctx, e, func(tx Tx) error {
		for _, c := range list {
			if c.Stops() != nil {
				continue
			}
			out := Outgoing{ID: d.NewID(), Kind: LetterCard, To: c.Card}
			_, err := d.queue(tx, mine, out, Letter{}, func(identity []byte, l Letter) (Parcel, error) {
				return d.Courier.SealCard(identity, mine.Card, l)
			})
			if err != nil {
				return err
			}
			sent++
		}
		return nil
	})
	return sent, err
}
