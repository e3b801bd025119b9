package casework

import (
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func TestWhatWaitedForNewKeysIsListedUntilItIsSentAgain(t *testing.T) {
	d, s, _ := newDesk(t)
	s.families["f1"] = consent.Dossier{Family: family.Family{ID: "f1", Name: "De Wit"}}
	marieke := onlyContact(t, d)
	waitsFor(t, d, "f1", LetterContribution, marieke.Card)
	waitsIn(t, d, LetterReceipt, marieke.Card)
	waitsIn(t, d, LetterCard, marieke.Card)
	held, err := d.HeldByRenewal(t.Context())
	if err != nil || len(held) != 0 {
		t.Fatalf("before new keys %d are held, %v", len(held), err)
	}
	_, err = d.RenewKeys(t.Context())
	must(t, err)
	held, err = d.HeldByRenewal(t.Context())
	if err != nil || len(held) != 1 || held[0].Kind != LetterContribution || held[0].Name != "De Wit" {
		t.Fatalf("held %+v, %v", held, err)
	}
	waitsFor(t, d, "f1", LetterShare, marieke.Card)
	if held, err = d.HeldByRenewal(t.Context()); err != nil || len(held) != 1 {
		t.Errorf("another kind took its place: %d, %v", len(held), err)
	}
	waitsFor(t, d, "f1", LetterContribution, marieke.Card)
	if held, err = d.HeldByRenewal(t.Context()); err != nil || len(held) != 0 {
		t.Errorf("what was sent again is still listed: %d, %v", len(held), err)
	}
}
