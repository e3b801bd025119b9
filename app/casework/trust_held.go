package casework

import (
	"context"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Held is a package that waited in the outbox when RenewKeys made new keys. It
// was erased, and whoever it was for must get it again.
type Held struct {
	Outgoing
	Name family.Text // of the family; empty when it is not one of this installation
}

// HeldByRenewal lists what waited when new keys were made and was not sent
// again since: of what is sent again the same kind went to the same reader
// about the same family. Receipts and answers, of which nobody can make another,
// are left out, and so is the own card: SendCard sends that to everybody.
func (d *Desk) HeldByRenewal(ctx context.Context) ([]Held, error) {
	if err := d.readyOutbox(ctx); err != nil {
		return nil, err
	}
	r := d.reading(ctx)
	rows, err := rowsWhere(r, everyDrawer)
	if err != nil {
		return nil, err
	}
	var contacts []Contact
	if _, err := r.Desk(deskDirectory, &contacts); err != nil {
		return nil, err
	}
	names, err := d.familyNames(ctx)
	if err != nil {
		return nil, err
	}
	var held []Held
	for i, o := range rows {
		if o.Problem != stoppedAs(consent.StopOwnKey) || o.Fills || o.idsOnly() || o.Kind == LetterCard {
			continue
		}
		if !sentSince(rows[i+1:], o, contacts) {
			held = append(held, Held{Outgoing: o, Name: names[o.Family]})
		}
	}
	return held, nil
}

func (d *Desk) familyNames(ctx context.Context) (map[family.FamilyID]family.Text, error) {
	headers, err := d.Vault.Headers(ctx)
	names := map[family.FamilyID]family.Text{}
	for _, h := range headers {
		names[h.ID] = h.Name
	}
	return names, err
}

// sentSince tells whether one of the later rows takes the place of one that was
// held back: also one that is held back itself, which is listed then.
func sentSince(later []Outgoing, o Outgoing, contacts []Contact) bool {
	for _, l := range later {
		if l.Kind != o.Kind || l.Family != o.Family || l.Fills || l.State == consent.ReceiptStopped && l.Problem != o.Problem {
			continue
		}
		if l.To.Key == o.To.Key {
			return true
		}
		for _, c := range contacts {
			if c.had(l.To.Key) && c.had(o.To.Key) {
				return true
			}
		}
	}
	return false
}
