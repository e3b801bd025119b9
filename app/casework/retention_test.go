package casework

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func ourRules(t *testing.T) []RetentionRule {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "assets", "data", "retention.json"))
	if err != nil {
		t.Fatal(err)
	}
	rules, err := ParseRetention(data)
	if err != nil {
		t.Fatal(err)
	}
	return rules
}

const oneRule = `{"id":"%","about":"adopted","name":{"nl":"a","en":"b"},"source":"s","years":20,"months":0,"counted":"last-change","age":0,"from":"2020-01-01","until":""}`

func TestAListOfPeriodsWithASlipIsRefused(t *testing.T) {
	rule := func(change ...string) string {
		text := strings.NewReplacer("%", "r").Replace(oneRule)
		for i := 0; i+1 < len(change); i += 2 {
			text = strings.Replace(text, change[i], change[i+1], 1)
		}
		return text
	}
	for name, list := range map[string]string{
		"nothing":                    ``,
		"no list":                    `{}`,
		"an empty list":              `[]`,
		"only one subject":           `[` + rule() + `]`,
		"something after the list":   `[` + rule() + `] x`,
		"an unknown word":            `[` + rule(`"age"`, `"agee"`) + `]`,
		"no source":                  `[` + rule(`"s"`, `""`) + `]`,
		"no name in English":         `[` + rule(`"b"`, `""`) + `]`,
		"a day that does not exist":  `[` + rule(`2020-01-01`, `2021-02-29`) + `]`,
		"no first day":               `[` + rule(`2020-01-01`, ``) + `]`,
		"an end before the begin":    `[` + rule(`"until":""`, `"until":"2019-12-31"`) + `]`,
		"a term of nothing":          `[` + rule(`20,`, `0,`) + `]`,
		"a term of 2000 years":       `[` + rule(`20,`, `2000,`) + `]`,
		"a negative term":            `[` + rule(`20,`, `-20,`) + `]`,
		"months beside years":        `[` + rule(`"months":0`, `"months":6`) + `]`,
		"counted from elsewhere":     `[` + rule(`last-change`, `birth`) + `]`,
		"an unknown subject":         `[` + rule(`"adopted"`, `"all"`) + `]`,
		"the same id twice":          `[` + rule() + `,` + rule(`2020-01-01`, `1990-01-01`, `"until":""`, `"until":"1999-12-31"`) + `]`,
		"two rules on the same days": `[` + rule() + `,` + rule(`"r"`, `"q"`, `2020-01-01`, `2030-01-01`) + `]`,
	} {
		if rules, err := ParseRetention([]byte(list)); !errors.Is(err, ErrBadRetention) || rules != nil {
			t.Errorf("%s: %v, %v", name, rules, err)
		}
	}
}

func TestOurOwnPeriodsNameTheirSource(t *testing.T) {
	rules := ourRules(t)
	adopted, _ := ruleOn(rules, RetainAdopted, today)
	never, _ := ruleOn(rules, RetainNeverAdopted, today)
	request, known := ruleOn(rules, RetainRequest, today)
	if adopted.Years != 20 || never.Years != 5 || !known || request.Months != 3 || request.Age != 12 {
		t.Errorf("%d, %d and %d", adopted.Years, never.Years, request.Months)
	}
}

// changed is the header of a family that changed last on a day.
func changed(on family.Date, versions int) Header {
	return Header{ID: "f", Name: "De Wit", Version: versions, Pen: family.PenHere, Changed: on.Time().Add(20 * time.Hour)}
}

func TestAFamilyIsKeptUntilTheDayAfterItsTerm(t *testing.T) {
	rules := ourRules(t)
	for _, c := range []struct {
		name     string
		last     family.Date
		versions int
		due      family.Date
	}{
		{"an adopted plan", "2020-05-04", 2, "2040-05-04"},
		{"a draft", "2020-05-04", 0, "2025-05-04"},
		{"an adopted plan of 29 February", "2024-02-29", 1, "2044-02-29"},
		{"a draft of 29 February ends in a common year", "2024-02-29", 0, "2029-03-01"},
		{"the last day of a year", "2021-12-31", 0, "2026-12-31"},
		{"from before the rule", "1999-06-01", 1, "2020-01-01"},
	} {
		for day, want := range map[family.Date]RetentionState{c.due.AddDays(-1): RetentionRunning, c.due: RetentionDue, c.due.AddDays(4000): RetentionDue} {
			if day < "2020-01-01" {
				continue
			}
			if got := Retains(changed(c.last, c.versions), rules, Hold{}, DestructionRequest{}, day); got.State != want || got.Due != c.due {
				t.Errorf("%s: %s on %s, due on %s; want %s on %s", c.name, got.State, day, got.Due, want, c.due)
			}
		}
	}
}

func TestTheRuleThatIsInForceOnTheDayDecides(t *testing.T) {
	rules := []RetentionRule{
		{ID: "old", About: RetainAdopted, Years: 15, From: "2015-01-01", Until: "2029-12-31"},
		{ID: "longer", About: RetainAdopted, Years: 20, From: "2030-01-01", Until: "2039-12-31"},
		{ID: "shorter", About: RetainAdopted, Years: 10, From: "2040-01-01"},
	}
	for _, c := range []struct {
		name      string
		last, due family.Date
		today     family.Date
		rule      string
	}{
		{"over before the law changed", "2014-03-03", "2029-03-03", "2026-11-24", "old"},
		{"over, but not destroyed before the law changed", "2014-03-03", "2034-03-03", "2031-01-01", "longer"},
		{"not over when the law changed", "2015-03-03", "2035-03-03", "2026-11-24", "longer"},
		{"over at once when the law shortens", "2025-03-03", "2040-01-01", "2026-11-24", "shorter"},
		{"within the shorter law", "2035-03-03", "2045-03-03", "2036-01-01", "shorter"},
	} {
		got := Retains(changed(c.last, 1), rules, Hold{}, DestructionRequest{}, c.today)
		if got.Due != c.due || got.Rule.ID != c.rule {
			t.Errorf("%s: %s by %s, want %s by %s", c.name, got.Due, got.Rule.ID, c.due, c.rule)
		}
	}
	if got := Retains(changed("2014-03-03", 0), rules, Hold{}, DestructionRequest{}, "2099-01-01"); got.State != RetentionUnknown {
		t.Errorf("what no rule is about is %s", got.State)
	}
}

func TestNothingIsDueWhileSomethingStandsInTheWay(t *testing.T) {
	rules := ourRules(t)
	over := changed("1990-01-01", 1)
	request := DestructionRequest{ID: "r", AnswerBy: "2027-01-01"}
	hold := Hold{Until: today}
	for _, c := range []struct {
		name    string
		change  func(*Header)
		hold    Hold
		request DestructionRequest
		want    RetentionState
	}{
		{"nothing", func(*Header) {}, Hold{}, DestructionRequest{}, RetentionDue},
		{"a handover that is out", func(h *Header) { h.Pen = family.PenOffered }, hold, request, RetentionHandover},
		{"a pen that is elsewhere", func(h *Header) { h.Pen = family.PenElsewhere }, Hold{}, DestructionRequest{}, RetentionElsewhere},
		{"an open request", func(*Header) {}, hold, request, RetentionAsked},
		{"a request that was refused", func(*Header) {}, Hold{}, DestructionRequest{ID: "r", Refused: today}, RetentionDue},
		{"the last day of a hold", func(*Header) {}, hold, DestructionRequest{}, RetentionHeld},
		{"a hold that is over", func(*Header) {}, Hold{Until: today.AddDays(-1)}, DestructionRequest{}, RetentionDue},
		{"a closed family", func(h *Header) { h.Closed = true }, Hold{}, DestructionRequest{}, RetentionDue},
	} {
		h := over
		c.change(&h)
		if got := Retains(h, rules, c.hold, c.request, today); got.State != c.want {
			t.Errorf("%s: %s, want %s", c.name, got.State, c.want)
		}
	}
}

// keeping is Fatma's desk with one family, adopted and long unchanged.
func keeping(t *testing.T) (*Desk, *shelf) {
	t.Helper()
	d, s, _ := newDesk(t)
	d.Retention = ourRules(t)
	s.families["f"] = consent.Dossier{Changed: family.Date("2000-01-01").Time(), Pen: family.Pen{State: family.PenHere},
		Family: family.Family{ID: "f", Name: "De Wit", Opened: "1998-01-01", Persons: []family.Person{
			{ID: "sanne", Given: "Sanne", Surname: "de Wit", Birth: "1989-01-01"}, {ID: "noor", Given: "Noor", Birth: "2012-11-25"},
			{ID: "daan", Given: "Daan", Birth: "2017-01-01"}, {ID: "lisa", Given: "Lisa"}}},
		Versions: []family.Version{{Number: 1}, {Number: 2}}}
	return d, s
}

func TestAHoldNeedsADayAndAReason(t *testing.T) {
	d, _ := keeping(t)
	refused(t, d.HoldFamily(t.Context(), "f", "2030-02-30", "beroep"), family.ErrBadDate, "a day that does not exist")
	refused(t, d.HoldFamily(t.Context(), "f", "", "beroep"), family.ErrBadDate, "no day")
	refused(t, d.HoldFamily(t.Context(), "f", today.AddDays(-1), "beroep"), family.ErrPeriodBackwards, "a day that is past")
	refused(t, d.HoldFamily(t.Context(), "f", "2030-01-01", " "), ErrNoReason, "no reason")
	refused(t, d.HoldFamily(t.Context(), "nobody", "2030-01-01", "beroep"), ErrNoFamily, "an unknown family")
}

func TestAHoldIsLoggedWithoutItsReasonAndChangesNoClock(t *testing.T) {
	d, s := keeping(t)
	refused(t, d.HoldFamily(t.Context(), "f", "2030-01-01", "Karim is in beroep"), nil, "a hold")
	r, err := d.RetainedOf(t.Context(), "f")
	if err != nil || r.State != RetentionHeld || r.Day() != "2030-01-02" || r.LastChange != "2000-01-01" || r.Hold.By != "Fatma" {
		t.Errorf("%+v, %v", r.State, err)
	}
	last := s.log[len(s.log)-1]
	if last.Event != "family.retained" || last.Family != "f" || !last.Why.Empty() || last.Object != "until 2030-01-01" {
		t.Errorf("logged %s %s", last.Event, last.Object)
	}
	refused(t, d.ReleaseFamily(t.Context(), "f"), nil, "a release")
	if r, _ := d.RetainedOf(t.Context(), "f"); r.State != RetentionDue {
		t.Errorf("after the release it is %s", r.State)
	}
}

func TestAChildUnderTwelveCannotAskAndNobodyAsksTwice(t *testing.T) {
	d, _ := keeping(t)
	ask := func(by family.PersonID, on family.Date) (DestructionRequest, error) {
		return d.AskDestruction(t.Context(), "f", by, on)
	}
	for _, c := range []struct {
		by   family.PersonID
		on   family.Date
		want error
	}{{"daan", today, ErrTooYoungToAsk}, {"somebody", today, family.ErrUnknownPerson}, {"noor", today.AddDays(1), ErrFutureDate}, {"noor", "", family.ErrBadDate},
		{"noor", "2010-01-01", ErrNoRetention}} {
		_, err := ask(c.by, c.on)
		refused(t, err, c.want, string(c.by)+" on "+string(c.on))
	}
	refused(t, d.RefuseDestruction(t.Context(), "f", "belang van Lisa"), ErrNoRequest, "refusing what nobody asked")
	r, err := ask("noor", "2026-11-23")
	if err != nil || r.As != RequesterYouth || r.AnswerBy != "2027-02-23" {
		t.Errorf("%+v, %v", r, err)
	}
	_, err = ask("sanne", today)
	refused(t, err, ErrAskedBefore, "a second request")
	tasks, err := d.Tasks(t.Context())
	if err != nil || kinds(tasks)[0] != TaskDestructionAsked || tasks[0].Day != "2027-02-23" {
		t.Errorf("%v, %v", kinds(tasks), err)
	}
	refused(t, d.RefuseDestruction(t.Context(), "f", ""), ErrNoReason, "a refusal without a reason")
	refused(t, d.RefuseDestruction(t.Context(), "f", "belang van Lisa"), nil, "a refusal")
	if r, err := ask("sanne", today); err != nil || r.As != RequesterAdult {
		t.Errorf("a new request after a refusal: %+v, %v", r, err)
	}
}

func TestAnAnswerIsDueOnTheLastDayOfAShortMonth(t *testing.T) {
	rule, _ := ruleOn(ourRules(t), RetainRequest, today)
	for asked, want := range map[family.Date]family.Date{"2026-11-30": "2027-02-28", "2027-11-30": "2028-02-29", "2026-11-24": "2027-02-24", "2026-10-31": "2027-01-31"} {
		if got := rule.answerBy(asked); got != want {
			t.Errorf("asked on %s: by %s, want %s", asked, got, want)
		}
	}
}

func TestTheMunicipalityMaySetItsOwnPeriods(t *testing.T) {
	d, s := keeping(t)
	data, err := os.ReadFile(filepath.Join("..", "..", "assets", "data", "retention.json"))
	if err != nil {
		t.Fatal(err)
	}
	refused(t, d.SetRetentionRules(t.Context(), []byte(`[]`)), ErrBadRetention, "an empty list")
	if r, _ := d.RetainedOf(t.Context(), "f"); r.State != RetentionDue {
		t.Errorf("after a bad list it is %s", r.State)
	}
	refused(t, d.SetRetentionRules(t.Context(), []byte(strings.Replace(string(data), `"years": 20`, `"years": 40`, 1))), nil, "forty years")
	if r, _ := d.RetainedOf(t.Context(), "f"); r.State != RetentionRunning || r.Due != "2040-01-01" {
		t.Errorf("after forty years were set it is %s until %s", r.State, r.Due)
	}
	refused(t, d.ResetRetentionRules(t.Context()), nil, "going back")
	if r, _ := d.RetainedOf(t.Context(), "f"); r.State != RetentionDue || s.log[len(s.log)-1].Event != "desk.retention-rules" {
		t.Errorf("after going back it is %s", r.State)
	}
}

func TestWhatIsAskedAndDueComesFirstAndIsATask(t *testing.T) {
	d, s := keeping(t)
	young := s.families["f"].Clone()
	young.Family.ID, young.Changed = "young", family.Date("2026-01-01").Time()
	young.Versions = nil
	young.Plan.State = family.PlanClosed
	s.families["young"] = young
	list, err := d.Retained(t.Context())
	if err != nil || len(list) != 2 || list[0].Family != "f" || list[1].Due != "2031-01-01" {
		t.Errorf("%+v, %v", list, err)
	}
	tasks, err := d.Tasks(t.Context())
	if err != nil || len(tasks) != 1 || tasks[0].Kind != TaskDestructionDue || tasks[0].Day != "2020-01-01" {
		t.Errorf("%v, %v", kinds(tasks), err)
	}
}

func TestVandaagLooksOnlyAtFamiliesThatMayBeDue(t *testing.T) {
	d, s := keeping(t)
	for id, last := range map[family.FamilyID]family.Date{"on-the-day": "2021-11-24", "a-day-later": "2021-11-25", "asked": "2026-11-01"} {
		f := s.families["f"].Clone()
		f.Family.ID, f.Changed, f.Versions = id, last.Time().Add(23*time.Hour), nil
		s.families[id] = f
	}
	if _, err := d.AskDestruction(t.Context(), "asked", "sanne", today); err != nil {
		t.Fatal(err)
	}
	tasks, err := d.Tasks(t.Context())
	var found []string
	for _, task := range tasks {
		if task.Kind == TaskDestructionDue || task.Kind == TaskDestructionAsked {
			found = append(found, string(task.Family))
		}
	}
	if got := strings.Join(found, " "); err != nil || got != "asked f on-the-day" {
		t.Errorf("%s, %v", got, err)
	}
}

func BenchmarkTasksOfFiftyThousandFamilies(b *testing.B) {
	headers := make([]Header, 50_000)
	for i := range headers {
		headers[i] = Header{ID: family.FamilyID(string(rune('a' + i))), Changed: noon.AddDate(0, 0, -i%3000), Version: i % 3}
	}
	d := New(Needs{Vault: &shelf{desk: map[string][]byte{}}, Clock: func() time.Time { return noon },
		Retention: []RetentionRule{{About: RetainAdopted, Years: 20, From: "2020-01-01"}, {About: RetainNeverAdopted, Years: 5, From: "2020-01-01"}}})
	for b.Loop() {
		if _, err := d.retentionTasks(b.Context(), headers); err != nil {
			b.Fatal(err)
		}
	}
}
