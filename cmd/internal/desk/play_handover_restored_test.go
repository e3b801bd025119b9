package desk

import (
	"errors"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/family"
)

func TestARestoredBackupWritesNothingUntilAPersonSaysThatItIsTheOnlyCopy(t *testing.T) {
	p, _, _ := handing(t)
	old := p.marieke.copied()
	p.marieke.comesBack(old)
	p.refused(p.addWord(p.marieke), casework.ErrPenFrozen, "writing in a restored copy")
	p.round(p.marieke, p.fatma) // silence proves nothing
	p.pens(nil, p.marieke)
	before := p.marieke.pen().Epoch
	p.must(p.marieke.KeepPen(p.Context(), p.id, "de oude laptop is gestolen, dit is de enige kopie"))
	p.pens(p.marieke, p.marieke)
	if now := p.marieke.pen().Epoch; now != before+1 {
		t.Errorf("epoch %d after %d", now, before)
	}
}

func TestARestoredBackupFromBeforeAHandoverDoesNotTakeThePenBack(t *testing.T) {
	p, fatma, joost := handing(t)
	old := p.marieke.copied()
	p.offers(fatma)
	p.round(p.marieke, p.fatma)
	p.must(p.fatma.AnswerHandover(p.Context(), p.fatma.meets().ID, true))
	p.round(p.fatma, p.marieke)
	p.pens(p.fatma, p.marieke, p.fatma)
	p.minute()
	p.marieke.comesBack(old)
	p.round(p.marieke, p.fatma)
	p.pens(p.fatma, p.marieke, p.fatma)
	// She is wrong, and offers what is not hers any more.
	p.must(p.marieke.KeepPen(p.Context(), p.id, "ik denk dat dit de enige is"))
	p.offers(fatma)
	p.round(p.marieke, p.fatma)
	p.pens(nil, p.marieke, p.fatma) // both see it, and a person decides
	p.must(p.marieke.FollowOther(p.Context(), p.id, "Fatma heeft hem, ik was het vergeten"))
	p.must(p.fatma.KeepPen(p.Context(), p.id, "met Marieke besproken"))
	p.round(p.marieke, p.fatma)
	p.pens(p.fatma, p.marieke, p.fatma)
	_ = joost
}

func TestARestoredBackupFromDuringAnOfferHearsThatItWasAccepted(t *testing.T) {
	p, fatma, _ := handing(t)
	p.offers(fatma)
	p.marieke.syncs()
	old := p.marieke.copied()
	p.fatma.syncs()
	p.must(p.fatma.AnswerHandover(p.Context(), p.fatma.meets().ID, true))
	p.round(p.fatma, p.marieke)
	p.pens(p.fatma, p.marieke, p.fatma)
	p.marieke.comesBack(old)
	p.round(p.marieke, p.fatma)
	p.pens(p.fatma, p.marieke, p.fatma)
	if pen := p.marieke.pen(); pen.State != family.PenElsewhere {
		t.Errorf("the restored pen is %s", pen.State)
	}
}

// What is sent after a restore must not take a number that the later life gave
// to something else.
func TestWhatIsSentAfterARestoreForksNoNumbersAndArrives(t *testing.T) {
	p, fatma, _ := handing(t)
	old := p.marieke.copied()
	p.offers(fatma) // number 1 of the later life
	p.round(p.marieke, p.fatma)
	p.must(p.marieke.WithdrawHandover(p.Context(), p.id)) // number 2 or 3
	p.round(p.marieke, p.fatma)
	p.must(p.fatma.DismissOffer(p.Context(), p.fatma.meets().ID))
	p.marieke.comesBack(old)
	p.must(p.marieke.KeepPen(p.Context(), p.id, "dit is de enige kopie"))
	p.offers(fatma)
	for _, refusal := range p.round(p.marieke, p.fatma) {
		if !errors.Is(refusal, casework.ErrUnexpected) { // receipts of what only the later life sent
			t.Errorf("refused: %v", refusal)
		}
	}
	p.must(p.fatma.AnswerHandover(p.Context(), p.fatma.meets().ID, true))
	p.round(p.fatma, p.marieke)
	p.pens(p.fatma, p.marieke, p.fatma)
	list, err := p.marieke.Outbox(p.Context())
	p.must(err)
	me, err := p.marieke.Profile(p.Context())
	p.must(err)
	for _, o := range list {
		if o.Stream == "" || o.Stream == me.Mailbox {
			t.Errorf("%s is numbered %d in the old row", o.Kind, o.Seq)
		}
	}
}
