package main

import (
	"testing"

	"keukentafel/app/family"
)

func TestAPartnerOfWhomSomethingWasAskedIsNotRemoved(t *testing.T) {
	s, _ := withDemo(t)
	s.refused(exitRefused, "einddatum", "partner", "remove", "De Wit", "--partner", "school")
	s.refused(exitRefused, "hoort niet bij dit gezin", "partner", "remove", "De Wit", "--partner", "nobody at all")
}

func TestWhatWasAddedByMistakeIsTakenOut(t *testing.T) {
	s, _ := withDemo(t)
	s.done("partner", "add", "De Wit", "--kind", "police", "--house", "Politie Vechtstede")
	s.done("partner", "remove", "De Wit", "--partner", "Politie Vechtstede")
	s.done("family", "unrelate", "De Wit", "--from", "Sanne", "--to", "Karim")
	s.done("family", "uncustody", "De Wit", "--holder", "Karim", "--child", "Daan")
	before := reads[struct{ Family family.Family }](s, "family", "show", "De Wit").Family
	s.done("family", "unhouse", "De Wit", "--household", string(before.Households[0].ID))
	after := reads[struct{ Family family.Family }](s, "family", "show", "De Wit").Family
	if len(after.Households) != len(before.Households)-1 {
		t.Errorf("%d households", len(after.Households))
	}
	s.refused(exitRefused, "", "family", "unrelate", "De Wit", "--from", "Sanne", "--to", "Karim")
}
