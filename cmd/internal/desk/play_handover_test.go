package desk

import (
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// mariekeHandsOverToFatma: offered, frozen, accepted, and one pen all along.
func (p *play) mariekeHandsOverToFatma() {
	_, err := p.marieke.OfferHandover(p.Context(), p.id, "nobody", family.Handover{FamilyInformed: p.marieke.Today()})
	p.refused(err, casework.ErrNoCard, "a handover to somebody without a card")
	fatma := p.marieke.knows(p.fatma, family.Partner{Kind: family.PartnerYouthCare})
	_, err = p.marieke.OfferHandover(p.Context(), p.id, fatma, family.Handover{})
	p.refused(err, consent.ErrNotInformed, "a handover that the family does not know of")
	before := p.marieke.dossier().Pen
	if before.State != family.PenHere {
		p.Errorf("after a refused offer the pen is %s", before.State)
	}

	out, err := p.marieke.OfferHandover(p.Context(), p.id, fatma, family.Handover{Note: "Karim nog spreken", FamilyInformed: p.marieke.Today()})
	p.must(err)
	p.refused(p.addWord(p.marieke), casework.ErrNoPen, "a change while the offer is out")
	if sent := p.marieke.syncs(); sent.Sent != 1 {
		p.Errorf("%d packages left, want the offer", sent.Sent)
	}
	p.nothingReadable("the offer")

	p.fatmaMeetsTheOffer()
	p.later(time.Minute)
	p.must(p.fatma.AnswerHandover(p.Context(), p.offer().ID, true))
	p.refused(p.fatma.AnswerHandover(p.Context(), out.ID, true), casework.ErrNoHandover, "answering a package")
	p.refused(p.fatma.AnswerHandover(p.Context(), p.offer().ID, true), casework.ErrWaitsForGiver, "answering twice")
	p.refused(p.fatma.AnswerHandover(p.Context(), p.offer().ID, false), casework.ErrWaitsForGiver, "refusing what was accepted")
	_, err = p.fatma.Dossier(p.Context(), p.id)
	p.refused(err, casework.ErrNoFamily, "reading a family before the giver confirmed")
	p.fatma.syncs()
	p.marieke.syncs()
	p.fatma.syncs()
	p.marieke.syncs()

	mine, hers := p.marieke.dossier().Pen, p.fatma.dossier().Pen
	if mine.State != family.PenElsewhere || hers.State != family.PenHere || mine.Epoch != hers.Epoch || hers.Epoch != before.Epoch+1 || mine.Holder != hers.Holder {
		p.Fatalf("after the handover the pens are %s in epoch %d and %s in epoch %d", mine.State, mine.Epoch, hers.State, hers.Epoch)
	}
	p.refused(p.addWord(p.marieke), casework.ErrNoPen, "a change in the copy that stayed behind")
	_, err = p.marieke.AdoptVersion(p.Context(), p.id)
	p.refused(err, casework.ErrNoPen, "adopting from the copy")
	p.must(p.addWord(p.fatma))
	p.must(p.fatma.VerifyVersions(p.Context(), p.fatma.dossier()))
	register := p.marieke.dossier().Register
	if last := register[len(register)-1]; last.Purpose != consent.PurposeHandover || last.Receipt != consent.ReceiptImported {
		p.Errorf("the register says of the handover: %s, %s", last.Purpose, last.Receipt)
	}
	p.nothingReadable("the handover")
}

// fatmaMeetsTheOffer: first she does not know the sender, then she does.
func (p *play) fatmaMeetsTheOffer() {
	result, err := p.fatma.Sync(p.Context(), casework.SyncOptions{})
	p.must(err)
	if len(result.Problems) != 1 || result.Problems[0].Final {
		p.Fatalf("an offer of a stranger gives %d problems", len(result.Problems))
	}
	p.refused(result.Problems[0].Cause, casework.ErrUnknownSender, "an offer of a stranger")
	p.fatma.knows(p.marieke, family.Partner{Kind: family.PartnerTeam})
	if received := p.fatma.syncs().Received; len(received) != 1 || received[0].Kind != casework.LetterHandover || received[0].Family != p.id {
		p.Fatalf("Fatma received %d packages", len(received))
	}
	_, err = p.fatma.Dossier(p.Context(), p.id)
	p.refused(err, casework.ErrNoFamily, "reading a family before the handover was accepted")
}

func (p *play) offer() casework.Offer {
	p.Helper()
	offers, err := p.fatma.Offers(p.Context())
	p.must(err)
	if len(offers) != 1 {
		p.Fatalf("%d offers wait, want 1", len(offers))
	}
	return offers[0]
}

// addWord is a small change of the plan.
func (p *play) addWord(by *actor) error {
	_, err := by.PutStatement(p.Context(), p.id, family.Statement{Topic: family.TopicStory, Kind: family.KindObservation,
		Speaker: family.Speaker{Name: "wie het schreef"}, Text: "Karim is gebeld.", Domain: family.DomainRelations})
	return err
}
