package plan

import (
	"strconv"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// unfoldedGoals is up to how many goals all are shown in full.
const unfoldedGoals = 3

// goalSection is what the family wants to reach, and how.
func (s *Screen) goalSection() fyne.CanvasObject {
	l, goals := s.needs.Words, s.dossier.Plan.Goals
	count := l.T("plan.nothing")
	if len(goals) > 0 {
		count = l.N("plan.goals", len(goals))
	}
	return s.section(folding{key: "goals", title: l.T("plan.goals.title"), count: count, open: true, body: s.goalBody})
}

func (s *Screen) goalBody() []fyne.CanvasObject {
	l, goals := s.needs.Words, s.dossier.Plan.Goals
	var body []fyne.CanvasObject
	if len(goals) == 0 {
		body = append(body, kit.Note(l.T("plan.goals.empty")))
	}
	if tooMany(goals) {
		body = append(body, kit.Notice(kit.Info, l.T("plan.goals.many", "aantal", l.Number(family.AdvisedGoals))))
	}
	list := kit.Down(14)
	for i, g := range goals {
		if i > 0 {
			list.Add(kit.Line())
		}
		box := kit.Down(8)
		s.fillGoal(box, g, i+1)
		s.goals = append(s.goals, spot{g.ID, box})
		list.Add(box)
	}
	if len(goals) > 0 {
		body = append(body, list)
	}
	if s.dossier.Writable() {
		body = append(body, s.form("add goal", func() form { return newGoal(s) }).box())
	}
	return body
}

// fillGoal shows a goal folded, in full, or as the form that changes it.
func (s *Screen) fillGoal(box *fyne.Container, g family.Goal, number int) {
	key := "goal " + string(g.ID)
	if s.editing == key {
		box.Add(s.form(key, func() form { return changeGoal(s, g) }).box())
		return
	}
	open := s.unfolded(key, len(s.dossier.Plan.Goals) <= unfoldedGoals)
	words := s.goalWords(g, open)
	fold := s.foldButton(folding{key: key, title: string(g.Words)}, !open)
	box.Add(kit.Across(12, kit.AtTop(kit.NewAvatar(strconv.Itoa(number), kit.Info)), kit.Grow(words), kit.AtTop(fold)))
	switch {
	case !open:
		return
	case s.dossier.Writable():
		box.Add(s.goalButtons(g))
	default:
		box.Add(kit.Chips(goalChips(s.needs.Words, g, s.needs.Today())...))
	}
	for _, a := range g.Actions {
		box.Add(s.action(g, a))
	}
	if s.dossier.Writable() {
		box.Add(s.form("add action "+string(g.ID), func() form { return newAction(s, g.ID) }).box())
	}
}

func (s *Screen) goalWords(g family.Goal, open bool) fyne.CanvasObject {
	words := kit.Down(4, kit.NewParagraph(string(g.Words), kit.Style{Bold: true}))
	if !open {
		chips := kit.Chips(goalChips(s.needs.Words, g, s.needs.Today())...)
		chips.Add(kit.Caption(goalProgress(s.needs.Words, g)))
		words.Add(chips)
		return words
	}
	if !g.Result.Empty() {
		words.Add(kit.Prose(s.needs.Words.T("plan.goal.then", "resultaat", string(g.Result))))
	}
	about := goalLine(s.needs.Words, s.dossier.Family, g)
	words.Add(kit.NewParagraph(about, kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted}))
	return words
}

// goalButtons are how far a goal is, its place in the order, and more.
func (s *Screen) goalButtons(g family.Goal) fyne.CanvasObject {
	id := string(g.ID)
	state := kit.NewSelect("", goalStates(s.needs.Words))
	state.SetSelected(string(g.State))
	state.OnChanged = func(chosen string) {
		g.State = family.GoalState(chosen)
		_, err := s.needs.Desk.PutGoal(s.ctx, s.needs.Family, g)
		s.done(err, "state "+id)
	}
	s.places["state "+id] = state
	return kit.Across(2, kit.Grow(state),
		s.iconButton("up "+id, kit.IconUp, "plan.goal.up", func() { s.moveGoal(g.ID, -1) }),
		s.iconButton("down "+id, kit.IconDown, "plan.goal.down", func() { s.moveGoal(g.ID, 1) }),
		s.iconButton("edit goal "+id, kit.IconPen, "plan.goal.change", func() { s.edit("goal " + id) }),
		s.iconButton("remove goal "+id, kit.IconTrash, "plan.goal.remove", func() {
			s.removed(s.needs.Desk.RemoveGoal(s.ctx, s.needs.Family, g.ID), "plan.goal.removed", "fold goals")
		}))
}

// moveGoal moves a goal in the order of the plan and keeps it in sight.
func (s *Screen) moveGoal(id family.GoalID, by int) {
	if !s.done(s.needs.Desk.MoveGoal(s.ctx, s.needs.Family, id, by), "") {
		return
	}
	for _, g := range s.goals {
		if g.goal == id {
			s.reveal(g.box)
		}
	}
}
