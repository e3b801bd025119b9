package casework

import (
	"context"
	"keukentafel/app/audit"
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// AskConsent records that consent is asked about one person, for one partner,
// per category. Its term is that of the agreements unless a day is given. The id of
// the consent is returned.
func (d *Desk) AskConsent(ctx context.Context, id family.FamilyID, c consent.Consent) (consent.ID, error) {
	c.ID = consent.ID(d.NewID())
	if !c.AskedOn.Known() {
		c.AskedOn = d.Today()
	}
	if d.Today().Before(c.AskedOn) {
		return "", ErrFutureDate
	}
	policy, err := d.Policy(ctx)
	if err != nil {
		return "", err
	}
	fillConsent(&c, policy)
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

func fillConsent(c *consent.Consent, p Policy) {
	if !c.From.Known() {
		c.From = c.AskedOn
	}
	if !c.Until.Known() {
		c.Until = c.From.AddMonths(p.ConsentTerm)
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
	now := !a.On.Known()
	if now {
		a.On = d.Today()
	}
	if d.Today().Before(a.On) {
		return ErrFutureDate
	}
	if a.How == "" {
		a.How = consent.Oral
	}
	m := mark{event: audit.ConsentAnswer, object: string(asked), about: []family.PersonID{a.By}, why: a.Note}
	var effect Withdrawn
	err := d.withPenIn(ctx, id, m, func(tx Tx, dossier *consent.Dossier) error {
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
		before, _ := c.AnswerOf(a.By)
		if now {
			a.On = saidOn(before, a.On)
		}
		c.Answers = append(c.Answers, a)
		var err error
		effect, err = d.answered(tx, dossier, *c, before, a)
		return err
	})
	if err != nil {
		return err
	}
	return d.logEffect(ctx, id, effect)
}

// saidOn is the day of what is said now: today, or that of the same giver's
// word before when the clock is behind it. The last word counts, also when the
// clock is wrong.
func saidOn(before consent.Answer, today family.Date) family.Date { return max(before.On, today) }

// UseLegalGround records a weighed use of a legal ground. A use that the
// ground does not carry, or that was not weighed, is refused and the refusal
// is logged.
func (d *Desk) UseLegalGround(ctx context.Context, id family.FamilyID, u consent.GroundUse) (string, error) {
	u.ID = d.NewID()
	if !u.From.Known() {
		u.From = d.Today()
	}
	if u.Purpose == "" {
		u.Purpose = consent.PurposeCooperate
	}
	me, err := d.Profile(ctx)
	if err != nil {
		return "", err
	}
	u.By = me.Name
	grounds, err := d.GroundsNow(ctx)
	if err != nil {
		return "", err
	}
	m := mark{event: audit.ConsentLegalGround, object: u.ID, about: u.About, partner: u.Partner, ground: string(u.Ground), why: u.Why}
	return u.ID, d.withPen(ctx, id, m, func(dossier *consent.Dossier) error {
		if err := d.checkInvolved(dossier.Family, u.Partner); err != nil {
			return err
		}
		if err := consent.CheckUse(u, grounds, dossier.Family, d.Today()); err != nil {
			return err
		}
		dossier.GroundUses = append(dossier.GroundUses, u)
		return nil
	})
}

// withPen changes what is no part of undo: consents, versions, decisions.
func (d *Desk) withPen(ctx context.Context, id family.FamilyID, m mark, do func(*consent.Dossier) error) error {
	return d.withPenIn(ctx, id, m, func(_ Tx, dossier *consent.Dossier) error { return do(dossier) })
}

// withPenIn is withPen for what also changes documents of the desk.
func (d *Desk) withPenIn(ctx context.Context, id family.FamilyID, m mark, do func(Tx, *consent.Dossier) error) error {
	return d.changeIn(ctx, id, m, func(tx Tx, dossier *consent.Dossier) error {
		if !dossier.Pen.Writable() {
			return noPen(dossier.Pen.State == family.PenFrozen)
		}
		return do(tx, dossier)
	})
}
