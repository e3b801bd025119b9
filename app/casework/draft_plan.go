package casework

import (
	"context"
	"keukentafel/app/audit"
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// PutStatement records what somebody said, literally, or changes it. An empty
// id gets a new one; an empty day is today.
func (d *Desk) PutStatement(ctx context.Context, id family.FamilyID, s family.Statement) (family.StatementID, error) {
	if s.Text.Empty() {
		return "", family.ErrEmpty
	}
	if err := family.CheckText(s.Text); err != nil {
		return "", err
	}
	if s.ID == "" {
		s.ID = family.StatementID(d.NewID())
	}
	if !s.On.Known() {
		s.On = d.Today()
	}
	m := mark{event: audit.PlanStatement, object: string(s.ID), about: s.About}
	return s.ID, d.edit(ctx, id, m, func(dossier *consent.Dossier) error {
		if err := dossier.Family.CheckPersons(append(slices.Clone(s.About), s.Speaker.Person)...); err != nil {
			return err
		}
		if old, ok := dossier.Plan.Statement(s.ID); ok {
			s.Views = old.Views // those are changed by PutView alone
			*old = s
			return nil
		}
		dossier.Plan.Statements = append(dossier.Plan.Statements, s)
		return nil
	})
}

// RemoveStatement takes a statement out of the draft. Adopted versions keep it.
func (d *Desk) RemoveStatement(ctx context.Context, id family.FamilyID, statement family.StatementID) error {
	return d.edit(ctx, id, mark{event: audit.PlanStatementRemoved, object: string(statement)}, func(dossier *consent.Dossier) error {
		if _, ok := dossier.Plan.Statement(statement); !ok {
			return family.ErrUnknownItem
		}
		dossier.Plan.Statements = slices.DeleteFunc(dossier.Plan.Statements, func(s family.Statement) bool { return s.ID == statement })
		return nil
	})
}

// ShareStatement chooses, or no longer chooses, a free text for a partner.
func (d *Desk) ShareStatement(ctx context.Context, id family.FamilyID, statement family.StatementID, partner family.PartnerID, chosen bool) error {
	m := mark{event: audit.PlanStatementShared, object: string(statement), partner: partner}
	return d.edit(ctx, id, m, func(dossier *consent.Dossier) error {
		s, ok := dossier.Plan.Statement(statement)
		if !ok {
			return family.ErrUnknownItem
		}
		if _, ok := dossier.Family.Partner(partner); !ok {
			return family.ErrUnknownPartner
		}
		s.Shared = slices.DeleteFunc(slices.Clone(s.Shared), func(p family.PartnerID) bool { return p == partner })
		if chosen {
			s.Shared = append(s.Shared, partner)
		}
		return nil
	})
}

// GiveMark records a mark from 0 to 10 that a person gives.
func (d *Desk) GiveMark(ctx context.Context, id family.FamilyID, m family.Mark) (family.MarkID, error) {
	if err := m.Check(); err != nil {
		return "", err
	}
	if m.ID == "" {
		m.ID = family.MarkID(d.NewID())
	}
	if !m.On.Known() {
		m.On = d.Today()
	}
	log := mark{event: audit.PlanMark, object: string(m.ID), about: []family.PersonID{m.Person}}
	return m.ID, d.edit(ctx, id, log, func(dossier *consent.Dossier) error {
		if err := dossier.Family.CheckPersons(m.Person); err != nil {
			return err
		}
		for i := range dossier.Plan.Marks {
			if dossier.Plan.Marks[i].ID == m.ID {
				dossier.Plan.Marks[i] = m
				return nil
			}
		}
		dossier.Plan.Marks = append(dossier.Plan.Marks, m)
		return nil
	})
}

// PutSafety records a safety agreement, or changes it.
func (d *Desk) PutSafety(ctx context.Context, id family.FamilyID, s family.SafetyAgreement) (family.SafetyID, error) {
	if s.Text.Empty() {
		return "", family.ErrEmpty
	}
	if s.ID == "" {
		s.ID = family.SafetyID(d.NewID())
	}
	if !s.On.Known() {
		s.On = d.Today()
	}
	return s.ID, d.edit(ctx, id, mark{event: audit.PlanSafety, object: string(s.ID), about: s.About}, func(dossier *consent.Dossier) error {
		for i := range dossier.Plan.Safety {
			if dossier.Plan.Safety[i].ID == s.ID {
				dossier.Plan.Safety[i] = s
				return nil
			}
		}
		dossier.Plan.Safety = append(dossier.Plan.Safety, s)
		return nil
	})
}

// CheckSafety records that basic care and safety were looked at today.
func (d *Desk) CheckSafety(ctx context.Context, id family.FamilyID) error {
	return d.edit(ctx, id, mark{event: audit.PlanSafetyChecked}, func(dossier *consent.Dossier) error {
		dossier.Plan.SafetyChecked = d.Today()
		return nil
	})
}

// ExplainRights records that the rights were explained today.
func (d *Desk) ExplainRights(ctx context.Context, id family.FamilyID, language family.Text) error {
	return d.edit(ctx, id, mark{event: audit.PlanRights}, func(dossier *consent.Dossier) error {
		dossier.Plan.Rights = family.Rights{Explained: d.Today(), Language: language}
		return nil
	})
}

// OfferFamilyGroupPlan records the offer of a familiegroepsplan, and the answer.
func (d *Desk) OfferFamilyGroupPlan(ctx context.Context, id family.FamilyID, answer family.FamilyGroupPlanAnswer) error {
	return d.edit(ctx, id, mark{event: audit.PlanFamilyGroupPlan}, func(dossier *consent.Dossier) error {
		offer := &dossier.Plan.FamilyGroupPlan
		if !offer.Offered.Known() {
			offer.Offered = d.Today()
		}
		offer.Answer = answer
		return nil
	})
}

// HoldMeeting records a talk around the table.
func (d *Desk) HoldMeeting(ctx context.Context, id family.FamilyID, m family.Meeting) (family.MeetingID, error) {
	if m.ID == "" {
		m.ID = family.MeetingID(d.NewID())
	}
	if !m.On.Known() {
		m.On = d.Today()
	}
	return m.ID, d.edit(ctx, id, mark{event: audit.PlanMeeting, object: string(m.ID), about: m.Present}, func(dossier *consent.Dossier) error {
		meetings := slices.DeleteFunc(dossier.Plan.Meetings, func(x family.Meeting) bool { return x.ID == m.ID })
		dossier.Plan.Meetings = append(meetings, m)
		return nil
	})
}

// PlanReview sets the day of the next review.
func (d *Desk) PlanReview(ctx context.Context, id family.FamilyID, on family.Date) error {
	return d.edit(ctx, id, mark{event: audit.PlanReview}, func(dossier *consent.Dossier) error {
		dossier.Plan.NextReview = on
		return nil
	})
}
