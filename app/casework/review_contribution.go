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

// Decided is what a decision did, so that it can be taken back.
type Decided struct {
	before family.Contribution
	state  family.PlanState // before
	added  thing            // what came in the plan; nothing when it has no item
	spot   spot             // of undo, with this step
	letter string           // which tells the giver; empty when nobody can be told from here
}

// Told tells whether the giver hears of it from here. Without the giver's card
// it has to be told by hand.
func (d Decided) Told() bool { return d.letter != "" }

// Review decides on a contribution: the plan changes by what is accepted, and
// the giver hears what was done with it.
func (d *Desk) Review(ctx context.Context, id family.FamilyID, contribution family.ContributionID, v Verdict) error {
	_, err := d.Decide(ctx, id, contribution, v)
	return err
}

// Decide is Review for who may want to take it back with Reconsider.
func (d *Desk) Decide(ctx context.Context, id family.FamilyID, contribution family.ContributionID, v Verdict) (Decided, error) {
	if err := v.check(); err != nil {
		return Decided{}, err
	}
	me, err := d.Profile(ctx)
	if err != nil {
		return Decided{}, err
	}
	m := mark{event: audit.ContributionReview, object: string(contribution), why: v.Reason}
	var done Decided
	var decided family.Contribution
	err = d.edit(ctx, id, m, func(dossier *consent.Dossier) error {
		c, ok := dossier.Contribution(contribution)
		switch {
		case !ok:
			return ErrUnknownContribution
		case c.State != family.ContribNew && c.State != family.ContribQuestion:
			return ErrDecided
		}
		done = Decided{before: c.Clone(), state: dossier.Plan.State}
		if done.added, err = d.takeOver(dossier, *c, v); err != nil {
			return err
		}
		c.State = v.State
		c.Decision = family.Decision{Reason: v.Reason, Accepted: v.Accepted, By: me.Name, At: d.Clock().UTC()}
		decided = c.Clone()
		return nil
	})
	if err != nil {
		return Decided{}, err
	}
	done.spot = d.spotOf(id)
	done.letter, err = d.tellGiver(ctx, id, decided)
	return done, err
}

// takeOver brings the accepted words into the plan, as what they are, and
// tells what came in it.
func (d *Desk) takeOver(dossier *consent.Dossier, c family.Contribution, v Verdict) (thing, error) {
	text := c.Text
	switch v.State {
	case family.ContribPartly:
		text = v.Accepted
	case family.ContribAccepted:
	default:
		return thing{}, nil
	}
	plan, id := &dossier.Plan, d.NewID()
	item := "statement"
	switch {
	case c.Kind == family.ContribAction:
		g, ok := plan.Goal(c.Goal)
		if !ok {
			return thing{}, family.ErrUnknownItem
		}
		item = "action"
		g.Actions = append(g.Actions, family.Action{ID: family.ActionID(id), What: text,
			Who: family.Doer{Partner: c.Partner}, Due: c.Due, State: family.ActionOpen})
	case c.Kind == family.ContribProgress && c.Score != nil:
		item = "mark"
		plan.Marks = append(plan.Marks, family.Mark{ID: family.MarkID(id), Partner: c.Partner, Goal: c.Goal,
			Topic: text, Domain: c.Domain, Score: *c.Score, On: family.DateOf(c.Made)})
	default:
		plan.Statements = append(plan.Statements, family.Statement{ID: family.StatementID(id), Topic: family.TopicStory,
			Kind: kindOf(c.Kind), Speaker: family.Speaker{Partner: c.Partner, Name: c.By}, Text: text,
			On: family.DateOf(c.Made), Domain: c.Domain, About: c.About, Shared: []family.PartnerID{c.Partner}})
	}
	return indexed(things(dossier.Family, plan.Clone()))[item+" "+id], nil
}

func kindOf(k family.ContributionKind) family.StatementKind {
	if k == family.ContribObservation {
		return family.KindObservation
	}
	return family.KindOpinion
}

// tellGiver queues the decision for the partner. Without the partner's card
// it has to be told by hand; the decision itself stands. The answer is which
// letter waits in the outbox.
func (d *Desk) tellGiver(ctx context.Context, id family.FamilyID, c family.Contribution) (letter string, err error) {
	contact, err := d.contact(ctx, c.Partner)
	if errors.Is(err, ErrNoCard) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	mine, err := d.owner(ctx)
	if err != nil {
		return "", err
	}
	to := consent.Recipient{Partner: c.Partner, Name: contact.Card.Name, Key: contact.Card.Key}
	disclosure, err := consent.DiscloseDecision(c, to, consent.DisclosureID(d.NewID()))
	if err != nil {
		return "", err
	}
	e, err := d.entryOf(ctx, id, mark{event: audit.ContributionTell, object: string(c.ID), partner: c.Partner})
	if err != nil {
		return "", err
	}
	err = d.Vault.Change(ctx, e, func(tx Tx) error {
		out, err := d.queueDisclosure(tx, mine, disclosure, Outgoing{Kind: LetterDecision, Family: id, To: contact.Card, anew: recipe{Contribution: c.ID}})
		letter = out.ID
		return err
	})
	return letter, err
}
