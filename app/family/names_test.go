package family_test

import (
	"testing"

	"keukentafel/app/family"
)

func TestWhoIsAbsentIsNotNamedByAnythingElse(t *testing.T) {
	f := family.Family{Persons: []family.Person{{ID: "noor", Given: "Noor"}}, Partners: []family.Partner{{ID: "school", Name: "Joost", House: "De Brug"}}}
	for want, d := range map[family.Text]family.Doer{
		"Noor":           {Person: "noor"},
		"Joost, De Brug": {Partner: "school"},
		"tante Riet":     {Name: "tante Riet"},
		"":               {Person: "gone", Name: "Sanne"},
	} {
		if got := f.DoerName(d); got != want {
			t.Errorf("a doer is called %q, not %q", string(got), string(want))
		}
		if got := f.SpeakerName(family.Speaker(d)); got != want {
			t.Errorf("a speaker is called %q, not %q", string(got), string(want))
		}
	}
}

func TestAPartnerWithoutAProfessionalIsSpokenOfAsTheHouse(t *testing.T) {
	if got := (family.Partner{House: "De Brug"}).ShortLabel(); got != "De Brug" {
		t.Errorf("%q", string(got))
	}
	if got := (family.Partner{Name: "Joost", House: "De Brug"}).ShortLabel(); got != "Joost" {
		t.Errorf("%q", string(got))
	}
}

func TestOnItsLastDayAnInvolvementIsOver(t *testing.T) {
	p := family.Partner{Until: "2026-11-24"}
	if p.Ended("2026-11-23") || !p.Ended("2026-11-24") || (family.Partner{}).Ended("2026-11-24") {
		t.Error("an involvement ends on another day than its last")
	}
}
