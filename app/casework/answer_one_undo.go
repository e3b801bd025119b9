package casework

import (
	"context"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// UndoAnswerOne takes one word about one category back, in the sitting in
// which it was recorded: what the giver had said before is recorded again as a
// new answer, so that both stand in the dossier. Where nothing had been said
// there is nothing to record again: the question goes back to not answered,
// or away when it was made with the answer. The log keeps both lines. It is
// refused when somebody answered since (ErrNothingToUndo).
func (d *Desk) UndoAnswerOne(ctx context.Context, id family.FamilyID, said Spoken) error {
	if !said.Changed() {
		return ErrNothingToUndo
	}
	m := mark{event: audit.ConsentAnswer, object: string(said.parts[0].consent), about: []family.PersonID{said.by}}
	var effect Withdrawn
	err := d.changeIn(ctx, id, m, func(tx Tx, dossier *consent.Dossier) error {
		for _, s := range said.parts {
			brought, err := d.unspeak(tx, dossier, said.by, s)
			if err != nil {
				return err
			}
			effect.add(brought)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return d.logEffect(ctx, id, effect)
}

func (d *Desk) unspeak(tx Tx, dossier *consent.Dossier, by family.PersonID, s spoken) (Withdrawn, error) {
	c, ok := dossier.Consent(s.consent)
	if !ok || len(c.Answers) != s.answers+1 || c.Answers[s.answers].By != by || c.Answers[s.answers].On.Before(d.Today()) {
		return Withdrawn{}, ErrNothingToUndo
	}
	said, again := c.Answers[s.answers], s.before.Clone()
	again.By = by
	// A yes that comes back gives something: that takes the pen.
	if s.had && len(again.Allowed) > len(said.Allowed) && !dossier.Pen.Writable() {
		return Withdrawn{}, ErrNoPen
	}
	whole := c.Clone()
	switch {
	case s.made:
		dossier.Consents = slices.DeleteFunc(dossier.Consents, func(x consent.Consent) bool { return x.ID == s.consent })
	case s.had:
		again.On = d.Today()
		c.Answers = append(c.Answers, again)
		whole = c.Clone()
	default:
		c.Answers = c.Answers[:s.answers]
	}
	return d.answered(tx, dossier, whole, said, again)
}
