package casework

import (
	"context"
	"fmt"
	"slices"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/family"
)

// ListRead is what reading the list of a municipality did.
type ListRead struct {
	House    family.Text
	Made     time.Time
	Added    int // cards that were not known
	Verified int // that nobody had compared, and that the list vouches for now
	Lapsed   int // that only an older list vouched for
	Revoked  []family.PartnerID
	Changed  []family.PartnerID // another card waits to be compared
}

// deskLists is when the newest list of each municipality was made, by the
// fingerprint of its card.
const deskLists = "card-lists"

// PublishDirectory writes the list of a municipality: its own card, every card
// that people compared here, and the keys that count no more.
func (d *Desk) PublishDirectory(ctx context.Context) ([]byte, error) {
	me, err := d.Profile(ctx)
	if err != nil {
		return nil, err
	}
	if me.Role != RoleMunicipality {
		return nil, ErrNotMunicipality
	}
	mine, err := d.owner(ctx)
	if err != nil {
		return nil, err
	}
	contacts, err := d.Directory(ctx)
	if err != nil {
		return nil, err
	}
	made, err := d.Courier.SignList(mine.Identity, CardList{By: mine.Card, Made: d.Clock().UTC().Truncate(time.Second), Lines: listLines(contacts)})
	if err != nil {
		return nil, fmt.Errorf("publish list: %w", err)
	}
	e, err := d.entry(ctx, audit.DirectoryPublished, audit.Execute)
	if err != nil {
		return nil, err
	}
	return made, d.Vault.Change(ctx, e, func(Tx) error { return nil })
}

func listLines(contacts []Contact) []ListLine {
	var lines []ListLine
	for _, c := range contacts {
		last := ""
		for _, f := range c.Former {
			lines = append(lines, ListLine{Card: f.Card, Revoked: true, Replaces: last})
			last = f.Card.Key
		}
		if c.Revoked != nil || c.Compared() {
			lines = append(lines, ListLine{Card: c.Card, Revoked: c.Revoked != nil, Replaces: last})
		}
	}
	return lines
}

// ReadDirectory takes in the list of a municipality whose card people compared
// (ErrListMaker). The cards in it count as verified by that list; another card
// of a partner waits until somebody compared it; a revoked key stops at once.
// Only a newer list than before is read (ErrOldList).
func (d *Desk) ReadDirectory(ctx context.Context, data []byte) (ListRead, error) {
	list, err := d.Courier.ReadList(data)
	if err != nil {
		return ListRead{}, fmt.Errorf("read list: %w", err)
	}
	contacts, err := d.Directory(ctx)
	if err != nil {
		return ListRead{}, err
	}
	if !slices.ContainsFunc(contacts, func(c Contact) bool {
		return c.Card.Key == list.By.Key && c.Card.Role == RoleMunicipality && c.State() == KeyVerified && c.Compared()
	}) {
		return ListRead{}, ErrListMaker
	}
	read := map[string]time.Time{}
	if _, err := d.Vault.Desk(ctx, deskLists, &read); err != nil {
		return ListRead{}, err
	}
	switch {
	case list.Made.After(d.Clock().Add(24 * time.Hour)): // else no later one would ever be newer
		return ListRead{}, ErrFutureDate
	case !list.Made.After(read[list.By.Key]):
		return ListRead{}, ErrOldList
	}
	mine, err := d.owner(ctx)
	if err != nil {
		return ListRead{}, err
	}
	gone, err := d.revokedKeys(ctx)
	if err != nil {
		return ListRead{}, err
	}
	r := listReading{Desk: d, list: list, contacts: contacts, mine: mine, gone: gone}
	r.all()
	read[list.By.Key] = list.Made
	return r.ListRead, d.saveDirectory(ctx, audit.DirectoryListRead, r.contacts, "", func(tx Tx) error {
		if err := tx.SaveDesk(deskRevoked, r.gone); err != nil {
			return err
		}
		return tx.SaveDesk(deskLists, read)
	})
}

// listReading is a list being taken in.
type listReading struct {
	ListRead
	*Desk
	list     CardList
	contacts []Contact
	mine     owner
	gone     map[string]time.Time
}

func (r *listReading) all() {
	r.House, r.Made = r.list.By.House, r.list.Made
	for _, line := range r.list.Lines {
		if line.Revoked {
			r.revoke(line.Card.Key)
		}
	}
	var named []string
	for _, line := range r.list.Lines {
		if !line.Revoked && !r.own(line.Card.Key) {
			named = append(named, line.Card.Key)
			r.take(line)
		}
	}
	r.lapse(named)
}

func (r *listReading) own(key string) bool {
	return key == r.mine.Card.Key || slices.ContainsFunc(r.mine.Former, func(f ownerBefore) bool { return f.Card.Key == key })
}

// revoke stops a key at once, but never the own one or that of the list itself.
func (r *listReading) revoke(key string) {
	if r.own(key) || key == r.list.By.Key {
		return
	}
	r.gone[key] = r.Clock()
	for i := range r.contacts {
		c := &r.contacts[i]
		if c.Card.Key == key && c.Revoked == nil {
			c.Revoked = &Revocation{At: r.Clock(), From: FromList, Who: r.House}
			r.Revoked = append(r.Revoked, c.ID)
		}
		if c.Offered != nil && c.Offered.Card.Key == key {
			c.Offered = nil
		}
	}
}

// take brings in a card that counts according to the list.
func (r *listReading) take(line ListLine) {
	if _, revoked := r.gone[line.Card.Key]; revoked {
		return
	}
	for i := range r.contacts {
		c := &r.contacts[i]
		switch _, before := c.former(line.Card.Key); {
		case before:
			return
		case c.Card.Key == line.Card.Key:
			r.vouch(c, line.Card)
			return
		case line.Replaces != "" && c.had(line.Replaces):
			if c.Offered == nil || c.Offered.Card.Key != line.Card.Key {
				c.Offered = &Offered{Card: line.Card, At: r.Clock(), From: FromList}
				r.Changed = append(r.Changed, c.ID)
			}
			return
		}
	}
	kind := family.PartnerOther
	if line.Card.Role == RoleMunicipality {
		kind = family.PartnerMunicipality
	}
	c := r.newContact(line.Card, family.Partner{Kind: kind})
	c.Verified, c.VerifyBy, c.List = r.Clock(), VerifyList, r.House
	r.contacts = append(r.contacts, c)
	r.Added++
}

func (r *listReading) vouch(c *Contact, card Card) {
	if card.renews(c.Card) {
		c.Card = card
	}
	if c.Revoked != nil || c.Card.Key == r.list.By.Key {
		return
	}
	c.List = r.House
	if c.Verified.IsZero() {
		c.Verified, c.VerifyBy = r.Clock(), VerifyList
		r.Verified++
	}
}

// lapse takes the mark away from cards that the list does not name any more.
func (r *listReading) lapse(named []string) {
	for i := range r.contacts {
		c := &r.contacts[i]
		if c.List != r.House || slices.Contains(named, c.Card.Key) {
			continue
		}
		c.List = ""
		if c.VerifyBy == VerifyList {
			c.Verified, c.VerifyBy = time.Time{}, ""
			r.Lapsed++
		}
	}
}
