package consent_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"keukentafel/app/consent"
)

// A judge remembers who has a say: on another day, and about another person, it
// must not answer for the first.
func TestAJudgeSaysOfEveryDayWhatTheConsentItselfSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := deal(t)
		f := d.dossier.Family
		judge := consent.NewJudge(&f)
		for _, days := range []int{0, 400, -40, 0, 2500} {
			on := d.on.AddDays(days)
			for i := range d.dossier.Consents {
				c := &d.dossier.Consents[i]
				want := c.Standing(f, on)
				if state, missing := judge.State(c, on); state != want.State || !slices.Equal(missing, want.Missing) {
					t.Fatalf("%s on %s: %s, missing %v; want %s, %v", c.ID, on, state, missing, want.State, want.Missing)
				}
			}
		}
	})
}
