package plan

import (
	"fyne.io/fyne/v2"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
)

// review is a looking back that is being filled in. It stays filled when the
// panel is closed before it was stored.
type review struct {
	screen  *Screen
	on      *kit.DateField
	scores  []scoring
	story   *typing
	lessons *typing
}

// scoring is what is asked about one goal.
type scoring struct {
	goal   family.Goal
	client *kit.Select
	worker *kit.Select
	story  *typing
}

// evaluate looks back on the goals, together.
func (s *Screen) evaluate() {
	l := s.needs.Words
	if s.review == nil {
		s.review = s.newReview()
	}
	r := s.review
	r.follow(s.dossier.Plan.Goals)
	kit.AskForm(s.needs.Canvas(), l, kit.Form{
		Title: l.T("plan.evaluate"), Intro: l.T("plan.evaluate.intro"), Submit: l.T("plan.save"), Wide: 780,
		Fields: r.fields(), Check: r.check, Done: func() { s.stored("evaluate") },
	})
}

func (s *Screen) newReview() *review {
	return &review{screen: s, on: s.day(s.needs.Today()), story: s.typing("review/story", "", hint{rows: 2}), lessons: s.typing("review/lessons", "", hint{rows: 2})}
}

// follow asks about the goals that the plan has now.
func (r *review) follow(goals []family.Goal) {
	before := r.scores
	r.scores = nil
	for _, g := range goals {
		if g.State != family.GoalDropped {
			r.scores = append(r.scores, r.scoring(g, before))
		}
	}
}

func (r *review) scoring(g family.Goal, before []scoring) scoring {
	for _, old := range before {
		if old.goal.ID == g.ID {
			old.goal = g
			return old
		}
	}
	s := r.screen
	made := scoring{goal: g, client: kit.NewSelect("", scores(s.needs.Words)), worker: kit.NewSelect("", scores(s.needs.Words)),
		story: s.typing("review/"+string(g.ID), "", hint{rows: 1})}
	made.client.SetSelected(notScored)
	made.worker.SetSelected(notScored)
	return made
}

func (r *review) fields() []fyne.CanvasObject {
	l := r.screen.needs.Words
	var fields []fyne.CanvasObject
	if len(r.scores) == 0 {
		fields = append(fields, kit.Notice(kit.Info, l.T("plan.evaluate.no-goals")))
	}
	for _, g := range r.scores {
		fields = append(fields, kit.Down(8, kit.NewParagraph(string(g.goal.Words), kit.Style{Bold: true}),
			kit.Columns(kit.Grid{Columns: 2, Narrow: 240, Gap: 12}, kit.NewField(l.T("plan.evaluation.client"), "", g.client), kit.NewField(l.T("plan.evaluation.worker"), "", g.worker)),
			kit.NewField(l.T("plan.evaluation.goal-story"), "", g.story.whole)), kit.Line())
	}
	return append(fields, kit.NewField(l.T("plan.evaluation.story"), "", r.story.whole),
		kit.NewField(l.T("list.topic.lesson"), "", r.lessons.whole), kit.NewField(l.T("plan.evaluation.on"), "", r.on))
}

// evaluation is what was filled in; goals about which nothing was said are left out.
func (r *review) evaluation() family.Evaluation {
	e := family.Evaluation{On: family.Date(r.on.Date()), Story: r.story.text(), Lessons: r.lessons.text()}
	for _, g := range r.scores {
		score := family.GoalScore{Goal: g.goal.ID, Client: scoreOf(g.client.Selected()), Worker: scoreOf(g.worker.Selected()), Story: g.story.text()}
		if score.Client != nil || score.Worker != nil || !score.Story.Empty() {
			e.Scores = append(e.Scores, score)
		}
	}
	return e
}

// check stores the evaluation, or says what is wrong.
func (r *review) check() string {
	s, e := r.screen, r.evaluation()
	l := s.needs.Words
	switch {
	case !r.on.Valid():
		return l.T("plan.evaluate.date")
	case len(e.Scores) == 0 && e.Story.Empty() && e.Lessons.Empty():
		return l.T("plan.evaluate.needed")
	}
	if _, err := s.needs.Desk.Evaluate(s.ctx, s.needs.Family, e); err != nil {
		return s.needs.Explain(err)
	}
	for _, g := range r.scores {
		g.story.forget()
	}
	r.story.forget()
	r.lessons.forget()
	s.review = nil
	return ""
}
