package consents_test

import (
	"testing"

	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/trial"
)

// telling goes to the second step, with the proposal taken over.
func telling(t *testing.T, who string) *table {
	t.Helper()
	s := open(t, trial.Look{}, noConsents)
	for _, press := range []string{who, "Overnemen", "Verder: uitleggen"} {
		s.Press(press)
	}
	return s
}

func TestAFormToSignRecordsTheQuestionAndNoAnswer(t *testing.T) {
	s := telling(t, "Lisa, school")
	s.Press("Formulier om te tekenen")
	d := s.Dossier(s.id)
	if len(d.Consents) != 1 || len(d.Consents[0].Answers) != 0 || d.Consents[0].Told.On != trial.Today {
		t.Fatalf("%d questions", len(d.Consents))
	}
	if len(d.Register) != 1 || d.Register[0].Form != "consent-form" || s.Saved["toestemming-2026-11-24.pdf"] == "" {
		t.Errorf("register %v, saved %d", d.Register, len(s.Saved))
	}
	s.Press("Formulier om te tekenen")
	if d := s.Dossier(s.id); len(d.Consents) != 1 || len(d.Register) != 2 {
		t.Errorf("%d questions, %d forms", len(d.Consents), len(d.Register))
	}
}

func TestADateThatCannotBeReadMakesNoForm(t *testing.T) {
	s := telling(t, "Lisa, school")
	s.typeDate("gisteren of zo")
	s.Press("Formulier om te tekenen")
	if d := s.Dossier(s.id); len(d.Consents) != 0 || len(s.Saved) != 0 {
		t.Error("a form was made")
	}
}

func TestAFormAboutTherapyIsNotForTheKitchenTable(t *testing.T) {
	for who, household := range map[string]bool{"Noor, ggz": false, "Daan, school": true} {
		s := telling(t, who)
		chosen := trial.Find(s.Stage, func(*kit.Select) bool { return true })
		if got := chosen.Selected() == ""; got != household {
			t.Errorf("%s: the form is for the household: %v", who, got)
		}
	}
}
