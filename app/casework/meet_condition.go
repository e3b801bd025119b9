package casework

import (
	"context"
	"errors"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// ErrNoCondition: the answer waits for nothing.
var ErrNoCondition = errors.New("answer has no condition that waits")

// MeetCondition records that the condition on which somebody said yes is met:
// on which day, and who saw it.
func (d *Desk) MeetCondition(ctx context.Context, id family.FamilyID, asked consent.ID, by family.PersonID, on family.Date, seenBy family.Text) error {
	if !on.Known() {
		on = d.Today()
	}
	if d.Today().Before(on) {
		return ErrFutureDate
	}
	m := mark{event: audit.ConsentCondition, object: string(asked), about: []family.PersonID{by}}
	return d.withPen(ctx, id, m, func(dossier *consent.Dossier) error {
		c, ok := dossier.Consent(asked)
		if !ok {
			return ErrUnknownConsent
		}
		for i := len(c.Answers) - 1; i >= 0; i-- {
			if c.Answers[i].By != by {
				continue
			}
			condition := &c.Answers[i].Condition
			if condition.Words.Empty() || condition.Met.Known() {
				return ErrNoCondition
			}
			condition.Met, condition.By = on, seenBy
			return nil
		}
		return ErrNotAGiver
	})
}
