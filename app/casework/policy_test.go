package casework

import (
	"os"
	"testing"

	"keukentafel/app/family"
)

// agreedOn are the agreements with which the program comes.
func agreedOn(t *testing.T) Policy {
	t.Helper()
	data, err := os.ReadFile("../../assets/data/policy.json")
	if err != nil {
		t.Fatal(err)
	}
	p, err := ParsePolicy(data, nil, today)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestWithoutAgreementsThoseOfTheProgramCount(t *testing.T) {
	d, _, _ := newDesk(t)
	p, err := d.Policy(t.Context())
	if err != nil || p.Lead != (Lead{Birthday: 60, Ending: 30, Review: 14}) || p.ConsentTerm != 12 || p.RequestTerm != 1 || p.Advocate.Known() {
		t.Errorf("%+v, %v", p, err)
	}
}

func TestAnAnswerToTheFamilyIsDueOnTheLastDayOfAShortMonth(t *testing.T) {
	p := agreedOn(t)
	for asked, want := range map[string]string{"2027-01-31": "2027-02-28", "2028-01-30": "2028-02-29", "2026-11-24": "2026-12-24", "2026-12-31": "2027-01-31", "": ""} {
		if got := p.AnswerBy(family.Date(asked)); string(got) != want {
			t.Errorf("asked on %s: %s, want %s", asked, got, want)
		}
	}
}
