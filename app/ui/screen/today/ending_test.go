package today_test

import (
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/trial"
)

func TestAGroundThatEndedOrEndsIsToldWithTheWayToDecide(t *testing.T) {
	name := map[string]string{"nl": "Betrokken hulpverleners", "en": "Professionals involved"}
	for until, said := range map[string]string{
		string(trial.Today.AddDays(-1)): "Deze grondslag is geëindigd op 23 november 2026: Betrokken hulpverleners. Er komt niets vanzelf voor in de plaats.",
		string(trial.Today):             "Deze grondslag eindigt op 24 november 2026: Betrokken hulpverleners. Er komt niets vanzelf voor in de plaats.",
	} {
		g := consent.LegalGround{ID: "g", Name: name, On: true}
		g.Until = trial.Today
		if until != string(trial.Today) {
			g.Until = trial.Today.AddDays(-1)
		}
		s := open(t, morning{ending: []consent.LegalGround{g}})
		if !s.Has(said) {
			t.Errorf("it does not say %q", said)
		}
		s.Press("Afspraken bekijken")
		if len(s.Went) != 1 || s.Went[0].Name != route.Policy {
			t.Errorf("went to %v", s.Went)
		}
	}
}
