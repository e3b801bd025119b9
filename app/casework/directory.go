package casework

import (
	"context"
	"fmt"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Directory lists the contact cards that were received.
func (d *Desk) Directory(ctx context.Context) ([]Contact, error) {
	var list []Contact
	_, err := d.Vault.Desk(ctx, deskDirectory, &list)
	return list, err
}

// AddCard reads a contact card into the directory, as the card of a partner
// that is known already (as.ID) or of a new one. It stays unverified until
// VerifyCard. A newer card with the same keys brings its names up to date.
// Another card of the same partner is kept aside (KeyChanged): what waits for
// that partner is held back until TakeCard or DropOffered. A card of another
// partner is refused (ErrCardOfAnother), and so is one that was revoked.
func (d *Desk) AddCard(ctx context.Context, data []byte, as family.Partner) (Contact, error) {
	card, err := d.Courier.ReadCard(data)
	if err != nil {
		return Contact{}, fmt.Errorf("read contact card: %w", err)
	}
	list, err := d.Directory(ctx)
	if err != nil {
		return Contact{}, err
	}
	if err := d.refuseBrought(ctx, list, card, as.ID); err != nil {
		return Contact{}, err
	}
	if i := slices.IndexFunc(list, func(c Contact) bool { return c.Card.Key == card.Key }); i >= 0 {
		if !card.renews(list[i].Card) {
			return list[i], nil
		}
		list[i].Card = card
		return list[i], d.saveDirectory(ctx, audit.DirectoryRenewed, list, list[i].ID)
	}
	if i := slices.IndexFunc(list, func(c Contact) bool { return as.ID != "" && c.ID == as.ID }); i >= 0 {
		if list[i].Offered != nil && list[i].Offered.Card.Key == card.Key {
			return list[i], nil
		}
		list[i].Offered = &Offered{Card: card, At: d.Clock(), From: FromCard}
		return list[i], d.saveDirectory(ctx, audit.DirectoryOffered, list, list[i].ID)
	}
	contact := d.newContact(card, as)
	return contact, d.saveDirectory(ctx, audit.DirectoryAdd, append(list, contact), contact.ID)
}

func (d *Desk) newContact(card Card, as family.Partner) Contact {
	if as.ID == "" {
		as.ID = family.PartnerID(d.NewID())
	}
	if as.Kind == "" {
		as.Kind = family.PartnerOther
	}
	return Contact{ID: as.ID, Card: card, Kind: as.Kind, Added: d.Clock()}
}

// refuseBrought refuses a card that cannot be that of this partner.
func (d *Desk) refuseBrought(ctx context.Context, list []Contact, card Card, as family.PartnerID) error {
	mine, err := d.owner(ctx)
	if err != nil {
		return err
	}
	if mine.Card.Key == card.Key {
		return ErrOwnCard
	}
	revoked, err := d.revokedKeys(ctx)
	if err != nil {
		return err
	}
	_, gone := revoked[card.Key]
	for _, c := range list {
		if _, before := c.former(card.Key); before {
			gone = true
		}
		if c.Card.Key == card.Key && as != "" && c.ID != as {
			return ErrCardOfAnother
		}
	}
	if gone {
		return ErrKeyRevoked
	}
	return nil
}

// renews tells whether a card with the same keys says something newer.
func (c Card) renews(known Card) bool {
	newer := !c.Made.Known() && !known.Made.Known() || c.Made.Known() && !c.Made.Before(known.Made)
	return newer && (c.Name != known.Name || c.House != known.House || c.Function != known.Function || c.Role != known.Role || c.Mailbox != known.Mailbox)
}

// VerifyCard records that the fingerprint was compared, and how. While another
// card waits it is that one which must be compared (ErrKeyChanged, TakeCard).
func (d *Desk) VerifyCard(ctx context.Context, id family.PartnerID, how string) error {
	return d.editContact(ctx, audit.DirectoryVerify, id, func(c *Contact) error {
		if err := c.Stops(); err != nil {
			return err
		}
		c.Verified, c.VerifyBy = d.Clock(), how
		return nil
	})
}

// RemoveCard takes a card out of the directory: nothing is sent to it any more.
// A key that was revoked is never taken in again.
func (d *Desk) RemoveCard(ctx context.Context, id family.PartnerID) error {
	list, err := d.Directory(ctx)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(list, func(c Contact) bool { return c.ID == id })
	if i < 0 {
		return ErrNoCard
	}
	var revoked []string
	for _, f := range list[i].Former {
		revoked = append(revoked, f.Card.Key)
	}
	if list[i].Revoked != nil {
		revoked = append(revoked, list[i].Card.Key)
	}
	return d.saveRevoked(ctx, audit.DirectoryRemove, slices.Delete(list, i, i+1), id, revoked...)
}

// PartnerFrom makes the partner of a family out of a contact; the ids agree,
// so that the card is found again.
func PartnerFrom(c Contact) family.Partner {
	return family.Partner{ID: c.ID, Kind: c.Kind, House: c.Card.House, Name: c.Card.Name, Function: c.Card.Function}
}

// editContact changes one contact.
func (d *Desk) editContact(ctx context.Context, event audit.Event, id family.PartnerID, do func(*Contact) error) error {
	list, err := d.Directory(ctx)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(list, func(c Contact) bool { return c.ID == id })
	if i < 0 {
		return ErrNoCard
	}
	if err := do(&list[i]); err != nil {
		return err
	}
	return d.saveDirectory(ctx, event, list, id)
}

// saveDirectory keeps the directory, and holds back at once what waits for a
// key that stops now. also is done in the same transaction.
func (d *Desk) saveDirectory(ctx context.Context, event audit.Event, list []Contact, id family.PartnerID, also ...func(Tx) error) error {
	families, err := d.inOutbox(ctx)
	if err != nil {
		return err
	}
	e, err := d.entry(ctx, event, audit.Update)
	if err != nil {
		return err
	}
	e.Partner = id
	return d.Vault.Change(ctx, e, func(tx Tx) error {
		if err := tx.SaveDesk(deskDirectory, list); err != nil {
			return err
		}
		for _, do := range also {
			if err := do(tx); err != nil {
				return err
			}
		}
		return d.holdBack(tx, families, func(o Outgoing) consent.StopReason {
			if why := keyStop(list, o); why != consent.StopCard { // that is judged when it is about to leave
				return why
			}
			return ""
		})
	})
}

// contact finds the card of a partner; ErrNoCard when there is none.
func (d *Desk) contact(ctx context.Context, id family.PartnerID) (Contact, error) {
	list, err := d.Directory(ctx)
	if err != nil {
		return Contact{}, err
	}
	i := slices.IndexFunc(list, func(c Contact) bool { return c.ID == id })
	if i < 0 {
		return Contact{}, ErrNoCard
	}
	return list[i], nil
}

// reader is the contact that something is to be sent to: with a key that stops
// it is refused (ErrKeyChanged, ErrKeyRevoked).
func (d *Desk) reader(ctx context.Context, id family.PartnerID) (Contact, error) {
	c, err := d.contact(ctx, id)
	if err != nil {
		return c, err
	}
	return c, c.Stops()
}

// knownCards are all cards by fingerprint, those of before and the own ones
// included.
func (d *Desk) knownCards(ctx context.Context) (map[string]Card, error) {
	mine, err := d.owner(ctx)
	if err != nil {
		return nil, err
	}
	list, err := d.Directory(ctx)
	if err != nil {
		return nil, err
	}
	cards := map[string]Card{mine.Card.Key: mine.Card}
	for _, f := range mine.Former {
		cards[f.Card.Key] = f.Card
	}
	for _, c := range list {
		cards[c.Card.Key] = c.Card
		for _, f := range c.Former {
			cards[f.Card.Key] = f.Card
		}
	}
	return cards, nil
}
