package casework

import (
	"slices"

	"keukentafel/app/family"
)

// TaskKind is why a family needs attention today.
type TaskKind string

// The kinds of task.
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

	TaskRequest          TaskKind = "request"           // the family asked to read, copy or mend
	TaskRecall           TaskKind = "recall"            // what was shared is to be called back
	TaskRecallWaits      TaskKind = "recall-waits"      // called back, and no answer yet
	TaskConsentReopened  TaskKind = "consent-reopened"  // who has a say changed: ask again
	TaskConsentCondition TaskKind = "consent-condition" // a yes waits for its condition
	TaskConsentReview    TaskKind = "consent-review"    // time to talk about a consent again
	TaskGroundEnds       TaskKind = "ground-ends"       // a legal ground, or its use, runs out
	TaskGroundGone       TaskKind = "ground-gone"       // a legal ground ended in law

	TaskPenFrozen TaskKind = "pen-frozen" // there may be two pens: a person has to decide
	TaskWarmTalk  TaskKind = "warm-talk"  // the family and both coordinators sit together
)

// TaskKinds lists every kind, the most pressing first.
func TaskKinds() []TaskKind {
	return []TaskKind{TaskPenFrozen, TaskHandover, TaskRequest, TaskRecall, TaskContribution, TaskGroundGone, TaskOverdue, TaskReview, TaskWarmTalk, TaskDestructionAsked,
		TaskConsentReopened, TaskConsentOpen, TaskConsentCondition, TaskGroundEnds, TaskConsentEnds, TaskConsentReview, TaskBirthday,
		TaskRecallWaits, TaskUnadopted, TaskDestructionDue}
}

// outlives tells whether a task stays when the help has ended: the family still
// waits for an answer, and what was called back must still be removed.
func (k TaskKind) outlives() bool {
	return k == TaskRequest || k == TaskRecall || k == TaskRecallWaits || k == TaskPenFrozen
}

// Task is one thing that needs who works here, and where.
type Task struct {
	Kind   TaskKind
	Family family.FamilyID
	Name   family.Text // of the family
	Town   family.Text // of the family, since names come more than once
	Day    family.Date // the day it is about, if any
	Count  int

	About       family.PersonID // about whom, if it is about one person
	AboutName   family.Text
	Partner     family.PartnerID // the first one, when Count counts partners
	PartnerName family.Text
	Missing     []family.Text // who must still answer
	Age         int           // with a birthday: how old somebody becomes
}

func sorted(tasks []Task) []Task {
	slices.SortStableFunc(tasks, pressing)
	return tasks
}

func rank(k TaskKind) int { return slices.Index(TaskKinds(), k) }
