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

// ownerBefore are keys of this installation that count no more.
type ownerBefore struct {
	Identity []byte
	Card     Card
	Until    time.Time
}

// RenewKeys gives the installation new keys, a new mailbox and a new card, such
// as after a laptop was lost and the vault came back from a backup. The keys of
// before stay to read what was sealed for them. What waits in the outbox was
// signed with them, so it is held back and must be sent again. Everybody must
// get the new card, and the Revocation of the old one.
func (d *Desk) RenewKeys(ctx context.Context) (Card, error) {
	mine, err := d.owner(ctx)
	if err != nil {
		return Card{}, err
	}
	me, err := d.Profile(ctx)
	if err != nil {
		return Card{}, err
	}
	families, err := d.inOutbox(ctx)
	if err != nil {
		return Card{}, err
	}
	headers, err := d.Vault.Headers(ctx)
	if err != nil {
		return Card{}, err
	}
	e := d.entryBy(me, audit.DeskKeysRenewed, audit.Update)
	identity, card, err := d.Courier.NewIdentity(me)
	if err != nil {
		return Card{}, fmt.Errorf("make keys: %w", err)
	}
	before := mine.Card.Key
	mine.Former = append(mine.Former, ownerBefore{Identity: mine.Identity, Card: mine.Card, Until: d.Clock()})
	mine.Identity, mine.Card = identity, card
	me.Key, me.Mailbox = card.Key, card.Mailbox
	return card, d.Vault.Change(ctx, e, func(tx Tx) error {
		if err := tx.SaveDesk(deskIdentity, mine); err != nil {
			return err
		}
		if err := tx.SaveDesk(deskProfile, me); err != nil {
			return err
		}
		if err := beginStream(tx, card.Mailbox, d.Clock().UTC()); err != nil {
			return err
		}
		if err := d.holdBack(tx, families, func(Outgoing) consent.StopReason { return consent.StopOwnKey }); err != nil {
			return err
		}
		return movePens(tx, headers, before, card.Key, false)
	})
}

// movePens lets the plans whose pen one key had go on under the key that took
// its place: those that are written elsewhere, or those that are not.
func movePens(tx Tx, headers []Header, before, now string, elsewhere bool) error {
	for _, h := range headers {
		dossier, err := tx.Load(h.ID)
		if err != nil {
			return err
		}
		if (dossier.Pen.State == family.PenElsewhere) != elsewhere || dossier.Pen.Holder != before {
			continue
		}
		dossier.Pen.Holder = now
		if err := tx.Save(dossier); err != nil {
			return err
		}
	}
	return nil
}

// Revocation writes that keys count no more, signed with those keys. With a
// card it is about the present keys: this is the old vault, and the card is
// that of the new laptop. Without one it is about the keys before RenewKeys, and
// names the present ones; ErrNothingToRevoke when there were none before.
func (d *Desk) Revocation(ctx context.Context, next []byte) ([]byte, error) {
	mine, err := d.owner(ctx)
	if err != nil {
		return nil, err
	}
	old, new := mine.Identity, mine.Card
	switch {
	case len(next) > 0:
		if new, err = d.Courier.ReadCard(next); err != nil {
			return nil, fmt.Errorf("read the new card: %w", err)
		}
		if new.Key == mine.Card.Key {
			return nil, ErrOwnCard
		}
	case len(mine.Former) == 0:
		return nil, ErrNothingToRevoke
	default:
		old = mine.Former[len(mine.Former)-1].Identity
	}
	made, err := d.Courier.Revoke(old, new, d.Clock().UTC())
	if err != nil {
		return nil, fmt.Errorf("revoke keys: %w", err)
	}
	e, err := d.entry(ctx, audit.DeskRevocation, audit.Execute)
	if err != nil {
		return nil, err
	}
	return made, d.Vault.Change(ctx, e, func(Tx) error { return nil })
}

// ReadRevocation takes in that the key of a partner counts no more, as its
// owner says with that key. The card that it names is kept aside until somebody
// compared it: whoever stole the key could have named any.
func (d *Desk) ReadRevocation(ctx context.Context, data []byte) (Contact, error) {
	list, err := d.Directory(ctx)
	if err != nil {
		return Contact{}, err
	}
	var known []Card
	for _, c := range list {
		known = append(known, c.Card)
		for _, f := range c.Former {
			known = append(known, f.Card)
		}
	}
	r, err := d.Courier.ReadRevocation(data, known)
	if err != nil {
		return Contact{}, fmt.Errorf("read revocation: %w", err)
	}
	taken := r.Next != nil && inDirectory(list, r.Next.Key)
	for i := range list {
		c := &list[i]
		if !c.had(r.Key) {
			continue
		}
		why := &Revocation{At: d.Clock(), From: FromRevocation}
		if c.Card.Key != r.Key {
			for j := range c.Former {
				if c.Former[j].Card.Key == r.Key {
					c.Former[j].Revoked = why
				}
			}
			return *c, d.saveRevoked(ctx, audit.DirectoryRevoked, list, c.ID, r.Key)
		}
		c.Revoked = why
		if r.Next != nil && !taken {
			c.Offered = &Offered{Card: *r.Next, At: d.Clock(), From: FromRevocation}
		}
		return *c, d.saveRevoked(ctx, audit.DirectoryRevoked, list, c.ID, r.Key)
	}
	return Contact{}, ErrNoCard
}

func inDirectory(list []Contact, key string) bool {
	for _, c := range list {
		if c.had(key) {
			return true
		}
	}
	return false
}

// deskRevoked are the keys that were revoked for good, also of who is not in
// the directory any more.
const deskRevoked = "revoked-keys"

func (d *Desk) revokedKeys(ctx context.Context) (map[string]time.Time, error) {
	keys := map[string]time.Time{}
	_, err := d.Vault.Desk(ctx, deskRevoked, &keys)
	return keys, err
}

// saveRevoked is saveDirectory, and never takes these keys in again.
func (d *Desk) saveRevoked(ctx context.Context, event audit.Event, list []Contact, id family.PartnerID, keys ...string) error {
	return d.saveDirectory(ctx, event, list, id, func(tx Tx) error {
		revoked := map[string]time.Time{}
		if _, err := tx.Desk(deskRevoked, &revoked); err != nil {
			return err
		}
		for _, key := range keys {
			revoked[key] = d.Clock()
		}
		return tx.SaveDesk(deskRevoked, revoked)
	})
}

// openWith opens a package with the present keys, or with those of before.
func (d *Desk) openWith(mine owner, known []Card, data []byte) (Opened, error) {
	opened, err := d.Courier.Open(mine.Identity, known, data, d.Clock())
	opened.to = mine.Card.Mailbox
	for i := len(mine.Former) - 1; i >= 0; i-- {
		if !errors.Is(err, ErrNotForMe) || errors.Is(err, ErrForwarded) {
			break
		}
		if again, failed := d.Courier.Open(mine.Former[i].Identity, known, data, d.Clock()); !errors.Is(failed, ErrNotForMe) || errors.Is(failed, ErrForwarded) {
			opened, err = again, failed
			opened.to = mine.Former[i].Card.Mailbox
		}
	}
	return opened, err
}

// Mailboxes are the own mailboxes, the present one first: what was sent to those
// of before is still fetched.
func (d *Desk) Mailboxes(ctx context.Context) ([]string, error) {
	mine, err := d.owner(ctx)
	boxes := []string{mine.Card.Mailbox}
	for _, f := range mine.Former {
		boxes = append(boxes, f.Card.Mailbox)
	}
	return boxes, err
}
