package casework

import (
	"context"
	"keukentafel/app/audit"
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// AskConsent records that consent is asked about one person, for one partner,
// per category. Its term ends after a year unless a day is given. The id of
// the consent is returned.
func (d *Desk) AskConsent(ctx context.Context, id family.FamilyID, c consent.Consent) (consent.ID, error) {
	c.ID = consent.ID(d.NewID())
	if !c.AskedOn.Known() {
		c.AskedOn = d.Today()
	}
	if d.Today().Before(c.AskedOn) {
		return "", ErrFutureDate
	}
	d.fillConsent(&c)
	if err := checkAsked(&c); err != nil {
		return "", err
	}
	me, err := d.Profile(ctx)
	if err != nil {
		return "", err
	}
	c.RecordedBy, c.Answers = me.Name, nil
	m := mark{event: audit.ConsentAsk, object: string(c.ID), about: []family.PersonID{c.About}, partner: c.Partner, purpose: c.Purpose}
	return c.ID, d.withPen(ctx, id, m, func(dossier *consent.Dossier) error {
		if err := dossier.Family.CheckPersons(c.About); err != nil || c.About == "" {
			return family.ErrUnknownPerson
		}
		if err := d.checkInvolved(dossier.Family, c.Partner); err != nil {
			return err
		}
		dossier.Consents = append(dossier.Consents, c)
		return nil
	})
}

func (d *Desk) fillConsent(c *consent.Consent) {
	if !c.From.Known() {
		c.From = c.AskedOn
	}
	if !c.Until.Known() {
		c.Until = c.From.AddMonths(12)
	}
	if c.Purpose == "" {
		c.Purpose = consent.PurposeCooperate
	}
	if c.Direction == "" {
		c.Direction = consent.Give
	}
}

// AnswerConsent records what one person says to a consent: yes to what is in
// Allowed, no to the rest. Only somebody whose consent is needed can answer.
func (d *Desk) AnswerConsent(ctx context.Context, id family.FamilyID, asked consent.ID, a consent.Answer) error {
	if !a.On.Known() {
		a.On = d.Today()
	}
	if d.Today().Before(a.On) {
		return ErrFutureDate
	}
	if a.How == "" {
		a.How = consent.Oral
	}
	m := mark{event: audit.ConsentAnswer, object: string(asked), about: []family.PersonID{a.By}, why: a.Note}
	return d.withPen(ctx, id, m, func(dossier *consent.Dossier) error {
		c, ok := dossier.Consent(asked)
		if !ok {
			return ErrUnknownConsent
		}
		required := consent.RequiredGivers(dossier.Family, c.About, a.On)
		i := slices.IndexFunc(required.Givers, func(g consent.Giver) bool { return g.Person == a.By })
		if i < 0 {
			return ErrNotAGiver
		}
		a.Capacity = required.Givers[i].Capacity
		a.Condition = conditionOf(a)
		a.Allowed = slices.DeleteFunc(slices.Clone(a.Allowed), func(x consent.Category) bool { return !slices.Contains(c.Asked, x) })
		c.Answers = append(c.Answers, a)
		return nil
	})
}

// WithdrawConsent records that a giver takes a consent back, today. It needs
// no pen: taking back is as easy as giving (AVG art. 7(3)). What was shared
// before cannot be called back by it; it is in the register.
func (d *Desk) WithdrawConsent(ctx context.Context, id family.FamilyID, asked consent.ID, by family.PersonID) error {
	m := mark{event: audit.ConsentWithdraw, object: string(asked), about: []family.PersonID{by}}
	return d.change(ctx, id, m, func(dossier *consent.Dossier) error {
		c, ok := dossier.Consent(asked)
		if !ok {
			return ErrUnknownConsent
		}
		i := c.LastAnswer(by, "")
		if i < 0 {
			return ErrNotAGiver
		}
		c.Answers[i].Withdrawn = d.Today()
		return nil
	})
}

// UseLegalGround records a weighed use of a legal ground. A use that the
// ground does not carry, or that was not weighed, is refused and the refusal
// is logged.
func (d *Desk) UseLegalGround(ctx context.Context, id family.FamilyID, u consent.GroundUse) (string, error) {
	u.ID = d.NewID()
	if !u.From.Known() {
		u.From = d.Today()
	}
	me, err := d.Profile(ctx)
	if err != nil {
		return "", err
	}
	u.By = me.Name
	m := mark{event: audit.ConsentLegalGround, object: u.ID, about: u.About, partner: u.Partner, ground: string(u.Ground), why: u.Why}
	return u.ID, d.withPen(ctx, id, m, func(dossier *consent.Dossier) error {
		if _, ok := dossier.Family.Partner(u.Partner); !ok {
			return family.ErrUnknownPartner
		}
		if err := consent.CheckUse(u, d.Grounds, dossier.Family, d.Today()); err != nil {
			return err
		}
		dossier.GroundUses = append(dossier.GroundUses, u)
		return nil
	})
}

// withPen changes what is no part of undo: consents, versions, decisions.
func (d *Desk) withPen(ctx context.Context, id family.FamilyID, m mark, do func(*consent.Dossier) error) error {
	return d.change(ctx, id, m, func(dossier *consent.Dossier) error {
		if !dossier.Pen.Writable() {
			return ErrNoPen
		}
		return do(dossier)
	})
}
