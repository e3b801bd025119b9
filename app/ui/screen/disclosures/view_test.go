package disclosures_test

import (
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/screen/trial"
)

// onPaper chooses a paper for the school, for which Karim must still answer.
func onPaper(t *testing.T) *counter {
	t.Helper()
	c := open(t, trial.Look{}, nil)
	c.to(c.partner(family.PartnerSchool))
	c.way("pdf")
	return c
}

func TestAPaperThatWaitsForAnAnswerIsNotPrintedBeforeTheRestIsAskedFor(t *testing.T) {
	c := onPaper(t)
	printed, before := 0, len(c.Dossier(c.id).Register)
	c.Printer = func([]byte) error { printed++; return nil }
	c.Press("Bekijken")
	if printed != 0 || len(c.Failed) != 0 || !c.Has("Karim, over Daan") || !c.Has("Nu afdrukken wat al mag") {
		t.Fatalf("printed %d, failed %v, it shows:\n%s", printed, c.Failed, c.Texts())
	}
	c.Press("Nu afdrukken wat al mag")
	register := c.Dossier(c.id).Register
	if printed != 1 || len(register) != before+1 || register[len(register)-1].Recipient.Kind != consent.ToPartner {
		t.Errorf("printed %d, failed %v", printed, c.Failed)
	}
	if c.Has("Wij wachten op antwoord") {
		t.Error("it still seems to be refused")
	}
}

func TestAfterARefusedFileTheRestIsAFileToo(t *testing.T) {
	c := onPaper(t)
	c.Printer = func([]byte) error { t.Error("it is printed"); return nil }
	c.Press("PDF maken")
	if c.Has("Nu afdrukken") {
		t.Error("a print is offered to who asked for a file")
	}
	c.Press("Nu delen wat al mag")
	if len(c.Saved) != 1 {
		t.Errorf("saved %v", c.Saved)
	}
}
