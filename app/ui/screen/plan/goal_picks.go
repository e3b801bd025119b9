package plan

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// goalPicks change with one press how far a goal is, and when it is to be there.
func (s *Screen) goalPicks(g family.Goal) []fyne.CanvasObject {
	l, id := s.needs.Words, string(g.ID)
	state := kit.PickOption(l, kit.Pick{Name: l.T("order.goal.state"), Text: l.T("list.goal-state." + string(g.State)), Icon: kit.IconTarget}, goalStates(l), string(g.State), func(chosen string) {
		s.done(s.changeGoal(g.ID, func(g *family.Goal) { g.State = family.GoalState(chosen) }), "state "+id)
	})
	due := s.duePick(g.Due, func(on family.Date) {
		s.done(s.changeGoal(g.ID, func(g *family.Goal) { g.Due = on }), "due goal "+id)
	})
	s.places["state "+id], s.places["due goal "+id] = state, due
	return []fyne.CanvasObject{state, due}
}

// duePick changes with one press when something is to be done.
func (s *Screen) duePick(due family.Date, picked func(family.Date)) *kit.Button {
	l := s.needs.Words
	text := l.T("order.no-day")
	if due.Known() {
		text = l.ShortDate(string(due))
	}
	return kit.PickDay(l, kit.Pick{Name: l.T("plan.action.when"), Text: text, Icon: kit.IconCalendar}, string(s.needs.Today()), string(due), func(iso string) {
		picked(family.Date(iso))
	})
}

// goalMenu is what else can be done with a goal.
func (s *Screen) goalMenu(g family.Goal) *kit.Button {
	l, id := s.needs.Words, string(g.ID)
	menu := kit.NewMenu(l.T("order.more-goal"), append([]kit.MenuItem{{Text: l.T("plan.goal.change"), Do: func() { s.edit("goal " + id) }}},
		append(s.upAndDown(s.order.goals, id), kit.MenuItem{Text: l.T("plan.goal.remove"), Do: func() {
			s.removed(s.needs.Desk.RemoveGoal(s.ctx, s.needs.Family, g.ID), "plan.goal.removed", "fold goals")
		}})...)...)
	s.places["edit goal "+id] = menu
	return menu
}
