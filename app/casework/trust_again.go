package casework

import (
	"context"
	"slices"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Again is something that a partner with a new key must get again.
type Again struct {
	Family     family.FamilyID
	Name       family.Text // of the family
	Disclosure consent.DisclosureID
	At         time.Time
	Purpose    consent.Purpose
	Receipt    consent.ReceiptState
	// Arrived is that the partner had it, on the computer that is lost.
	Arrived bool
}

// MustSendAgain lists what was sent to a key of this partner that counts no
// more, the newest first: what was never taken in, and of what was, the last of
// each family. A family of which something was sent to the present key since is
// left out, and so is one in which the partner takes no part any more.
func (d *Desk) MustSendAgain(ctx context.Context, id family.PartnerID) ([]Again, error) {
	contact, err := d.contact(ctx, id)
	if err != nil {
		return nil, err
	}
	headers, err := d.Vault.Headers(ctx)
	if err != nil {
		return nil, err
	}
	var list []Again
	for _, h := range headers {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		dossier, err := d.Vault.Load(ctx, h.ID)
		if err != nil {
			return nil, err
		}
		if p, there := dossier.Family.Partner(id); !there || p.Gone(d.Today()) || dossier.Pen.State == family.PenElsewhere {
			continue
		}
		list = append(list, sendAgain(dossier, contact)...)
	}
	slices.SortStableFunc(list, func(a, b Again) int { return b.At.Compare(a.At) })
	return list, nil
}

// lost tells whether what was sealed for a key cannot be read any more by who
// it was for.
func (c Contact) lost(key string) bool {
	_, before := c.former(key)
	return before || c.Card.Key == key && c.Revoked != nil
}

func sendAgain(dossier consent.Dossier, contact Contact) []Again {
	var list []Again
	had := -1 // the last that was taken in
	for _, r := range dossier.Register {
		switch {
		case r.Form != FormPackage || r.Recipient.Key == "" || r.Recipient.Partner != contact.ID:
			continue
		case r.Recipient.Key == contact.Card.Key && contact.Revoked == nil:
			if r.Receipt != consent.ReceiptStopped {
				list, had = nil, -1 // everything before it is in it
			}
			continue
		case !contact.lost(r.Recipient.Key):
			continue
		}
		a := Again{Family: dossier.Family.ID, Name: dossier.Family.Name, Disclosure: r.ID, At: r.At, Purpose: r.Purpose, Receipt: r.Receipt,
			Arrived: r.Receipt == consent.ReceiptImported}
		if a.Arrived {
			if had >= 0 {
				list = slices.Delete(list, had, had+1)
			}
			had = len(list)
		}
		list = append(list, a)
	}
	return list
}
