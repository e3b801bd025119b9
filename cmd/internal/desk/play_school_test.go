package desk

import (
	"slices"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

const observed = "Daan draagt de koptelefoon. Hij bleef vier ochtenden in de klas. Bij gym ging het mis."

// karimAnswersAndSchoolReadsItsPart: after his yes, and only then, school gets
// the part about Daan, and nothing else.
func (p *play) karimAnswersAndSchoolReadsItsPart() {
	d := p.fatma.dossier()
	atSchool := partner(d, family.PartnerSchool)
	p.fatma.knows(p.joost, atSchool)
	p.joost.knows(p.fatma, family.Partner{Kind: family.PartnerYouthCare})
	to, purpose := casework.ToPartnerOf(atSchool)
	ask := casework.Ask{To: to, Purpose: purpose, Version: 1}
	_, err := p.fatma.Share(p.Context(), p.id, ask)
	p.refused(err, consent.ErrPending, "sharing with school before Karim answered")

	ruud := consent.Answer{By: person(d, "Ruud"), Allowed: consent.Categories()}
	p.refused(p.fatma.AnswerConsent(p.Context(), p.id, open(d, p.now)[0].ID, ruud), casework.ErrNotAGiver, "an answer of Ruud, who has no custody")
	for _, c := range open(d, p.now) {
		p.must(p.fatma.AnswerConsent(p.Context(), p.id, c.ID, consent.Answer{By: person(d, "Karim"), Allowed: c.Asked, How: consent.Signed}))
	}
	slice, withheld, err := p.fatma.PreviewDisclosure(p.Context(), p.id, ask)
	p.must(err)
	p.reads("Fatma, of what school will see", slice, school, slices.Concat(therapy, debts, safety))
	if len(withheld) == 0 {
		p.Error("Fatma is not told what is left out for school")
	}
	_, err = p.fatma.Share(p.Context(), p.id, ask)
	p.must(err)
	p.fatma.syncs()
	p.nothingReadable("sharing with school")
	p.later(time.Hour)

	p.joost.syncs()
	received := p.sliceOfJoost()
	p.reads("Joost", received, school, slices.Concat(therapy, debts, safety, []string{"karim@elidrissi.example", "06 0000 1205", "Withheld"}))
	if received.Slice.Version != 1 || received.Slice.Recipient.Partner != atSchool.ID {
		p.Errorf("school got version %d for %s", received.Slice.Version, received.Slice.Recipient.Partner)
	}
	if _, err := p.joost.Dossier(p.Context(), p.id); err == nil {
		p.Error("school has a dossier of the family")
	}
	p.fatma.syncs()
	if r := p.lastRecord(consent.PurposeCooperate); r.Receipt != consent.ReceiptImported {
		p.Errorf("Fatma sees %q for what school received", r.Receipt)
	}
	p.nothingReadable("school read its part")
}

// joostContributesAndHearsWhatWasDone: what school writes waits for Fatma.
func (p *play) joostContributesAndHearsWhatWasDone() {
	received := p.sliceOfJoost()
	about := goal(received.Slice.Plan, family.DomainSchool)
	_, err := p.joost.Contribute(p.Context(), received.ID, family.Contribution{Kind: family.ContribObservation})
	p.refused(err, family.ErrEmpty, "a contribution without words")
	seen, err := p.joost.Contribute(p.Context(), received.ID, family.Contribution{Kind: family.ContribObservation, Text: observed,
		Domain: family.DomainSchool, About: about.ForWhom, Goal: about.ID})
	p.must(err)
	proposed, err := p.joost.Contribute(p.Context(), received.ID, family.Contribution{Kind: family.ContribAction, Text: "Een eigen kluisje voor de koptelefoon",
		Domain: family.DomainSchool, Goal: about.ID, Due: p.joost.Today().AddDays(14)})
	p.must(err)
	p.joost.syncs()
	p.later(time.Hour)
	if n := len(p.fatma.syncs().Received); n != 2 {
		p.Fatalf("Fatma received %d contributions, want 2", n)
	}
	before := p.fatma.dossier()
	if len(before.Contributions) != 2 || len(goal(before.Plan, family.DomainSchool).Actions) != 4 {
		p.Error("a contribution changed the plan before anybody decided")
	}
	p.reads("the plan, before a decision", before.Plan, nil, []string{observed})

	p.refused(p.fatma.Review(p.Context(), p.id, seen, casework.Verdict{State: family.ContribPartly, Accepted: "Daan draagt de koptelefoon."}),
		casework.ErrNeedsReason, "taking over a part without a reason")
	partly := casework.Verdict{State: family.ContribPartly, Accepted: "Daan draagt de koptelefoon. Hij bleef vier ochtenden in de klas.", Reason: "Over gym praten we eerst met Daan."}
	p.must(p.fatma.Review(p.Context(), p.id, seen, partly))
	p.refused(p.fatma.Review(p.Context(), p.id, seen, partly), casework.ErrDecided, "deciding twice")
	p.must(p.fatma.Review(p.Context(), p.id, proposed, casework.Verdict{State: family.ContribAccepted}))
	after := p.fatma.dossier()
	p.reads("the plan", after.Plan, []string{string(partly.Accepted), "kluisje"}, []string{"Bij gym ging het mis"})
	p.fatma.syncs()
	p.joost.syncs()

	for _, c := range p.sliceOfJoost().Mine {
		if c.ID == seen && (c.State != family.ContribPartly || c.Decision.Reason != partly.Reason || c.Decision.Accepted != partly.Accepted) {
			p.Errorf("Joost hears %s about what he saw", c.State)
		}
		if c.ID == proposed && c.State != family.ContribAccepted {
			p.Errorf("Joost hears %s about his proposal", c.State)
		}
	}
	p.nothingReadable("the contributions")
}

func (p *play) sliceOfJoost() casework.ReceivedSlice {
	p.Helper()
	list, err := p.joost.Slices(p.Context())
	p.must(err)
	if len(list) != 1 {
		p.Fatalf("Joost has %d slices, want 1", len(list))
	}
	return list[0]
}

// open are the consents that still miss an answer.
func open(d consent.Dossier, now time.Time) []consent.Consent {
	return slices.DeleteFunc(slices.Clone(d.Consents), func(c consent.Consent) bool { return !c.Standing(d.Family, family.DateOf(now)).State.Open() })
}

func (p *play) lastRecord(purpose consent.Purpose) consent.Record {
	p.Helper()
	register := p.fatma.dossier().Register
	for i := len(register) - 1; i >= 0; i-- {
		if register[i].Purpose == purpose {
			return register[i]
		}
	}
	p.Fatalf("nothing was shared to %s", purpose)
	return consent.Record{}
}
