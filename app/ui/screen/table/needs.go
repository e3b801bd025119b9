package table

import (
	"context"
	"io"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/route"
)

// Listening is what is asked of the casework while the family tells.
type Listening interface {
	Dossier(ctx context.Context, id family.FamilyID) (consent.Dossier, error)
	HoldMeeting(ctx context.Context, id family.FamilyID, m family.Meeting) (family.MeetingID, error)
	ExplainRights(ctx context.Context, id family.FamilyID, language family.Text) error
	OfferFamilyGroupPlan(ctx context.Context, id family.FamilyID, answer family.FamilyGroupPlanAnswer) error
	PutStatement(ctx context.Context, id family.FamilyID, s family.Statement) (family.StatementID, error)
	RemoveStatement(ctx context.Context, id family.FamilyID, statement family.StatementID) error
	GiveMark(ctx context.Context, id family.FamilyID, m family.Mark) (family.MarkID, error)
	CheckSafety(ctx context.Context, id family.FamilyID) error
	PutSafety(ctx context.Context, id family.FamilyID, s family.SafetyAgreement) (family.SafetyID, error)
}

// Planning is what is asked of it while goals are made and people chosen.
type Planning interface {
	PutGoal(ctx context.Context, id family.FamilyID, g family.Goal) (family.GoalID, error)
	RemoveGoal(ctx context.Context, id family.FamilyID, goal family.GoalID) error
	PutAction(ctx context.Context, id family.FamilyID, goal family.GoalID, a family.Action) (family.ActionID, error)
	RemoveAction(ctx context.Context, id family.FamilyID, action family.ActionID) error
	PutPartner(ctx context.Context, id family.FamilyID, p family.Partner) (family.PartnerID, error)
	AppointCoordinator(ctx context.Context, id family.FamilyID, c family.Coordinator) error
	Profile(ctx context.Context) (casework.Profile, error)
}

// Agreeing is what is asked of it when people say yes or no.
type Agreeing interface {
	Proposal(ctx context.Context, kind family.PartnerKind) (consent.Proposal, error)
	AskConsent(ctx context.Context, id family.FamilyID, c consent.Consent) (consent.ID, error)
	AnswerConsent(ctx context.Context, id family.FamilyID, asked consent.ID, a consent.Answer) error
	MeetCondition(ctx context.Context, id family.FamilyID, asked consent.ID, by family.PersonID, on family.Date) error
	RecordAgreement(ctx context.Context, id family.FamilyID, a family.Agreement) error
	PlanReview(ctx context.Context, id family.FamilyID, on family.Date) error
	AdoptVersion(ctx context.Context, id family.FamilyID) (family.Version, error)
	ExportAs(ctx context.Context, id family.FamilyID, ask casework.Ask, w io.Writer) (consent.Record, error)
	ViewAs(ctx context.Context, id family.FamilyID, ask casework.Ask, w io.Writer) error
	PrintAs(ctx context.Context, id family.FamilyID, ask casework.Ask, hand func([]byte) error) (consent.Record, error)
}

// Desk is all that the table asks of the casework: one family, no list of
// others.
type Desk interface {
	Listening
	Planning
	Agreeing
}

// Needs is what this screen is made of.
type Needs struct {
	route.Frame
	Desk   Desk
	Family family.FamilyID
	// Step is the step to begin with; empty is where the talk of today was.
	Step string
	// Clock tells the time for the clock on the screen.
	Clock func() time.Time
	// After calls back once, on the thread of the window.
	After func(time.Duration, func())
}
