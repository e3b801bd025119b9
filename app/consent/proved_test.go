package consent_test

import (
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// What the drawn families showed to be wrong once, in the words of one family.

func schoolAbout(f family.Family, consents ...consent.Consent) func(consent.Category) consent.Cell {
	return func(c consent.Category) consent.Cell {
		return consent.May(consent.Facts{Family: f, Consents: consents, On: today}, consent.Question{Partner: "school", Purpose: consent.PurposeCooperate,
			About: []family.PersonID{"kind"}, Categories: []consent.Category{c}}).Cells[0]
	}
}

func asked2(id consent.ID, on family.Date, answers ...consent.Answer) consent.Consent {
	both := []consent.Category{consent.CatGoals, consent.CatSchool}
	return askedOn(term(asks(id, "kind", "school", both, answers...), "", ""), on)
}

func earlier(a consent.Answer, days int) consent.Answer { return onDay(a, today.AddDays(-days)) }

func TestM3WhatOneParentLeavesOutIsRefusedThoughTheOtherHasStillToAnswer(t *testing.T) {
	both := []consent.Category{consent.CatGoals, consent.CatSchool}
	older := asked2("older", "2026-01-01", earlier(says("sanne", both...), 100), earlier(says("karim", both...), 100))
	newer := asked2("newer", "2026-06-01", earlier(says("sanne", consent.CatGoals), 10))
	conditional := says("sanne", consent.CatGoals)
	conditional.Condition.Words = "eerst lezen"
	waits := asked2("newer", "2026-06-01", conditional, says("karim", both...))
	for name, later := range map[string]consent.Consent{"pending": newer, "conditional": waits} {
		cell := schoolAbout(child("2017-04-02"), older, later)
		if got := cell(consent.CatSchool); got.Allowed || got.Missing.Reason != consent.Refused || got.Missing.By[0] != "sanne" {
			t.Errorf("%s: school, which she left out: %+v", name, got)
		}
		if got := cell(consent.CatGoals); !got.Allowed || got.Ground != "older" {
			t.Errorf("%s: goals, which she did not leave out: %+v", name, got)
		}
	}
}

func TestS9WhatSomebodySaysAfterHeLostHisSayLiftsNoNoOfBefore(t *testing.T) {
	both := []consent.Category{consent.CatGoals, consent.CatSchool}
	f := child("2010-11-20") // 16 since four days
	no := earlier(says("karim", consent.CatGoals), 10)
	for name, answers := range map[string][]consent.Answer{
		"a yes of later":            {no, earlier(says("karim", both...), 1)},
		"a taking back of later":    {withdrawn(no, today)},
		"nothing":                   {no},
		"taken back while a say":    {withdrawn(earlier(says("karim", both...), 12), today.AddDays(-10))},
		"an answer to other things": {earlier(says("karim", consent.CatFinance), 10)},
	} {
		c := asked2("c", "2026-06-01", append([]consent.Answer{earlier(says("kind", both...), 10)}, answers...)...)
		if got := schoolAbout(f, c)(consent.CatSchool); got.Allowed {
			t.Errorf("%s: school may know", name)
		}
		c.Answers = append(c.Answers, says("kind", both...))
		if got := schoolAbout(f, c)(consent.CatSchool); !got.Allowed {
			t.Errorf("%s, and the youth says yes anew: %+v", name, got.Missing)
		}
	}
}

func TestS9TheNoOfAParentToAPartStandsWhileTheYouthHasNotAnswered(t *testing.T) {
	both := []consent.Category{consent.CatGoals, consent.CatSchool}
	older := asked2("older", "2026-01-01", earlier(says("kind", both...), 100))
	newer := asked2("newer", "2026-06-01", earlier(says("karim", consent.CatGoals), 10))
	cell := schoolAbout(child("2010-11-20"), older, newer)
	if got := cell(consent.CatSchool); got.Allowed || got.Missing.Reason != consent.FormerNo {
		t.Errorf("what the father left out: %+v", got)
	}
	if got := cell(consent.CatGoals); !got.Allowed {
		t.Errorf("what he allowed: %+v", got.Missing)
	}
}

func TestS1ATakingBackIsNeverBeforeTheYes(t *testing.T) {
	odd := withdrawn(earlier(says("kind", goals...), 5), today.AddDays(-9))
	between := earlier(says("kind", goals...), 7)
	c := askedOn(term(asks("c", "kind", "school", goals, odd, between), "", ""), "2026-01-01")
	if got := schoolAbout(child("2000-01-01"), c)(consent.CatGoals); got.Allowed || got.Missing.Reason != consent.Withdrawn {
		t.Errorf("%+v", got)
	}
}

func TestS5AYesToWhatWasNotAskedIsANo(t *testing.T) {
	c := askedOn(term(asks("c", "kind", "school", goals, says("kind", consent.CatFinance)), "", ""), "2026-01-01")
	c.Reopened = []consent.Reopening{{On: today, Before: 1}}
	if got := schoolAbout(child("2000-01-01"), c)(consent.CatGoals); got.Missing.Reason != consent.Refused {
		t.Errorf("%+v", got)
	}
}

func TestM7WhoDiesTomorrowLivesInTheHouseholdToday(t *testing.T) {
	d := deWit()
	d.Family = changed(d.Family, "ruud", died(today.AddDays(1)))
	for _, id := range []family.PersonID{"sanne", "noor", "daan", "lisa"} {
		d.GroundUses = append(d.GroundUses, weighed("any", "school", id, consent.Categories()...))
	}
	slice := disclosed(t, d, nowTo("school")).Slice()
	if _, seen := slice.Plan.Goal("g-whole"); seen {
		t.Error("a goal of the whole household is shared, and one who lives there was passed over")
	}
	d.GroundUses = append(d.GroundUses, weighed("any", "school", "ruud", consent.Categories()...))
	slice = disclosed(t, d, nowTo("school")).Slice()
	if _, seen := slice.Plan.Goal("g-whole"); !seen {
		t.Error("a goal of the whole household is not shared though all may be told about")
	}
}

func TestM7AMarkOfAGoalThatIsLeftOutIsLeftOut(t *testing.T) {
	d := deWit()
	d.Plan.Marks = []family.Mark{
		{ID: "m-seen", Person: "noor", Goal: "g-noor", Domain: family.DomainSchool, Score: 6},
		{ID: "m-left", Person: "noor", Goal: "g-therapy", Domain: family.DomainSchool, Score: 6},
		{ID: "m-gone", Person: "noor", Goal: "g-removed", Domain: family.DomainSchool, Score: 6}}
	if marks := disclosed(t, d, nowTo("school")).Slice().Plan.Marks; len(marks) != 1 || marks[0].ID != "m-seen" {
		t.Errorf("school sees %v", marks)
	}
	own, _, err := consent.Preview(d, ownCopy(consent.ToPerson, "noor"))
	if err != nil || len(own.Plan.Marks) != 3 {
		t.Errorf("Noor's own copy has %d marks, %v", len(own.Plan.Marks), err)
	}
}

func TestAPartnerCountsItsOwnVersionsAndSeesNoEndOfTheLog(t *testing.T) {
	d := deWit()
	for i := range 5 {
		d.Versions = append(d.Versions, family.Version{Number: i + 1, Family: d.Family.Clone(), Plan: d.Plan.Clone(), AdoptedOn: today})
	}
	got := func(partner family.PartnerID, version int) { // in the register
		d.Register = append(d.Register, consent.Record{Recipient: consent.Recipient{Partner: partner}, Version: version})
	}
	number := func(version int) int {
		r := nowTo("school")
		r.Version, r.Anchor = version, consent.LogAnchor{Seq: 9, MAC: "00"}
		made := disclosed(t, d, r)
		if made.Record().Version != version || made.Anchor().Known() {
			t.Errorf("register: version %d, anchor %v", made.Record().Version, made.Anchor())
		}
		return made.Slice().Version
	}
	if n := number(3); n != 1 {
		t.Errorf("the first that it gets has number %d", n)
	}
	got("school", 3)
	got("school", 3)
	got("school", 0)
	got("debt", 4)
	if a, b, draft := number(3), number(5), number(0); a != 1 || b != 2 || draft != 0 {
		t.Errorf("the same again has number %d, the next %d, a draft %d", a, b, draft)
	}
	r := ownCopy(consent.ToHousehold, "")
	r.Version, r.Anchor = 5, consent.LogAnchor{Seq: 9, MAC: "00"}
	if made := disclosed(t, d, r); made.Slice().Version != 5 || made.Anchor() != r.Anchor {
		t.Errorf("the family's copy: version %d, anchor %v", made.Slice().Version, made.Anchor())
	}
}

func TestWhoIsRecordedTwiceIsAskedOnce(t *testing.T) {
	f := child("2017-04-02")
	f.Custodies = append(f.Custodies, f.Custodies[0])
	if got := consent.RequiredGivers(f, "kind", today).Givers; len(got) != 2 {
		t.Errorf("custody: %v", got)
	}
	f = changed(child("2000-01-01"), "kind", unable)
	f.Representations = []family.Representation{{Of: "kind", By: "ruud", Kind: family.RepMentor}, {Of: "kind", By: "ruud", Kind: family.RepCurator}}
	if got := consent.RequiredGivers(f, "kind", today).Givers; len(got) != 1 {
		t.Errorf("representation: %v", got)
	}
}

func TestG8CustodyOverAnotherChildSaysNothingOfThisOne(t *testing.T) {
	f := parent(child("2017-04-02"), "ruud", family.RelParent)
	f.Persons = append(f.Persons, family.Person{ID: "baby", Birth: "2025-01-01"})
	f.PutCustody(family.Custody{Holder: "ruud", Child: "baby", State: family.CustodyNo})
	if got := consent.RequiredGivers(f, "kind", today).Gaps; len(got) != 1 || got[0] != consent.GapCustodyUnknown {
		t.Errorf("gaps %v", got)
	}
}

func TestS1AYesThatWillBeTakenBackTomorrowIsAsOldAsItIsToday(t *testing.T) {
	leaves := withdrawn(earlier(says("kind", goals...), 5), today.AddDays(1))
	no := earlier(says("kind"), 2)
	c := askedOn(term(asks("c", "kind", "school", goals, leaves, no), "", ""), "2026-01-01")
	if got := schoolAbout(child("2000-01-01"), c)(consent.CatGoals); got.Missing.Reason != consent.Refused {
		t.Errorf("%+v", got)
	}
}

func TestS9OfSeveralThingsThatAFormerGiverSaidTheLastCounts(t *testing.T) {
	yes, no := says("karim", goals...), says("karim")
	for _, test := range []struct {
		name    string
		said    []consent.Answer
		allowed bool
	}{
		{"a no and later a yes", []consent.Answer{earlier(no, 12), earlier(yes, 10)}, true},
		{"a yes and later a no", []consent.Answer{earlier(yes, 12), earlier(no, 10)}, false},
		{"a no of later that was recorded first", []consent.Answer{earlier(no, 10), earlier(yes, 12)}, false},
		{"on one day a no, recorded after a yes", []consent.Answer{earlier(yes, 10), earlier(no, 10)}, false},
		{"on one day a yes, recorded after a no", []consent.Answer{earlier(no, 10), earlier(yes, 10)}, true},
	} {
		c := askedOn(term(asks("c", "kind", "school", goals, append([]consent.Answer{earlier(says("kind", goals...), 13)}, test.said...)...), "", ""), "2026-01-01")
		if got := schoolAbout(child("2010-11-20"), c)(consent.CatGoals); got.Allowed != test.allowed {
			t.Errorf("%s: allowed %v (%+v)", test.name, got.Allowed, got.Missing)
		}
	}
}

func TestS9ANoOfTomorrowBySomebodyWhoHasASayTomorrowIsNotHeardToday(t *testing.T) {
	f := custody(child("2017-04-02"), "ruud", family.CustodyYes)
	f = custodyOf(f, "ruud", func(c *family.Custody) { c.From = today.AddDays(1) })
	c := askedOn(term(asks("c", "kind", "school", goals, says("sanne", goals...), says("karim", goals...), onDay(says("ruud"), today.AddDays(1))), "", ""), "2026-01-01")
	if got := schoolAbout(f, c)(consent.CatGoals); !got.Allowed {
		t.Errorf("%+v", got.Missing)
	}
}

func TestS9WhoseNoTookNothingOutIsNotNamed(t *testing.T) {
	c := asked2("c", "2026-01-01", earlier(says("kind", consent.CatGoals), 12), earlier(says("karim", consent.CatGoals), 10))
	f := child("2010-11-20")
	if s := c.Standing(f, today); len(s.Former) != 0 || s.State != consent.StatePartly {
		t.Errorf("%+v", s)
	}
	if got := schoolAbout(f, c)(consent.CatSchool).Missing; len(got.By) != 1 || got.By[0] != "kind" {
		t.Errorf("%+v", got)
	}
}

func TestTheLastAnswerEverIsThatOfAnUnknownDay(t *testing.T) {
	c := asks("c", "kind", "school", goals, onDay(says("kind", goals...), today.AddDays(9)), says("sanne"))
	if a, ok := c.AnswerOf("kind"); !ok || len(a.Allowed) != 1 {
		t.Errorf("AnswerOf = %+v, %v", a, ok)
	}
	if ever, now, never := c.LastAnswer("kind", ""), c.LastAnswer("kind", today), c.LastAnswer("ruud", ""); ever != 0 || now != -1 || never != -1 {
		t.Errorf("ever %d, today %d, of somebody else %d", ever, now, never)
	}
	if at := c.LastAnswer("sanne", today); at != 1 {
		t.Errorf("today %d", at)
	}
}
