package desk

import (
	"bytes"
	"slices"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func TestAHouseThatIsGoneIsAskedNothingAndGetsNothingOnAnyGround(t *testing.T) {
	p := newGroundPlay(t)
	p.shares()
	p.fatma.syncs()
	p.takesBack("Karim", "Daan") // called back while the school was there
	recall := p.recall()
	p.linde.Dissolved, p.school.Dissolved = p.fatma.Today(), p.fatma.Today()
	_, err := p.fatma.PutPartner(t.Context(), p.id, p.linde)
	p.must(err)
	p.changeSchool()

	about := person(p.fatma.dossier(), "Lisa")
	_, err = p.fatma.AskConsent(t.Context(), p.id, consent.Consent{About: about, Partner: p.linde.ID, Asked: []consent.Category{consent.CatGoals}})
	p.refused(err, consent.ErrPartnerGone, "asking")
	_, err = p.fatma.RenewConsent(t.Context(), p.id, p.atSchool("Noor").ID, "", consent.Told{})
	p.refused(err, consent.ErrPartnerGone, "asking again")
	_, err = p.fatma.Share(t.Context(), p.id, p.ask)
	p.refused(err, consent.ErrPartnerGone, "sharing")
	var file bytes.Buffer
	ask := p.ask
	ask.Form = string(FormPDF)
	_, err = p.fatma.ExportAs(t.Context(), p.id, ask, &file)
	p.refused(err, consent.ErrPartnerGone, "writing a file for it")
	if file.Len() > 0 {
		t.Errorf("%d bytes came out", file.Len())
	}
	_, err = p.fatma.UseLegalGround(t.Context(), p.id, p.use())
	p.refused(err, consent.ErrPartnerGone, "weighing a legal ground")
	p.refused(p.fatma.TellRecall(t.Context(), p.id, recall.ID, casework.TellByPackage, nil), consent.ErrPartnerGone, "a request to remove, by package")
	if done := p.takesBack("Noor", "Noor"); len(done.Recalls) != 1 || done.Recalls[0].State != consent.RecallBeyond || done.Recalls[0].Why != casework.WhyDissolved {
		t.Errorf("what is called back now: %+v", done.Recalls)
	}
	p.must(p.fatma.AnswerRecall(t.Context(), p.id, recall.ID, false, "de school bestaat niet meer"))
	if n := len(p.tasks(casework.TaskRecall)); n != 0 {
		t.Errorf("Vandaag still tells of %d to call back", n)
	}
}

func TestAPartnerWhoIsDoneIsNotWeighedForEither(t *testing.T) {
	p := newGroundPlay(t)
	p.linde.Until = p.fatma.Today().AddDays(-1)
	_, err := p.fatma.PutPartner(t.Context(), p.id, p.linde)
	p.must(err)
	_, err = p.fatma.UseLegalGround(t.Context(), p.id, p.use())
	p.refused(err, consent.ErrPartnerEnded, "weighing a legal ground")
}

func TestAMotherWhoWorksAtSchoolIsWarnedAboutAndHerTwoPapersAreApart(t *testing.T) {
	p := newRecallPlay(t)
	share := func() consent.Slice {
		slice, _, err := p.fatma.PreviewDisclosure(t.Context(), p.id, p.ask)
		p.must(err)
		return slice
	}
	before := share()
	sanne := person(p.fatma.dossier(), "Sanne")
	p.school.Person = sanne // his mother is the intern begeleider
	p.changeSchool()
	after, d := share(), p.fatma.dossier()
	told := consent.Explain(consent.Facts{Family: d.Family, Consents: d.Consents, On: p.fatma.Today()},
		consent.Question{Partner: p.school.ID, Purpose: consent.PurposeCooperate, About: []family.PersonID{person(d, "Daan")}, Categories: []consent.Category{consent.CatGoals}})
	if !slices.ContainsFunc(told.Notices, func(n consent.Notice) bool {
		return n.Code == consent.NoticePartnerIsFamily && slices.Contains(n.Persons, sanne)
	}) {
		t.Errorf("nobody is warned: %+v", told.Notices)
	}
	p.reads("Sanne at work", after, []string{"een hele dag in de klas"}, slices.Concat(therapy, debts, safety))
	if len(after.Plan.Goals) != len(before.Plan.Goals) || len(after.Plan.Statements) != len(before.Plan.Statements) {
		t.Error("that she is family gives the school more, or less")
	}
	own, _, err := p.fatma.PreviewDisclosure(t.Context(), p.id, casework.Ask{To: consent.Recipient{Kind: consent.ToPerson, Person: sanne}, Purpose: consent.PurposeOwnCopy})
	p.must(err)
	p.reads("Sanne at home", own, []string{"de post weer open"}, []string{"slapen zonder dat mijn hoofd"})
	p.shares()
	for _, r := range p.fatma.dossier().Register {
		if r.Recipient.Kind == consent.ToPerson {
			t.Error("a share to the school counts as her own copy")
		}
	}
}

func TestWhoseCardWasTakenOutGetsNothingThatStillWaited(t *testing.T) {
	p := newRecallPlay(t)
	out, other := p.shares(), p.shares()
	p.must(p.fatma.RemoveCard(t.Context(), p.school.ID)) // it was somebody else's after all
	_, err := p.fatma.ParcelFile(t.Context(), other.ID)
	p.refused(err, casework.ErrStopped, "carrying it by hand")
	p.stops(out, consent.StopCard)
	_, err = p.fatma.Share(t.Context(), p.id, p.ask)
	p.refused(err, casework.ErrNoCard, "sharing once more")
}

func TestAnAskingToRemoveStillGoesToACardThatWasTakenOutSince(t *testing.T) {
	p := newRecallPlay(t)
	p.shares()
	p.fatma.syncs()
	p.takesBack("Karim", "Daan")
	p.must(p.fatma.TellRecall(t.Context(), p.id, p.recall().ID, casework.TellByPackage, nil))
	p.must(p.fatma.RemoveCard(t.Context(), p.school.ID))
	if result := p.fatma.syncs(); result.Sent != 1 || p.recall().State != consent.RecallTold {
		t.Errorf("%d left, the recall is %s", result.Sent, p.recall().State)
	}
}
