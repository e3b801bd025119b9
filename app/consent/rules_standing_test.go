package consent_test

import (
	"slices"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// onlyIf makes an answer conditional.
func onlyIf(a consent.Answer, words family.Text, met family.Date) consent.Answer {
	a.Condition = consent.Condition{Words: words, Met: met}
	return a
}

// anew reopens a consent on a day: the first answers are from before.
func anew(c consent.Consent, on family.Date, before int) consent.Consent {
	c.Reopened = append(c.Reopened, consent.Reopening{On: on, Why: consent.ReopenCustody, Before: before})
	return c
}

const (
	yesterday = family.Date("2026-11-23")
	tomorrow  = family.Date("2026-11-25")
)

func TestTheRulesOfHowOneConsentStands(t *testing.T) {
	goals, school := consent.CatGoals, consent.CatSchool
	both := []consent.Category{goals, school}
	nine, girl := aged(9), child("2010-11-24") // she turns 16 today
	about := func(answers ...consent.Answer) consent.Consent {
		return term(asks("c", "kind", "school", both, answers...), "", "")
	}
	yes := func(who family.PersonID, on family.Date) consent.Answer { return onDay(says(who, both...), on) }
	no := func(who family.PersonID, on family.Date) consent.Answer { return onDay(says(who), on) }
	tests := []struct {
		name    string
		family  family.Family
		consent consent.Consent
		state   consent.State
		allowed []consent.Category
		former  []family.PersonID
	}{
		{"S1 an answer dated tomorrow was not given yet", nine, about(yes("sanne", today), yes("karim", tomorrow)), consent.StatePending, nil, nil},
		{"S1 a no dated tomorrow was not said yet", nine, about(yes("sanne", today), yes("karim", today), no("karim", tomorrow)), consent.StateGiven, both, nil},
		{"S1 of two answers the later by day counts, not the later recorded", nine, about(yes("sanne", today), no("karim", today), yes("karim", yesterday)), consent.StateRefused, nil, nil},
		{"S1 of two answers on one day the later recorded counts", nine, about(yes("sanne", today), no("karim", today), yes("karim", today)), consent.StateGiven, both, nil},
		{"S1 a taking back counts on its own day, after a yes found later", nine, about(yes("sanne", today), withdrawn(yes("karim", "2026-11-01"), today), yes("karim", "2026-11-10")), consent.StateWithdrawn, nil, nil},
		{"S1 contradicting answers of two parents on one day: no", nine, about(yes("sanne", today), no("karim", today)), consent.StateRefused, nil, nil},
		{"S2 what one parent leaves out is not allowed", nine, about(yes("sanne", today), onDay(says("karim", goals), today)), consent.StatePartly, []consent.Category{goals}, nil},
		{"S2 all agree to all", nine, about(yes("sanne", today), yes("karim", today)), consent.StateGiven, both, nil},
		{"S3 taken back goes before an end of the term", nine, term(about(yes("sanne", today), withdrawn(yes("karim", today), today)), "", yesterday), consent.StateWithdrawn, nil, nil},
		{"S3 taken back goes before a no of another", nine, about(no("sanne", today), withdrawn(yes("karim", yesterday), today)), consent.StateWithdrawn, nil, nil},
		{"S4 after its last day it is expired", nine, term(about(yes("sanne", today), yes("karim", today)), "", yesterday), consent.StateExpired, nil, nil},
		{"S4 before its first day it is upcoming", nine, term(about(yes("sanne", today), yes("karim", today)), tomorrow, ""), consent.StateUpcoming, nil, nil},
		{"S5 one no refuses though another has still to answer", nine, about(no("sanne", today)), consent.StateRefused, nil, nil},
		{"S5 together they agree to nothing, on conditions too", nine, about(onlyIf(onDay(says("sanne", goals), today), "eerst lezen", ""), onDay(says("karim", school), today)), consent.StateRefused, nil, nil},
		{"S6 nobody answered", nine, about(), consent.StateAsked, nil, nil},
		{"S6 an absent father with custody keeps it pending", nine, about(yes("sanne", today)), consent.StatePending, nil, nil},
		{"S6 a gap keeps it pending though all known answered", custody(aged(9), "karim", family.CustodyUnknown), about(yes("sanne", today)), consent.StatePending, nil, nil},
		{"S7 a condition that is not met", nine, about(yes("sanne", today), onlyIf(yes("karim", today), "eerst lezen", "")), consent.StateConditional, nil, nil},
		{"S7 a condition that is met tomorrow", nine, about(yes("sanne", today), onlyIf(yes("karim", today), "eerst lezen", tomorrow)), consent.StateConditional, nil, nil},
		{"S7 a condition that is met today", nine, about(yes("sanne", today), onlyIf(yes("karim", yesterday), "eerst lezen", today)), consent.StateGiven, both, nil},
		{"S7 a condition goes after a missing answer", nine, about(onlyIf(yes("karim", today), "eerst lezen", "")), consent.StatePending, nil, nil},
		{"S7 a condition on a no is a no", nine, about(yes("sanne", today), onlyIf(no("karim", today), "nooit", today)), consent.StateRefused, nil, nil},
		{"S8 a yes from before counts no more", nine, anew(about(yes("sanne", yesterday), yes("karim", yesterday)), today, 2), consent.StateAsked, nil, nil},
		{"S8 a yes to a part from before counts no more", nine, anew(about(onDay(says("sanne", goals), yesterday), yes("karim", yesterday)), today, 1), consent.StatePending, nil, nil},
		{"S8 a no from before stays a no", nine, anew(about(no("sanne", yesterday), yes("karim", yesterday)), today, 2), consent.StateRefused, nil, nil},
		{"S8 a taking back from before stays", nine, anew(about(withdrawn(yes("sanne", yesterday), yesterday), yes("karim", yesterday)), today, 2), consent.StateWithdrawn, nil, nil},
		{"S8 reopened tomorrow it still holds today", nine, anew(about(yes("sanne", yesterday), yes("karim", yesterday)), tomorrow, 2), consent.StateGiven, both, nil},
		{"S8 both answered again", nine, anew(about(yes("sanne", yesterday), yes("karim", yesterday), yes("sanne", today), yes("karim", today)), today, 2), consent.StateGiven, both, nil},
		{"S8 reopened twice the last one counts", nine, anew(anew(about(yes("sanne", yesterday), yes("karim", yesterday)), yesterday, 0), today, 2), consent.StateAsked, nil, nil},
		{"S9 her father's no stands on her sixteenth birthday", girl, about(yes("kind", yesterday), yes("sanne", yesterday), no("karim", yesterday)), consent.StateAsked, nil, []family.PersonID{"karim"}},
		{"S9 her father's no stands though she never answered", girl, about(no("karim", yesterday)), consent.StateAsked, nil, []family.PersonID{"karim"}},
		{"S9 what her father took back stays so on her birthday", girl, about(yes("kind", "2026-11-01"), withdrawn(yes("karim", "2026-11-01"), yesterday)), consent.StateAsked, nil, []family.PersonID{"karim"}},
		{"S9 what her father left out stays out on her birthday", girl, about(yes("kind", yesterday), onDay(says("karim", goals), yesterday)), consent.StatePartly, []consent.Category{goals}, []family.PersonID{"karim"}},
		{"S9 her yes of her birthday is younger than her father's no", girl, about(yes("kind", today), no("karim", yesterday)), consent.StateGiven, both, nil},
		{"S9 her own no stays a no", girl, about(no("kind", "2026-11-01"), no("karim", yesterday)), consent.StateRefused, nil, nil},
		{"S9 the no of somebody who never had a say is none", girl, about(yes("kind", yesterday), no("ruud", yesterday)), consent.StateGiven, both, nil},
		{"S9 a taking back on a day without a say is none", girl, about(yes("kind", yesterday), withdrawn(yes("karim", yesterday), today)), consent.StateGiven, both, nil},
		{"S9 the no of a father who died stands", changed(aged(9), "karim", died(today)), about(yes("sanne", yesterday), no("karim", yesterday)), consent.StateAsked, nil, []family.PersonID{"karim"}},
		{"S9 the no of a father whose custody ended stands", custodyOf(aged(9), "karim", func(c *family.Custody) { c.Until = yesterday }), about(yes("sanne", yesterday), no("karim", yesterday)), consent.StateAsked, nil, []family.PersonID{"karim"}},
		{"S9 the no of parents of a youth who can decide again stands", changed(aged(17), "kind", judged("2026-01-01", yesterday)), about(yes("kind", "2026-11-01"), no("sanne", yesterday)), consent.StateAsked, nil, []family.PersonID{"sanne"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := test.consent.Standing(test.family, today)
			if got.State != test.state || !slices.Equal(got.Allowed, test.allowed) || !slices.Equal(got.Former, test.former) {
				t.Errorf("%s, allowed %v, noes of %v; want %s %v %v", got.State, got.Allowed, got.Former, test.state, test.allowed, test.former)
			}
		})
	}
}
