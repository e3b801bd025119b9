package casework

import (
	"context"
	"slices"
	"strings"

	"keukentafel/app/family"
)

// TaskKind is why a family needs attention today.
type TaskKind string

// The kinds of task, the most pressing first.
const (
	TaskContribution TaskKind = "contribution" // waits for a decision
	TaskOverdue      TaskKind = "overdue"      // an action should have been done
	TaskReview       TaskKind = "review"       // a review is near or past
	TaskConsentOpen  TaskKind = "consent-open" // somebody must still answer
	TaskConsentEnds  TaskKind = "consent-ends" // a consent runs out
	TaskBirthday     TaskKind = "birthday"     // somebody's own say changes
	TaskUnadopted    TaskKind = "unadopted"    // a plan that was never adopted
	TaskHandover     TaskKind = "handover"     // an offer without an answer

	TaskDestructionAsked TaskKind = "destruction-asked" // a request must be answered
	TaskDestructionDue   TaskKind = "destruction-due"   // a retention period is over
)

// Task is one thing that needs who works here, and where.
type Task struct {
	Kind   TaskKind
	Family family.FamilyID
	Name   family.Text // of the family
	Town   family.Text // of the family, since names come more than once
	Day    family.Date // the day it is about, if any
	Count  int
}

// Tasks lists what needs attention today, most pressing first.
func (d *Desk) Tasks(ctx context.Context) ([]Task, error) {
	headers, err := d.Vault.Headers(ctx)
	if err != nil {
		return nil, err
	}
	policy, err := d.Policy(ctx)
	if err != nil {
		return nil, err
	}
	kept, err := d.retentionTasks(ctx, headers)
	if err != nil {
		return nil, err
	}
	return sorted(append(TasksOf(headers, d.Today(), policy.Lead), kept...)), nil
}

// TasksOf draws the tasks of a day from the headers, looking ahead as far as
// lead says.
func TasksOf(headers []Header, today family.Date, lead Lead) []Task {
	var tasks []Task
	for _, h := range headers {
		if h.Closed || h.Pen == family.PenElsewhere {
			continue
		}
		tasks = append(tasks, h.tasks(today, lead)...)
	}
	return sorted(tasks)
}

func sorted(tasks []Task) []Task {
	slices.SortStableFunc(tasks, func(a, b Task) int {
		if order := rank(a.Kind) - rank(b.Kind); order != 0 {
			return order
		}
		return strings.Compare(string(a.Day), string(b.Day))
	})
	return tasks
}

func rank(k TaskKind) int {
	return slices.Index([]TaskKind{TaskHandover, TaskContribution, TaskOverdue, TaskReview, TaskDestructionAsked, TaskConsentOpen, TaskConsentEnds, TaskBirthday, TaskUnadopted,
		TaskDestructionDue}, k)
}

func (h Header) tasks(today family.Date, lead Lead) []Task {
	var tasks []Task
	add := func(kind TaskKind, count int, day family.Date) {
		if count > 0 {
			tasks = append(tasks, Task{Kind: kind, Family: h.ID, Name: h.Name, Town: h.Town, Day: day, Count: count})
		}
	}
	add(TaskContribution, h.Contributions, "")
	overdue, oldest := countBefore(h.ActionDues, today)
	add(TaskOverdue, overdue, oldest)
	if h.NextReview.Known() && h.NextReview <= today.AddDays(lead.Review) {
		add(TaskReview, 1, h.NextReview)
	}
	add(TaskConsentOpen, h.OpenConsents, "")
	ending, first := countBefore(h.ConsentEnds, today.AddDays(lead.Ending))
	add(TaskConsentEnds, ending, first)
	coming, next := countBetween(h.Birthdays, today, today.AddDays(lead.Birthday))
	add(TaskBirthday, coming, next)
	if h.Version == 0 && h.State == family.PlanDraft {
		add(TaskUnadopted, 1, "")
	}
	if h.Handover == family.HandoverOffered && h.Pen == family.PenOffered {
		add(TaskHandover, 1, "")
	}
	return tasks
}

// countBefore counts the days before a limit, and gives the earliest.
func countBefore(days []family.Date, limit family.Date) (int, family.Date) {
	return countBetween(days, "0001-01-01", limit.AddDays(-1))
}

// countBetween counts the days from..until, and gives the earliest.
func countBetween(days []family.Date, from, until family.Date) (int, family.Date) {
	count, earliest := 0, family.Date("")
	for _, day := range days {
		if !day.Within(from, until) {
			continue
		}
		count++
		if earliest == "" || day < earliest {
			earliest = day
		}
	}
	return count, earliest
}
