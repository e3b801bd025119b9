package picture

import (
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// nothingKnown is a slice with one mark and a partner, and nothing more.
func nothingKnown(purpose consent.Purpose) consent.Slice {
	s := partnerSlice()
	s.Purpose, s.Version, s.AdoptedOn = purpose, 1, "2026-11-20"
	s.Family.Partners = []family.Partner{{ID: "school", Name: "Joost", From: "2026-01-10"}}
	s.Plan.Marks = []family.Mark{{ID: "m", Person: "daan", Topic: "School", Score: 6, On: "2026-11-02"}}
	return s
}

func TestWhoMayNotSeeAllIsNotToldThatThereIsNothing(t *testing.T) {
	for _, paper := range papers() {
		for _, lang := range words.Langs() {
			paper.Words = lang
			for _, draw := range []func(consent.Slice, Paper) Drawing{TimelineOfSlice, TrendsOfSlice} {
				all := saidIn(draw(nothingKnown(consent.PurposeCooperate), paper))
				own := saidIn(draw(nothingKnown(consent.PurposeOwnCopy), paper))
				told := false
				for _, key := range unsaid {
					if strings.Contains(all, lang.T(key)) {
						t.Errorf("a partner reads %q", lang.T(key))
					}
					told = told || strings.Contains(own, lang.T(key))
				}
				if !told {
					t.Error("the family does not read that there is nothing yet")
				}
			}
		}
	}
}

// saidIn is all text of a drawing, seen and heard.
func saidIn(d Drawing) string {
	all := string(d.Description)
	for _, x := range d.Texts {
		all += "\n" + string(x.Words)
	}
	return all
}
