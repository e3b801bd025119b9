package desk

import (
	"slices"
	"testing"
	"time"

	"keukentafel/app/consent"
)

// renews asks about Daan again, and both parents say yes.
func (p *recallPlay) renews() {
	p.Helper()
	old := p.atSchool("Daan")
	id, err := p.fatma.RenewConsent(p.Context(), p.id, old.ID, "", consent.Told{})
	p.must(err)
	for _, name := range []string{"Sanne", "Karim"} {
		p.must(p.fatma.AnswerConsent(p.Context(), p.id, id, consent.Answer{By: person(p.fatma.dossier(), name), Allowed: old.Asked}))
	}
}

func TestWhoTakesBackARenewedYesTakesBackWhatWasSharedBeforeItToo(t *testing.T) {
	p := newRecallPlay(t)
	before := p.shares()
	p.fatma.syncs()
	old := p.atSchool("Daan").ID
	p.later(24 * time.Hour)
	waits := p.shares()
	p.renews()
	after := p.shares()
	done := p.takesBack("Karim", "Daan")
	if len(done.Stopped) != 2 || p.outgoing(waits.ID).State != consent.ReceiptStopped || p.outgoing(after.ID).State != consent.ReceiptStopped {
		t.Errorf("%d were stopped, want both that waited", len(done.Stopped))
	}
	if r := p.recall(); !slices.Equal(r.Disclosures, []consent.DisclosureID{before.Disclosure}) {
		t.Errorf("called back %v, want what was shared before the renewal", r.Disclosures)
	}
	if _, err := p.fatma.TakeBack(t.Context(), p.id, old, person(p.fatma.dossier(), "Karim")); err != nil || len(p.fatma.dossier().Recalls) > 2 {
		t.Errorf("taking back the older one too: %v, %d recalls", err, len(p.fatma.dossier().Recalls))
	}
}

func TestTakingBackAnOlderYesLeavesWhatTheNewerCarries(t *testing.T) {
	p := newRecallPlay(t)
	old := p.atSchool("Daan").ID
	p.later(24 * time.Hour)
	p.renews()
	out := p.shares()
	done, err := p.fatma.TakeBack(t.Context(), p.id, old, person(p.fatma.dossier(), "Karim"))
	p.must(err)
	if len(done.Stopped)+len(done.Recalls) != 0 || p.outgoing(out.ID).State != consent.ReceiptQueued {
		t.Errorf("stopped %d, called back %d", len(done.Stopped), len(done.Recalls))
	}
}
