package plan

import (
	"strconv"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/telling"
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
	var parts []kit.OrderPart
	for i, g := range goals {
		box := s.later("goal "+string(g.ID), 72, func() fyne.CanvasObject { return s.goal(g, i) })
		if i > 0 {
			box = kit.Down(14, kit.Line(), box)
		}
		s.spots = append(s.spots, spot{string(g.ID), s.order.goals, box})
		parts = append(parts, kit.OrderPart{ID: string(g.ID), Content: box})
	}
	if len(goals) > 0 {
		body = append(body, s.order.goals.List("goals", 14, parts...))
	}
	if s.dossier.Writable() {
		body = append(body, s.form("add goal", func() form { return newGoal(s) }).box())
	}
	return body
}

// goal shows a goal folded, in full, or as the form that changes it.
func (s *Screen) goal(g family.Goal, at int) fyne.CanvasObject {
	key := "goal " + string(g.ID)
	if s.editing == key {
		return s.form(key, func() form { return changeGoal(s, g) }).box()
	}
	open := s.unfolded(key, len(s.dossier.Plan.Goals) <= unfoldedGoals)
	head := []fyne.CanvasObject{kit.AtTop(kit.NewAvatar(strconv.Itoa(at+1), kit.Info)), kit.Grow(s.goalWords(g, open))}
	if s.dossier.Writable() {
		grip := s.order.goals.Grip(string(g.ID), s.needs.Words.T("order.goal"), at+1, len(s.dossier.Plan.Goals))
		s.places["grip "+key] = grip
		head = append([]fyne.CanvasObject{kit.AtTop(grip)}, head...)
		head = append(head, kit.AtTop(s.goalMenu(g)))
	}
	head = append(head, kit.AtTop(s.foldButton(folding{key: key, title: string(g.Words)}, !open)))
	if !open {
		return kit.Across(6, head...)
	}
	return kit.Down(8, append([]fyne.CanvasObject{kit.Across(6, head...)}, s.actions(g)...)...)
}

// actions are the steps towards a goal, and the line to add one.
func (s *Screen) actions(g family.Goal) []fyne.CanvasObject {
	parts := make([]kit.OrderPart, len(g.Actions))
	for i, a := range g.Actions {
		box := s.action(g, a, i)
		s.spots = append(s.spots, spot{string(a.ID), s.order.actions, box})
		parts[i] = kit.OrderPart{ID: string(a.ID), Content: box}
	}
	shown := []fyne.CanvasObject{s.order.actions.List(string(g.ID), 10, parts...)}
	if s.dossier.Writable() {
		shown = append(shown, s.form("add action "+string(g.ID), func() form { return newAction(s, g.ID) }).box())
	}
	return shown
}

func (s *Screen) goalWords(g family.Goal, open bool) fyne.CanvasObject {
	l := s.needs.Words
	shown := []fyne.CanvasObject{s.inPlace(written{key: "goal " + string(g.ID), text: g.Words, style: kit.Style{Bold: true}, save: func(text family.Text) error {
		return s.changeGoal(g.ID, func(g *family.Goal) { g.Words = text })
	}})}
	if open && !g.Result.Empty() {
		shown = append(shown, kit.Prose(l.T("plan.goal.then", "resultaat", string(g.Result))))
	}
	if open {
		shown = append(shown, kit.NewParagraph(goalLine(l, s.dossier.Family, g), kit.Style{Size: kit.SizeCaption, Color: kit.ColorMuted}))
	}
	chips := s.goalChips(g, open)
	if open && s.dossier.Writable() {
		chips = append(s.goalPicks(g), chips...)
	}
	if len(chips) > 0 {
		shown = append(shown, kit.Wrap(6, chips...))
	}
	if open {
		shown = append(shown, s.whoLine(string(g.ID)))
	}
	return kit.Down(4, shown...)
}

// goalChips say what of a goal is late or waits; of a folded goal, or one that
// can only be read, also how far it is.
func (s *Screen) goalChips(g family.Goal, open bool) []fyne.CanvasObject {
	l := s.needs.Words
	labels := append(lateChips(l, g, s.needs.Today()), s.waitChips(string(g.ID))...)
	if idle(g) {
		labels = append(labels, kit.Label{Text: l.T("plan.goal.no-actions"), Tone: kit.Warn})
	}
	if !open || !s.dossier.Writable() {
		labels = append([]kit.Label{{Text: l.T("list.goal-state." + string(g.State)), Tone: telling.Goal(g.State)}}, labels...)
	}
	var shown []fyne.CanvasObject
	for _, label := range labels {
		shown = append(shown, kit.NewChip(label.Text, label.Tone))
	}
	if !open && len(g.Actions) > 0 {
		shown = append(shown, kit.Caption(goalProgress(l, g)))
	}
	return shown
}
