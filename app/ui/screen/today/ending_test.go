package today_test

import (
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/ui/route"
	"keukentafel/app/ui/screen/trial"
)

func TestAGroundThatEndedOrEndsIsToldWithTheWayToDecide(t *testing.T) {
	for until, said := range map[family.Date]string{
		trial.Today.AddDays(-1): "Deze grondslag is geëindigd op 23 november 2026: Betrokken hulpverleners. Er komt niets vanzelf voor in de plaats.",
		trial.Today:             "Deze grondslag eindigt op 24 november 2026: Betrokken hulpverleners. Er komt niets vanzelf voor in de plaats.",
	} {
		g := consent.LegalGround{ID: "g", Name: map[string]string{"nl": "Betrokken hulpverleners"}, On: true, Until: until}
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
