package casework

import (
	"context"
	"keukentafel/app/audit"
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// PutGoal adds a goal or changes one. The actions of a goal that exists stay
// as they are. More than family.AdvisedGoals is advised against by the
// screen, never blocked here.
func (d *Desk) PutGoal(ctx context.Context, id family.FamilyID, g family.Goal) (family.GoalID, error) {
	if g.Words.Empty() {
		return "", family.ErrEmpty
	}
	if err := family.CheckText(g.Words, g.Result); err != nil {
		return "", err
	}
	if g.ID == "" {
		g.ID = family.GoalID(d.NewID())
	}
	if g.State == "" {
		g.State = family.GoalAgreed
	}
	if g.Kind == "" {
		g.Kind = family.GoalOwn
	}
	return g.ID, d.edit(ctx, id, mark{event: audit.PlanGoal, object: string(g.ID), about: g.ForWhom}, func(dossier *consent.Dossier) error {
		if err := dossier.Family.CheckPersons(g.ForWhom...); err != nil {
			return err
		}
		if old, ok := dossier.Plan.Goal(g.ID); ok {
			g.Actions = old.Actions
			*old = g
			return nil
		}
		dossier.Plan.Goals = append(dossier.Plan.Goals, g)
		return nil
	})
}

// RemoveGoal takes a goal and its actions out of the draft.
func (d *Desk) RemoveGoal(ctx context.Context, id family.FamilyID, goal family.GoalID) error {
	return d.edit(ctx, id, mark{event: audit.PlanGoalRemoved, object: string(goal)}, func(dossier *consent.Dossier) error {
		if _, ok := dossier.Plan.Goal(goal); !ok {
			return family.ErrUnknownItem
		}
		dossier.Plan.Goals = slices.DeleteFunc(dossier.Plan.Goals, func(g family.Goal) bool { return g.ID == goal })
		return nil
	})
}

// MoveGoal moves a goal up (-1) or down (+1) in the order of the plan. At the
// end of the list nothing changes.
func (d *Desk) MoveGoal(ctx context.Context, id family.FamilyID, goal family.GoalID, by int) error {
	return d.edit(ctx, id, mark{event: audit.PlanGoalMoved, object: string(goal)}, func(dossier *consent.Dossier) error {
		goals := dossier.Plan.Goals
		from := slices.IndexFunc(goals, func(g family.Goal) bool { return g.ID == goal })
		if from < 0 {
			return family.ErrUnknownItem
		}
		to := min(max(from+by, 0), len(goals)-1)
		moved := goals[from]
		goals = slices.Delete(goals, from, from+1)
		dossier.Plan.Goals = slices.Insert(goals, to, moved)
		return nil
	})
}

// PutAction adds an action to a goal, or changes one.
func (d *Desk) PutAction(ctx context.Context, id family.FamilyID, goal family.GoalID, a family.Action) (family.ActionID, error) {
	if a.What.Empty() {
		return "", family.ErrEmpty
	}
	if err := family.CheckText(a.What); err != nil {
		return "", err
	}
	if a.ID == "" {
		a.ID = family.ActionID(d.NewID())
	}
	if a.State == "" {
		a.State = family.ActionOpen
	}
	return a.ID, d.edit(ctx, id, mark{event: audit.PlanAction, object: string(a.ID)}, func(dossier *consent.Dossier) error {
		if err := dossier.Family.CheckPersons(a.Who.Person); err != nil {
			return err
		}
		if _, old, ok := dossier.Plan.Action(a.ID); ok {
			*old = a
			return nil
		}
		g, ok := dossier.Plan.Goal(goal)
		if !ok {
			return family.ErrUnknownItem
		}
		g.Actions = append(g.Actions, a)
		return nil
	})
}

// SetActionState says how far an action is; a done one gets today's date.
func (d *Desk) SetActionState(ctx context.Context, id family.FamilyID, action family.ActionID, state family.ActionState) error {
	return d.edit(ctx, id, mark{event: audit.PlanActionState, object: string(action)}, func(dossier *consent.Dossier) error {
		_, a, ok := dossier.Plan.Action(action)
		if !ok {
			return family.ErrUnknownItem
		}
		a.State, a.Done = state, ""
		if state == family.ActionDone {
			a.Done = d.Today()
		}
		return nil
	})
}

// RemoveAction takes an action out of the draft.
func (d *Desk) RemoveAction(ctx context.Context, id family.FamilyID, action family.ActionID) error {
	return d.edit(ctx, id, mark{event: audit.PlanActionRemoved, object: string(action)}, func(dossier *consent.Dossier) error {
		g, _, ok := dossier.Plan.Action(action)
		if !ok {
			return family.ErrUnknownItem
		}
		g.Actions = slices.DeleteFunc(g.Actions, func(a family.Action) bool { return a.ID == action })
		return nil
	})
}

// Evaluate looks back on the goals, scored by client and worker.
func (d *Desk) Evaluate(ctx context.Context, id family.FamilyID, e family.Evaluation) (family.EvaluationID, error) {
	if e.ID == "" {
		e.ID = family.EvaluationID(d.NewID())
	}
	if !e.On.Known() {
		e.On = d.Today()
	}
	return e.ID, d.edit(ctx, id, mark{event: audit.PlanEvaluation, object: string(e.ID)}, func(dossier *consent.Dossier) error {
		for _, s := range e.Scores {
			if _, ok := dossier.Plan.Goal(s.Goal); !ok {
				return family.ErrUnknownItem
			}
		}
		evaluations := slices.DeleteFunc(dossier.Plan.Evaluations, func(x family.Evaluation) bool { return x.ID == e.ID })
		dossier.Plan.Evaluations = append(evaluations, e)
		return nil
	})
}

// AppointCoordinator makes somebody the coordinator from a day on; the one
// before ends the day before. Somebody who starts on the same day is a change
// of the same appointment, so that a mistake can be mended at the table.
func (d *Desk) AppointCoordinator(ctx context.Context, id family.FamilyID, c family.Coordinator) error {
	if c.Role == "" {
		c.Role = family.CaseCoordinator
	}
	if !c.From.Known() {
		c.From = d.Today()
	}
	return d.edit(ctx, id, mark{event: audit.PlanCoordinator, object: string(c.Person) + string(c.Partner)}, func(dossier *consent.Dossier) error {
		if err := dossier.Family.CheckPersons(c.Person); err != nil {
			return err
		}
		p := &dossier.Plan
		p.Coordinators = slices.DeleteFunc(p.Coordinators, func(x family.Coordinator) bool { return x.Role == c.Role && x.From == c.From })
		return p.AppointCoordinator(c)
	})
}

// RecordAgreement records what a person says of the plan.
func (d *Desk) RecordAgreement(ctx context.Context, id family.FamilyID, a family.Agreement) error {
	if !a.On.Known() {
		a.On = d.Today()
	}
	m := mark{event: audit.PlanAgreement, object: string(a.Person), about: []family.PersonID{a.Person}}
	return d.edit(ctx, id, m, func(dossier *consent.Dossier) error {
		if err := dossier.Family.CheckPersons(a.Person); err != nil {
			return err
		}
		dossier.Plan.SetAgreement(a)
		return nil
	})
}
