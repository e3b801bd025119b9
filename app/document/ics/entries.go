package ics

import (
	"cmp"
	"slices"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// Detail is how much an entry says.
type Detail string

// The details. Full is for the family's own copy only.
const (
	Plain Detail = "plain" // that there is something in the plan, and no more
	Full  Detail = "full"  // what, who and where
)

// state is whether an entry stands.
type state string

const (
	confirmed state = "CONFIRMED"
	tentative state = "TENTATIVE" // put off, and the day may not hold
	cancelled state = "CANCELLED" // done, or not needed any more
)

// happening is one day in the plan.
type happening struct {
	id    string // of our own, without private data
	on    family.Date
	state state
	title string // plain
	says  string // in full; empty when there is no more to say
	who   string
	where string
}

// happenings are all days in a slice that a calendar can use, by day.
func happenings(s consent.Slice, lang words.Lang) []happening {
	var all []happening
	put := func(h happening) {
		if _, err := family.ParseDate(string(h.on)); err == nil && h.on.Known() {
			all = append(all, h)
		}
	}
	coming := func(on family.Date) bool { return on.Known() && on >= s.On }
	put(happening{id: "review", on: s.Plan.NextReview, state: confirmed, title: lang.T("calendar.talk")})
	for _, m := range s.Plan.Meetings {
		if coming(m.On) {
			put(happening{id: "meeting " + string(m.ID), on: m.On, state: confirmed, title: lang.T("calendar.talk"), where: string(m.Where)})
		}
	}
	for _, e := range s.Plan.Evaluations {
		together := slices.ContainsFunc(s.Plan.Meetings, func(m family.Meeting) bool { return m.ID == e.Meeting && m.On == e.On })
		if coming(e.On) && !together {
			put(happening{id: "evaluation " + string(e.ID), on: e.On, state: confirmed, title: lang.T("calendar.evaluation")})
		}
	}
	for _, g := range s.Plan.Goals {
		for _, a := range g.Actions {
			put(happening{id: "action " + string(a.ID), on: a.Due, state: stateOf(a.State), title: lang.T("calendar.action"), says: string(a.What), who: string(s.DoerName(a.Who))})
		}
	}
	all = onceADay(all)
	slices.SortStableFunc(all, func(a, b happening) int { return cmp.Compare(a.on, b.on) })
	return all
}

// onceADay leaves out the next talk when a meeting stands for the same day.
func onceADay(all []happening) []happening {
	if len(all) == 0 || all[0].id != "review" {
		return all
	}
	if slices.ContainsFunc(all[1:], func(h happening) bool { return h.title == all[0].title && h.on == all[0].on }) {
		return all[1:]
	}
	return all
}

func stateOf(a family.ActionState) state {
	switch a {
	case family.ActionDone, family.ActionDropped, family.ActionHandedOver:
		return cancelled
	case family.ActionPostponed:
		return tentative
	case family.ActionOpen, family.ActionBusy:
	}
	return confirmed
}
