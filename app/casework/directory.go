package casework

import (
	"context"
	"fmt"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/family"
)

// Directory lists the contact cards that were received.
func (d *Desk) Directory(ctx context.Context) ([]Contact, error) {
	var list []Contact
	_, err := d.Vault.Desk(ctx, deskDirectory, &list)
	return list, err
}

// AddCard reads a contact card into the directory, as the card of a partner
// that is known already (as.ID) or of a new one. The same card again changes
// nothing; another card of the same partner is refused (ErrCardChanged). It
// stays unverified until VerifyCard.
func (d *Desk) AddCard(ctx context.Context, data []byte, as family.Partner) (Contact, error) {
	card, err := d.Courier.ReadCard(data)
	if err != nil {
		return Contact{}, fmt.Errorf("read contact card: %w", err)
	}
	list, err := d.Directory(ctx)
	if err != nil {
		return Contact{}, err
	}
	for _, c := range list {
		switch {
		case c.Card.Key == card.Key && (as.ID == "" || as.ID == c.ID):
			return c, nil
		case c.ID == as.ID || c.Card.Key == card.Key:
			return Contact{}, ErrCardChanged
		}
	}
	if as.ID == "" {
		as.ID = family.PartnerID(d.NewID())
	}
	if as.Kind == "" {
		as.Kind = family.PartnerOther
	}
	contact := Contact{ID: as.ID, Card: card, Kind: as.Kind, Added: d.Clock()}
	return contact, d.saveDirectory(ctx, audit.DirectoryAdd, append(list, contact), contact.ID)
}

// VerifyCard records that the fingerprint was compared aloud, and how.
func (d *Desk) VerifyCard(ctx context.Context, id family.PartnerID, how string) error {
	list, err := d.Directory(ctx)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(list, func(c Contact) bool { return c.ID == id })
	if i < 0 {
		return ErrNoCard
	}
	list[i].Verified, list[i].VerifyBy = d.Clock(), how
	return d.saveDirectory(ctx, audit.DirectoryVerify, list, id)
}

// RemoveCard takes a card out of the directory: nothing is sent to it any more.
func (d *Desk) RemoveCard(ctx context.Context, id family.PartnerID) error {
	list, err := d.Directory(ctx)
	if err != nil {
		return err
	}
	kept := slices.DeleteFunc(slices.Clone(list), func(c Contact) bool { return c.ID == id })
	if len(kept) == len(list) {
		return ErrNoCard
	}
	return d.saveDirectory(ctx, audit.DirectoryRemove, kept, id)
}

// PartnerFrom makes the partner of a family out of a contact; the ids agree,
// so that the card is found again.
func PartnerFrom(c Contact) family.Partner {
	return family.Partner{ID: c.ID, Kind: c.Kind, House: c.Card.House, Name: c.Card.Name, Function: c.Card.Function}
}

func (d *Desk) saveDirectory(ctx context.Context, event audit.Event, list []Contact, id family.PartnerID) error {
	e, err := d.entry(ctx, event, audit.Update)
	if err != nil {
		return err
	}
	e.Partner = id
	return d.Vault.Change(ctx, e, func(tx Tx) error { return tx.SaveDesk(deskDirectory, list) })
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

// knownCards are all cards by fingerprint, the own one included.
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
	for _, c := range list {
		cards[c.Card.Key] = c.Card
	}
	return cards, nil
}
