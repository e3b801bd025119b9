package today

import (
	"strconv"

	"keukentafel/app/casework"
	"keukentafel/app/family"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/words"
)

// taskRow words one task.
func taskRow(l words.Lang, t casework.Task, today family.Date) kit.RowData {
	name := string(t.Name)
	row := kit.RowData{Initials: kit.Initials(name), Title: name, Words: words.Line(said(l, t, today), string(t.Town))}
	if t.Day.Known() && !dated(t) {
		row.Trailing = l.ShortDate(string(t.Day))
	}
	row.Chips = []kit.Label{chipOf(l, t, today)}
	return row
}

func chipOf(l words.Lang, t casework.Task, today family.Date) kit.Label {
	return kit.Label{Text: l.T("today.chip." + string(t.Kind)), Tone: toneOf(t, today)}
}

// dated tells whether the sentence itself names the day.
func dated(t casework.Task) bool {
	return t.AboutName != "" && t.Kind != casework.TaskRequest && t.Kind != casework.TaskConsentCondition && t.Kind != casework.TaskRecall && t.Kind != casework.TaskRecallWaits
}

// said is a task in a sentence, with names where they are known.
func said(l words.Lang, t casework.Task, today family.Date) string {
	about, day := string(t.AboutName), l.Date(string(t.Day))
	if about == "" {
		return l.N("today.task."+string(t.Kind), t.Count)
	}
	partners := string(t.PartnerName)
	if t.Count > 1 {
		partners = l.N("today.partners", t.Count)
	}
	switch t.Kind {
	case casework.TaskBirthday:
		return l.T("today.say.birthday-"+strconv.Itoa(t.Age), "name", about, "date", day)
	case casework.TaskConsentOpen, casework.TaskConsentReopened, casework.TaskConsentCondition:
		if len(t.Missing) == 0 {
			return l.T("today.say.consent-unclear", "about", about, "partner", partners)
		}
		return l.N("today.say."+string(t.Kind), len(t.Missing), "names", l.List(texts(t.Missing)), "about", about, "partner", partners, "date", day)
	case casework.TaskRequest:
		return l.T("today.say.request", "name", about)
	case casework.TaskConsentEnds:
		if t.Day.Before(today) {
			return l.T("today.say.consent-ended", "about", about, "partner", partners, "date", day)
		}
	}
	return l.T("today.say."+string(t.Kind), "about", about, "partner", partners, "date", day)
}

func texts(list []family.Text) []string {
	var found []string
	for _, x := range list {
		found = append(found, string(x))
	}
	return found
}

// toneOf says how pressing a task is.
func toneOf(t casework.Task, today family.Date) kit.Tone {
	switch t.Kind {
	case casework.TaskOverdue, casework.TaskGroundGone, casework.TaskRecall, casework.TaskPenFrozen:
		return kit.Bad
	case casework.TaskReview, casework.TaskDestructionAsked, casework.TaskRequest, casework.TaskConsentEnds, casework.TaskConsentReview:
		if t.Day.Before(today) {
			return kit.Bad
		}
		return kit.Warn
	case casework.TaskConsentOpen, casework.TaskConsentReopened, casework.TaskConsentCondition, casework.TaskGroundEnds:
		return kit.Warn
	}
	return kit.Info
}

// placeOf is where a task can be done; with about whom and for which partner
// when it is one question.
func placeOf(t casework.Task) route.Route {
	to := route.Route{Name: route.Dossier, Family: t.Family, Tab: route.TabConsent}
	switch t.Kind {
	case casework.TaskDestructionAsked, casework.TaskDestructionDue:
		return route.Route{Name: route.Retention, Family: t.Family}
	case casework.TaskContribution:
		to.Tab = route.TabContributions
	case casework.TaskOverdue:
		to.Tab, to.Object = route.TabPlan, route.PlanOverdue
	case casework.TaskReview:
		to.Tab, to.Object = route.TabPlan, route.PlanReview
	case casework.TaskUnadopted:
		to.Tab = route.TabPlan
	case casework.TaskRequest:
		return route.Route{Name: route.Rights, Family: t.Family}
	case casework.TaskHandover:
		to.Tab = route.TabOverview
	case casework.TaskPenFrozen, casework.TaskWarmTalk:
		to.Tab = route.TabPartners
	case casework.TaskRecall, casework.TaskRecallWaits:
		to.Tab = route.TabDisclosures
	default:
		if t.About != "" && t.Partner != "" && t.Count == 1 {
			to.Object = route.Question(t.About, t.Partner)
		}
	}
	return to
}
