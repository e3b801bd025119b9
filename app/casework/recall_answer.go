package casework

import (
	"context"
	"errors"

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
	out, err := aboutSent(tx, o, LetterWithdrawal)
	if err != nil {
		return err
	}
	dossier, err := tx.Load(out.Family)
	if errors.Is(err, ErrNoFamily) {
		return ErrUnexpected
	}
	if err != nil {
		return err
	}
	r, err := recallIn(&dossier, consent.RecallID(o.Note.Object))
	if err != nil {
		return ErrUnexpected
	}
	if asked, err := sentTo(tx, *r, o.Sender.Key); err != nil || !asked {
		return orUnexpected(err)
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
func sentTo(r reader, recall consent.Recall, key string) (bool, error) {
	out, known, err := find(r, byPackage(recall.Package))
	return known && out.To.Key == key && out.Kind == LetterWithdrawal, err
}

// aboutSent is the package of this kind that a note of its receiver is about.
func aboutSent(tx Tx, o Opened, kind LetterKind) (Outgoing, error) {
	if err := moveOutbox(tx); err != nil {
		return Outgoing{}, err
	}
	out, known, err := find(tx, byPackage(o.Note.Package))
	if err != nil || !known || out.Kind != kind || !sameReader(tx, out.To.Key, o.Sender.Key) {
		return out, orUnexpected(err)
	}
	return out, nil
}
