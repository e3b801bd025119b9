package ui

import "testing"

func TestWhatWasOpenedOnceStaysClosedWhenOneComesBack(t *testing.T) {
	given := once("daan/school")
	if first, second := given(), given(); first != "daan/school" || second != "" {
		t.Errorf("gave %q and %q", first, second)
	}
}
