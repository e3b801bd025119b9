package desk

import (
	"bytes"
	"slices"
	"testing"
	"time"

	"keukentafel/app/audit"
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/samples"
	"keukentafel/storage/sealed"
)

// recallPlay is the family De Wit at Fatma's, with a school that may know its
// part since everybody agreed.
type recallPlay struct {
	*play
	school family.Partner
	ask    casework.Ask
}

func newRecallPlay(t *testing.T) *recallPlay {
	p := &recallPlay{play: newPlay(t)}
	dewit := samples.DeWit(p.fatma.Today(), sealed.NewID)
	p.must(p.fatma.Import(t.Context(), dewit))
	p.id = dewit.Family.ID
	p.school = partner(dewit, family.PartnerSchool)
	p.fatma.knows(p.joost, p.school)
	p.joost.knows(p.fatma, family.Partner{Kind: family.PartnerYouthCare})
	for _, c := range open(dewit, p.now) {
		for _, g := range c.Standing(dewit.Family, p.fatma.Today()).Missing {
			p.must(p.fatma.AnswerConsent(t.Context(), p.id, c.ID, consent.Answer{By: g.Person, Allowed: c.Asked}))
		}
	}
	to, purpose := casework.ToPartnerOf(p.school)
	p.ask = casework.Ask{To: to, Purpose: purpose}
	return p
}

// shares queues the part of school.
func (p *recallPlay) shares() casework.Outgoing {
	p.Helper()
	out, err := p.fatma.Share(p.Context(), p.id, p.ask)
	p.must(err)
	return out
}

// atSchool is the newest consent about somebody for school.
func (p *recallPlay) atSchool(name string) consent.Consent {
	p.Helper()
	d := p.fatma.dossier()
	for _, c := range slices.Backward(d.Consents) {
		if c.Partner == p.school.ID && c.About == person(d, name) {
			return c
		}
	}
	p.Fatalf("no consent about %s for school", name)
	return consent.Consent{}
}

// takesBack lets somebody take back what school may know about a person.
func (p *recallPlay) takesBack(by, about string) casework.Withdrawn {
	p.Helper()
	done, err := p.fatma.TakeBack(p.Context(), p.id, p.atSchool(about).ID, person(p.fatma.dossier(), by))
	p.must(err)
	return done
}

func (p *recallPlay) outgoing(id string) casework.Outgoing {
	p.Helper()
	list, err := p.fatma.Outbox(p.Context())
	p.must(err)
	i := slices.IndexFunc(list, func(o casework.Outgoing) bool { return o.ID == id })
	if i < 0 {
		p.Fatal("it is not in the outbox")
	}
	return list[i]
}

func (p *recallPlay) registered(id consent.DisclosureID) consent.Record {
	p.Helper()
	for _, r := range p.fatma.dossier().Register {
		if r.ID == id {
			return r
		}
	}
	p.Fatal("it is not in the register")
	return consent.Record{}
}

// recall is the only recall there is.
func (p *recallPlay) recall() consent.Recall {
	p.Helper()
	list := p.fatma.dossier().Recalls
	if len(list) != 1 {
		p.Fatalf("%d recalls, want 1", len(list))
	}
	return list[0]
}

// asked is the recall that waits at Joost's.
func (p *recallPlay) asked() casework.ReceivedRecall {
	p.Helper()
	list, err := p.joost.ReceivedRecalls(p.Context())
	p.must(err)
	if len(list) != 1 {
		p.Fatalf("Joost was asked %d times, want once", len(list))
	}
	return list[0]
}

func (p *recallPlay) inLog(a *actor, event audit.Event) int {
	p.Helper()
	list, err := a.Vault.Log(p.Context(), casework.LogFilter{})
	p.must(err)
	return len(slices.DeleteFunc(list, func(e audit.Entry) bool { return e.Event != event }))
}

func TestWhatWaitsIsStoppedTheMomentConsentIsTakenBack(t *testing.T) {
	p := newRecallPlay(t)
	out := p.shares()
	done := p.takesBack("Karim", "Daan")
	if len(done.Stopped) != 1 || done.Stopped[0].Why != consent.StopWithdrawn || len(done.Recalls) != 0 {
		t.Fatalf("stopped %d, called back %d", len(done.Stopped), len(done.Recalls))
	}
	if o, r := p.outgoing(out.ID), p.registered(out.Disclosure); o.State != consent.ReceiptStopped || r.Receipt != consent.ReceiptStopped || o.Problem != "stopped-withdrawn" {
		t.Errorf("outbox %s (%s), register %s", o.State, o.Problem, r.Receipt)
	}
	_, err := p.fatma.ParcelFile(t.Context(), out.ID)
	p.refused(err, casework.ErrStopped, "carrying by hand what was stopped")
	if result := p.fatma.syncs(); result.Sent != 0 || len(result.Stopped) != 0 {
		t.Errorf("the round after it sent %d and stopped %d", result.Sent, len(result.Stopped))
	}
	if n := len(p.joost.syncs().Received); n != 0 {
		t.Errorf("school received %d", n)
	}
	if p.inLog(p.fatma, audit.PostStopped) != 1 || p.inLog(p.fatma, audit.RecallMake) != 0 {
		t.Error("the log does not tell that it was stopped, or tells more")
	}
	if again := p.takesBack("Karim", "Daan"); len(again.Stopped)+len(again.Recalls) != 0 {
		t.Error("taking back again did something")
	}
}

func TestSchoolRemovesWhatWasCalledBackAndFatmaHearsIt(t *testing.T) {
	p := newRecallPlay(t)
	out := p.shares()
	p.fatma.syncs()
	p.joost.syncs()
	p.later(time.Hour)
	kept := p.sliceOfJoost()
	_, err := p.joost.Contribute(t.Context(), kept.ID, family.Contribution{Kind: family.ContribObservation, Text: observed})
	p.must(err)
	p.must(p.joost.Drafts.SaveDraft(string(p.id)+"/slice/"+kept.ID, "half getypt over Daan"))
	p.joost.syncs()
	p.fatma.syncs()

	done := p.takesBack("Karim", "Daan")
	if len(done.Recalls) != 1 || done.Recalls[0].State != consent.RecallToTell || !slices.Equal(done.Recalls[0].Disclosures, []consent.DisclosureID{out.Disclosure}) {
		t.Fatalf("called back: %d", len(done.Recalls))
	}
	p.must(p.fatma.TellRecall(t.Context(), p.id, p.recall().ID, casework.TellByPackage, nil))
	if r := p.recall(); r.State != consent.RecallQueued {
		t.Errorf("before it is sent it is %s", r.State)
	}
	p.fatma.syncs()
	if r := p.recall(); r.State != consent.RecallTold || r.Told != p.fatma.Today() || r.How != casework.TellByPackage {
		t.Errorf("after it was sent it is %s", r.State)
	}

	p.joost.syncs()
	p.joost.restarts()
	asked := p.asked()
	_, err = p.joost.OpenSlice(t.Context(), kept.ID)
	p.refused(err, casework.ErrCalledBack, "reading what was called back")
	_, err = p.joost.Contribute(t.Context(), kept.ID, family.Contribution{Kind: family.ContribObservation, Text: observed})
	p.refused(err, casework.ErrCalledBack, "bringing something in on it")
	p.reads("Joost, in the list", p.sliceOfJoost(), []string{"De Wit"}, append(slices.Clone(school), observed))
	p.refused(p.joost.DecideRecall(t.Context(), asked.ID, false, "omdat ik het wil"), casework.ErrNeedsReason, "keeping it for a reason that is none")
	p.refused(p.joost.DecideRecall(t.Context(), "another", true, ""), casework.ErrNoRecall, "deciding on nothing")
	p.must(p.joost.DecideRecall(t.Context(), asked.ID, true, ""))
	p.refused(p.joost.DecideRecall(t.Context(), asked.ID, true, ""), casework.ErrDecided, "removing it twice")
	if list, _ := p.joost.Slices(t.Context()); len(list) != 0 {
		t.Error("the slice is still there")
	}
	if drafts, _ := p.joost.Drafts.Drafts(); len(drafts) != 0 {
		t.Error("half-typed words about it are still there")
	}
	if a := p.asked(); a.Name != "" || a.State != consent.RecallRemoved {
		t.Errorf("what stays is %q, %s", a.Name, a.State)
	}
	p.joost.syncs()
	p.fatma.syncs()
	if r := p.recall(); r.State != consent.RecallRemoved || r.Answered != p.fatma.Today() {
		t.Errorf("Fatma sees %s", r.State)
	}
	if p.inLog(p.joost, audit.RecallReceive) != 1 || p.inLog(p.joost, audit.RecallObey) != 1 || p.inLog(p.fatma, audit.RecallTell) != 1 {
		t.Error("the log of one of them misses a step")
	}
	p.nothingReadable("a recall")
}

func TestSchoolMayKeepWhatTheLawSaysAndRemoveItLater(t *testing.T) {
	p := newRecallPlay(t)
	p.shares()
	p.fatma.syncs()
	p.joost.syncs()
	p.takesBack("Karim", "Daan")
	p.must(p.fatma.TellRecall(t.Context(), p.id, p.recall().ID, casework.TellByPackage, nil))
	p.fatma.syncs()
	p.joost.syncs()
	p.must(p.joost.DecideRecall(t.Context(), p.asked().ID, false, casework.WhyLegalDuty))
	received, err := p.joost.OpenSlice(t.Context(), p.sliceOfJoost().ID)
	p.must(err)
	_, err = p.joost.Contribute(t.Context(), received.ID, family.Contribution{Kind: family.ContribObservation, Text: observed})
	p.refused(err, casework.ErrCalledBack, "bringing something in on what is kept by law only")
	p.joost.syncs()
	p.fatma.syncs()
	if r := p.recall(); r.State != consent.RecallKept || r.Why != casework.WhyLegalDuty {
		t.Errorf("Fatma sees %s, %s", r.State, r.Why)
	}
	p.must(p.joost.DecideRecall(t.Context(), p.asked().ID, true, ""))
	p.joost.syncs()
	p.fatma.syncs()
	if r := p.recall(); r.State != consent.RecallRemoved {
		t.Errorf("after all: %s", r.State)
	}
}

func TestAWithdrawalThatComesBeforeWhatItIsAboutStillWorks(t *testing.T) {
	p := newRecallPlay(t)
	file := p.fatma.carries(p.shares().ID)
	p.takesBack("Karim", "Daan")
	p.must(p.fatma.TellRecall(t.Context(), p.id, p.recall().ID, casework.TellByPackage, nil))
	p.fatma.syncs()
	p.joost.syncs() // the withdrawal waits for what it is about
	fatma, err := p.fatma.MyCard(t.Context())
	p.must(err)
	p.must(p.joost.SkipMissing(t.Context(), fatma.Mailbox))
	p.joost.syncs()
	if a := p.asked(); a.Waits() || a.Why != casework.WhyNotReceived {
		t.Errorf("there is nothing to decide, yet it is %s", a.State)
	}
	_, err = p.joost.Receive(p.Context(), file, nil)
	p.refused(err, casework.ErrLate, "what was called back before it came")
	if list, _ := p.joost.Slices(t.Context()); len(list) != 0 {
		t.Error("it was taken in all the same")
	}
	p.joost.syncs()
	p.fatma.syncs()
	if r := p.recall(); r.State != consent.RecallRemoved || r.Why != casework.WhyNotReceived {
		t.Errorf("Fatma sees %s, %s", r.State, r.Why)
	}
}

func TestNobodyCallsBackWhatAnotherShared(t *testing.T) {
	p := newRecallPlay(t)
	out := p.shares()
	p.fatma.syncs()
	p.joost.syncs()
	p.joost.knows(p.marieke, family.Partner{Kind: family.PartnerTeam})
	p.marieke.knows(p.joost, family.Partner{Kind: family.PartnerSchool})
	card, err := p.joost.MyCard(t.Context())
	p.must(err)
	forged := p.withdrawalOf(p.marieke, card, out.Package)
	_, err = p.joost.Receive(t.Context(), forged, nil)
	p.refused(err, casework.ErrUnexpected, "a withdrawal of somebody else's package")
	_, err = p.joost.Receive(t.Context(), forged, nil)
	p.refused(err, casework.ErrReplayed, "the same again")
	if _, err := p.joost.OpenSlice(t.Context(), p.sliceOfJoost().ID); err != nil {
		t.Errorf("it did something: %v", err)
	}
	_, err = p.joost.Receive(t.Context(), p.withdrawalOf(p.town, card, out.Package), nil)
	p.refused(err, casework.ErrUnknownSender, "a withdrawal of a stranger")
	_, err = p.marieke.Receive(t.Context(), p.withdrawalOf(p.town, card, out.Package), nil)
	p.refused(err, casework.ErrNotForMe, "a withdrawal for another")
}

// withdrawalOf seals a withdrawal of a package by hand.
func (p *recallPlay) withdrawalOf(a *actor, to casework.Card, id string) []byte {
	p.Helper()
	var mine struct {
		Identity []byte
		Card     casework.Card
	}
	_, err := a.Vault.Desk(p.Context(), "identity", &mine)
	p.must(err)
	letter := casework.Letter{Kind: casework.LetterWithdrawal, To: to, Created: p.now, Expires: p.now.Add(time.Hour), Seq: 99}
	parcel, err := a.Courier.SealNote(mine.Identity, casework.Note{Object: "k", Packages: []string{id}}, letter)
	p.must(err)
	return parcel.Data
}

func TestAYouthOfFourteenAloneIsEnough(t *testing.T) {
	p := newRecallPlay(t)
	p.shares()
	p.fatma.syncs()
	if done := p.takesBack("Noor", "Noor"); len(done.Recalls) != 1 {
		t.Errorf("%d recalls", len(done.Recalls))
	}
}

func TestTakingBackNeedsNoPenAndTheRecallGoesAlongWithAHandover(t *testing.T) {
	p := newRecallPlay(t)
	p.shares()
	p.fatma.syncs()
	p.takesBack("Karim", "Daan")
	to := p.fatma.knows(p.marieke, family.Partner{Kind: family.PartnerTeam})
	p.marieke.knows(p.fatma, family.Partner{Kind: family.PartnerYouthCare})
	offer, err := p.fatma.OfferHandover(t.Context(), p.id, to, family.Handover{FamilyInformed: p.fatma.Today()})
	p.must(err)
	if done := p.takesBack("Noor", "Noor"); done.Elsewhere || len(done.Stopped) != 1 || p.outgoing(offer.ID).Problem != "stopped-outdated" {
		t.Error("a handover leaves that does not tell what was taken back")
	}
	_, err = p.fatma.OfferHandover(t.Context(), p.id, to, family.Handover{FamilyInformed: p.fatma.Today()})
	p.must(err)
	p.fatma.syncs()
	p.marieke.syncs()
	offers, err := p.marieke.Offers(t.Context())
	p.must(err)
	p.must(p.marieke.AnswerHandover(t.Context(), offers[0].ID, true))
	p.marieke.syncs()
	p.fatma.syncs()
	p.marieke.syncs() // the pen is hers now
	recalls := p.marieke.dossier().Recalls
	if len(recalls) != 2 || !recalls[0].Open() {
		t.Fatalf("Marieke got %d recalls", len(recalls))
	}
	p.marieke.knows(p.joost, p.school)
	p.refused(p.marieke.TellRecall(t.Context(), p.id, recalls[0].ID, casework.TellByPackage, nil), casework.ErrNotSentHere, "a package about what another sent")
	p.must(p.marieke.TellRecall(t.Context(), p.id, recalls[0].ID, casework.TellSpoken, nil))
	p.must(p.marieke.AnswerRecall(t.Context(), p.id, recalls[0].ID, true, ""))
	if done := p.takesBack("Sanne", "Daan"); !done.Elsewhere {
		t.Error("Fatma is not told to pass it on")
	}
}

func TestWhatCannotBeCalledBackIsSaidAtOnce(t *testing.T) {
	p := newRecallPlay(t)
	p.shares()
	p.fatma.syncs()
	p.school.Dissolved = p.fatma.Today()
	p.changeSchool()
	p.takesBack("Karim", "Daan")
	r := p.recall()
	if r.State != consent.RecallBeyond || r.Why != casework.WhyDissolved {
		t.Errorf("a school that is gone: %s, %s", r.State, r.Why)
	}
	p.refused(p.fatma.TellRecall(t.Context(), p.id, r.ID, casework.TellByPackage, nil), casework.ErrRecallOver, "a package to a school that is gone")
	p.refused(p.fatma.AnswerRecall(t.Context(), p.id, r.ID, false, ""), casework.ErrNeedsReason, "kept without a reason")
}

func TestTheLetterSaysWhatAndNotWhy(t *testing.T) {
	p := newRecallPlay(t)
	out := p.shares()
	p.fatma.syncs()
	p.takesBack("Karim", "Daan")
	var page bytes.Buffer
	p.refused(p.fatma.TellRecall(t.Context(), p.id, "another", casework.TellByLetter, &page), casework.ErrNoRecall, "a letter about nothing")
	p.refused(p.fatma.TellRecall(t.Context(), p.id, p.recall().ID, "pigeon", nil), casework.ErrUnexpected, "telling by pigeon")
	p.must(p.fatma.TellRecall(t.Context(), p.id, p.recall().ID, casework.TellByLetter, &page))
	if !bytes.HasPrefix(page.Bytes(), []byte("%PDF-")) || p.recall().State != consent.RecallTold {
		t.Error("there is no letter, or it does not count as told")
	}
	last := p.lastRecord(consent.PurposeRecall)
	if last.Form != casework.FormRecallLetter || !slices.Equal(last.Grounds, []string{consent.GroundRecall}) || last.Recipient.Partner != p.school.ID || last.ID == out.Disclosure {
		t.Errorf("the register says %+v", last)
	}
	if p.takesBack("Sanne", "Daan"); len(p.fatma.dossier().Recalls) != 1 {
		t.Error("the letter itself, or the same disclosure, is called back")
	}
}

func (p *recallPlay) changeSchool() {
	p.Helper()
	_, err := p.fatma.PutPartner(p.Context(), p.id, p.school)
	p.must(err)
}
