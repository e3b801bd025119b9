package casework

import (
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

const handingDay family.Date = "2026-11-24"

// tidy is a dossier with nothing open, and a day that was told.
func tidy() consent.Dossier {
	plan := family.Plan{NextReview: "2027-01-10", SafetyChecked: "2026-11-01"}
	home := family.Family{ID: "f", Persons: []family.Person{{ID: "noor", Given: "Noor", Birth: "2008-01-01"}}, Partners: []family.Partner{{ID: "school", Name: "Joost"}}}
	d := consent.Dossier{Family: home, Plan: plan, Versions: []family.Version{{Number: 1, Family: home, Plan: plan, AdoptedOn: "2026-11-01"}}}
	d.Pen = family.Pen{State: family.PenHere, Handover: family.Handover{FamilyInformed: "2026-11-20", Tone: "rustig", Warm: "2026-12-01"}}
	return d
}

func TestATidyDossierTellsOnlyTheNextReviewAndTheSafety(t *testing.T) {
	gaps := ReadyToHandOver(tidy(), nil, handingDay)
	if len(gaps) != 2 || gaps[0].Kind != GapSafety || gaps[0].Weight != GapTells || gaps[1].Kind != GapReview || gaps[1].Day != "2027-01-10" {
		t.Errorf("%+v", gaps)
	}
}

func TestEachThingThatIsOpenIsOneLineOfTheList(t *testing.T) {
	act := func(state family.ActionState) family.Goal {
		return family.Goal{ID: "g", Actions: []family.Action{{ID: "a", What: "Bellen", Who: family.Doer{Partner: "school"}, Due: "2026-12-01", State: state}}}
	}
	asked := func(until family.Date, answered bool) consent.Consent {
		c := consent.Consent{ID: "c", About: "noor", Partner: "school", Asked: []consent.Category{consent.CatSchool}, AskedOn: "2026-11-01", From: "2026-11-01", Until: until}
		if answered {
			c.Answers = []consent.Answer{{By: "noor", On: "2026-11-02", Allowed: c.Asked}}
		}
		return c
	}
	for _, it := range []struct {
		name   string
		change func(*consent.Dossier)
		outbox []Outgoing
		kind   GapKind
		weight GapWeight
		count  int
	}{
		{"the family does not know", func(d *consent.Dossier) { d.Pen.Handover.FamilyInformed = "" }, nil, GapInformed, GapBlocks, 0},
		{"nothing was adopted", func(d *consent.Dossier) { d.Versions = nil }, nil, GapUnadopted, GapWarns, 0},
		{"the draft is newer", func(d *consent.Dossier) { d.Plan.Goals = []family.Goal{act(family.ActionDone)} }, nil, GapNewer, GapWarns, 0},
		{"an action is open", func(d *consent.Dossier) { d.Plan.Goals = []family.Goal{act(family.ActionOpen)} }, nil, GapActions, GapTells, 1},
		{"a contribution was not read", func(d *consent.Dossier) {
			d.Contributions = []family.Contribution{{Partner: "school", State: family.ContribNew}, {State: family.ContribAccepted}}
		}, nil, GapContributions, GapWarns, 1},
		{"a question has no answer", func(d *consent.Dossier) { d.Contributions = []family.Contribution{{State: family.ContribQuestion}} }, nil, GapQuestions, GapTells, 1},
		{"a consent was asked", func(d *consent.Dossier) { d.Consents = []consent.Consent{asked("2027-11-01", false)} }, nil, GapAsked, GapTells, 1},
		{"a consent ends on the 60th day", func(d *consent.Dossier) { d.Consents = []consent.Consent{asked(handingDay.AddDays(60), true)} }, nil, GapEnding, GapWarns, 1},
		{"a consent ends on the 61st day", func(d *consent.Dossier) { d.Consents = []consent.Consent{asked(handingDay.AddDays(61), true)} }, nil, GapRunning, GapTells, 1},
		{"there is no next review", func(d *consent.Dossier) { d.Plan.NextReview = "" }, nil, GapReview, GapWarns, 0},
		{"the review is past", func(d *consent.Dossier) { d.Plan.NextReview = "2026-11-01" }, nil, GapReview, GapWarns, 0},
		{"safety was never checked", func(d *consent.Dossier) { d.Plan.SafetyChecked = "" }, nil, GapSafety, GapWarns, 0},
		{"an agreement about safety", func(d *consent.Dossier) { d.Plan.Safety = []family.SafetyAgreement{{Text: "Opa belt."}} }, nil, GapSafety, GapTells, 1},
		{"the family asked something", func(d *consent.Dossier) { d.Requests = []family.RightsRequest{{By: "noor"}} }, nil, GapRequests, GapWarns, 1},
		{"something is called back", func(d *consent.Dossier) { d.Recalls = []consent.Recall{{State: consent.RecallToTell}} }, nil, GapRecalls, GapWarns, 1},
		{"something did not leave", nil, []Outgoing{{Family: "f", Kind: LetterShare, State: consent.ReceiptQueued}, {Family: "other", Kind: LetterShare, State: consent.ReceiptQueued},
			{Family: "f", Kind: LetterShare, State: consent.ReceiptSent}, {Family: "f", Kind: LetterReceipt, State: consent.ReceiptQueued}}, GapUnsent, GapWarns, 1},
		{"nobody says how to approach them", func(d *consent.Dossier) { d.Pen.Handover.Tone = "" }, nil, GapTone, GapWarns, 0},
		{"no talk together was planned", func(d *consent.Dossier) { d.Pen.Handover.Warm = "" }, nil, GapWarm, GapTells, 0},
	} {
		t.Run(it.name, func(t *testing.T) {
			d := tidy()
			if it.change != nil {
				it.change(&d)
			}
			for _, g := range ReadyToHandOver(d, it.outbox, handingDay) {
				if g.Kind == it.kind {
					if g.Weight != it.weight || g.Count() != it.count {
						t.Errorf("%s, %d of them", g.Weight, g.Count())
					}
					return
				}
			}
			t.Error("it is not on the list")
		})
	}
}
