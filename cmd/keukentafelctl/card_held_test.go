package main

import (
	"os"
	"testing"
)

func TestAfterALostLaptopNewKeysAreMadeAndTheOldOnesRevoked(t *testing.T) {
	s := newShellInside(t)
	if held := reads[[]heldLine](s, "card", "held"); len(held) != 0 {
		t.Errorf("%d are held before there are new keys", len(held))
	}
	s.refused(exitUsage, "", "card", "replace")
	s.refused(exitRefused, "", "card", "revoke", "--out", s.file("oud.ktr"))
	before := reads[contactLine](s, "card", "show").Fingerprint
	s.done("card", "replace", "--yes")
	if after := reads[contactLine](s, "card", "show").Fingerprint; after == before {
		t.Error("the keys are the same")
	}
	s.done("card", "revoke", "--out", s.file("oud.ktr"))
	if made, err := os.ReadFile(s.file("oud.ktr")); err != nil || len(made) == 0 {
		t.Errorf("there is no revocation: %v", err)
	}
	s.done("card", "held")
}
