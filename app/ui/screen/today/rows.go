package today

import (
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/words"
)

// grouped puts tasks of one kind together, in the order in which they come.
func grouped(tasks []casework.Task) [][]casework.Task {
	var groups [][]casework.Task
	for _, t := range tasks {
		if n := len(groups); n > 0 && groups[n-1][0].Kind == t.Kind {
			groups[n-1] = append(groups[n-1], t)
			continue
		}
		groups = append(groups, []casework.Task{t})
	}
	return groups
}

// taskRow words one task.
func taskRow(l words.Lang, t casework.Task, today family.Date) kit.RowData {
	name := string(t.Name)
	row := kit.RowData{Initials: kit.Initials(name), Title: name, Subtitle: words.Line(string(t.Town), l.N("today.task."+string(t.Kind), t.Count))}
	if t.Day.Known() {
		row.Trailing = l.ShortDate(string(t.Day))
	}
	row.Chips = []kit.Label{{Text: l.T("today.chip." + string(t.Kind)), Tone: toneOf(t, today)}}
	return row
}

// toneOf says how pressing a task is.
func toneOf(t casework.Task, today family.Date) kit.Tone {
	switch t.Kind {
	case casework.TaskOverdue:
		return kit.Bad
	case casework.TaskReview, casework.TaskDestructionAsked, casework.TaskRightsAsked:
		if t.Day.Before(today) {
			return kit.Bad
		}
		return kit.Warn
	case casework.TaskConsentOpen, casework.TaskConsentEnds:
		return kit.Warn
	}
	return kit.Info
}

// placeOf is where a task can be done.
func placeOf(t casework.Task) route.Route {
	if t.Kind == casework.TaskDestructionAsked || t.Kind == casework.TaskDestructionDue {
		return route.Route{Name: route.Retention, Family: t.Family}
	}
	tab := map[casework.TaskKind]string{
		casework.TaskContribution: route.TabContributions,
		casework.TaskOverdue:      route.TabPlan,
		casework.TaskReview:       route.TabOverview,
		casework.TaskRightsAsked:  route.TabOverview,
		casework.TaskConsentOpen:  route.TabConsent,
		casework.TaskConsentEnds:  route.TabConsent,
		casework.TaskBirthday:     route.TabConsent,
		casework.TaskUnadopted:    route.TabPlan,
		casework.TaskHandover:     route.TabOverview,
	}[t.Kind]
	return route.Route{Name: route.Dossier, Family: t.Family, Tab: tab}
}

// sliceRow words a plan that was shared with this installation.
func sliceRow(l words.Lang, s casework.ReceivedSlice) kit.RowData {
	name := string(s.Slice.Family.Name)
	return kit.RowData{Initials: kit.Initials(name), Title: name, Subtitle: l.T("today.from", "name", string(s.From.Name)),
		Trailing: l.Date(string(family.DateOf(s.Arrived)))}
}

// longDay is a day as one says it: "dinsdag 24 november 2026".
func longDay(l words.Lang, d family.Date) string {
	return l.Weekday(string(d)) + " " + l.Date(string(d))
}

func unsent(list []casework.Outgoing) int {
	count := 0
	for _, out := range list {
		if out.State == consent.ReceiptQueued && out.Kind != casework.LetterReceipt {
			count++
		}
	}
	return count
}
