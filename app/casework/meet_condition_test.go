package casework

import (
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func TestAConditionIsMetOnceByWhoSetItAndNotTomorrow(t *testing.T) {
	d, s, _ := newDesk(t)
	s.families["f"] = consent.Dossier{
		Family: family.Family{ID: "f", Persons: []family.Person{{ID: "lisa", Given: "Lisa", Birth: "2010-07-02"}, {ID: "ruud", Given: "Ruud"}}},
		Pen:    family.Pen{Epoch: 1, State: family.PenHere},
		Consents: []consent.Consent{{ID: "c", About: "lisa", Asked: []consent.Category{consent.CatGoals},
			Answers: []consent.Answer{{By: "lisa", On: "2026-11-20", Allowed: []consent.Category{consent.CatGoals}, Condition: consent.Condition{Words: "eerst lezen"}}}}},
	}
	refused(t, d.MeetCondition(t.Context(), "f", "c", "lisa", "2026-11-25", "Fatma"), ErrFutureDate, "tomorrow")
	refused(t, d.MeetCondition(t.Context(), "f", "c", "ruud", "", "Fatma"), ErrNotAGiver, "somebody who did not answer")
	refused(t, d.MeetCondition(t.Context(), "f", "x", "lisa", "", "Fatma"), ErrUnknownConsent, "another consent")
	if err := d.MeetCondition(t.Context(), "f", "c", "lisa", "", "Fatma"); err != nil {
		t.Fatal(err)
	}
	if met := s.families["f"].Consents[0].Answers[0].Condition; met.Met != "2026-11-24" || met.By != "Fatma" || met.Waits("2026-11-24") {
		t.Error("it is not recorded who saw it, and when")
	}
	refused(t, d.MeetCondition(t.Context(), "f", "c", "lisa", "", "Fatma"), ErrNoCondition, "twice")
}
