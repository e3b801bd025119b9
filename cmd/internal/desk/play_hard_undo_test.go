package desk

import (
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// mistakes records by mistake that Karim has no custody over Daan.
func (p *recallPlay) mistakes() {
	p.Helper()
	d := p.fatma.dossier()
	p.must(p.fatma.PutCustody(p.Context(), p.id, family.Custody{Holder: person(d, "Karim"), Child: person(d, "Daan"), State: family.CustodyNo, Basis: family.BasisRegister}))
}

func TestAMistakeInCustodyThatIsUndoneAsksNobodyAgain(t *testing.T) {
	p := newRecallPlay(t)
	p.later(24 * time.Hour)
	p.mistakes()
	if s := p.standing("Daan"); s.State.InForce() {
		t.Fatalf("others decide, and it is %s", s.State)
	}
	p.must(p.fatma.Undo(t.Context(), p.id))
	if s := p.standing("Daan"); s.State != consent.StateGiven {
		t.Errorf("after undo it is %s", s.State)
	}
	p.shares()
	p.must(p.fatma.Redo(t.Context(), p.id))
	if s := p.standing("Daan"); s.State.InForce() {
		t.Errorf("after redo it is %s", s.State)
	}
}

func TestAYesInBetweenIsKeptAndTheOtherParentIsAskedAnew(t *testing.T) {
	p := newRecallPlay(t)
	p.later(24 * time.Hour)
	p.mistakes()
	c, d := p.atSchool("Daan"), p.fatma.dossier()
	p.must(p.fatma.AnswerConsent(t.Context(), p.id, c.ID, consent.Answer{By: person(d, "Sanne"), Allowed: c.Asked}))
	if s := p.standing("Daan"); s.State != consent.StateGiven {
		t.Fatalf("Sanne alone decides, and it is %s", s.State)
	}
	waits := p.shares()
	p.must(p.fatma.Undo(t.Context(), p.id))
	s := p.standing("Daan")
	if s.State.InForce() || len(s.Missing) == 0 {
		t.Fatalf("Karim has a say again and was not asked since: %s", s.State)
	}
	if answers := p.atSchool("Daan").Answers; answers[len(answers)-1].By != person(d, "Sanne") {
		t.Error("what Sanne said in between is gone")
	}
	p.stops(waits, consent.StopPending)
	for _, g := range s.Missing {
		p.must(p.fatma.AnswerConsent(t.Context(), p.id, c.ID, consent.Answer{By: g.Person, Allowed: c.Asked}))
	}
	if s := p.standing("Daan"); s.State != consent.StateGiven {
		t.Errorf("all said yes anew, and it is %s", s.State)
	}
}

func TestANoInBetweenStaysANoAfterUndo(t *testing.T) {
	p := newRecallPlay(t)
	p.later(24 * time.Hour)
	p.mistakes()
	c, d := p.atSchool("Daan"), p.fatma.dossier()
	p.must(p.fatma.AnswerConsent(t.Context(), p.id, c.ID, consent.Answer{By: person(d, "Sanne")}))
	p.must(p.fatma.Undo(t.Context(), p.id))
	if s := p.standing("Daan"); s.State != consent.StateRefused {
		t.Errorf("after undo her no is %s", s.State)
	}
}
