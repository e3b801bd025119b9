package plan

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// goalForm writes down a goal in the family's own words, or changes one.
type goalForm struct {
	screen *Screen
	old    family.Goal // its id is empty when it is a new one
	words  *typing
	field  *kit.Field
	result *typing // the rest is only of a goal that is changed
	who    *people
	domain *kit.Select
	due    *kit.DateField
	kind   *kit.Choice
	whole  *fyne.Container
}

// newGoal is one line; Enter adds the goal.
func newGoal(s *Screen) form {
	l := s.needs.Words
	f := &goalForm{screen: s, words: s.typing("add goal", "", hint{text: l.T("plan.goal.words.hint")})}
	f.words.entry.OnSubmitted = func(string) { f.send() }
	f.words.heard = func() { f.field.SetError("") }
	f.field = kit.NewField(l.T("plan.goal.new"), l.T("plan.enter"), f.words.whole)
	f.whole = kit.Down(0, f.field)
	return f
}

// changeGoal asks everything about a goal.
func changeGoal(s *Screen, g family.Goal) form {
	l, draft := s.needs.Words, "goal "+string(g.ID)
	f := &goalForm{screen: s, old: g, words: s.typing(draft, g.Words, hint{rows: 2}), who: s.people(g.ForWhom), domain: s.domain(g.Domain), due: s.day(g.Due)}
	f.field = kit.NewField(l.T("plan.goal.words"), l.T("plan.goal.words.hint"), f.words.whole)
	f.words.heard = func() { f.field.SetError("") }
	f.result = s.typing(draft+"/result", g.Result, hint{rows: 2})
	f.kind = kit.NewChoice(goalKinds(l)...)
	f.kind.SetSelected(string(g.Kind))
	f.whole = kit.Down(12, f.field,
		kit.NewField(l.T("plan.goal.result"), l.T("plan.goal.result.hint"), f.result.whole),
		kit.NewField(l.T("plan.goal.whom"), l.T("plan.about.hint"), f.who.box),
		kit.Columns(kit.Grid{Columns: 2, Narrow: 190, Gap: 10}, kit.NewField(l.T("plan.domain"), "", f.domain), kit.NewField(l.T("plan.goal.due"), "", f.due)),
		f.kind, s.changeButtons(f.send, f.words, f.result))
	return f
}

func (f *goalForm) box() fyne.CanvasObject { return f.whole }
func (f *goalForm) begin()                 { f.words.focus() }

func (f *goalForm) send() {
	s, g := f.screen, f.old
	g.Words = f.words.text()
	if g.ID != "" {
		if !f.due.Valid() {
			return // the field says so itself
		}
		g.Result, g.ForWhom, g.Domain = f.result.text(), f.who.ids(), domainOf(f.domain.Selected())
		g.Due, g.Kind = family.Date(f.due.Date()), family.GoalKind(f.kind.Selected())
	}
	id, err := s.needs.Desk.PutGoal(s.ctx, s.needs.Family, g)
	if err != nil {
		s.refuse(f.field, s.needs.Explain(err))
		return
	}
	if f.old.ID == "" {
		f.words.clear()
		s.folds["goal "+string(id)] = true
		s.stored("")
		f.begin()
		return
	}
	f.words.forget()
	f.result.forget()
	s.stopEdit()
	s.stored("edit goal " + string(id))
}
