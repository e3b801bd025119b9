package family

import "time"

// ContributionKind is what a partner, parent or youth brings in.
type ContributionKind string

// The kinds of contribution.
const (
	ContribObservation ContributionKind = "observation"
	ContribProgress    ContributionKind = "progress" // a progress mark on a goal
	ContribAction      ContributionKind = "action"   // a proposed action
	ContribChange      ContributionKind = "change"   // a request to change or correct
	ContribAnswer      ContributionKind = "answer"   // to a question of the coordinator
)

// ContributionState is what was done with it.
type ContributionState string

// The states of a contribution.
const (
	ContribNew      ContributionState = "new"
	ContribAccepted ContributionState = "accepted"
	ContribPartly   ContributionState = "partly"
	ContribDeclined ContributionState = "declined"
	ContribQuestion ContributionState = "question"
)

// Contribution is what somebody else brings to the plan. It waits; only a
// coordinator's decision changes the plan.
type Contribution struct {
	ID      ContributionID
	Family  FamilyID
	Kind    ContributionKind
	Partner PartnerID // who brings it
	By      Text      // the professional's own name
	Text    Text
	About   []PersonID
	Domain  LifeDomain
	Goal    GoalID
	Action  ActionID
	Score   *int // 0..10, with ContribProgress
	Due     Date // with ContribAction
	Made    time.Time
	Arrived time.Time
	State   ContributionState
	// Answers is the contribution whose question this is the answer to.
	Answers ContributionID
	// Decision is what the coordinator decided, told to the giver.
	Decision Decision
}

// Decision is what a coordinator did with a contribution, and why.
type Decision struct {
	Reason   Text
	Accepted Text // the words that were taken over, with ContribPartly
	By       Text
	At       time.Time
}
