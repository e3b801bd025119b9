package casework

import (
	"context"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/family"
)

// RequesterKind is in which quality somebody asked for destruction.
type RequesterKind string

// The qualities.
const (
	RequesterAdult RequesterKind = "adult" // a parent, or who is of age by now
	RequesterYouth RequesterKind = "youth" // a young person of 12 to 17
)

// DestructionRequest (verzoek om vernietiging) asks for destruction before the
// term is over. It is granted by destroying the family, or refused with a
// reason: the substantial interest of somebody else.
type DestructionRequest struct {
	ID       string
	By       family.PersonID
	As       RequesterKind
	Asked    family.Date
	AnswerBy family.Date
	Noted    time.Time
	Refused  family.Date
	Why      family.Text // why it was refused
}

// Open tells whether the request waits for an answer.
func (r DestructionRequest) Open() bool { return r.ID != "" && !r.Refused.Known() }

// AskDestruction records that somebody of the family asked on a day for its
// destruction. The term of the answer comes from the rules. A child under the
// age of the rule cannot ask (ErrTooYoungToAsk): then the parents do.
func (d *Desk) AskDestruction(ctx context.Context, id family.FamilyID, by family.PersonID, asked family.Date) (DestructionRequest, error) {
	request := DestructionRequest{ID: d.NewID(), By: by, As: RequesterAdult, Asked: asked, Noted: d.Clock().UTC()}
	switch day, err := family.ParseDate(string(asked)); {
	case err != nil || !day.Known():
		return request, family.ErrBadDate
	case d.Today().Before(asked):
		return request, ErrFutureDate
	}
	rules, err := d.RetentionRules(ctx)
	if err != nil {
		return request, err
	}
	rule, known := ruleOn(rules, RetainRequest, asked)
	if !known {
		return request, ErrNoRetention
	}
	dossier, err := d.Vault.Load(ctx, id)
	if err != nil {
		return request, err
	}
	person, known := dossier.Family.Person(by)
	if !known {
		return request, family.ErrUnknownPerson
	}
	if age, told := person.Birth.Age(asked); told {
		switch {
		case age < rule.Age:
			return request, ErrTooYoungToAsk
		case age < 18:
			request.As = RequesterYouth
		}
	}
	request.AnswerBy = rule.answerBy(asked)
	m := mark{event: audit.FamilyDestructionAsked, object: request.ID, about: []family.PersonID{by}}
	return request, d.changePapers(ctx, id, m, func(p *retentionPapers) error {
		if p.Requests[id].Open() {
			return ErrAskedBefore
		}
		p.Requests[id] = request
		return nil
	})
}

// RefuseDestruction answers an open request with no. It needs a reason, which
// is kept with the family.
func (d *Desk) RefuseDestruction(ctx context.Context, id family.FamilyID, why family.Text) error {
	if blank(why) {
		return ErrNoReason
	}
	if err := family.CheckText(why); err != nil {
		return err
	}
	now, err := d.RetainedOf(ctx, id)
	if err != nil {
		return err
	}
	m := mark{event: audit.FamilyDestructionRefused, object: now.Request.ID, about: []family.PersonID{now.Request.By}}
	return d.changePapers(ctx, id, m, func(p *retentionPapers) error {
		request := p.Requests[id]
		if !request.Open() {
			return ErrNoRequest
		}
		request.Refused, request.Why = d.Today(), why
		p.Requests[id] = request
		return nil
	})
}
