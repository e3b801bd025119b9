package consent_test

import (
	"slices"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func withdrawn(a consent.Answer, on family.Date) consent.Answer {
	a.Withdrawn = on
	return a
}

func onDay(a consent.Answer, on family.Date) consent.Answer {
	a.On = on
	return a
}

func term(c consent.Consent, from, until family.Date) consent.Consent {
	c.From, c.Until = from, until
	return c
}

func TestHowAConsentStandsToday(t *testing.T) {
	goals, therapy := consent.CatGoals, consent.CatMentalHealth
	both := []consent.Category{goals, therapy}
	noor := func(answers ...consent.Answer) consent.Consent { return asks("c", "noor", "school", both, answers...) }
	sanne, karim := says("sanne", both...), says("karim", both...)
	tests := []struct {
		name    string
		consent consent.Consent
		state   consent.State
		allowed []consent.Category
		missing []family.PersonID
	}{
		{"nobody answered", noor(), consent.StateAsked, nil, []family.PersonID{"noor", "sanne", "karim"}},
		{"Karim is absent", noor(says("noor", both...), sanne), consent.StatePending, nil, []family.PersonID{"karim"}},
		{"only somebody without custody answered", noor(says("ruud", both...)), consent.StateAsked, nil, []family.PersonID{"noor", "sanne", "karim"}},
		{"one answers tomorrow", noor(says("noor", both...), sanne, onDay(karim, "2026-11-25")), consent.StatePending, nil, []family.PersonID{"karim"}},
		{"Noor refuses all", noor(says("noor"), sanne, karim), consent.StateRefused, nil, nil},
		{"a refusal settles it although Karim is absent", noor(says("noor"), sanne), consent.StateRefused, nil, []family.PersonID{"karim"}},
		{"together they agree to nothing", noor(says("noor", goals), says("sanne", therapy), karim), consent.StateRefused, nil, nil},
		{"an answer about what was not asked", noor(says("noor", consent.CatFinance), sanne, karim), consent.StateRefused, nil, nil},
		{"withdrawn yesterday", noor(withdrawn(says("noor", both...), "2026-11-23"), sanne, karim), consent.StateWithdrawn, nil, nil},
		{"withdrawn today", noor(says("noor", both...), sanne, withdrawn(karim, today)), consent.StateWithdrawn, nil, nil},
		{"withdrawn and expired", term(noor(says("noor", both...), sanne, withdrawn(karim, today)), "2026-01-01", "2026-11-23"), consent.StateWithdrawn, nil, nil},
		{"ended yesterday", term(noor(says("noor", both...), sanne, karim), "2026-01-01", "2026-11-23"), consent.StateExpired, nil, nil},
		{"begins tomorrow", term(noor(says("noor", both...), sanne, karim), "2026-11-25", ""), consent.StateUpcoming, nil, nil},
		{"Noor says no to therapy", noor(says("noor", goals), sanne, karim), consent.StatePartly, []consent.Category{goals}, nil},
		{"all agree to all", noor(says("noor", both...), sanne, karim), consent.StateGiven, both, nil},
		{"ends today", term(noor(says("noor", both...), sanne, karim), "", today), consent.StateGiven, both, nil},
		{"begins today, without an end", term(noor(says("noor", both...), sanne, karim), today, ""), consent.StateGiven, both, nil},
		{"withdrawn from tomorrow", noor(says("noor", both...), sanne, withdrawn(karim, "2026-11-25")), consent.StateGiven, both, nil},
		{"withdrawn by somebody without a say", noor(says("noor", both...), sanne, karim, withdrawn(says("ruud", both...), today)), consent.StateGiven, both, nil},
		{"said no, later yes", noor(says("noor"), sanne, karim, says("noor", both...)), consent.StateGiven, both, nil},
		{"said yes, later no", noor(says("noor", both...), sanne, karim, says("noor")), consent.StateRefused, nil, nil},
		{"withdrawn, given again", noor(withdrawn(says("noor", both...), today), sanne, karim, says("noor", both...)), consent.StateGiven, both, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			standing := test.consent.Standing(deWitFamily(), today)
			if standing.State != test.state || !slices.Equal(standing.Allowed, test.allowed) {
				t.Errorf("%s %v, want %s %v", standing.State, standing.Allowed, test.state, test.allowed)
			}
			if got := who(consent.Required{Givers: standing.Missing}); !slices.Equal(got, test.missing) {
				t.Errorf("missing %v, want %v", got, test.missing)
			}
		})
	}
}

func TestAGapKeepsAConsentFromBeingComplete(t *testing.T) {
	goals := []consent.Category{consent.CatGoals}
	tests := []struct {
		name   string
		family family.Family
		state  consent.State
		gap    consent.Gap
	}{
		{"birth date unknown", child(""), consent.StateAsked, consent.GapBirthUnknown},
		{"custody of the other parent unknown", custody(child("2017-04-02"), "karim", family.CustodyUnknown), consent.StatePending, consent.GapCustodyUnknown},
		{"a parent without recorded custody", parent(child("2017-04-02"), "ruud", family.RelParent), consent.StatePending, consent.GapCustodyUnknown},
		{"the child died", changed(child("2017-04-02"), "kind", died("2026-01-01")), consent.StateAsked, consent.GapDeceased},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := asks("c", "kind", "school", goals, says("kind", goals...), says("sanne", goals...), says("karim", goals...))
			standing := c.Standing(test.family, today)
			if standing.State != test.state || len(standing.Allowed) > 0 || !slices.Equal(standing.Gaps, []consent.Gap{test.gap}) {
				t.Errorf("%s, allowed %v, gaps %v", standing.State, standing.Allowed, standing.Gaps)
			}
		})
	}
}

func TestABirthdayChangesWhoHasASay(t *testing.T) {
	goals := []consent.Category{consent.CatGoals}
	c := term(asks("c", "kind", "school", goals, says("sanne", goals...), says("karim", goals...)), "", "")
	f := child("2017-04-02")
	for day, want := range map[family.Date]consent.State{
		"2029-04-01": consent.StateGiven, "2029-04-02": consent.StatePending, "2029-04-03": consent.StatePending, // 12
		"2033-04-01": consent.StatePending, "2033-04-02": consent.StateAsked, // 16: the parents' yes counts no longer
		"2035-04-02": consent.StateAsked, // 18
	} {
		if got := c.Standing(f, day); got.State != want {
			t.Errorf("on %s: %s, want %s", day, got.State, want)
		}
	}
	c.Answers = append(c.Answers, onDay(says("kind", goals...), "2029-05-01"))
	for day, want := range map[family.Date]consent.State{"2029-04-30": consent.StatePending, "2029-05-01": consent.StateGiven, "2033-04-02": consent.StateGiven, "2035-04-03": consent.StateGiven} {
		if got := c.Standing(f, day); got.State != want {
			t.Errorf("after the child's yes, on %s: %s, want %s", day, got.State, want)
		}
	}
	c.Answers[1].Withdrawn = "2033-01-01"
	if got := c.Standing(f, "2033-04-01"); got.State != consent.StateWithdrawn {
		t.Errorf("Karim took it back, the child is 15: %s", got.State)
	}
	if got := c.Standing(f, "2033-04-02"); got.State != consent.StateAsked || !slices.Equal(got.Former, []family.PersonID{"karim"}) {
		t.Errorf("Karim took it back, the child is 16 and did not answer since: %s, no of %v stands", got.State, got.Former)
	}
	c.Answers = append(c.Answers, onDay(says("kind", goals...), "2033-04-02"))
	if got := c.Standing(f, "2033-04-02"); got.State != consent.StateGiven {
		t.Errorf("Karim took it back, the child is 16 and said yes: %s", got.State)
	}
}

func TestALaterAnswerDoesNotChangeWhatHeldBefore(t *testing.T) {
	goals := []consent.Category{consent.CatGoals}
	c := term(asks("c", "sanne", "debt", goals, onDay(says("sanne", goals...), "2026-01-10"), onDay(says("sanne"), "2026-03-01")), "", "")
	for day, want := range map[family.Date]consent.State{"2026-01-09": consent.StateAsked, "2026-01-10": consent.StateGiven, "2026-02-28": consent.StateGiven, "2026-03-01": consent.StateRefused} {
		if got := c.Standing(deWitFamily(), day); got.State != want {
			t.Errorf("on %s: %s, want %s", day, got.State, want)
		}
	}
}

func TestTheLastAnswerIsTheOneThatIsShown(t *testing.T) {
	c := aboutSanne("c", says("sanne"), says("ruud"), sanneYes)
	if a, ok := c.AnswerOf("sanne"); !ok || len(a.Allowed) != 1 {
		t.Errorf("answer %+v", a)
	}
	if _, ok := c.AnswerOf("karim"); ok {
		t.Error("somebody who did not answer answered")
	}
}

func TestOnlyGivenAndPartlyAllowAnything(t *testing.T) {
	for state, want := range map[consent.State][2]bool{
		consent.StateAsked: {false, true}, consent.StatePending: {false, true}, consent.StateRefused: {}, consent.StateWithdrawn: {}, consent.StateExpired: {},
		consent.StateUpcoming: {}, consent.StateGiven: {true, false}, consent.StatePartly: {true, false},
	} {
		if state.InForce() != want[0] || state.Open() != want[1] {
			t.Errorf("%s: in force %v, open %v", state, state.InForce(), state.Open())
		}
	}
}
