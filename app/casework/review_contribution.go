package casework

import (
	"context"
	"errors"
	"keukentafel/app/audit"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// Verdict is what a coordinator decides on a contribution.
type Verdict struct {
	State    family.ContributionState // accepted, partly, declined or question
	Accepted family.Text              // the words taken over, with partly
	Reason   family.Text              // told to the giver; needed unless accepted
}

func (v Verdict) check() error {
	switch v.State {
	case family.ContribAccepted:
		return nil
	case family.ContribPartly:
		if v.Accepted.Empty() {
			return family.ErrEmpty
		}
	case family.ContribDeclined, family.ContribQuestion:
	case family.ContribNew:
		return ErrUnexpected
	default:
		return ErrUnexpected
	}
	if v.Reason.Empty() {
		return ErrNeedsReason
	}
	return family.CheckText(v.Accepted, v.Reason)
}

// Review decides on a contribution: the plan changes by what is accepted, and
// the giver hears what was done with it.
func (d *Desk) Review(ctx context.Context, id family.FamilyID, contribution family.ContributionID, v Verdict) error {
	if err := v.check(); err != nil {
		return err
	}
	me, err := d.Profile(ctx)
	if err != nil {
		return err
	}
	m := mark{event: audit.ContributionReview, object: string(contribution), why: v.Reason}
	var decided family.Contribution
	err = d.edit(ctx, id, m, func(dossier *consent.Dossier) error {
		c, ok := dossier.Contribution(contribution)
		switch {
		case !ok:
			return ErrUnknownContribution
		case c.State != family.ContribNew && c.State != family.ContribQuestion:
			return ErrDecided
		}
		if err := d.takeOver(dossier, *c, v); err != nil {
			return err
		}
		c.State = v.State
		c.Decision = family.Decision{Reason: v.Reason, Accepted: v.Accepted, By: me.Name, At: d.Clock().UTC()}
		decided = c.Clone()
		return nil
	})
	if err != nil {
		return err
	}
	return d.tellGiver(ctx, id, decided)
}

// takeOver brings the accepted words into the plan, as what they are.
func (d *Desk) takeOver(dossier *consent.Dossier, c family.Contribution, v Verdict) error {
	text := c.Text
	switch v.State {
	case family.ContribPartly:
		text = v.Accepted
	case family.ContribAccepted:
	default:
		return nil
	}
	plan := &dossier.Plan
	switch c.Kind {
	case family.ContribAction:
		g, ok := plan.Goal(c.Goal)
		if !ok {
			return family.ErrUnknownItem
		}
		g.Actions = append(g.Actions, family.Action{ID: family.ActionID(d.NewID()), What: text,
			Who: family.Doer{Partner: c.Partner}, Due: c.Due, State: family.ActionOpen})
		return nil
	case family.ContribProgress:
		if c.Score != nil {
			plan.Marks = append(plan.Marks, family.Mark{ID: family.MarkID(d.NewID()), Partner: c.Partner, Goal: c.Goal,
				Topic: text, Domain: c.Domain, Score: *c.Score, On: family.DateOf(c.Made)})
			return nil
		}
	case family.ContribObservation, family.ContribChange, family.ContribAnswer:
	}
	plan.Statements = append(plan.Statements, family.Statement{ID: family.StatementID(d.NewID()), Topic: family.TopicStory,
		Kind: kindOf(c.Kind), Speaker: family.Speaker{Partner: c.Partner, Name: c.By}, Text: text,
		On: family.DateOf(c.Made), Domain: c.Domain, About: c.About, Shared: []family.PartnerID{c.Partner}})
	return nil
}

func kindOf(k family.ContributionKind) family.StatementKind {
	if k == family.ContribObservation {
		return family.KindObservation
	}
	return family.KindOpinion
}

// tellGiver queues the decision for the partner. Without the partner's card
// it has to be told by hand; the decision itself stands.
func (d *Desk) tellGiver(ctx context.Context, id family.FamilyID, c family.Contribution) error {
	contact, err := d.contact(ctx, c.Partner)
	if errors.Is(err, ErrNoCard) {
		return nil
	}
	if err != nil {
		return err
	}
	mine, err := d.owner(ctx)
	if err != nil {
		return err
	}
	to := consent.Recipient{Partner: c.Partner, Name: contact.Card.Name, Key: contact.Card.Key}
	disclosure, err := consent.DiscloseDecision(c, to, consent.DisclosureID(d.NewID()))
	if err != nil {
		return err
	}
	e, err := d.entryOf(ctx, id, mark{event: audit.ContributionTell, object: string(c.ID), partner: c.Partner})
	if err != nil {
		return err
	}
	return d.Vault.Change(ctx, e, func(tx Tx) error {
		_, err := d.queueDisclosure(tx, mine, disclosure, Outgoing{Kind: LetterDecision, Family: id, To: contact.Card})
		return err
	})
}
