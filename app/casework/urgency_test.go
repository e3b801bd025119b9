package casework_test

import (
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/family"
)

const thisDay = family.Date("2026-11-24")

func TestWhatWaitsForOthersNeverPressesToday(t *testing.T) {
	for _, kind := range []casework.TaskKind{casework.TaskHandover, casework.TaskRecallWaits, casework.TaskUnadopted, casework.TaskDestructionDue} {
		late := casework.Task{Kind: kind, Day: thisDay.AddDays(-100)}
		if u := late.Urgency(thisDay); u != casework.UrgencyLater {
			t.Errorf("%s is called %s", kind, u)
		}
	}
}

func TestADayDecidesHowSoonSomethingIs(t *testing.T) {
	for days, want := range map[int]casework.Urgency{-1: casework.UrgencyNow, 0: casework.UrgencyNow, 1: casework.UrgencyWeek, 7: casework.UrgencyWeek, 8: casework.UrgencyLater} {
		for _, kind := range []casework.TaskKind{casework.TaskReview, casework.TaskBirthday, casework.TaskConsentEnds, casework.TaskRequest, casework.TaskGroundEnds} {
			if u := (casework.Task{Kind: kind, Day: thisDay.AddDays(days)}).Urgency(thisDay); u != want {
				t.Errorf("%s in %d days is called %s", kind, days, u)
			}
		}
	}
}

func TestEveryTaskHasAnUrgencyAndAThemeThatAreListed(t *testing.T) {
	urgencies, themes := map[casework.Urgency]bool{}, map[casework.Theme]bool{}
	for _, kind := range casework.TaskKinds() {
		urgencies[(casework.Task{Kind: kind, Day: thisDay}).Urgency(thisDay)] = true
		themes[kind.Theme()] = true
	}
	if len(urgencies) != len(casework.Urgencies()) || len(themes) != len(casework.Themes()) {
		t.Errorf("used are %v and %v", urgencies, themes)
	}
}

func TestAFamilyWithManyTasksCountsOnceAndStandsAtItsMostPressingOne(t *testing.T) {
	tasks := []casework.Task{
		{Kind: casework.TaskOverdue, Family: "a", Name: "A", Day: thisDay.AddDays(-2)},
		{Kind: casework.TaskRecall, Family: "b", Name: "B", Day: thisDay},
		{Kind: casework.TaskReview, Family: "a", Name: "A", Day: thisDay},
		{Kind: casework.TaskBirthday, Family: "c", Name: "C", Day: thisDay.AddDays(30)},
	}
	if n := casework.FamiliesNow(tasks, thisDay); n != 2 {
		t.Errorf("%d families need somebody now", n)
	}
	day := casework.Day(tasks, thisDay)
	now := day[casework.UrgencyNow]
	if len(now) != 2 || now[0].Family != "b" || now[1].Family != "a" || len(now[1].Tasks) != 2 || len(day[casework.UrgencyLater]) != 1 {
		t.Errorf("the day is %v", day)
	}
}
