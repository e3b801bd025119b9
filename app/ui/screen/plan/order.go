package plan

import (
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// orders are the order of the goals, and that of the actions under all goals
// that are unfolded.
type orders struct{ goals, actions *kit.Order }

func (s *Screen) newOrders() orders {
	o := orders{kit.NewOrder(s.needs.Words), kit.NewOrder(s.needs.Words)}
	o.goals.OnMoved = func(id string, to kit.OrderPlace) { s.moveGoal(family.GoalID(id), to.At) }
	o.actions.OnMoved = func(id string, to kit.OrderPlace) {
		s.moveAction(family.ActionID(id), casework.ActionSpot{Goal: family.GoalID(to.List), At: to.At})
	}
	o.actions.OnEnd = func(id string, by int) { s.leaveGoal(family.ActionID(id), by) }
	return o
}

// leaveGoal puts an action under the goal before, or after, its own.
func (s *Screen) leaveGoal(id family.ActionID, by int) {
	goals := s.dossier.Plan.Goals
	for i, g := range goals {
		next := i + by
		if !slices.ContainsFunc(g.Actions, func(a family.Action) bool { return a.ID == id }) || next < 0 || next >= len(goals) {
			continue
		}
		to := casework.ActionSpot{Goal: goals[next].ID}
		if by < 0 {
			to.At = len(goals[next].Actions)
		}
		s.moveAction(id, to)
		return
	}
}

// spot is where a goal or an action is on the page.
type spot struct {
	id    string
	order *kit.Order
	box   fyne.CanvasObject
}

// moveGoal puts a goal at a place in the plan and keeps it in sight.
func (s *Screen) moveGoal(id family.GoalID, at int) {
	for now, g := range s.dossier.Plan.Goals {
		if g.ID == id && now != at {
			s.moved(s.needs.Desk.MoveGoal(s.ctx, s.needs.Family, id, at-now), string(id), "grip goal "+string(id))
			return
		}
	}
}

// moveAction puts an action at a place under a goal, and unfolds that.
func (s *Screen) moveAction(id family.ActionID, to casework.ActionSpot) {
	s.folds["goal "+string(to.Goal)] = true
	s.moved(s.needs.Desk.MoveAction(s.ctx, s.needs.Family, id, to), string(id), "grip action "+string(id))
}

// moved keeps the focus on what was moved: where it was on it, or else on its
// grip.
func (s *Screen) moved(err error, id, grip string) {
	focus := s.places.Focused(s.needs.Canvas())
	if focus == "" {
		focus = grip
	}
	if !s.done(err, focus) {
		return
	}
	for _, there := range s.spots {
		if there.id == id {
			s.reveal(there.box)
		}
	}
}

// moveFocused moves the action that has the focus, or else the goal. Words
// that are being changed stay where they are.
func (s *Screen) moveFocused(by int) {
	if !s.dossier.Writable() || s.places.Focused(s.needs.Canvas()) == "" {
		return
	}
	var found spot
	for _, there := range s.spots {
		if s.hasFocus(there.box) && (found.order == nil || there.order == s.order.actions) {
			found = there
		}
	}
	if found.order != nil {
		found.order.Step(found.id, by)
	}
}

// toGoals are the ways to put an action under another goal, without dragging.
func (s *Screen) toGoals(g family.Goal, a family.Action) []kit.MenuItem {
	l := s.needs.Words
	var items []kit.MenuItem
	for i, other := range s.dossier.Plan.Goals {
		if other.ID != g.ID {
			text := l.T("order.to-goal", "nummer", i+1, "doel", string(other.Words))
			items = append(items, kit.MenuItem{Text: text, Do: func() { s.moveAction(a.ID, casework.ActionSpot{Goal: other.ID, At: len(other.Actions)}) }})
		}
	}
	return items
}

// upAndDown are the ways to move something without dragging and without keys.
func (s *Screen) upAndDown(o *kit.Order, id string) []kit.MenuItem {
	l := s.needs.Words
	return []kit.MenuItem{
		{Text: l.T("order.up"), Hint: l.T("order.up.keys"), Do: func() { o.Step(id, -1) }},
		{Text: l.T("order.down"), Hint: l.T("order.down.keys"), Do: func() { o.Step(id, 1) }},
	}
}
