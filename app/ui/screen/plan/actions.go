package plan

import (
	"strconv"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// action is one step towards a goal, or the form that changes it.
func (s *Screen) action(g family.Goal, a family.Action, at int) fyne.CanvasObject {
	key := "action " + string(a.ID)
	if s.editing == key {
		return s.form(key, func() form { return changeAction(s, g.ID, a) }).box()
	}
	l := s.needs.Words
	done := kit.NewTick(l.T("order.done", "actie", string(a.What)), func(on bool) { s.setDone(a, on) })
	done.SetChecked(a.State == family.ActionDone)
	s.places["done "+string(a.ID)] = done
	what := s.inPlace(written{key: key, text: a.What, save: func(text family.Text) error {
		return s.changeAction(a.ID, func(a *family.Action) { a.What = text })
	}})
	head := []fyne.CanvasObject{kit.AtTop(done), kit.Grow(kit.InsetBy(kit.Edges{Top: 5}, kit.Down(2, what, s.underAction(a))))}
	if s.dossier.Writable() {
		grip := s.order.actions.Grip(string(a.ID), l.T("order.action"), at+1, len(g.Actions))
		s.places["grip "+key] = grip
		head = append([]fyne.CanvasObject{kit.AtTop(grip)}, append(head, kit.AtTop(s.actionMenu(g, a)))...)
	} else {
		done.Disable()
	}
	return kit.Across(6, head...)
}

// underAction says who does it, when, how it stands and what it waits for.
func (s *Screen) underAction(a family.Action) fyne.CanvasObject {
	l := s.needs.Words
	var shown []fyne.CanvasObject
	if s.dossier.Writable() {
		shown = s.actionPicks(a)
	} else {
		shown = append(shown, kit.Caption(actionLine(l, s.dossier.Family, a)))
	}
	for _, label := range append(actionChips(l, a, s.needs.Today()), s.waitChips(string(a.ID))...) {
		shown = append(shown, kit.NewChip(label.Text, label.Tone))
	}
	return kit.Down(2, kit.Wrap(4, shown...), s.whoLine(string(a.ID)))
}

func (s *Screen) setDone(a family.Action, on bool) {
	state := family.ActionOpen
	if on {
		state = family.ActionDone
	}
	if err := s.needs.Desk.SetActionState(s.ctx, s.needs.Family, a.ID, state); err != nil {
		s.needs.Fail(err)
		s.draw("") // the tick goes back
		return
	}
	s.stored("")
}

// actionForm adds an action to a goal, or changes one.
type actionForm struct {
	screen *Screen
	goal   family.GoalID
	old    family.Action // its id is empty when it is a new one
	what   *typing
	field  *kit.Field
	who    *who
	due    *kit.DateField
	level  *kit.Select
	state  *kit.Select // only of an action that is changed
	more   *fyne.Container
	whole  *fyne.Container
}

// newAction is one line; Enter adds the action. Who and when is asked once
// there are words.
func newAction(s *Screen, goal family.GoalID) form {
	l := s.needs.Words
	f := actionFields(s, family.Action{}, "add action "+string(goal))
	f.goal = goal
	f.more = kit.Down(10, f.choices(), kit.Wrap(8, kit.Secondary(l.T("plan.action.add"), kit.IconPlus, f.send)))
	f.whole = kit.Down(8, f.field, f.more)
	f.what.heard = f.show
	f.show()
	return f
}

func changeAction(s *Screen, goal family.GoalID, a family.Action) form {
	f := actionFields(s, a, "action "+string(a.ID))
	f.goal = goal
	f.state = kit.NewSelect("", actionStates(s.needs.Words))
	f.state.SetSelected(string(a.State))
	f.what.heard = func() { f.field.SetError("") }
	f.whole = kit.Down(10, f.field, f.choices(kit.NewField(s.needs.Words.T("plan.action.state"), "", f.state)), s.changeButtons(f.send, f.what, f.who.name))
	return f
}

func actionFields(s *Screen, a family.Action, draft string) *actionForm {
	l := s.needs.Words
	f := &actionForm{screen: s, old: a, what: s.typing(draft, a.What, hint{text: l.T("plan.action.what.hint")}), due: s.day(a.Due)}
	f.what.entry.OnSubmitted = func(string) { f.send() }
	label, under := l.T("plan.action.new"), l.T("plan.enter")
	if a.ID != "" {
		label, under = l.T("plan.action.what"), ""
	}
	f.field = kit.NewField(label, under, f.what.whole)
	f.who = s.who(draft+"/who", l.T("plan.action.who.choose"), a.Who)
	f.level = kit.NewSelect("", levels(l))
	f.level.SetSelected(strconv.Itoa(int(a.Level)))
	return f
}

func (f *actionForm) choices(more ...fyne.CanvasObject) fyne.CanvasObject {
	l := f.screen.needs.Words
	fields := []fyne.CanvasObject{kit.NewField(l.T("plan.action.who"), "", f.who.box), kit.NewField(l.T("plan.action.when"), "", f.due), kit.NewField(l.T("plan.action.level"), "", f.level)}
	return kit.Columns(kit.Grid{Columns: 2, Narrow: 180, Gap: 10}, append(fields, more...)...)
}

func (f *actionForm) show() {
	f.screen.appear(f.more, !f.what.empty())
	f.field.SetError("")
}

func (f *actionForm) box() fyne.CanvasObject { return f.whole }
func (f *actionForm) begin()                 { f.what.focus() }

func (f *actionForm) send() {
	s, a := f.screen, f.old
	if !f.due.Valid() {
		return // the field says so itself
	}
	a.What, a.Who, a.Due = f.what.text(), f.who.doer(), family.Date(f.due.Date())
	a.Level = levelOf(f.level.Selected())
	if f.state != nil && f.state.Selected() != string(a.State) {
		a.State, a.Done = family.ActionState(f.state.Selected()), ""
		if a.State == family.ActionDone {
			a.Done = s.needs.Today()
		}
	}
	id, err := s.needs.Desk.PutAction(s.ctx, s.needs.Family, f.goal, a)
	if err != nil {
		s.refuse(f.field, s.needs.Explain(err))
		return
	}
	if f.old.ID == "" {
		f.clear()
		s.stored("")
		f.begin()
		return
	}
	f.what.forget()
	f.who.stored()
	s.stopEdit()
	s.stored("edit action " + string(id))
}

// clear makes room for the next action, which has its own doer and day.
func (f *actionForm) clear() {
	f.who.clear()
	f.due.SetDate("")
	f.level.SetSelected("0")
	f.what.clear()
}
