package casework

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// house is a family: Daan of 11, his mother Sanne and his father Karim who both
// have custody, and his school, with a consent that both gave.
func house() consent.Dossier {
	d := consent.Dossier{Changed: today.Time(), Plan: family.Plan{State: family.PlanAdopted}, Versions: []family.Version{{Number: 1}}}
	d.Family = family.Family{ID: "f", Name: "De Wit", Persons: []family.Person{
		{ID: "daan", Given: "Daan", Birth: "2014-12-10"}, {ID: "sanne", Given: "Sanne", Birth: "1989-01-01"}, {ID: "karim", Given: "Karim", Birth: "1987-01-01"}},
		Custodies: []family.Custody{{Holder: "sanne", Child: "daan", State: family.CustodyYes}, {Holder: "karim", Child: "daan", State: family.CustodyYes}},
		Partners:  []family.Partner{{ID: "school", Kind: family.PartnerSchool, Name: "Joost"}, {ID: "gp", Kind: family.PartnerGP, Name: "Anna"}}}
	d.Consents = []consent.Consent{asked("c", "school", yes("sanne"), yes("karim"))}
	return d
}

func asked(id consent.ID, partner family.PartnerID, answers ...consent.Answer) consent.Consent {
	return consent.Consent{ID: id, About: "daan", Partner: partner, Purpose: consent.PurposeCooperate, Direction: consent.Give,
		Asked: []consent.Category{consent.CatSchool}, AskedOn: "2026-11-01", Answers: answers}
}

func yes(by family.PersonID) consent.Answer {
	return consent.Answer{By: by, Allowed: []consent.Category{consent.CatSchool}, On: "2026-11-02"}
}

// on is what the dossier asks for on a day, from a header that was drawn when
// the dossier changed last.
func on(day family.Date, d consent.Dossier) string {
	return said(TasksOf([]Header{HeaderOf(d)}, day, ahead))
}

func said(tasks []Task) string {
	var list []string
	for _, t := range tasks {
		text := fmt.Sprintf("%s %s", t.Kind, t.Day)
		for _, name := range t.Missing {
			text += " " + string(name)
		}
		list = append(list, text)
	}
	return strings.Join(list, ", ")
}

func with(change func(*consent.Dossier)) consent.Dossier {
	d := house()
	change(&d)
	return d
}

func TestWhatAsksForNothing(t *testing.T) {
	for name, c := range map[string]struct {
		day family.Date
		d   consent.Dossier
	}{
		"a birthday that is far away": {"2026-10-01", house()},
		"a child that died has no birthday and no question": {today, with(func(d *consent.Dossier) {
			d.Family.Persons[0].Died = "2026-11-20"
			d.Consents[0].Answers = nil
		})},
		"a closed family": {"2026-12-09", with(func(d *consent.Dossier) { d.Family.Closed = today })},
		"a plan that somebody else keeps": {"2026-12-09", with(func(d *consent.Dossier) {
			d.Pen.State = family.PenElsewhere
		})},
		"a partner that is not involved any more": {"2026-11-24", with(func(d *consent.Dossier) {
			d.Family.Persons[0].Birth = "2019-01-01"
			d.Family.Partners[0].Until = "2026-11-10"
			d.Consents[0].Answers = nil
		})},
		"a question that was asked and answered anew": {today, with(func(d *consent.Dossier) {
			d.Family.Persons[0].Birth = "2019-01-01"
			later := asked("later", "school", yes("sanne"), yes("karim"))
			later.AskedOn = "2026-11-02"
			d.Consents[0].Answers = nil
			d.Consents = append(d.Consents, later)
		})},
		"an end for which there is a new yes": {today, with(func(d *consent.Dossier) {
			d.Family.Persons[0].Birth = "2019-01-01"
			d.Consents[0].Until = "2026-12-01"
			later := asked("later", "school", yes("sanne"), yes("karim"))
			later.AskedOn = "2026-11-02"
			d.Consents = append(d.Consents, later)
		})},
		"a condition that was met": {today, with(func(d *consent.Dossier) {
			d.Family.Persons[0].Birth = "2019-01-01"
			d.Consents[0].Answers[0].Condition = consent.Condition{Words: "eerst lezen", Met: "2026-11-20"}
		})},
		"a request that was answered": {today, with(func(d *consent.Dossier) {
			d.Family.Persons[0].Birth = "2019-01-01"
			d.Requests = []family.RightsRequest{{By: "sanne", Outcome: family.RequestGranted}}
		})},
		"a recall that was answered": {today, with(func(d *consent.Dossier) {
			d.Family.Persons[0].Birth = "2019-01-01"
			d.Recalls = []consent.Recall{{State: consent.RecallRemoved}}
		})},
		"a no": {today, with(func(d *consent.Dossier) {
			d.Family.Persons[0].Birth = "2019-01-01"
			d.Consents[0].Answers[1].Allowed = nil
		})},
	} {
		if got := on(c.day, c.d); got != "" {
			t.Errorf("%s asks for %s", name, got)
		}
	}
}

func TestABirthdayIsToldBeforeItAndAfterItWhoMustAnswer(t *testing.T) {
	d := house() // drawn on 24 November; Daan turns 12 on 10 December
	for day, want := range map[family.Date]string{
		"2026-10-10": "",
		"2026-11-24": "birthday 2026-12-10",
		"2026-12-10": "consent-open 2026-12-10 Daan, birthday 2026-12-10",
		"2026-12-11": "consent-open 2026-12-10 Daan",
		"2027-03-01": "consent-open 2026-12-10 Daan",
	} {
		if got := on(day, d); got != want {
			t.Errorf("on %s it asks for %q, want %q", day, got, want)
		}
	}
}

func TestVandaagSaysWhoIsMissingAndSinceWhen(t *testing.T) {
	young := func(change func(*consent.Dossier)) consent.Dossier {
		return with(func(d *consent.Dossier) { d.Family.Persons[0].Birth = "2019-01-01"; change(d) })
	}
	for name, c := range map[string]struct {
		want string
		d    consent.Dossier
	}{
		"one of two must answer": {"consent-open 2026-11-01 Karim", young(func(d *consent.Dossier) { d.Consents[0].Answers = d.Consents[0].Answers[:1] })},
		"a condition waits": {"consent-condition 2026-11-02 Karim", young(func(d *consent.Dossier) {
			d.Consents[0].Answers[1].Condition = consent.Condition{Words: "eerst lezen"}
		})},
		"custody changed after the answers": {"consent-reopened 2026-11-20 Sanne Karim", young(func(d *consent.Dossier) {
			d.Consents[0].Reopened = []consent.Reopening{{On: "2026-11-20", Why: consent.ReopenCustody, Before: 2}}
		})},
		"one answered again after the reopening": {"consent-reopened 2026-11-20 Karim", young(func(d *consent.Dossier) {
			d.Consents[0].Reopened = []consent.Reopening{{On: "2026-11-20", Why: consent.ReopenCustody, Before: 2}}
			again := yes("sanne")
			again.On = "2026-11-22"
			d.Consents[0].Answers = append(d.Consents[0].Answers, again)
		})},
		"a custody term ended": {"consent-open 2026-11-21", young(func(d *consent.Dossier) {
			d.Consents[0].Answers = nil
			d.Family.Custodies[0].State, d.Family.Custodies[1].State = family.CustodyUnknown, family.CustodyUnknown
			d.Consents[0].AskedOn = "2026-11-21"
		})},
		"it ends soon":           {"consent-ends 2026-12-01", young(func(d *consent.Dossier) { d.Consents[0].Until = "2026-12-01" })},
		"it ended a week ago":    {"consent-ends 2026-11-17", young(func(d *consent.Dossier) { d.Consents[0].Until = "2026-11-17" })},
		"time to talk about it":  {"consent-review 2026-12-05", young(func(d *consent.Dossier) { d.Consents[0].Review = "2026-12-05" })},
		"a talk that is overdue": {"consent-review 2026-11-05", young(func(d *consent.Dossier) { d.Consents[0].Review = "2026-11-05" })},
		"a request":              {"request 2026-12-20", young(func(d *consent.Dossier) { d.Requests = []family.RightsRequest{{By: "sanne", AnswerBy: "2026-12-20"}} })},
		"to call back": {"recall 2026-11-23, recall-waits 2026-11-10", young(func(d *consent.Dossier) {
			d.Recalls = []consent.Recall{{State: consent.RecallTold, Told: "2026-11-10", About: "daan", Recipient: consent.Recipient{Partner: "gp"}},
				{State: consent.RecallToTell, On: "2026-11-23", About: "daan", Recipient: consent.Recipient{Partner: "school"}}}
		})},
	} {
		if got := on(today, c.d); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestTheSameQuestionForTwoPartnersIsOneTask(t *testing.T) {
	d := house()
	d.Family.Persons[0].Birth = "2019-01-01"
	d.Consents = []consent.Consent{asked("a", "school", yes("sanne")), asked("b", "gp", yes("sanne"))}
	tasks := TasksOf([]Header{HeaderOf(d)}, today, ahead)
	if len(tasks) != 1 || tasks[0].Count != 2 || tasks[0].AboutName != "Daan" {
		t.Errorf("%s", said(tasks))
	}
}

func TestAGroundThatEndsInLawIsToldBeforeItAndAfterIt(t *testing.T) {
	d := house()
	d.Family.Persons[0].Birth = "2019-01-01"
	d.GroundUses = []consent.GroundUse{{ID: "u", Ground: "helpers", Partner: "gp", About: []family.PersonID{"daan"}, From: "2026-11-01"}}
	grounds := []consent.LegalGround{{ID: "helpers", Source: "Jeugdwet 7.3.11", On: true, Until: "2026-12-31"}}
	for day, want := range map[family.Date]string{
		"2026-11-30": "", "2026-12-01": "ground-ends 2026-12-31", "2026-12-31": "ground-ends 2026-12-31",
		"2027-01-01": "ground-gone 2026-12-31", "2027-03-31": "ground-gone 2026-12-31", "2027-04-01": "",
	} {
		a := agenda{today: day, lead: ahead, grounds: grounds}
		if got := said(sorted(a.tasks([]Header{HeaderOf(d)}))); got != want {
			t.Errorf("on %s: %q, want %q", day, got, want)
		}
	}
	d.GroundUses[0].Until = "2026-12-10"
	a := agenda{today: today, lead: ahead, grounds: grounds}
	if got := said(a.tasks([]Header{HeaderOf(d)})); got != "ground-ends 2026-12-10" {
		t.Errorf("the use ends first: %q", got)
	}
}

func TestALongerLeadTellsEarlier(t *testing.T) {
	d := house()
	h := HeaderOf(d)
	if tasks := TasksOf([]Header{h}, "2026-11-24", Lead{Birthday: 10}); len(tasks) != 0 {
		t.Errorf("%s", said(tasks))
	}
	if tasks := TasksOf([]Header{h}, "2026-11-24", Lead{Birthday: 16}); len(tasks) != 1 {
		t.Errorf("%s", said(tasks))
	}
}

func TestAHeaderHoldsNoWordsOfAConditionOrAReason(t *testing.T) {
	d := house()
	d.Consents[0].Answers[0].Condition = consent.Condition{Words: "kanarie", By: "kanarie"}
	d.Consents[0].Answers[0].Note, d.Consents[0].Opinion = "kanarie", "kanarie"
	d.GroundUses = []consent.GroundUse{{ID: "u", Why: "kanarie", Weighing: map[string]family.Text{"q": "kanarie"}, WhyNot: "kanarie"}}
	d.Requests = []family.RightsRequest{{By: "sanne", Words: "kanarie", Why: "kanarie"}}
	d.Recalls = []consent.Recall{{State: consent.RecallToTell, Why: "kanarie"}}
	if h := fmt.Sprintf("%#v", HeaderOf(d)); strings.Contains(h, "kanarie") {
		t.Error("the header holds words of the family")
	}
}

// archive is a vault whose headers were drawn by an older program.
type archive struct {
	Vault
	dossier consent.Dossier
	opened  int
	harmed  bool
}

func (a *archive) Headers(context.Context) ([]Header, error) {
	h := HeaderOf(a.dossier)
	h.Shape, h.Dues = 0, nil
	return []Header{h}, nil
}

func (a *archive) Load(context.Context, family.FamilyID) (consent.Dossier, error) {
	a.opened++
	if a.harmed {
		return consent.Dossier{}, ErrDamaged
	}
	return a.dossier.Clone(), nil
}

func (a *archive) Desk(context.Context, string, any) (bool, error) { return false, nil }

func TestAVaultOfAnOlderProgramShowsWhoIsMissingAfterOpening(t *testing.T) {
	a := &archive{dossier: with(func(d *consent.Dossier) {
		d.Family.Persons[0].Birth = "2019-01-01"
		d.Consents[0].Answers = nil
	})}
	d := New(Needs{Vault: a, Clock: today.Time})
	for range 3 {
		tasks, err := d.Tasks(t.Context())
		if err != nil || said(tasks) != "consent-open 2026-11-01 Sanne Karim" {
			t.Fatalf("%s, %v", said(tasks), err)
		}
	}
	if a.opened != 1 {
		t.Errorf("the dossier was opened %d times", a.opened)
	}
	a.dossier.Changed = a.dossier.Changed.AddDate(0, 0, 1)
	a.dossier.Consents = nil
	if tasks, _ := d.Tasks(t.Context()); len(tasks) != 0 {
		t.Errorf("what changed meanwhile is not seen: %s", said(tasks))
	}
}

func TestAFamilyThatCannotBeReadKeepsItsCounts(t *testing.T) {
	a := &archive{harmed: true, dossier: with(func(d *consent.Dossier) {
		d.Family.Persons[0].Birth = "2019-01-01"
		d.Consents[0].Answers = nil
	})}
	if _, err := a.Load(t.Context(), "f"); !errors.Is(err, ErrDamaged) {
		t.Fatal(err)
	}
	tasks, err := New(Needs{Vault: a, Clock: today.Time}).Tasks(t.Context())
	if err != nil || said(tasks) != "consent-open " {
		t.Errorf("%s, %v", said(tasks), err)
	}
}
