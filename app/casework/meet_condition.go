package casework

import (
	"context"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// MeetCondition records that the condition on which a person said yes is met
// since a day (today when unknown), as the owner of this installation saw. It
// refuses with ErrNoCondition when that person's last answer has no condition
// that is still open.
func (d *Desk) MeetCondition(ctx context.Context, id family.FamilyID, asked consent.ID, by family.PersonID, met family.Date) error {
	if !met.Known() {
		met = d.Today()
	}
	if d.Today().Before(met) {
		return ErrFutureDate
	}
	me, err := d.Profile(ctx)
	if err != nil {
		return err
	}
	m := mark{event: audit.ConsentCondition, object: string(asked), about: []family.PersonID{by}}
	return d.withPen(ctx, id, m, func(dossier *consent.Dossier) error {
		c, ok := dossier.Consent(asked)
		if !ok {
			return ErrUnknownConsent
		}
		i := c.LastAnswer(by, "")
		if i < 0 || c.Answers[i].Withdrawn.Known() || !c.Answers[i].Condition.Waits(d.Today()) {
			return ErrNoCondition
		}
		if met.Before(c.Answers[i].On) {
			return family.ErrPeriodBackwards
		}
		c.Answers[i].Condition.Met, c.Answers[i].Condition.By = met, me.Name
		return nil
	})
}
