package casework

import (
	"context"
	"slices"

	"keukentafel/app/audit"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// ActionSpot is a place for an action: under which goal, and before which of
// the other actions there, counted from 0. No goal is the one it has already.
type ActionSpot struct {
	Goal family.GoalID
	At   int
}

// MoveAction puts an action elsewhere: in another order, or under another
// goal. A place beyond the end of the list is the end.
func (d *Desk) MoveAction(ctx context.Context, id family.FamilyID, action family.ActionID, to ActionSpot) error {
	return d.edit(ctx, id, mark{event: audit.PlanActionMoved, object: string(action)}, func(dossier *consent.Dossier) error {
		from, a, ok := dossier.Plan.Action(action)
		if !ok {
			return family.ErrUnknownItem
		}
		goal, moved := from, *a
		if to.Goal != "" {
			if goal, ok = dossier.Plan.Goal(to.Goal); !ok {
				return family.ErrUnknownItem
			}
		}
		from.Actions = slices.DeleteFunc(from.Actions, func(x family.Action) bool { return x.ID == action })
		at := min(max(to.At, 0), len(goal.Actions))
		goal.Actions = slices.Insert(goal.Actions, at, moved)
		return nil
	})
}
