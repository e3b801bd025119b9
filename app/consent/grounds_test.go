package consent_test

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func TestALegalGroundThatDoesNotCarryTheUseIsRefused(t *testing.T) {
	use := func(change func(*consent.GroundUse)) consent.GroundUse {
		u := weighed("safe-home", "vt", "daan", consent.CatSafety)
		change(&u)
		return u
	}
	tests := []struct {
		name string
		use  consent.GroundUse
		want error
	}{
		{"a ground that is not in the list", use(func(u *consent.GroundUse) { u.Ground = "invented" }), consent.ErrNoSuchGround},
		{"a ground that is switched off", use(func(u *consent.GroundUse) { u.Ground = "off" }), consent.ErrGroundOff},
		{"a ground that ended yesterday", use(func(u *consent.GroundUse) { u.Ground = "ended" }), consent.ErrGroundOff},
		{"a ground that begins tomorrow", use(func(u *consent.GroundUse) { u.Ground = "not-begun" }), consent.ErrGroundOff},
		{"a use that ended yesterday", use(func(u *consent.GroundUse) { u.Until = "2026-11-23" }), consent.ErrGroundOff},
		{"a use that begins tomorrow", use(func(u *consent.GroundUse) { u.From = "2026-11-25" }), consent.ErrGroundOff},
		{"a question that was not weighed", use(func(u *consent.GroundUse) { u.Weighing = nil }), consent.ErrNotWeighed},
		{"another question was weighed", use(func(u *consent.GroundUse) { u.Weighing = map[string]family.Text{"other": "ja"} }), consent.ErrNotWeighed},
		{"no reason", use(func(u *consent.GroundUse) { u.Why = "" }), consent.ErrNotWeighed},
		{"the family was not told and no reason why not", use(func(u *consent.GroundUse) { u.Informed = "" }), consent.ErrNotInformed},
		{"the family will be told tomorrow", use(func(u *consent.GroundUse) { u.Informed = "2026-11-25" }), consent.ErrNotInformed},
		{"not told, since telling does serious harm", use(func(u *consent.GroundUse) { u.Informed, u.WhyNot = "", "vader dreigt" }), nil},
		{"weighed and told", use(func(*consent.GroundUse) {}), nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if err := consent.CheckUse(test.use, deWitGrounds, deWitFamily(), today); !errors.Is(err, test.want) {
				t.Errorf("%v, want %v", err, test.want)
			}
			q := consent.Question{Partner: "vt", Purpose: consent.PurposeCooperate, About: []family.PersonID{"daan"}, Categories: []consent.Category{consent.CatSafety}}
			got := consent.May(consent.Facts{Family: deWitFamily(), Uses: []consent.GroundUse{test.use}, Grounds: deWitGrounds, On: today}, q)
			if got.Allowed != (test.want == nil) {
				t.Errorf("may be shared: %v", got.Allowed)
			}
		})
	}
	if err := consent.CheckUse(weighed("safe-home", "school", "daan", consent.CatSafety), deWitGrounds, deWitFamily(), today); !errors.Is(err, consent.ErrGroundNotForPartner) {
		t.Errorf("a ground for Veilig Thuis, used for school: %v", err)
	}
}

func TestALegalGroundCarriesNoMoreThanWasWeighed(t *testing.T) {
	tests := []struct {
		name string
		use  consent.GroundUse
		ask  consent.Question
		may  bool
	}{
		{"another person", weighed("any", "debt", "ruud", consent.CatGoals), question("sanne"), false},
		{"another category", weighed("any", "debt", "sanne", consent.CatActions), question("sanne"), false},
		{"a category that the ground does not cover", weighed("finance-only", "debt", "sanne", consent.CatGoals), question("sanne"), false},
		{"another partner", weighed("any", "school", "sanne", consent.CatGoals), question("sanne"), false},
		{"a partner who is not in the family", weighed("any", "gone", "sanne", consent.CatGoals),
			consent.Question{Partner: "gone", Purpose: consent.PurposeCooperate, About: []family.PersonID{"sanne"}, Categories: goals}, false},
		{"another purpose", weighed("any", "debt", "sanne", consent.CatGoals),
			consent.Question{Partner: "debt", Purpose: consent.PurposeRegister, About: []family.PersonID{"sanne"}, Categories: goals}, false},
		{"a ground that is not in the list", weighed("invented", "debt", "sanne", consent.CatGoals), question("sanne"), false},
		{"exactly what was weighed", weighed("any", "debt", "sanne", consent.CatGoals), question("sanne"), true},
	}
	for _, test := range tests {
		facts := consent.Facts{Family: deWitFamily(), Uses: []consent.GroundUse{test.use}, Grounds: deWitGrounds, On: today}
		if got := consent.May(facts, test.ask); got.Allowed != test.may {
			t.Errorf("%s: %+v", test.name, got)
		}
	}
}

func TestAGroundGoesBeforeARefusedConsent(t *testing.T) {
	facts := consent.Facts{Family: deWitFamily(), Consents: []consent.Consent{aboutSanne("c", says("sanne"))},
		Uses: []consent.GroundUse{weighed("any", "debt", "sanne", consent.CatGoals)}, Grounds: deWitGrounds, On: today}
	if got := consent.May(facts, question("sanne")); !slices.Equal(got.Grounds, []string{"u-1"}) {
		t.Errorf("%+v", got)
	}
}

func TestASlipInTheListOfGroundsIsNoticed(t *testing.T) {
	const good = `{"id":"a","source":"s","inform":"asked","on":true}`
	if grounds, err := consent.ParseGrounds([]byte("[" + good + "]")); err != nil || len(grounds) != 1 {
		t.Fatalf("a good list: %v", err)
	}
	with := func(more string) string { return `[{"id":"a","source":"s","inform":"asked","on":true,` + more + `}]` }
	for name, list := range map[string]string{
		"not a list":                  good,
		"a field that does not exist": with(`"knid":["school"]`),
		"something after the list":    "[" + good + "] [" + strings.Replace(good, `"a"`, `"b"`, 1) + "]",
		"cut off":                     "[" + good,
		"no id":                       `[{"source":"s"}]`,
		"no source":                   `[{"id":"a"}]`,
		"twice the same id":           "[" + good + "," + good + "]",
		"a day that does not exist":   with(`"from":"2026-1-1"`),
		"an end that does not exist":  with(`"until":"soon"`),
		"read on no day":              with(`"read":"2026-02-30"`),
		"a term backwards":            with(`"from":"2026-02-01","until":"2026-01-01"`),
		"an unknown kind of partner":  with(`"kinds":["scholl"]`),
		"an unknown category":         with(`"categories":["everything"]`),
		"a question without a key":    with(`"questions":[""]`),
		"informing perhaps":           `[{"id":"a","source":"s","inform":"perhaps"}]`,
	} {
		if grounds, err := consent.ParseGrounds([]byte(list)); err == nil || grounds != nil {
			t.Errorf("%s: read as %v", name, grounds)
		}
	}
}

func shipped(t *testing.T) map[consent.GroundID]consent.LegalGround {
	t.Helper()
	content, err := os.ReadFile("../../assets/data/grounds.json")
	if err != nil {
		t.Fatal(err)
	}
	grounds, err := consent.ParseGrounds(content)
	if err != nil {
		t.Fatal(err)
	}
	byID := map[consent.GroundID]consent.LegalGround{}
	for _, g := range grounds {
		byID[g.ID] = g
	}
	return byID
}

func TestTheShippedGroundsNameTheirSourceAndAreCalledByNameInBothLanguages(t *testing.T) {
	for id, g := range shipped(t) {
		if len(g.Source) < 10 || g.Name["nl"] == "" || g.Name["en"] == "" || len(g.Name) != 2 {
			t.Errorf("ground %s: source %q, names %v", id, g.Source, g.Name)
		}
		if g.Unverified == false && strings.Contains(g.Source, "eigen keuze") {
			t.Errorf("ground %s rests on a choice of our own and is not marked", id)
		}
	}
}

func TestL10TheWamsAndTheAnnouncedChangeOf2027AreOff(t *testing.T) {
	grounds := shipped(t)
	for _, id := range []consent.GroundID{"wams", "jeugdwet-7.3.11-helpers-2027", "jeugdwet-7.3.11-certified-institution-2027"} {
		g, ok := grounds[id]
		if !ok || g.On || !g.Unverified {
			t.Errorf("ground %s: present %v, on %v, unverified %v", id, ok, g.On, g.Unverified)
		}
		for _, day := range []family.Date{today, "2027-01-01", "2030-01-01"} {
			if g.InForce(day) {
				t.Errorf("ground %s is in force on %s", id, day)
			}
		}
	}
	for _, id := range []consent.GroundID{"jeugdwet-7.3.11-helpers", "jeugdwet-7.3.11-certified-institution"} {
		if g := grounds[id]; !g.InForce(today) || !g.InForce("2026-12-31") || g.InForce("2027-01-01") {
			t.Errorf("ground %s must hold until the announced change and not after", id)
		}
	}
}

func TestAConflictOfDutiesAsksSixQuestions(t *testing.T) {
	g := shipped(t)["conflict-of-duties"]
	want := []string{"consent-tried", "serious-harm", "conflict-of-conscience", "no-other-way", "effective", "how-little-suffices"}
	if !g.InForce(today) || !slices.Equal(g.Questions, want) {
		t.Errorf("%+v", g)
	}
	u := consent.GroundUse{Ground: g.ID, Why: "ernstige schade", Informed: today, Weighing: map[string]family.Text{}}
	for _, q := range want {
		if err := consent.CheckUse(u, []consent.LegalGround{g}, family.Family{}, today); !errors.Is(err, consent.ErrNotWeighed) {
			t.Errorf("before %s was weighed: %v", q, err)
		}
		u.Weighing[q] = "gewogen"
	}
	if err := consent.CheckUse(u, []consent.LegalGround{g}, family.Family{}, today); err != nil {
		t.Errorf("all six were weighed: %v", err)
	}
}
