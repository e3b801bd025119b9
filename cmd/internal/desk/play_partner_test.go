package desk

import (
	"slices"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/samples"
	"keukentafel/storage/sealed"
)

// partnerPlay is a school that reads along with two coordinators, who each have
// a family De Wit.
type partnerPlay struct {
	*play
	ids map[*actor]family.FamilyID
}

func newPartnerPlay(t *testing.T) *partnerPlay {
	p := &partnerPlay{play: newPlay(t), ids: map[*actor]family.FamilyID{}}
	p.joost.knows(p.marieke, family.Partner{Kind: family.PartnerMunicipality})
	p.joost.knows(p.fatma, family.Partner{Kind: family.PartnerYouthCare})
	for _, a := range []*actor{p.marieke, p.fatma} {
		p.shares(a)
	}
	p.joost.syncs()
	return p
}

// shares gives a coordinator an own family De Wit, and shares the part of school.
func (p *partnerPlay) shares(a *actor) {
	p.Helper()
	d := samples.DeWit(a.Today(), sealed.NewID)
	p.must(a.Import(p.Context(), d))
	p.ids[a] = d.Family.ID
	atSchool := partner(d, family.PartnerSchool)
	a.knows(p.joost, atSchool)
	for _, c := range open(d, p.now) {
		for _, g := range c.Standing(d.Family, a.Today()).Missing {
			p.must(a.AnswerConsent(p.Context(), d.Family.ID, c.ID, consent.Answer{By: g.Person, Allowed: c.Asked}))
		}
	}
	to, purpose := casework.ToPartnerOf(atSchool)
	_, err := a.Share(p.Context(), d.Family.ID, casework.Ask{To: to, Purpose: purpose})
	p.must(err)
	a.syncs()
}

// from is the only slice at school of a coordinator; none when it is gone.
func (p *partnerPlay) from(a *actor) []casework.ReceivedSlice {
	p.Helper()
	card, err := a.MyCard(p.Context())
	p.must(err)
	list, err := p.joost.Slices(p.Context())
	p.must(err)
	return slices.DeleteFunc(list, func(s casework.ReceivedSlice) bool { return s.From.Key != card.Key })
}

func (p *partnerPlay) only(a *actor) casework.ReceivedSlice {
	p.Helper()
	list := p.from(a)
	if len(list) != 1 {
		p.Fatalf("school has %d slices of %s, want 1", len(list), a.name)
	}
	return list[0]
}

func (p *partnerPlay) brought(a *actor) []family.Contribution {
	p.Helper()
	d, err := a.Dossier(p.Context(), p.ids[a])
	p.must(err)
	known := samples.DeWit(a.Today(), sealed.NewID).Contributions
	return d.Contributions[min(len(known), len(d.Contributions)):]
}

func TestASchoolReadsAlongWithTwoCoordinatorsWhoseFamiliesBearOneName(t *testing.T) {
	p := newPartnerPlay(t)
	list, err := p.joost.Slices(t.Context())
	p.must(err)
	givers := casework.ByGiver(list)
	if len(givers) != 2 || len(givers[0].Slices) != 1 || givers[0].Slices[0].Slice.Family.Name != givers[1].Slices[0].Slice.Family.Name {
		t.Fatalf("school has %d slices of %d coordinators", len(list), len(givers))
	}
	if headers, err := p.joost.Families(t.Context()); err != nil || len(headers) != 0 {
		t.Errorf("school has %d families of its own, %v", len(headers), err)
	}
	for _, a := range []*actor{p.marieke, p.fatma} {
		asked := p.only(a).Asked()
		if len(asked.Actions) == 0 || !asked.Review.Known() {
			t.Errorf("%s asks nothing of school", a.name)
		}
	}
	p.nothingReadable("two coordinators shared with school")
}

func TestWhatASchoolTellsGoesToTheOneWhoShared(t *testing.T) {
	p := newPartnerPlay(t)
	slice := p.only(p.fatma)
	action := slice.Asked().Actions[0]
	told, err := p.joost.Contribute(t.Context(), slice.ID, family.Contribution{Kind: family.ContribObservation, Text: "Dit is gedaan.", Goal: action.Goal, Action: action.ID})
	p.must(err)
	p.joost.syncs()
	p.marieke.syncs()
	p.fatma.syncs()
	if n := len(p.brought(p.marieke)); n != 0 {
		t.Errorf("Marieke got %d contributions that are not for her", n)
	}
	if got := p.brought(p.fatma); len(got) != 1 || got[0].Action != action.ID || got[0].Partner != slice.Slice.Recipient.Partner {
		t.Fatalf("Fatma got %d contributions", len(got))
	}
	p.must(p.fatma.Review(t.Context(), p.ids[p.fatma], told, casework.Verdict{State: family.ContribQuestion, Reason: "Sinds welke dag?"}))
	p.fatma.syncs()
	p.joost.syncs()
	questions := p.only(p.fatma).Asked().Questions
	if len(questions) != 1 || questions[0].Decision.Reason != "Sinds welke dag?" || len(p.only(p.marieke).Asked().Questions) != 0 {
		t.Fatalf("school is asked %d things back", len(questions))
	}
	answer, err := p.joost.Contribute(t.Context(), slice.ID, family.Contribution{Kind: family.ContribAnswer, Text: "Sinds maandag.", Answers: told})
	p.must(err)
	p.joost.syncs()
	p.fatma.syncs()
	if got := p.brought(p.fatma); len(got) != 2 || got[1].Answers != told {
		t.Fatalf("Fatma got %d contributions", len(got))
	}
	p.must(p.fatma.Review(t.Context(), p.ids[p.fatma], answer, casework.Verdict{State: family.ContribDeclined, Reason: "Dat stond er al."}))
	p.fatma.syncs()
	p.joost.syncs()
	mine := p.only(p.fatma).Mine
	if len(p.only(p.fatma).Asked().Questions) != 0 || mine[1].State != family.ContribDeclined || mine[1].Decision.Reason != "Dat stond er al." {
		t.Error("school does not hear what was done with the answer")
	}
	p.nothingReadable("a question went back and forth")
}

func TestWhatOneCoordinatorWithdrawsIsGoneAndTheOtherStays(t *testing.T) {
	p := newPartnerPlay(t)
	gone := p.only(p.marieke)
	d, err := p.marieke.Dossier(t.Context(), p.ids[p.marieke])
	p.must(err)
	atSchool := partner(d, family.PartnerSchool)
	for _, c := range d.Consents {
		if c.Partner == atSchool.ID && c.About == person(d, "Daan") {
			_, err := p.marieke.TakeBack(t.Context(), p.ids[p.marieke], c.ID, person(d, "Karim"))
			p.must(err)
		}
	}
	after, err := p.marieke.Dossier(t.Context(), p.ids[p.marieke])
	p.must(err)
	for _, r := range after.Recalls {
		p.must(p.marieke.TellRecall(t.Context(), p.ids[p.marieke], r.ID, casework.TellByPackage, nil))
	}
	p.marieke.syncs()
	p.joost.syncs()
	if !p.only(p.marieke).Closed() || p.only(p.marieke).Asked().Count() != 0 {
		t.Fatal("what Marieke called back can still be read, or asks something")
	}
	_, err = p.joost.OpenSlice(t.Context(), gone.ID)
	p.refused(err, casework.ErrCalledBack, "reading what was called back")
	_, err = p.joost.Contribute(t.Context(), gone.ID, family.Contribution{Kind: family.ContribObservation, Text: "Nog iets."})
	p.refused(err, casework.ErrCalledBack, "contributing to what was called back")
	recalls, err := p.joost.ReceivedRecalls(t.Context())
	p.must(err)
	if len(recalls) != 1 {
		t.Fatalf("school was asked %d times to remove something", len(recalls))
	}
	p.must(p.joost.DecideRecall(t.Context(), recalls[0].ID, true, ""))
	if len(p.from(p.marieke)) != 0 {
		t.Error("what was removed is still there")
	}
	left, err := p.joost.OpenSlice(t.Context(), p.only(p.fatma).ID)
	p.must(err)
	p.reads("Joost, of what Fatma shared", left, school, nil)
	p.nothingReadable("one of two was withdrawn")
}

func contributionOf(text family.Text) family.Contribution {
	return family.Contribution{Kind: family.ContribObservation, Text: text}
}
