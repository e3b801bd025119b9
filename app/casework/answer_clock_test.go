package casework

import (
	"testing"
	"time"

	"keukentafel/app/consent"
)

func TestANoIsTheLastWordAlsoWhileTheClockIsBehind(t *testing.T) {
	d, s := withChild(t)
	id := askAbout(t, d, "daan", "sanne", "karim")
	right := d.Clock
	d.Clock = func() time.Time { return right().AddDate(0, 0, -7) }
	if err := d.AnswerConsent(t.Context(), "f", id, consent.Answer{By: "karim"}); err == nil {
		d.Clock = right
		if got := stateOf(t, s, id); got != consent.StateRefused {
			t.Errorf("once the clock is right the consent is %s, though Karim said no", got)
		}
		return
	}
	t.Fatal("the no was not recorded")
}
