package casework

import (
	"context"
	"errors"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// AnswerRecall records what a recipient said: that it removed what it got, or
// that it keeps it and why. Who answered was told, so a recall that nobody
// told yet counts as told by word of mouth.
func (d *Desk) AnswerRecall(ctx context.Context, id family.FamilyID, recall consent.RecallID, removed bool, why family.Text) error {
	if err := family.CheckText(why); err != nil {
		return err
	}
	if !removed && why.Empty() {
		return ErrNeedsReason
	}
	m := mark{event: audit.RecallAnswer, object: string(recall), why: why}
	return d.changeIn(ctx, id, m, func(_ Tx, dossier *consent.Dossier) error {
		r, err := recallIn(dossier, recall)
		if err != nil {
			return err
		}
		if r.State == consent.RecallDropped {
			return ErrRecallOver
		}
		if !r.Told.Known() {
			r.Told, r.How = d.Today(), TellSpoken
		}
		d.answer(r, removed, why)
		return nil
	})
}

func (d *Desk) answer(r *consent.Recall, removed bool, why family.Text) {
	r.State, r.Why, r.Answered = consent.RecallKept, why, d.Today()
	if removed {
		r.State = consent.RecallRemoved
	}
}

// keepRecallAnswer brings the answer of a recipient to the recall it is about:
// only of whom it was asked, and only to a withdrawal that was sent.
func (d *Desk) keepRecallAnswer(tx Tx, o Opened) error {
	var list []Outgoing
	if _, err := tx.Desk(deskOutbox, &list); err != nil {
		return err
	}
	i := slices.IndexFunc(list, func(x Outgoing) bool { return x.Package == o.Note.Package && x.Kind == LetterWithdrawal })
	if i < 0 || !sameReader(tx, list[i].To.Key, o.Sender.Key) {
		return ErrUnexpected
	}
	dossier, err := tx.Load(list[i].Family)
	if errors.Is(err, ErrNoFamily) {
		return ErrUnexpected
	}
	if err != nil {
		return err
	}
	r, err := recallIn(&dossier, consent.RecallID(o.Note.Object))
	if err != nil || !sentTo(list, *r, o.Sender.Key) {
		return ErrUnexpected
	}
	if r.State == consent.RecallDropped {
		return nil // the question was taken back; that it was removed changes nothing
	}
	if !r.Told.Known() {
		r.Told, r.How = d.Today(), TellByPackage
	}
	d.answer(r, o.Note.Accept, family.Text(o.Note.Code))
	d.stamp(&dossier)
	return tx.Save(dossier)
}

// sentTo tells whether the newest withdrawal of a recall went to this key.
func sentTo(list []Outgoing, r consent.Recall, key string) bool {
	return slices.ContainsFunc(list, func(o Outgoing) bool { return o.Package == r.Package && o.To.Key == key && o.Kind == LetterWithdrawal })
}
