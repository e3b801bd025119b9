package desk

import (
	"errors"
	"slices"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func TestAnOfferThatWasWithdrawnWhileItWasAcceptedLeavesOnePenAndNoCopy(t *testing.T) {
	p, fatma, _ := handing(t)
	p.offers(fatma)
	p.round(p.marieke, p.fatma)
	p.must(p.fatma.AnswerHandover(p.Context(), p.fatma.meets().ID, true)) // offline
	p.must(p.marieke.WithdrawHandover(p.Context(), p.id))                 // offline too
	p.pens(p.marieke, p.marieke, p.fatma)
	p.round(p.fatma, p.marieke)
	p.pens(p.marieke, p.marieke, p.fatma)
	o := p.fatma.meets()
	if o.State != casework.OfferOff || len(o.Dossier.Plan.Statements) > 0 || o.Dossier.Family.Name != "De Wit" {
		t.Errorf("what is left of the offer: %q, %d words", o.State, len(o.Dossier.Plan.Statements))
	}
	p.refused(p.fatma.AnswerHandover(p.Context(), o.ID, true), casework.ErrNoHandover, "accepting what is off")
	p.must(p.fatma.DismissOffer(p.Context(), o.ID))
	p.refused(p.fatma.DismissOffer(p.Context(), o.ID), casework.ErrNoHandover, "dismissing twice")
}

func TestAPenThatIsOfferedTwiceGoesToTheSecondAndTheFirstHearsIt(t *testing.T) {
	p, fatma, joost := handing(t)
	p.offers(fatma)
	p.round(p.marieke, p.fatma)
	p.must(p.fatma.AnswerHandover(p.Context(), p.fatma.meets().ID, true)) // offline
	p.must(p.marieke.WithdrawHandover(p.Context(), p.id))
	p.offers(joost)
	p.round(p.marieke, p.joost)
	p.must(p.joost.AnswerHandover(p.Context(), p.joost.meets().ID, true))
	refusals := p.round(p.joost, p.marieke, p.fatma)
	p.pens(p.joost, p.marieke, p.fatma, p.joost)
	if len(refusals) != 1 || !errors.Is(refusals[0], casework.ErrOldEpoch) {
		t.Errorf("the late acceptance: %v", refusals)
	}
	if p.fatma.meets().State != casework.OfferOff {
		t.Error("Fatma still believes in the offer")
	}
}

func TestEachOfTheThreeMessagesCanBeLostAndSentAgain(t *testing.T) {
	p, fatma, _ := handing(t)
	p.refused(errOf(p.marieke.SendOfferAgain(p.Context(), p.id)), casework.ErrNoHandover, "again, without an offer")
	p.offers(fatma)
	p.marieke.syncs()
	p.lost() // the offer
	p.round(p.marieke, p.fatma)
	if list, _ := p.fatma.Offers(p.Context()); len(list) != 0 {
		t.Fatal("the offer was not lost")
	}
	p.must(errOf(p.marieke.SendOfferAgain(p.Context(), p.id)))
	p.inTime(p.marieke, p.fatma)
	p.refused(p.fatma.AcceptAgain(p.Context(), p.fatma.meets().ID), casework.ErrNotAccepted, "again, before it was accepted")
	p.must(p.fatma.AnswerHandover(p.Context(), p.fatma.meets().ID, true))
	p.fatma.syncs()
	p.minute()
	p.lost() // the acceptance
	p.round(p.fatma, p.marieke)
	p.pens(nil, p.marieke, p.fatma)
	p.must(errOf(p.marieke.SendOfferAgain(p.Context(), p.id))) // which Fatma answers as before
	p.marieke.syncs()
	p.fatma.syncs()
	p.marieke.syncs()
	p.minute()
	p.lost() // the confirmation
	p.round(p.fatma, p.marieke)
	p.pens(nil, p.marieke, p.fatma)
	p.must(p.fatma.AcceptAgain(p.Context(), p.fatma.meets().ID))
	p.inTime(p.fatma, p.marieke)
	p.pens(p.fatma, p.marieke, p.fatma)
	if a, b := p.marieke.pen(), p.fatma.pen(); a.Epoch != b.Epoch || a.Holder != b.Holder {
		t.Errorf("epochs %d and %d", a.Epoch, b.Epoch)
	}
}

func TestARefusedOfferThawsThePlanAndTellsWhy(t *testing.T) {
	p, fatma, _ := handing(t)
	p.offers(fatma)
	p.round(p.marieke, p.fatma)
	id := p.fatma.meets().ID
	p.refused(p.fatma.RefuseHandover(p.Context(), id, "geen zin"), casework.ErrNoSuchReason, "a reason in words")
	p.must(p.fatma.RefuseHandover(p.Context(), id, family.RefusedTalk))
	p.round(p.fatma, p.marieke)
	p.pens(p.marieke, p.marieke, p.fatma)
	if h := p.marieke.pen().Handover; h.State != family.HandoverRefused || h.Reason != family.RefusedTalk {
		t.Errorf("%s because %s", h.State, h.Reason)
	}
}

func TestAnOfferThatNeverLeftIsStoppedAndNobodyHearsOfIt(t *testing.T) {
	p, fatma, _ := handing(t)
	p.offers(fatma)
	p.must(p.marieke.WithdrawHandover(p.Context(), p.id))
	p.refused(p.marieke.WithdrawHandover(p.Context(), p.id), casework.ErrNoHandover, "withdrawing twice")
	p.round(p.marieke, p.fatma)
	list, err := p.marieke.Outbox(p.Context())
	p.must(err)
	if states := outState(list, casework.LetterHandover); !slices.Equal(states, []consent.ReceiptState{consent.ReceiptStopped}) || len(outState(list, casework.LetterAnswer)) != 0 {
		t.Errorf("in the outbox: %v", states)
	}
	p.pens(p.marieke, p.marieke, p.fatma)
}

func TestAFamilyThatTheGiverDestroyedIsNotTakenOver(t *testing.T) {
	p, fatma, _ := handing(t)
	p.offers(fatma)
	p.round(p.marieke, p.fatma)
	p.must(p.fatma.AnswerHandover(p.Context(), p.fatma.meets().ID, true))
	order := casework.DestructionOrder{Why: "verzoek van het gezin", ApprovedBy: "archivaris"}
	_, err := p.marieke.DestroyFamily(p.Context(), p.id, order)
	p.refused(err, casework.ErrHandoverOut, "destroying while an offer is out")
	p.must(p.marieke.WithdrawHandover(p.Context(), p.id))
	p.marieke.syncs()
	p.must(errOf(p.marieke.DestroyFamily(p.Context(), p.id, order)))
	p.round(p.fatma, p.marieke)
	p.pens(nil, p.marieke, p.fatma)
	if o := p.fatma.meets(); o.State != casework.OfferOff || len(o.Dossier.Plan.Statements) > 0 {
		t.Errorf("the offer is %q", o.State)
	}
}

func errOf[T any](_ T, err error) error { return err }
