package postbox_test

import (
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/trial"
)

func TestWhatWasCalledBackWaitsAtTheTop(t *testing.T) {
	waits := casework.ReceivedRecall{ID: "recall-1", From: marieke, Name: "De Wit", Arrived: trial.Today.Time(), State: consent.RecallTold}
	over := casework.ReceivedRecall{ID: "recall-2", From: marieke, State: consent.RecallRemoved}
	v := open(t, &mail{folder: "/post", recalls: []casework.ReceivedRecall{waits, over}})
	if !v.Has("Marieke Bos, Gemeente Vechtstede vraagt u dit te verwijderen") || v.Has("Een eerder gedeeld plan") {
		t.Error("what waits is not shown, or what is over is")
	}
	v.Press("De Wit")
	if len(v.Went) != 1 || v.Went[0] != (route.Route{Name: route.Slice, Object: "recall-1"}) {
		t.Errorf("went to %v", v.Went)
	}
}

func TestWhatWasHeldBackIsToldAfterTheRound(t *testing.T) {
	stopped := out(casework.LetterShare, joost, consent.ReceiptStopped, "stopped-withdrawn")
	v := open(t, &mail{folder: "/post", outbox: []casework.Outgoing{stopped}, round: casework.SyncResult{Stopped: []casework.Stopped{{Outgoing: stopped, Why: consent.StopWithdrawn}}}})
	v.Press("Nu bijwerken")
	if len(v.Said) != 1 {
		t.Fatalf("said %v", v.Said)
	}
	if want := "Eén bericht is tegengehouden: kijk bij Uit."; len(v.Said[0]) < len(want) || v.Said[0][len(v.Said[0])-len(want):] != want {
		t.Errorf("said %v", v.Said)
	}
	trial.Find(v.Stage, func(*kit.Tabs) bool { return true }).Select(1)
	v.Settle()
	if !v.Has("Tegengehouden en gewist: de toestemming is ingetrokken") {
		t.Error("it is not said why")
	}
}
