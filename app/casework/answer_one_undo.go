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
	return d.change(ctx, id, m, func(dossier *consent.Dossier) error {
		for _, s := range said.parts {
			if err := d.unspeak(dossier, said.by, s); err != nil {
				return err
			}
		}
		return nil
	})
}

func (d *Desk) unspeak(dossier *consent.Dossier, by family.PersonID, s spoken) error {
	c, ok := dossier.Consent(s.consent)
	if !ok || len(c.Answers) != s.answers+1 || c.Answers[s.answers].By != by || c.Answers[s.answers].On != d.Today() {
		return ErrNothingToUndo
	}
	// A yes that comes back gives something: that takes the pen.
	if s.had && len(s.before.Allowed) > len(c.Answers[s.answers].Allowed) && !dossier.Pen.Writable() {
		return ErrNoPen
	}
	switch {
	case s.made:
		dossier.Consents = slices.DeleteFunc(dossier.Consents, func(x consent.Consent) bool { return x.ID == s.consent })
	case s.had:
		again := s.before
		again.On, again.Allowed = d.Today(), slices.Clone(again.Allowed)
		c.Answers = append(c.Answers, again)
	default:
		c.Answers = c.Answers[:s.answers]
	}
	return nil
}
