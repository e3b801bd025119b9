package families_test

import (
	"strings"
	"testing"

	"keukentafel/app/ui/kit"
	"keukentafel/app/ui/screen/families"
	"keukentafel/app/ui/screen/trial"
)

// names are the families in the order in which they stand.
func (v *visit) names() string {
	var found []string
	for line := range strings.SplitSeq(v.Texts(), "\n") {
		for _, name := range []string{"De Wit", "Öztürk", "Jansen", "Bakker"} {
			if line == name {
				found = append(found, name)
			}
		}
	}
	return strings.Join(found, ", ")
}

// again leaves the screen and comes back.
func (v *visit) again() {
	v.screen.Close()
	v.screen = families.New(families.Needs{Frame: v.Frame, Desk: v.cupboard})
	v.Show(v.screen)
}

func TestWhatWasFilteredStaysUntilItIsWiped(t *testing.T) {
	v := open(t, full())
	v.Write("jans")
	v.again()
	if v.names() != "Jansen" || !v.Has("1 van 4 gezinnen") {
		t.Fatalf("it shows %s", v.names())
	}
	v.Press("Wis filters")
	if v.names() != "De Wit, Öztürk, Jansen" || v.Has("Wis filters") {
		t.Errorf("it shows %s", v.names())
	}
	v.again()
	if v.names() != "De Wit, Öztürk, Jansen" {
		t.Errorf("the filter came back: %s", v.names())
	}
}

func TestNothingIsLeftOfAFilterAfterTheLock(t *testing.T) {
	v := open(t, full())
	v.Write("jans")
	v.Wishes.Forget()
	v.again()
	if v.Has("Wis filters") || v.names() != "De Wit, Öztürk, Jansen" {
		t.Errorf("it shows %s", v.names())
	}
}

func TestFamiliesStandInTheOrderThatIsAskedFor(t *testing.T) {
	v := open(t, full())
	order := trial.Find(v.Stage, func(*kit.Select) bool { return true })
	for id, want := range map[string]string{"name": "De Wit, Jansen, Öztürk", "review": "Öztürk, De Wit, Jansen", "changed": "De Wit, Öztürk, Jansen"} {
		order.OnChanged(id)
		v.Settle()
		if v.names() != want {
			t.Errorf("by %s they are %s", id, v.names())
		}
	}
}
