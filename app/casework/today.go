package casework

import (
	"context"
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

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
	found := agenda{today: d.Today(), lead: policy.Lead, grounds: policy.Apply(d.Grounds)}.tasks(d.redrawn(ctx, headers))
	return sorted(append(found, kept...)), nil
}

// TasksOf draws the tasks of a day from the headers, looking ahead as far as
// lead says. What a change of the law asks for is not among them: that needs
// the legal grounds.
func TasksOf(headers []Header, today family.Date, lead Lead) []Task {
	return sorted(agenda{today: today, lead: lead}.tasks(headers))
}

// agenda is what a day is held against.
type agenda struct {
	today   family.Date
	lead    Lead
	grounds []consent.LegalGround
}

func (a agenda) tasks(headers []Header) []Task {
	var tasks []Task
	for _, h := range headers {
		if h.Pen == family.PenElsewhere {
			tasks = append(tasks, a.named(onlyTalk(h))...)
			continue
		}
		if !h.Closed {
			tasks = append(tasks, a.plain(h)...)
		}
		tasks = append(tasks, a.named(h)...)
	}
	return tasks
}

// plain are the tasks of a family as a whole.
func (a agenda) plain(h Header) []Task {
	var tasks []Task
	add := func(kind TaskKind, count int, day family.Date) {
		if count > 0 {
			tasks = append(tasks, Task{Kind: kind, Family: h.ID, Name: h.Name, Town: h.Town, Day: day, Count: count})
		}
	}
	add(TaskContribution, h.Contributions, "")
	overdue, oldest := countBefore(h.ActionDues, a.today)
	add(TaskOverdue, overdue, oldest)
	if h.NextReview.Known() && h.NextReview <= a.today.AddDays(a.lead.Review) {
		add(TaskReview, 1, h.NextReview)
	}
	if h.Shape == 0 { // drawn by an older program, and not drawn anew
		add(TaskConsentOpen, h.OpenConsents, "")
		ending, first := countBefore(h.ConsentEnds, a.today.AddDays(a.lead.Ending))
		add(TaskConsentEnds, ending, first)
		coming, next := countBetween(h.Birthdays, a.today, a.today.AddDays(a.lead.Birthday))
		add(TaskBirthday, coming, next)
	}
	if h.Version == 0 && h.State == family.PlanDraft {
		add(TaskUnadopted, 1, "")
	}
	if h.Handover == family.HandoverOffered && h.Pen == family.PenOffered {
		add(TaskHandover, 1, "")
	}
	return tasks
}

// named are the tasks that are about somebody. What is missing from the same
// people about the same person is one task, for however many partners.
func (a agenda) named(h Header) []Task {
	var tasks []Task
	for _, due := range h.Dues {
		due, ok := a.counts(due)
		if !ok || h.Closed && !due.Kind.outlives() {
			continue
		}
		i := slices.IndexFunc(tasks, func(t Task) bool { return t.joins(due) })
		if i < 0 {
			tasks = append(tasks, Task{Kind: due.Kind, Family: h.ID, Name: h.Name, Town: h.Town, Day: due.Day, About: due.About, AboutName: due.AboutName,
				Partner: due.Partner, PartnerName: due.PartnerName, Missing: due.Missing, Age: due.Age})
			i = len(tasks) - 1
		}
		tasks[i].Count++
		if due.Day.Before(tasks[i].Day) {
			tasks[i].Day = due.Day
		}
	}
	return tasks
}

func (t Task) joins(d Due) bool {
	switch d.Kind {
	case TaskRequest, TaskBirthday, TaskPenFrozen, TaskWarmTalk:
		return false
	}
	return t.Kind == d.Kind && t.About == d.About && slices.Equal(t.Missing, d.Missing)
}

// counts tells whether something needs attention today; what a ground does
// depends on the law.
func (a agenda) counts(d Due) (Due, bool) {
	near := func(days int) bool { return d.Day.Known() && d.Day <= a.today.AddDays(days) }
	switch d.Kind {
	case TaskBirthday:
		return d, near(a.lead.Birthday) && d.Day >= a.today
	case TaskConsentEnds:
		return d, near(a.lead.Ending) && a.today <= d.Day.AddDays(a.lead.Ending)
	case TaskConsentReview:
		return d, near(a.lead.Review) && !d.Until.Before(a.today)
	case TaskGroundEnds:
		return a.ground(d)
	case TaskRequest, TaskRecall, TaskRecallWaits, TaskPenFrozen:
		return d, true
	case TaskWarmTalk:
		return d, near(a.lead.Review) && a.today <= d.Until
	}
	return d, a.today.Within(d.From, d.Until)
}

// groundGone is how many days Vandaag tells that a ground ended in law.
const groundGone = 90

// ground holds the use of a legal ground against the law: what ends first
// counts, and what ended in law is told for a while.
func (a agenda) ground(d Due) (Due, bool) {
	if g := consent.GroundOf(a.grounds, d.Ground); g != nil {
		law := g.Until
		if law.Known() && (!d.Until.Known() || law < d.Until) {
			d.Day = law
			if law < a.today {
				d.Kind = TaskGroundGone
				return d, a.today <= law.AddDays(groundGone) && !d.Until.Before(a.today)
			}
		}
	}
	return d, d.Day.Known() && a.today <= d.Day && d.Day <= a.today.AddDays(a.lead.Ending)
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
