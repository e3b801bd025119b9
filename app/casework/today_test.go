package casework

import (
	"testing"

	"keukentafel/app/family"
)

const today = family.Date("2026-11-24")

var ahead = Lead{Birthday: 60, Ending: 30, Review: 14}

func kinds(tasks []Task) (list []TaskKind) {
	for _, t := range tasks {
		list = append(list, t.Kind)
	}
	return list
}

func TestAClosedFamilyAndOneOfAnotherAskForNothing(t *testing.T) {
	busy := Header{ID: "f", Contributions: 2, ActionDues: []family.Date{"2026-01-01"}, State: family.PlanDraft}
	closed, elsewhere := busy, busy
	closed.Closed, elsewhere.Pen = true, family.PenElsewhere
	if tasks := TasksOf([]Header{closed, elsewhere}, today, ahead); len(tasks) != 0 {
		t.Errorf("%v", kinds(tasks))
	}
}

func TestWhatPressesMostComesFirst(t *testing.T) {
	h := Header{ID: "f", Version: 1, Contributions: 1, OpenConsents: 1, NextReview: today.AddDays(14),
		ActionDues:  []family.Date{today.AddDays(-1), today.AddDays(-9), today},
		ConsentEnds: []family.Date{today.AddDays(29), today.AddDays(31)}, Birthdays: []family.Date{today.AddDays(60), today.AddDays(61)}}
	tasks := TasksOf([]Header{h}, today, ahead)
	want := []TaskKind{TaskContribution, TaskOverdue, TaskReview, TaskConsentOpen, TaskConsentEnds, TaskBirthday}
	if got := kinds(tasks); len(got) != len(want) {
		t.Fatalf("%v", got)
	}
	for i, kind := range want {
		if tasks[i].Kind != kind {
			t.Errorf("task %d is %s, want %s", i, tasks[i].Kind, kind)
		}
	}
	if overdue := tasks[1]; overdue.Count != 2 || overdue.Day != today.AddDays(-9) {
		t.Errorf("%d overdue since %s; what is due today is not overdue", overdue.Count, overdue.Day)
	}
}

func TestAReviewThatIsFarAwayIsNoTask(t *testing.T) {
	h := Header{ID: "f", Version: 1, NextReview: today.AddDays(15)}
	if tasks := TasksOf([]Header{h}, today, ahead); len(tasks) != 0 {
		t.Errorf("%v", kinds(tasks))
	}
}
