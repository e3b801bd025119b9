package casework

import (
	"cmp"
	"slices"

	"keukentafel/app/family"
)

// Asked is what a shared plan asks of whoever it was shared with.
type Asked struct {
	Actions   []AskedAction         // that are to be done from here, the soonest first
	Questions []family.Contribution // sent from here, to which the coordinator asked something back
	Review    family.Date           // when one looks back together, empty when not shared
}

// AskedAction is one action, with the goal that it belongs to.
type AskedAction struct {
	Goal family.GoalID
	family.Action
}

// Asked finds what is asked of this installation. What was called back asks
// nothing any more.
func (s ReceivedSlice) Asked() Asked {
	if s.CalledBack != "" {
		return Asked{}
	}
	asked := Asked{Review: s.Slice.Plan.NextReview}
	for _, g := range s.Slice.Plan.Goals {
		for _, a := range g.Actions {
			if open := a.State == family.ActionOpen || a.State == family.ActionBusy; open && s.mine(a.Who) {
				asked.Actions = append(asked.Actions, AskedAction{g.ID, a})
			}
		}
	}
	slices.SortStableFunc(asked.Actions, func(a, b AskedAction) int { return cmp.Compare(a.sooner(), b.sooner()) })
	for _, c := range s.Mine {
		if c.State == family.ContribQuestion && !s.answered(c.ID) {
			asked.Questions = append(asked.Questions, c)
		}
	}
	return asked
}

// mine tells whether an action is to be done by whom the plan was shared with.
func (s ReceivedSlice) mine(who family.Doer) bool {
	return who.Partner != "" && who.Partner == s.Slice.Recipient.Partner
}

// answered tells whether an answer to a question went back already.
func (s ReceivedSlice) answered(question family.ContributionID) bool {
	return slices.ContainsFunc(s.Mine, func(c family.Contribution) bool { return c.Answers == question })
}

// sooner sorts actions without a day after those with one.
func (a AskedAction) sooner() family.Date { return cmp.Or(a.Due, "9999-12-31") }

// Count is how many things are asked; looking back together is none of them.
func (a Asked) Count() int { return len(a.Actions) + len(a.Questions) }

// Late counts the actions that should have been done before today.
func (a Asked) Late(today family.Date) int {
	late := 0
	for _, x := range a.Actions {
		if x.Overdue(today) {
			late++
		}
	}
	return late
}

// Giver is one coordinator, with what he or she shared with this installation.
type Giver struct {
	From   Card
	Slices []ReceivedSlice
}

// ByGiver puts what was shared together by who shared it. Who shared something
// last comes first. Two coordinators are told apart by their keys: they may
// have a family of the same name, and even the same name themselves.
func ByGiver(list []ReceivedSlice) []Giver {
	var found []Giver
	for _, s := range list {
		i := slices.IndexFunc(found, func(g Giver) bool { return g.From.Key == s.From.Key })
		if i < 0 {
			i = len(found)
			found = append(found, Giver{From: s.From})
		}
		found[i].Slices = append(found[i].Slices, s)
	}
	return found
}

// AskedOf counts what is asked in all that was shared.
func AskedOf(list []ReceivedSlice) int {
	count := 0
	for _, s := range list {
		count += s.Asked().Count()
	}
	return count
}
