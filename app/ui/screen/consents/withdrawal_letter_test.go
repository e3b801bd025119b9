package consents_test

import (
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/screen/trial"
)

func TestNoLetterIsOfferedBeforeSomethingWasTakenBack(t *testing.T) {
	s := open(t, trial.Look{}, nil)
	s.Press("Riet, school")
	if s.Has("Brief maken") {
		t.Error("it would confirm what did not happen")
	}
}

func TestWhatWasTakenBackIsConfirmedOnPaperAlsoWithoutThePen(t *testing.T) {
	s := open(t, trial.Look{}, func(d *consent.Dossier) { d.Pen.State = family.PenElsewhere })
	s.Press("Riet, school")
	s.Press("Intrekken")
	s.Press("Intrekken")
	s.Press("Brief maken")
	d := s.Dossier(s.id)
	if len(d.Register) == 0 || d.Register[len(d.Register)-1].Form != "withdrawal-letter" || s.Saved["intrekking-2026-11-24.pdf"] == "" {
		t.Errorf("register %v, saved %d, failed %v", d.Register, len(s.Saved), s.Failed)
	}
}
