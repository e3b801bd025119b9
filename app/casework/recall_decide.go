package casework

import (
	"context"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// DecideRecall decides on what was called back from here. With remove the
// slice is destroyed, with what was brought in on it from here: the giver has
// that, and a file of one's own stands elsewhere. Otherwise it is kept, for a
// reason that is one of KeepReasons; it can be read then, and nothing more can
// be brought in. The sender gets an answer with both. What was kept can still
// be removed.
func (d *Desk) DecideRecall(ctx context.Context, id string, remove bool, why family.Text) error {
	if !remove && !slices.Contains(KeepReasons(), why) {
		return ErrNeedsReason
	}
	list, err := d.ReceivedRecalls(ctx)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(list, func(r ReceivedRecall) bool { return r.ID == id })
	if i < 0 {
		return ErrNoRecall
	}
	m := mark{event: audit.RecallObey, object: id}
	if !remove {
		m = mark{event: audit.RecallKeep, object: id, why: why}
	}
	e, err := d.entryOf(ctx, list[i].Family, m)
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, func(tx Tx) error { return d.decide(tx, id, remove, why) })
}

func (d *Desk) decide(tx Tx, id string, remove bool, why family.Text) error {
	var list []ReceivedRecall
	if _, err := tx.Desk(deskRecalls, &list); err != nil {
		return err
	}
	i := slices.IndexFunc(list, func(r ReceivedRecall) bool { return r.ID == id })
	switch {
	case i < 0:
		return ErrNoRecall
	case list[i].State == consent.RecallRemoved, list[i].State == consent.RecallKept && !remove:
		return ErrDecided
	}
	r := &list[i]
	err := editSlices(tx, func(held []ReceivedSlice) ([]ReceivedSlice, error) {
		if remove {
			return slices.DeleteFunc(held, func(s ReceivedSlice) bool { return s.CalledBack == id }), nil
		}
		for j := range held {
			held[j].Kept = held[j].Kept || held[j].CalledBack == id
		}
		return held, nil
	})
	if err != nil {
		return err
	}
	r.State, r.Why, r.Decided = consent.RecallKept, why, d.Clock()
	if remove {
		r.State, r.Why, r.Name, r.Slice = consent.RecallRemoved, "", "", ""
	}
	if err := tx.SaveDesk(deskRecalls, list); err != nil {
		return err
	}
	return d.answerWithdrawal(tx, *r)
}

// answerWithdrawal tells the sender what was decided.
func (d *Desk) answerWithdrawal(tx Tx, r ReceivedRecall) error {
	var mine owner
	if _, err := tx.Desk(deskIdentity, &mine); err != nil {
		return err
	}
	note := Note{Package: r.Package, Object: r.Recall, Accept: r.State == consent.RecallRemoved, Code: string(r.Why)}
	return d.queueNote(tx, mine, r.From, LetterWithdrawalAnswer, note)
}
