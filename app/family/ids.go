package family

// Identifiers are random, carry no meaning and may stand in logs.
type (
	// FamilyID names one family.
	FamilyID string
	// PersonID names one person within a family.
	PersonID string
	// HouseholdID names one household within a family.
	HouseholdID string
	// PartnerID names one partner; the same in the directory and in a family.
	PartnerID string
	// StatementID names one statement in a plan.
	StatementID string
	// MarkID names one mark from 0 to 10.
	MarkID string
	// GoalID names one goal.
	GoalID string
	// ActionID names one action.
	ActionID string
	// SafetyID names one safety agreement.
	SafetyID string
	// EvaluationID names one evaluation.
	EvaluationID string
	// MeetingID names one meeting.
	MeetingID string
	// ContributionID names one contribution.
	ContributionID string
)
