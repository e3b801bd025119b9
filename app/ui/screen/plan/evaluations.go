package plan

import (
	"slices"

	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// evaluationSection is the looking back, the last one first.
func (s *Screen) evaluationSection() fyne.CanvasObject {
	l, done := s.needs.Words, s.dossier.Plan.Evaluations
	count := l.T("plan.nothing")
	if len(done) > 0 {
		count = l.N("plan.evaluations", len(done))
	}
	return s.section(folding{key: "evaluations", title: l.T("plan.evaluations.title"), count: count, open: true, body: s.evaluationBody})
}

func (s *Screen) evaluationBody() []fyne.CanvasObject {
	l := s.needs.Words
	rows := kit.Down(0)
	for _, e := range slices.Backward(s.dossier.Plan.Evaluations) {
		rows.Add(s.evaluation(e))
	}
	var body []fyne.CanvasObject
	if len(rows.Objects) == 0 {
		body = append(body, kit.Note(l.T("plan.evaluations.empty")))
	} else {
		body = append(body, rows)
	}
	if s.dossier.Writable() {
		look := kit.Secondary(l.T("plan.evaluate"), kit.IconHistory, s.evaluate)
		s.places["evaluate"] = look
		body = append(body, kit.Wrap(8, look))
	}
	return body
}

// evaluation is one row; pressing it shows what was said.
func (s *Screen) evaluation(e family.Evaluation) fyne.CanvasObject {
	l, key := s.needs.Words, "evaluation "+string(e.ID)
	open := s.unfolded(key, false)
	row := kit.NewRow(kit.RowData{Icon: kit.IconHistory, Tone: kit.Info, Title: l.Date(string(e.On)), Subtitle: evaluationLine(l, e)}, func() { s.turn(key, !open) })
	s.places["fold "+key] = row
	if !open {
		return row
	}
	told := kit.Down(10)
	for _, score := range e.Scores {
		told.Add(s.score(score))
	}
	if !e.Story.Empty() {
		told.Add(kit.NewField(l.T("plan.evaluation.story"), "", kit.Prose(string(e.Story))))
	}
	if !e.Lessons.Empty() {
		told.Add(kit.NewField(l.T("list.topic.lesson"), "", kit.Prose(string(e.Lessons))))
	}
	return kit.Down(0, row, kit.InsetBy(kit.Edges{Right: 12, Bottom: 10}, kit.BesideAvatar(22, told)))
}

// score is how far one goal came, by the family and by the worker.
func (s *Screen) score(g family.GoalScore) fyne.CanvasObject {
	l := s.needs.Words
	words := l.T("plan.evaluation.goal-gone")
	if goal, ok := s.dossier.Plan.Goal(g.Goal); ok {
		words = string(goal.Words)
	}
	told := kit.Down(4, kit.NewParagraph(words, kit.Style{Bold: true}), kit.Prose(scoreLine(l, g)))
	if !g.Story.Empty() {
		told.Add(kit.Quote(string(g.Story)))
	}
	return told
}
