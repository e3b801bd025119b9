package sealed

import (
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func decisionFor(t testing.TB, giver somebody) consent.Disclosure {
	t.Helper()
	decided := family.Contribution{ID: "b1", Family: "fam1", Partner: "school", Made: noon, State: family.ContribPartly,
		Decision: family.Decision{Reason: "te vroeg", At: noon}}
	d, err := consent.DiscloseDecision(decided, consent.Recipient{Partner: "school", Key: giver.fingerprint()}, "d3")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func handoverTo(t testing.TB, successor somebody) consent.Disclosure {
	t.Helper()
	r := consent.Request{ID: "d4", At: noon, Recipient: consent.Recipient{Key: successor.fingerprint()}}
	d, err := consent.DiscloseHandover(richDossier(successor), r)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// richDossier has something in every list, so that a renamed field is missed.
func richDossier(successor somebody) consent.Dossier {
	score := 6
	f := family.Family{
		ID: "fam1", Name: "De Wit", Town: "Utrecht", Opened: "2026-11-01",
		Households: []family.Household{{ID: "h1", Name: "thuis", Address: "Straat 1"}},
		Persons: []family.Person{{ID: "karim", Given: "Karim", Infix: "el", Surname: "Amrani", Birth: "1990-03-01", Place: family.PlaceHousehold,
			Households: []family.HouseholdID{"h1"}, Phone: "06", Language: "Arabisch"}},
		Partners: []family.Partner{{ID: "school", Kind: family.PartnerSchool, House: "De Regenboog", Concerns: []family.PersonID{"karim"}}},
	}
	p := family.Plan{
		State:       family.PlanAdopted,
		Statements:  []family.Statement{{ID: "s1", Topic: family.TopicReason, Kind: family.KindQuote, Text: canary, Speaker: family.Speaker{Person: "karim"}}},
		Marks:       []family.Mark{{ID: "m1", Person: "karim", Topic: "thuis", Score: 6, Higher: "rust"}},
		Goals:       []family.Goal{{ID: "g1", Words: "rust", Actions: []family.Action{{ID: "a1", What: "bellen", Who: family.Doer{Partner: "school"}}}}},
		Safety:      []family.SafetyAgreement{{ID: "v1", Text: "samen", Watches: "oma"}},
		Meetings:    []family.Meeting{{ID: "o1", On: "2026-11-10", Where: "aan tafel", Present: []family.PersonID{"karim"}}},
		Evaluations: []family.Evaluation{},
		Agreements:  []family.Agreement{{Person: "karim", Answer: family.AgreePartly, View: "nog niet"}},
		NextReview:  "2027-02-01",
	}
	c := consent.Consent{ID: "c1", About: "karim", Partner: "school", Purpose: consent.PurposeCooperate, Direction: consent.Give, AskedOn: "2026-11-01",
		Asked:   []consent.Category{consent.CatGoals},
		Answers: []consent.Answer{{By: "karim", Capacity: consent.AsSelf, Allowed: []consent.Category{consent.CatGoals}, On: "2026-11-01", How: consent.Oral}},
		Told:    consent.Told{On: "2026-11-01", TextVersion: "1", MayWithdraw: true}}
	return consent.Dossier{
		Family: f, Plan: p, Changed: noon,
		Pen: family.Pen{Epoch: 3, State: family.PenOffered, Handover: family.Handover{ID: "h1", State: family.HandoverOffered,
			To: successor.fingerprint(), Note: "succes", FamilyInformed: "2026-11-20", Offered: noon}},
		Versions: []family.Version{{Number: 1, Family: f, Plan: p, AdoptedOn: "2026-11-10", AdoptedAt: noon, Epoch: 3, Hash: "00", Signature: []byte{1}}},
		Consents: []consent.Consent{c},
		GroundUses: []consent.GroundUse{{ID: "u1", Ground: "g", Partner: "school", Weighing: map[string]family.Text{"why": "daarom"}, Why: "omdat",
			Informed: "2026-11-01"}},
		Register: []consent.Record{{ID: "d0", At: noon, Recipient: consent.Recipient{Kind: consent.ToPartner, Partner: "school"}, Items: 1, Form: "pdf",
			Grounds: []string{"c1"}}},
		Contributions: []family.Contribution{{ID: "b1", Family: "fam1", Kind: family.ContribProgress, Goal: "g1", Score: &score, Made: noon}},
	}
}
