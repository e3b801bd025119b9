package plan

import (
	"cmp"
	"slices"
	"strconv"

	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/words"
)

// goalLine says for whom a goal is, and what it is about.
func goalLine(l words.Lang, f family.Family, g family.Goal) string {
	who := l.T("plan.goal.everybody")
	if some := names(l, f, g.ForWhom); some != "" {
		who = l.T("plan.goal.for", "namen", some)
	}
	return words.Line(who, domainWord(l, g.Domain), l.T("list.goal-kind."+string(g.Kind)))
}

// goalProgress says how many actions of a goal were done.
func goalProgress(l words.Lang, g family.Goal) string {
	done, all := g.Progress()
	if all == 0 {
		return l.T("plan.goal.no-actions")
	}
	return l.N("plan.goal.done", all, "gedaan", l.Number(done))
}

// lateChips say that the goal, or actions of it, should have been done.
func lateChips(l words.Lang, g family.Goal, today family.Date) []kit.Label {
	var labels []kit.Label
	if g.Due.Before(today) && !ended(g) {
		labels = append(labels, kit.Label{Text: l.N("plan.action.late", daysBetween(g.Due, today)), Tone: kit.Bad})
	}
	if n := len((family.Plan{Goals: []family.Goal{g}}).Overdue(today)); n > 0 {
		labels = append(labels, kit.Label{Text: l.N("plan.goal.late", n), Tone: kit.Bad})
	}
	return labels
}

// tooMany tells whether more goals are being worked on than a plan carries well.
func tooMany(goals []family.Goal) bool {
	n := 0
	for _, g := range goals {
		if !ended(g) {
			n++
		}
	}
	return n > family.AdvisedGoals
}

// ended tells whether nobody works on a goal any more.
func ended(g family.Goal) bool {
	return g.State == family.GoalReached || g.State == family.GoalMissed || g.State == family.GoalDropped
}

func goalStates(l words.Lang) []kit.Option {
	var options []kit.Option
	for _, s := range family.GoalStates() {
		options = append(options, kit.Option{ID: string(s), Label: l.T("list.goal-state." + string(s))})
	}
	return options
}

func goalKinds(l words.Lang) []kit.Option {
	return []kit.Option{{ID: string(family.GoalOwn), Label: l.T("list.goal-kind.own")}, {ID: string(family.GoalImposed), Label: l.T("list.goal-kind.imposed")}}
}

// actionLine says who does it, when, how it stands and how heavy the help is.
func actionLine(l words.Lang, f family.Family, a family.Action) string {
	who := cmp.Or(doerName(f, a.Who), l.T("plan.action.nobody"))
	when, level := "", ""
	switch {
	case a.State == family.ActionDone && a.Done.Known():
		when = l.T("plan.action.done-on", "datum", l.Date(string(a.Done)))
	case a.Due.Known():
		when = l.T("plan.due", "datum", l.Date(string(a.Due)))
	}
	if a.Level > 0 {
		level = l.T("list.level." + strconv.Itoa(int(a.Level)))
	}
	return words.Line(who, when, l.T("list.action-state."+string(a.State)), level)
}

// actionChips say that an action is late.
func actionChips(l words.Lang, a family.Action, today family.Date) []kit.Label {
	var labels []kit.Label
	if a.Overdue(today) {
		labels = append(labels, kit.Label{Text: l.N("plan.action.late", daysBetween(a.Due, today)), Tone: kit.Bad})
	}
	return labels
}

func actionStates(l words.Lang) []kit.Option {
	var options []kit.Option
	for _, s := range family.ActionStates() {
		options = append(options, kit.Option{ID: string(s), Label: l.T("list.action-state." + string(s))})
	}
	return options
}

// graded is the newest mark of somebody about something, and the one before it.
type graded struct {
	mark   family.Mark
	before family.Mark
	again  bool // there is one before it
}

// newest are the newest marks of each giver and topic, in the order in which
// they were first given.
func newest(marks []family.Mark) []graded {
	type about struct {
		person  family.PersonID
		partner family.PartnerID
		goal    family.GoalID
		topic   string
	}
	sorted := slices.Clone(marks)
	slices.SortStableFunc(sorted, func(a, b family.Mark) int { return cmp.Compare(a.On, b.On) })
	at := map[about]int{}
	var found []graded
	for _, m := range sorted {
		key := about{m.Person, m.Partner, m.Goal, string(m.Topic)}
		if i, ok := at[key]; ok {
			found[i] = graded{mark: m, before: found[i].mark, again: true}
			continue
		}
		at[key] = len(found)
		found = append(found, graded{mark: m})
	}
	return found
}

// trend says how a mark stands to the one before it; false when there is none.
func trend(l words.Lang, g graded) (kit.Label, bool) {
	since := l.Date(string(g.before.On))
	switch d := g.mark.Score - g.before.Score; {
	case !g.again:
		return kit.Label{}, false
	case d > 0:
		return kit.Label{Text: l.N("plan.mark.up", d, "datum", since), Tone: kit.Good}, true
	case d < 0:
		return kit.Label{Text: l.N("plan.mark.down", -d, "datum", since), Tone: kit.Warn}, true
	}
	return kit.Label{Text: l.T("plan.mark.same", "datum", since), Tone: kit.Neutral}, true
}

// markTopic is what a mark is about.
func markTopic(p family.Plan, m family.Mark) string {
	if goal, ok := p.Goal(m.Goal); ok && m.Topic.Empty() {
		return string(goal.Words)
	}
	return string(m.Topic)
}

func markGiver(m family.Mark) family.Doer {
	return family.Doer{Person: m.Person, Partner: m.Partner}
}

// levelOf reads the option of a level back.
func levelOf(id string) family.InterventionLevel {
	level, err := strconv.Atoi(id)
	if err != nil {
		return 0 // nothing was chosen
	}
	return family.InterventionLevel(level)
}
