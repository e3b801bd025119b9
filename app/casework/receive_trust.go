package casework

import (
	"context"

	"keukentafel/app/audit"
	"keukentafel/app/family"
)

// TrustCoordinator records that a person of the municipality asked around and
// says: the next export of this family comes from this coordinator, whatever
// went before. It is for a new coordinator whose handover is not shown, and
// for a choice after a fork. It holds for one export; from that one on the
// chain is followed again. ErrNoExports when nothing of the family was received
// here, ErrNoCard when the coordinator is not in the directory.
func (d *Desk) TrustCoordinator(ctx context.Context, id family.FamilyID, coordinator family.PartnerID) error {
	contact, err := d.contact(ctx, coordinator)
	if err != nil {
		return err
	}
	e, err := d.entryOf(ctx, id, mark{event: audit.ReceiverTrust, partner: coordinator})
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, func(tx Tx) error {
		var k lineage
		there, err := tx.Desk(lineageOf(id), &k)
		if err != nil {
			return err
		}
		if !there {
			return ErrNoExports
		}
		k.Trust = contact.Card.Key
		return tx.SaveDesk(lineageOf(id), k)
	})
}
