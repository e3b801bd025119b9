package casework

import (
	"slices"
	"strings"

	"keukentafel/app/family"
)

// Urgency is how soon a task needs somebody.
type Urgency string

// The urgencies.
const (
	UrgencyNow   Urgency = "now"   // today, or it is late already
	UrgencyWeek  Urgency = "week"  // within seven days
	UrgencyLater Urgency = "later" // good to know
)

// Urgencies lists every urgency, the most pressing first.
func Urgencies() []Urgency { return []Urgency{UrgencyNow, UrgencyWeek, UrgencyLater} }

// weekAhead is how many days "this week" looks ahead.
const weekAhead = 7

// Urgency is how soon the task needs somebody. What has a day is held against
// that day; what waits for an answer of others never presses today.
func (t Task) Urgency(today family.Date) Urgency {
	switch t.Kind {
	case TaskOverdue, TaskRecall, TaskGroundGone, TaskConsentReopened, TaskPenFrozen:
		return UrgencyNow
	case TaskContribution, TaskConsentOpen, TaskConsentCondition:
		return UrgencyWeek
	case TaskHandover, TaskRecallWaits, TaskUnadopted, TaskDestructionDue:
		return UrgencyLater
	}
	switch {
	case !t.Day.Known() || t.Day > today.AddDays(weekAhead):
		return UrgencyLater
	case t.Day > today:
		return UrgencyWeek
	}
	return UrgencyNow
}

// Theme is what a task is about, for who wants to see one kind of work.
type Theme string

// The themes.
const (
	ThemeConsent Theme = "consent" // who may know what
	ThemePlan    Theme = "plan"    // goals, actions and looking back
	ThemePost    Theme = "post"    // what others brought in, or must answer
	ThemeRights  Theme = "rights"  // what the family asked for, and what goes
)

// Themes lists every theme.
func Themes() []Theme { return []Theme{ThemePlan, ThemeConsent, ThemePost, ThemeRights} }

// Theme is what the kind of task is about.
func (k TaskKind) Theme() Theme {
	switch k {
	case TaskOverdue, TaskReview, TaskUnadopted, TaskWarmTalk:
		return ThemePlan
	case TaskContribution, TaskHandover, TaskPenFrozen:
		return ThemePost
	case TaskRequest, TaskDestructionAsked, TaskDestructionDue, TaskRecall, TaskRecallWaits:
		return ThemeRights
	}
	return ThemeConsent
}

// FamilyTasks are the tasks of one family that are as urgent as each other.
type FamilyTasks struct {
	Family family.FamilyID
	Name   family.Text
	Town   family.Text
	Tasks  []Task // the most pressing first
}

// Day groups tasks by how soon they need somebody, and in that by family. The
// families come in the order of their most pressing task.
func Day(tasks []Task, today family.Date) map[Urgency][]FamilyTasks {
	day := map[Urgency][]FamilyTasks{}
	for _, t := range tasks {
		u := t.Urgency(today)
		i := slices.IndexFunc(day[u], func(f FamilyTasks) bool { return f.Family == t.Family })
		if i < 0 {
			day[u] = append(day[u], FamilyTasks{Family: t.Family, Name: t.Name, Town: t.Town})
			i = len(day[u]) - 1
		}
		day[u][i].Tasks = append(day[u][i].Tasks, t)
	}
	for _, u := range Urgencies() {
		slices.SortStableFunc(day[u], func(a, b FamilyTasks) int { return pressing(a.Tasks[0], b.Tasks[0]) })
	}
	return day
}

func pressing(a, b Task) int {
	if order := rank(a.Kind) - rank(b.Kind); order != 0 {
		return order
	}
	return strings.Compare(string(a.Day), string(b.Day))
}

// FamiliesNow counts the families that need somebody today.
func FamiliesNow(tasks []Task, today family.Date) int {
	seen := map[family.FamilyID]bool{}
	for _, t := range tasks {
		if t.Urgency(today) == UrgencyNow {
			seen[t.Family] = true
		}
	}
	return len(seen)
}
