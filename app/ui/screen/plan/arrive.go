package plan

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/route"
)

// arrive shows what the screen was opened for: a goal, an action or a
// statement, unfolded, in sight and with the focus. What is no longer in the
// plan leaves the page as it is.
func (s *Screen) arrive(object string) {
	p := s.dossier.Plan
	switch object {
	case "":
		return
	case route.PlanReview:
		s.unfold("evaluations")
		s.come("evaluations", "evaluate")
		return
	case route.PlanOverdue:
		object = latest(p, s.needs.Today())
	}
	if g, a, ok := p.Action(family.ActionID(object)); ok {
		s.unfold("goals", "goal "+string(g.ID))
		s.come("goal "+string(g.ID), "done "+string(a.ID))
	} else if g, ok := p.Goal(family.GoalID(object)); ok {
		s.unfold("goals", "goal "+string(g.ID))
		s.come("goal "+string(g.ID), "words goal "+string(g.ID))
	} else if st, ok := p.Statement(family.StatementID(object)); ok {
		topic := string(st.Topic)
		s.unfold(topic, "all "+topic)
		s.come("statement "+string(st.ID), "words statement "+string(st.ID))
	}
}

// latest is the action that should have been done longest ago; empty when none
// is late.
func latest(p family.Plan, today family.Date) string {
	late := p.Overdue(today)
	if len(late) == 0 {
		return ""
	}
	return string(slices.MinFunc(late, func(a, b family.Action) int { return cmp.Compare(a.Due, b.Due) }).ID)
}

func (s *Screen) unfold(keys ...string) {
	for _, key := range keys {
		s.folds[key] = true
	}
	s.draw("")
}

// come brings a part into sight, which makes it when it was not, and puts the
// focus on a place in it.
func (s *Screen) come(part, place string) {
	if box, ok := s.parts[part]; ok {
		s.reveal(box)
	}
	s.places.Focus(s.needs.Canvas(), place)
	if there, ok := s.places[place].(fyne.CanvasObject); ok {
		s.reveal(there)
	}
}
