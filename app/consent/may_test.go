package consent_test

import (
	"slices"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

var (
	goals    = []consent.Category{consent.CatGoals}
	sanneYes = says("sanne", goals...)
)

// aboutSanne is one consent of an adult about goals, for debt help.
func aboutSanne(id consent.ID, answers ...consent.Answer) consent.Consent {
	return term(asks(id, "sanne", "debt", goals, answers...), "", "")
}

func askedOn(c consent.Consent, on family.Date) consent.Consent {
	c.AskedOn = on
	return c
}

func question(about ...family.PersonID) consent.Question {
	return consent.Question{Partner: "debt", Purpose: consent.PurposeCooperate, About: about, Categories: goals}
}

func TestNothingIsSharedWithoutAConsentThatCoversItExactly(t *testing.T) {
	given := aboutSanne("c", sanneYes)
	direction := given
	direction.Direction = consent.Ask
	tests := []struct {
		name     string
		consents []consent.Consent
		question consent.Question
		reason   consent.Reason
	}{
		{"no consent at all", nil, question("sanne"), consent.NoConsent},
		{"another purpose", []consent.Consent{given}, consent.Question{Partner: "debt", Purpose: consent.PurposeRegister, About: question("sanne").About, Categories: goals}, consent.NoConsent},
		{"no purpose", []consent.Consent{given}, consent.Question{Partner: "debt", About: question("sanne").About, Categories: goals}, consent.NoConsent},
		{"another partner", []consent.Consent{given}, consent.Question{Partner: "school", Purpose: consent.PurposeCooperate, About: question("sanne").About, Categories: goals}, consent.NoConsent},
		{"another person", []consent.Consent{given}, question("ruud"), consent.NoConsent},
		{"a person who is not in the family", []consent.Consent{given}, question("stranger"), consent.NoConsent},
		{"a category that was not asked", []consent.Consent{given}, consent.Question{Partner: "debt", Purpose: consent.PurposeCooperate, About: question("sanne").About, Categories: []consent.Category{consent.CatFinance}}, consent.NoConsent},
		{"one of two persons did not consent", []consent.Consent{given}, question("sanne", "ruud"), consent.NoConsent},
		{"consent to ask the partner, not to give", []consent.Consent{direction}, question("sanne"), consent.NoConsent},
		{"refused", []consent.Consent{aboutSanne("c", says("sanne"))}, question("sanne"), consent.Refused},
		{"not answered", []consent.Consent{aboutSanne("c")}, question("sanne"), consent.NotAnswered},
		{"withdrawn today", []consent.Consent{aboutSanne("c", withdrawn(sanneYes, today))}, question("sanne"), consent.Withdrawn},
		{"ended yesterday", []consent.Consent{term(given, "", "2026-11-23")}, question("sanne"), consent.Expired},
		{"begins tomorrow", []consent.Consent{term(given, "2026-11-25", "")}, question("sanne"), consent.NotYet},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := consent.May(consent.Facts{Family: deWitFamily(), Consents: test.consents, On: today}, test.question)
			if got.Allowed || len(got.Grounds) > 0 {
				t.Fatalf("allowed on %v", got.Grounds)
			}
			if len(got.Missing) != 1 || got.Missing[0].Reason != test.reason {
				t.Errorf("missing %v, want %s", got.Missing, test.reason)
			}
		})
	}
}

func TestAnItemAboutNobodyOrOfNoCategoryIsRefused(t *testing.T) {
	facts := consent.Facts{Family: deWitFamily(), Consents: []consent.Consent{aboutSanne("c", sanneYes)}, On: today}
	if got := consent.May(facts, question()); got.Allowed {
		t.Error("an item about nobody may be shared")
	}
	q := question("sanne")
	q.Categories = nil
	if got := consent.May(facts, q); got.Allowed {
		t.Error("an item of no category may be shared")
	}
	if got := consent.May(consent.Facts{}, consent.Question{}); got.Allowed {
		t.Error("nothing may be shared")
	}
}

func TestWhenItCannotBeToldWhoDecidesNothingIsShared(t *testing.T) {
	c := term(asks("c", "kind", "debt", goals, says("kind", goals...), says("sanne", goals...)), "", "")
	got := consent.May(consent.Facts{Family: child(""), Consents: []consent.Consent{c}, On: today}, question("kind"))
	if got.Allowed || got.Missing[0].Reason != consent.CannotTell || !slices.Equal(got.Missing[0].Gaps, []consent.Gap{consent.GapBirthUnknown}) {
		t.Errorf("%+v", got)
	}
}

func TestSafetyIsNeverSharedByConsent(t *testing.T) {
	safety := []consent.Category{consent.CatSafety}
	c := asks("c", "sanne", "debt", safety, says("sanne", safety...))
	q := question("sanne")
	q.Categories = safety
	got := consent.May(consent.Facts{Family: deWitFamily(), Consents: []consent.Consent{c}, On: today}, q)
	if got.Allowed || got.Missing[0].Reason != consent.NeedsGround {
		t.Errorf("%+v", got)
	}
}

func TestTwoPersonsBothHaveToAgree(t *testing.T) {
	ruud := term(asks("c-ruud", "ruud", "debt", goals, says("ruud", goals...)), "", "")
	facts := consent.Facts{Family: deWitFamily(), Consents: []consent.Consent{ruud, aboutSanne("c-sanne", sanneYes)}, On: today}
	got := consent.May(facts, question("sanne", "ruud"))
	if !got.Allowed || !slices.Equal(got.Grounds, []string{"c-ruud", "c-sanne"}) || len(got.Missing) > 0 {
		t.Errorf("%+v", got)
	}
}

// In every order in which they may lie in the file the same holds.
func TestWhichOfSeveralConsentsDecides(t *testing.T) {
	yes := func(id consent.ID, on family.Date) consent.Consent {
		return askedOn(aboutSanne(id, onDay(sanneYes, on)), on)
	}
	no := func(id consent.ID, on family.Date) consent.Consent {
		return askedOn(aboutSanne(id, onDay(says("sanne"), on)), on)
	}
	open := func(id consent.ID, on family.Date) consent.Consent { return askedOn(aboutSanne(id), on) }
	tests := []struct {
		name     string
		consents []consent.Consent
		ground   string
		reason   consent.Reason
	}{
		{"a yes and a no on one day: no", []consent.Consent{yes("a", "2026-05-01"), no("b", "2026-05-01")}, "", consent.Refused},
		{"a yes, later a no: no", []consent.Consent{yes("a", "2026-05-01"), no("b", "2026-06-01")}, "", consent.Refused},
		{"a yes, later a no that is withdrawn: no", []consent.Consent{yes("a", "2026-05-01"), askedOn(aboutSanne("b", withdrawn(says("sanne"), today)), "2026-06-01")}, "", consent.Withdrawn},
		{"a yes, later one with a shorter term that is over: no", []consent.Consent{yes("a", "2026-05-01"), term(yes("b", "2026-06-01"), "", "2026-07-01")}, "", consent.Expired},
		{"a no, later asked again and still open: not yet", []consent.Consent{no("a", "2026-05-01"), open("b", "2026-06-01")}, "", consent.NotAnswered},
		{"a yes, a later no, and asked again: not yet", []consent.Consent{yes("a", "2026-05-01"), no("b", "2026-06-01"), open("c", "2026-07-01")}, "", consent.NotAnswered},
		{"asked first, refused later: no", []consent.Consent{open("a", "2026-05-01"), no("b", "2026-06-01")}, "", consent.Refused},
		{"a no, later a yes: the yes", []consent.Consent{no("a", "2026-05-01"), yes("b", "2026-06-01")}, "b", ""},
		{"two times yes: the newest", []consent.Consent{yes("a", "2026-05-01"), yes("b", "2026-06-01")}, "b", ""},
		{"two times yes on one day: the first by id", []consent.Consent{yes("a", "2026-05-01"), yes("b", "2026-05-01")}, "a", ""},
		{"a renewal that is still open does not end what runs", []consent.Consent{yes("a", "2026-05-01"), open("b", "2026-06-01")}, "a", ""},
		{"a renewal of the same day that is still open does not end what runs", []consent.Consent{yes("a", "2026-05-01"), open("b", "2026-05-01")}, "a", ""},
		{"a renewal that begins tomorrow does not end what runs", []consent.Consent{yes("a", "2026-05-01"), term(yes("b", "2026-06-01"), "2026-11-25", "")}, "a", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for _, order := range orders(test.consents) {
				got := consent.May(consent.Facts{Family: deWitFamily(), Consents: order, On: today}, question("sanne"))
				switch {
				case test.ground != "" && !slices.Equal(got.Grounds, []string{test.ground}):
					t.Errorf("in order %s: %+v, want %s", ids(order), got, test.ground)
				case test.ground == "" && (got.Allowed || got.Missing[0].Reason != test.reason):
					t.Errorf("in order %s: %+v, want %s", ids(order), got, test.reason)
				}
			}
		})
	}
}

func orders(list []consent.Consent) [][]consent.Consent {
	if len(list) < 2 {
		return [][]consent.Consent{list}
	}
	var all [][]consent.Consent
	for i, first := range list {
		rest := slices.Concat(list[:i], list[i+1:])
		for _, tail := range orders(rest) {
			all = append(all, append([]consent.Consent{first}, tail...))
		}
	}
	return all
}

func ids(list []consent.Consent) string {
	var all string
	for _, c := range list {
		all += string(c.ID)
	}
	return all
}

func TestEveryLifeDomainFallsUnderOneCategory(t *testing.T) {
	known := consent.Categories()
	for _, d := range append(family.LifeDomains(), family.DomainNone) {
		if !slices.Contains(known, consent.CategoryOf(d)) {
			t.Errorf("life domain %q has no category", d)
		}
	}
	for d, want := range map[family.LifeDomain]consent.Category{
		family.DomainSafety: consent.CatSafety, family.DomainMoney: consent.CatFinance, family.DomainMentalHealth: consent.CatMentalHealth,
		family.DomainNone: consent.CatReport, family.DomainParenting: consent.CatDevelopment, "invented": consent.CatDevelopment,
	} {
		if got := consent.CategoryOf(d); got != want {
			t.Errorf("%q falls under %s, want %s", d, got, want)
		}
	}
}
