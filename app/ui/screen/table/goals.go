package table

import (
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// goals is the sixth step: up to five goals in the family's own words, for
// whom, and the first actions. One goal is open at a time.
type goals struct {
	s        *Screen
	words    *typing
	form     *fyne.Container // for a new goal, or for one that is mended
	another  *kit.Button     // opens the form
	asked    bool            // the form was asked for
	whom     map[family.PersonID]*kit.Check
	advice   *fyne.Container
	list     *fyne.Container
	open     family.GoalID
	action   *actionForm // of the open goal
	changing family.GoalID
	add      *kit.Button
}

func newGoals(s *Screen) step { return &goals{s: s, whom: map[family.PersonID]*kit.Check{}} }

func (g *goals) build() []fyne.CanvasObject {
	l, s := g.s.needs.Words, g.s
	g.words = s.newArea("goal", l.T("table.goal-placeholder"), g.write)
	g.add = kit.Secondary(l.T("table.goal-add"), kit.IconPlus, g.write)
	people := kit.Wrap(18)
	for _, p := range seats(s.dossier.Family, s.needs.Today()) {
		if p.Place != family.PlaceNetwork {
			g.whom[p.ID] = kit.NewCheck(called(s.dossier.Family, p.ID), nil)
			people.Add(g.whom[p.ID])
		}
	}
	g.advice, g.list = kit.Down(0), kit.Down(14)
	g.form = kit.Card(g.words.whole, kit.NewText(l.T("table.goal-whom"), kit.Style{Size: kit.SizeCaption, Bold: true}), people, kit.Wrap(10, g.add))
	g.another = kit.Secondary(l.T("table.goal-another"), kit.IconPlus, g.askAnother)
	g.asked = !g.words.text().Empty()
	return []fyne.CanvasObject{g.list, g.advice, g.form, kit.Wrap(0, g.another)}
}

// askAnother opens the form for one more goal, and closes the goal that was
// open.
func (g *goals) askAnother() {
	g.asked, g.open = true, ""
	g.show()
	g.s.renew()
	g.words.focus()
}

// write stores the goal that was typed, and opens it for its first action.
func (g *goals) write() {
	if g.words.text().Empty() {
		g.words.focus()
		return
	}
	s := g.s
	goal := family.Goal{}
	if old, ok := s.dossier.Plan.Goal(g.changing); ok {
		goal = *old
	}
	goal.Words, goal.ForWhom = g.words.text(), nil
	for _, p := range seats(s.dossier.Family, s.needs.Today()) {
		if tick, ok := g.whom[p.ID]; ok && tick.Checked() {
			goal.ForWhom = append(goal.ForWhom, p.ID)
		}
	}
	id, err := s.needs.Desk.PutGoal(s.ctx, s.needs.Family, goal)
	if err != nil {
		s.needs.Fail(err)
		return
	}
	g.changing, g.asked = "", false
	g.words.clear()
	for _, tick := range g.whom {
		tick.SetChecked(false)
	}
	g.openGoal(id)
	s.stored(nil)
	g.action.what.focus()
}

// openGoal shows the actions of one goal, with a form for the next.
func (g *goals) openGoal(id family.GoalID) {
	g.open, g.asked = id, false
	g.action = newActionForm(g.s, id)
}

// mend takes a goal back into the field.
func (g *goals) mend(goal family.Goal) {
	g.changing, g.asked = goal.ID, true
	g.words.set(string(goal.Words))
	for id, tick := range g.whom {
		tick.SetChecked(slices.Contains(goal.ForWhom, id))
	}
	g.show()
	g.s.renew()
	g.words.focus()
}

func (g *goals) show() {
	l, s := g.s.needs.Words, g.s
	g.add.Set(l.T("table.goal-add"))
	if g.changing != "" {
		g.add.Set(l.T("table.write-again"))
	}
	asking := g.asked || len(s.dossier.Plan.Goals) == 0
	g.form.Hide()
	g.another.Show()
	if asking {
		g.form.Show()
		g.another.Hide()
	}
	fill(g.advice)
	if n := len(s.dossier.Plan.Goals); n >= family.AdvisedGoals {
		fill(g.advice, kit.Notice(kit.Info, l.N("table.goals-enough", n)))
	}
	var cards []fyne.CanvasObject
	for i, goal := range s.dossier.Plan.Goals {
		if goal.ID == g.open {
			cards = append(cards, g.card(i, goal))
		} else {
			cards = append(cards, g.closed(i, goal))
		}
	}
	fill(g.list, cards...)
}

// closed is a goal in one row; pressing it opens it.
func (g *goals) closed(i int, goal family.Goal) fyne.CanvasObject {
	l, s := g.s.needs.Words, g.s
	under := l.T("table.with", "what", forWhom(l, s.dossier.Family, goal), "more", l.N("table.actions", len(goal.Actions)))
	words := l.T("table.numbered", "number", i+1, "text", string(goal.Words))
	return kit.Card(kit.Across(10, kit.Grow(kit.Down(2, kit.NewParagraph(words, kit.Style{Bold: true}), kit.Note(under))),
		kit.Secondary(l.T("table.goal-open"), kit.IconDown, func() {
			g.openGoal(goal.ID)
			g.show()
			s.renew()
			g.action.what.focus()
		})))
}

// card is the open goal with its actions.
func (g *goals) card(i int, goal family.Goal) fyne.CanvasObject {
	l, s := g.s.needs.Words, g.s
	words := l.T("table.numbered", "number", i+1, "text", string(goal.Words))
	head := kit.Across(8, kit.Grow(kit.NewParagraph(words, kit.Style{Size: kit.SizeHeading, Bold: true})),
		kit.IconButton(kit.IconPen, l.T("table.mend"), func() { g.mend(goal) }),
		kit.IconButton(kit.IconTrash, l.T("table.remove"), func() { g.remove(goal) }))
	lines := []fyne.CanvasObject{head, kit.Note(forWhom(l, s.dossier.Family, goal))}
	for _, a := range goal.Actions {
		lines = append(lines, g.actionRow(goal.ID, a))
	}
	for _, hint := range hints(goal) {
		lines = append(lines, kit.Across(10, kit.AtTop(kit.NewIcon(kit.IconStar, kit.ColorPrimary)), kit.Grow(kit.Note(l.T("table.hint."+hint)))))
	}
	return kit.Card(append(lines, kit.Line(), g.action.content)...)
}

// remove takes a goal with its actions away.
func (g *goals) remove(goal family.Goal) {
	s := g.s
	err := s.needs.Desk.RemoveGoal(s.ctx, s.needs.Family, goal.ID)
	s.removed(err, s.needs.Words.T("table.goal-removed"), func() error {
		_, err := s.needs.Desk.PutGoal(s.ctx, s.needs.Family, goal)
		return err
	})
}

func (g *goals) removeAction(goal family.GoalID, a family.Action) {
	s := g.s
	err := s.needs.Desk.RemoveAction(s.ctx, s.needs.Family, a.ID)
	s.removed(err, s.needs.Words.T("table.action-removed"), func() error {
		_, err := s.needs.Desk.PutAction(s.ctx, s.needs.Family, goal, a)
		return err
	})
	g.action.what.focus()
}

func (g *goals) actionRow(goal family.GoalID, a family.Action) fyne.CanvasObject {
	l, s := g.s.needs.Words, g.s
	what, whoWhen := actionLine(l, s.dossier.Family, a)
	return kit.Across(8, kit.Grow(kit.Down(0, kit.Prose(what), kit.Note(whoWhen))),
		kit.IconButton(kit.IconPen, l.T("table.mend"), func() { g.action.mend(a) }),
		kit.IconButton(kit.IconTrash, l.T("table.remove"), func() { g.removeAction(goal, a) }))
}
