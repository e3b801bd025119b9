package casework

import (
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// waitingFor is a family with a school, a statement chosen for it, and an
// action that the school does.
func waitingFor(t *testing.T, change func(*consent.Dossier)) map[string][]Wait {
	t.Helper()
	d, s := asking(t)
	dossier := s.families["f"]
	dossier.Family.Partners = []family.Partner{{ID: "school", Kind: family.PartnerSchool, House: "Het Kompas"}}
	dossier.Plan.Statements = []family.Statement{{ID: "said", Kind: family.KindFact, Text: "Daan is vaak te laat", About: []family.PersonID{"daan"}, Domain: family.DomainSchool, Shared: []family.PartnerID{"school"}}}
	dossier.Plan.Goals = []family.Goal{{ID: "g", Words: "Op tijd", Actions: []family.Action{{ID: "a", What: "Plek bij het raam", State: family.ActionOpen, Who: family.Doer{Partner: "school"}}}}}
	if change != nil {
		change(&dossier)
	}
	found, err := d.PlanWaits(t.Context(), dossier)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func waitKind(list []Wait) WaitKind {
	if len(list) == 0 {
		return ""
	}
	return list[0].Kind
}

func told(version int, categories ...consent.Category) consent.Record {
	return consent.Record{ID: "r", Recipient: consent.Recipient{Kind: consent.ToPartner, Partner: "school"}, Version: version, Categories: categories}
}

func TestAnActionOfAPartnerWaitsUntilThePartnerWasToldOfIt(t *testing.T) {
	record := func(r consent.Record) func(*consent.Dossier) {
		return func(d *consent.Dossier) { d.Register = append(d.Register, r) }
	}
	state := func(s consent.ReceiptState) consent.Record {
		r := told(0, consent.CatActions)
		r.Receipt = s
		return r
	}
	elsewhere := told(0, consent.CatActions)
	elsewhere.Recipient.Partner = "gp"
	for name, c := range map[string]struct {
		change func(*consent.Dossier)
		want   WaitKind
	}{
		"nothing was shared":        {nil, WaitNotTold},
		"something else was shared": {record(told(0, consent.CatSchool)), WaitNotTold},
		"another partner got it":    {record(elsewhere), WaitNotTold},
		"a version without this action": {func(d *consent.Dossier) {
			d.Versions = []family.Version{{Number: 1}}
			d.Register = []consent.Record{told(1, consent.CatActions)}
		}, WaitNotTold},
		"a version that is not here":  {record(told(7, consent.CatActions)), WaitNotTold},
		"it was held back":            {record(state(consent.ReceiptStopped)), WaitNotTold},
		"it came back":                {record(state(consent.ReceiptRejected)), WaitNotTold},
		"it stands ready":             {record(state(consent.ReceiptQueued)), WaitQueued},
		"it was sent":                 {record(state(consent.ReceiptSent)), ""},
		"it was handed over on paper": {record(told(0, consent.CatActions)), ""},
		"the version with it was shared": {func(d *consent.Dossier) {
			d.Versions = []family.Version{{Number: 1, Plan: d.Plan.Clone()}}
			d.Register = []consent.Record{told(1, consent.CatActions)}
		}, ""},
		"it was done":      {func(d *consent.Dossier) { d.Plan.Goals[0].Actions[0].State = family.ActionDone }, ""},
		"a person does it": {func(d *consent.Dossier) { d.Plan.Goals[0].Actions[0].Who = family.Doer{Person: "sanne"} }, ""},
	} {
		if got := waitKind(waitingFor(t, c.change)["a"]); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestAStatementChosenForAPartnerWaitsForWhoMustAnswer(t *testing.T) {
	asked := func(answers ...consent.Answer) func(*consent.Dossier) {
		return func(d *consent.Dossier) {
			d.Consents = []consent.Consent{{ID: "c", About: "daan", Partner: "school", Purpose: consent.PurposeCooperate, Direction: consent.Give, Asked: []consent.Category{consent.CatSchool},
				From: "2026-11-01", Until: "2027-10-01", Answers: answers}}
		}
	}
	yes := consent.Answer{By: "sanne", Capacity: consent.AsParent, Allowed: []consent.Category{consent.CatSchool}, On: "2026-11-02", How: consent.Oral}
	no := yes
	no.Allowed = nil
	if got := waitingFor(t, nil)["said"]; waitKind(got) != WaitNotAsked {
		t.Errorf("never asked: %v", got)
	}
	if got := waitingFor(t, asked(no))["said"]; waitKind(got) != WaitNotAsked {
		t.Errorf("refused: %v", got)
	}
	if got := waitingFor(t, asked())["said"]; waitKind(got) != WaitConsent || len(got[0].For) != 1 || got[0].For[0] != "sanne" {
		t.Errorf("asked: %v", got)
	}
	if got := waitingFor(t, asked(yes))["said"]; len(got) != 0 {
		t.Errorf("given: %v", got)
	}
	if got := waitingFor(t, func(d *consent.Dossier) { d.Plan.Statements[0].Shared = nil })["said"]; len(got) != 0 {
		t.Errorf("chosen for nobody: %v", got)
	}
}

func TestAQuestionToAPartnerWaitsUntilTheAnswerCame(t *testing.T) {
	question := family.Contribution{ID: "q", Partner: "school", Goal: "g", State: family.ContribQuestion, Decision: family.Decision{At: noon}}
	answer := family.Contribution{ID: "r", Partner: "school", Kind: family.ContribAnswer, Made: noon.Add(time.Hour)}
	early, other := answer, answer
	early.Made, other.Partner = noon.Add(-time.Hour), "gp"
	for name, c := range map[string]struct {
		list []family.Contribution
		want WaitKind
	}{
		"no answer":             {[]family.Contribution{question}, WaitAnswer},
		"an answer of before":   {[]family.Contribution{question, early}, WaitAnswer},
		"an answer of another":  {[]family.Contribution{question, other}, WaitAnswer},
		"the answer came":       {[]family.Contribution{question, answer}, ""},
		"nothing was asked":     {[]family.Contribution{{ID: "q", Partner: "school", Goal: "g", State: family.ContribNew}}, ""},
		"asked about no object": {[]family.Contribution{{ID: "q", Partner: "school", State: family.ContribQuestion}}, ""},
	} {
		if got := waitKind(waitingFor(t, func(d *consent.Dossier) { d.Contributions = c.list })["g"]); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
