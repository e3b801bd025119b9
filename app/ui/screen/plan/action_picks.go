package plan

import (
	"strconv"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// actionPicks change with one press who does an action, when, and how it
// stands.
func (s *Screen) actionPicks(a family.Action) []fyne.CanvasObject {
	l, f, id := s.needs.Words, s.dossier.Family, string(a.ID)
	name := doerName(f, a.Who)
	if name == "" {
		name = l.T("plan.action.nobody")
	}
	who := kit.PickOption(l, kit.Pick{Name: l.T("plan.action.who"), Text: name, Icon: kit.IconPerson}, doers(l, f, a.Who, s.needs.Today()), doerID(a.Who), func(chosen string) {
		if chosen == otherName {
			s.edit("action " + id) // a name has to be typed
			return
		}
		s.done(s.changeAction(a.ID, func(a *family.Action) { a.Who = doerOf(chosen) }), "who "+id)
	})
	due := s.duePick(a.Due, func(on family.Date) {
		s.done(s.changeAction(a.ID, func(a *family.Action) { a.Due = on }), "due action "+id)
	})
	state := kit.PickOption(l, kit.Pick{Name: l.T("plan.action.state"), Text: l.T("list.action-state." + string(a.State)), Icon: kit.IconDot}, actionStates(l), string(a.State), func(chosen string) {
		s.done(s.needs.Desk.SetActionState(s.ctx, s.needs.Family, a.ID, family.ActionState(chosen)), "state action "+id)
	})
	s.places["who "+id], s.places["due action "+id], s.places["state action "+id] = who, due, state
	shown := []fyne.CanvasObject{who, due, state}
	if a.Level > 0 {
		shown = append(shown, kit.Caption(l.T("list.level."+strconv.Itoa(int(a.Level)))))
	}
	return shown
}

// actionMenu is what else can be done with an action.
func (s *Screen) actionMenu(g family.Goal, a family.Action) *kit.Button {
	l, id := s.needs.Words, string(a.ID)
	items := append([]kit.MenuItem{{Text: l.T("plan.action.change"), Do: func() { s.edit("action " + id) }}}, s.upAndDown(s.order.actions, id)...)
	items = append(items, kit.MenuItem{Text: l.T("plan.action.remove"), Do: func() {
		s.removed(s.needs.Desk.RemoveAction(s.ctx, s.needs.Family, a.ID), "plan.action.removed", "fold goal "+string(g.ID))
	}})
	menu := kit.NewMenu(l.T("order.more-action"), append(items, s.toGoals(g, a)...)...)
	s.places["edit action "+id] = menu
	return menu
}
