package fhir

import (
	"cmp"

	"keukentafel/app/family"
)

// goals are the goals and their actions.
func (b *book) goals() {
	for _, g := range b.slice.Plan.Goals {
		b.goal(g)
		for _, a := range g.Actions {
			b.action(g, a)
		}
	}
}

func (b *book) goal(g family.Goal) {
	says := cmp.Or(text(g.Words), "–")
	status, known := goalStatus[g.State]
	if !known {
		status[0] = "proposed" // nothing was said of it yet
	}
	made := goal{head: b.head("Goal", says, b.said("goal-state", string(g.State))), Identifier: named("goal", string(g.ID)), Lifecycle: status[0],
		Achievement: b.term("goal-state", string(g.State)), Description: concept{Text: says}, Subject: b.subject(g.ForWhom), Outcomes: b.outcomes[g.ID]}
	if status[1] != "" {
		made.Achievement.Coding = append(made.Achievement.Coding, coding{goalAchievement, status[1]})
	}
	made.Category = append(list(b.term("goal-kind", string(g.Kind))), list(b.term("domain", string(g.Domain)))...)
	t := target{Due: day(g.Due), Detail: text(g.Result)}
	if t.Detail != "" {
		t.Measure = b.own("measure", "result", b.lang.T("document.goal.result"))
	}
	if t != (target{}) {
		made.Targets = []target{t}
	}
	b.add(partGoals, b.url("goal", string(g.ID)), made)
}

func (b *book) action(g family.Goal, a family.Action) {
	status := cmp.Or(taskStatus[a.State], "requested")
	focus, who := b.ref("goal", string(g.ID)), b.subject(g.ForWhom)
	made := task{head: b.head("Task", text(a.What), b.due(a.Due)), Identifier: named("action", string(a.ID)), Status: status,
		Business: b.term("action-state", string(a.State)), Intent: "plan", Description: text(a.What), Focus: &focus, For: &who,
		Execution: span("", day(a.Done)), Owner: b.who(a.Who), Restriction: until(a.Due)}
	if a.Level >= 1 && a.Level <= 7 {
		made.Code = b.term("level", string(rune('0'+a.Level)))
	}
	b.doing(partGoals, b.url("action", string(a.ID)), made)
}

// doing adds a task, which is also an activity of the plan.
func (b *book) doing(part, url string, made task) {
	b.tasks = append(b.tasks, reference{Reference: url})
	b.add(part, url, made)
}

func (b *book) due(d family.Date) string {
	if due := day(d); due != "" {
		return b.lang.T("document.sheet.before", "datum", b.lang.Date(due))
	}
	return ""
}

func until(d family.Date) *restriction {
	if due := day(d); due != "" {
		return &restriction{period{End: due}}
	}
	return nil
}

// safety agreements are tasks that nobody finishes: somebody watches over them.
func (b *book) safety() {
	for _, s := range b.slice.Plan.Safety {
		who := b.subject(s.About)
		made := task{head: b.head("Task", text(s.Text)), Identifier: named("safety", string(s.ID)), Status: "accepted", Intent: "plan",
			Code: b.own("task", "safety-agreement", b.lang.T("list.item.safety")), Description: text(s.Text), For: &who, Execution: span(day(s.On), "")}
		if watches := text(s.Watches); watches != "" {
			made.Owner = &reference{Display: watches}
		}
		if fails := text(s.WhenFail); fails != "" {
			made.Notes = []annotation{{Text: b.lang.T("document.safety.when-it-fails") + ": " + fails}}
		}
		b.doing(partSafety, b.url("safety", string(s.ID)), made)
	}
}

// review is the next talk about the plan.
func (b *book) review() {
	next := b.slice.Plan.NextReview
	if day(next) == "" {
		return
	}
	who := b.group(b.patients)
	made := task{head: b.head("Task", b.lang.T("document.next-review"), b.lang.Date(string(next))), Identifier: named("review", string(next)), Status: "requested", Intent: "plan",
		Code: b.own("task", "review", b.lang.T("document.next-review")), For: &who, Owner: b.coordinating(), Restriction: until(next)}
	b.doing(partOpening, b.url("review", string(next)), made)
}

func (b *book) carePlan() {
	s := b.slice
	title := b.lang.T("document.title.nameless")
	if name := text(s.Family.Name); name != "" {
		title = b.lang.T("document.title", "gezin", name)
	}
	status := cmp.Or(planStatus[s.Plan.State], "draft")
	if s.Version == 0 && status == "active" {
		status = "draft" // on its way to the next version
	}
	made := carePlan{head: b.head("CarePlan", title), Identifier: named("family", string(s.Family.ID)), Status: status, Intent: "plan", Title: title,
		Subject: b.group(b.patients), Period: span(day(s.AdoptedOn), ""), Author: b.coordinating(), CareTeam: []reference{b.ref("team", "")}}
	for _, g := range s.Plan.Goals {
		made.Goals = append(made.Goals, b.ref("goal", string(g.ID)))
	}
	for _, t := range b.tasks {
		made.Activities = append(made.Activities, activity{t})
	}
	b.add(partOpening, b.url("plan", ""), made)
}
