package consent_test

import (
	"slices"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func TestAClosedFamilyIsNotWrittenTo(t *testing.T) {
	d := consent.Dossier{Pen: family.Pen{State: family.PenHere}}
	if !d.Writable() {
		t.Fatal("a family whose pen is here cannot be written to")
	}
	d.Family.Closed = "2026-11-24"
	if d.Writable() {
		t.Error("a closed family can be written to")
	}
}

func TestWhoAnsweredIsAskedAlsoWhenNotOfTheHousehold(t *testing.T) {
	d := consent.Dossier{
		Family: family.Family{Persons: []family.Person{{ID: "sanne", Place: family.PlaceHousehold}, {ID: "riet", Place: family.PlaceNetwork}, {ID: "karim", Place: family.PlaceNetwork}}},
		Plan:   family.Plan{Agreements: []family.Agreement{{Person: "riet"}, {Person: "sanne"}, {Person: "gone"}}},
	}
	if got := d.Asked(); !slices.Equal(got, []family.PersonID{"sanne", "riet"}) {
		t.Errorf("asked: %v", got)
	}
}
