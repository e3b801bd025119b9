package consent_test

import (
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

func TestAYesRunsNoLongerThanThePartnerIsInvolved(t *testing.T) {
	for name, c := range map[string]struct {
		until, dissolved, want family.Date
	}{
		"the partner stays":                    {"", "", "2027-11-24"},
		"it is done at the end of the year":    {"2026-12-31", "", "2026-12-31"},
		"its house is gone from new year on":   {"", "2027-01-01", "2026-12-31"},
		"done first, gone later":               {"2026-12-10", "2027-01-01", "2026-12-10"},
		"gone first, though it would run on":   {"2027-03-01", "2026-12-25", "2026-12-24"},
		"today is the last day of involvement": {today, "", today},
	} {
		f := deWitFamily()
		school, _ := f.Partner("school")
		school.Until, school.Dissolved = c.until, c.dissolved
		f.PutPartner(school)
		facts := consent.Facts{Family: f, Consents: deWitConsents(), On: today}
		d := consent.May(facts, consent.Question{Partner: "school", Purpose: consent.PurposeCooperate, About: []family.PersonID{"noor"}, Categories: []consent.Category{consent.CatGoals}})
		if !d.Allowed || d.Cells[0].Until != c.want {
			t.Errorf("%s: it may until %s, want %s", name, d.Cells[0].Until, c.want)
		}
	}
}
