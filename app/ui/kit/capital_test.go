package kit

import "testing"

func TestALabelBeginsWithACapital(t *testing.T) {
	for from, to := range map[string]string{
		"": "", "concept": "Concept", "één keer": "Eén keer", "ijverig": "IJverig",
		"'s avonds": "'s avonds", "7 ik": "7 ik", "GGZ": "GGZ",
	} {
		if got := capital(from); got != to {
			t.Errorf("%q became %q, want %q", from, got, to)
		}
	}
}
