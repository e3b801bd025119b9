package family

import "slices"

// GoalKind tells a goal of the family from one that was imposed on it.
type GoalKind string

// The kinds of goal.
const (
	GoalOwn     GoalKind = "own"
	GoalImposed GoalKind = "imposed"
)

// GoalState is how far a goal is.
type GoalState string

// The states of a goal.
const (
	GoalProposed GoalState = "proposed"
	GoalAgreed   GoalState = "agreed"
	GoalRunning  GoalState = "running"
	GoalPartly   GoalState = "partly"
	GoalReached  GoalState = "reached"
	GoalMissed   GoalState = "missed"
	GoalAdjusted GoalState = "adjusted"
	GoalDropped  GoalState = "dropped"
)

// AdvisedGoals is how many goals a plan can carry well; more are never blocked.
// Source: richtlijnenjeugdhulp.nl, doelen opstellen.
const AdvisedGoals = 5

// Goal is something the family wants to reach.
type Goal struct {
	ID      GoalID
	Words   Text // in the family's own words
	Result  Text // what will be different
	Kind    GoalKind
	State   GoalState
	ForWhom []PersonID // empty is the whole family
	Domain  LifeDomain
	Due     Date
	Actions []Action
}

// ActionState is how far an action is.
type ActionState string

// The states of an action.
const (
	ActionOpen       ActionState = "open"
	ActionBusy       ActionState = "busy"
	ActionDone       ActionState = "done"
	ActionPostponed  ActionState = "postponed"
	ActionDropped    ActionState = "dropped"
	ActionHandedOver ActionState = "handed-over"
)

// Doer is who does an action: a person, a partner, or a name.
type Doer struct {
	Person  PersonID
	Partner PartnerID
	Name    Text
}

// Nobody tells whether no doer was named yet.
func (d Doer) Nobody() bool { return d == Doer{} }

// Action is one step towards a goal: what, who, when.
type Action struct {
	ID    ActionID
	What  Text
	Who   Doer
	Due   Date
	State ActionState
	Level InterventionLevel
	Done  Date
}

// Overdue tells whether the action should have been done before today.
func (a Action) Overdue(today Date) bool {
	open := a.State == ActionOpen || a.State == ActionBusy
	return open && a.Due.Before(today)
}

// GoalStates lists every state, in the order a screen offers them.
func GoalStates() []GoalState {
	return []GoalState{GoalProposed, GoalAgreed, GoalRunning, GoalPartly, GoalReached, GoalMissed, GoalAdjusted, GoalDropped}
}

// ActionStates lists every state, in the order a screen offers them.
func ActionStates() []ActionState {
	return []ActionState{ActionOpen, ActionBusy, ActionDone, ActionPostponed, ActionDropped, ActionHandedOver}
}

// Goal finds a goal of the plan by id.
func (p *Plan) Goal(id GoalID) (*Goal, bool) {
	i := slices.IndexFunc(p.Goals, func(g Goal) bool { return g.ID == id })
	if i < 0 {
		return nil, false
	}
	return &p.Goals[i], true
}

// Action finds an action and its goal by id.
func (p *Plan) Action(id ActionID) (*Goal, *Action, bool) {
	for i := range p.Goals {
		for j := range p.Goals[i].Actions {
			if p.Goals[i].Actions[j].ID == id {
				return &p.Goals[i], &p.Goals[i].Actions[j], true
			}
		}
	}
	return nil, nil, false
}

// Progress counts the actions that were done, and those that count: all but
// the dropped ones.
func (g Goal) Progress() (done, all int) {
	for _, a := range g.Actions {
		switch a.State {
		case ActionDone:
			done++
			all++
		case ActionDropped:
		case ActionOpen, ActionBusy, ActionPostponed, ActionHandedOver:
			all++
		}
	}
	return done, all
}
