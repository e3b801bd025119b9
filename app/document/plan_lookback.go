package document

import (
	"strconv"

	"keukentafel/app/family"
)

// evaluations look back on the goals, with what the family and the worker each
// think of it.
func (a *author) evaluations() {
	lessons := a.slice.Plan.On(family.TopicLesson)
	if len(a.slice.Plan.Evaluations) > 0 {
		a.heading(2, "document.evaluations")
	}
	for _, e := range a.slice.Plan.Evaluations {
		a.evaluation(e)
	}
	level := 2
	if len(a.slice.Plan.Evaluations) > 0 {
		level = 3
	}
	a.statements(level, "document.topic.lesson", lessons)
}

func (a *author) evaluation(e family.Evaluation) {
	where := "evaluation " + string(e.ID)
	title := a.date(e.On)
	if title == "" {
		title = a.lang.T("document.evaluation")
	}
	a.add(Heading{Level: 3, Text: title, Where: where})
	if len(e.Scores) > 0 {
		a.add(a.scores(e, where))
	}
	for _, text := range []family.Text{e.Story, e.Lessons} {
		if !text.Empty() {
			a.add(Paragraph{Runs: Plain(string(text)), Where: where})
		}
	}
}

func (a *author) scores(e family.Evaluation, where string) Table {
	table := Table{Columns: []Column{
		{Title: a.lang.T("document.score.goal"), Share: 2.4}, {Title: a.lang.T("document.score.family"), Share: 1.5},
		{Title: a.lang.T("document.score.worker"), Share: 1.5}, {Title: a.lang.T("document.score.story"), Share: 2},
	}}
	for _, score := range e.Scores {
		goal, ok := a.slice.Plan.Goal(score.Goal)
		if !ok {
			continue
		}
		table.Rows = append(table.Rows, Row{
			Cells: [][]Run{
				Plain(string(goal.Words)), Plain(a.attainment(score.Client)), Plain(a.attainment(score.Worker)), Plain(string(score.Story)),
			},
			Where: where,
		})
	}
	return table.withoutEmptyColumns()
}

func (a *author) attainment(score *family.GAS) string {
	if score == nil || *score < family.GASWorst || *score > family.GASBest {
		return "–"
	}
	return a.lang.T("document.attainment." + strconv.Itoa(int(*score)))
}

// agreements show what every person says of the plan, also when that is no.
func (a *author) agreements() {
	if len(a.slice.Plan.Agreements) == 0 {
		return
	}
	a.heading(2, "document.agreements")
	table := Table{Columns: []Column{
		{Title: a.lang.T("document.agreement.who"), Share: 1.2}, {Title: a.lang.T("document.agreement.answer"), Share: 1.2},
		{Title: a.lang.T("document.agreement.view"), Share: 3.2}, {Title: a.lang.T("document.agreement.on"), Share: 1.3},
	}}
	for _, agreement := range a.slice.Plan.Agreements {
		table.Rows = append(table.Rows, Row{
			Cells: [][]Run{
				{a.person(agreement.Person)}, Strong(a.answer(agreement.Answer)), Plain(string(agreement.View)), Plain(a.date(agreement.On)),
			},
			Where: "agreement of " + string(agreement.Person),
		})
	}
	a.add(table.withoutEmptyColumns())
}

func (a *author) answer(answer family.AgreementAnswer) string {
	if answer == "" {
		answer = family.AgreeNotAsked
	}
	return a.lang.T("document.answer." + string(answer))
}
