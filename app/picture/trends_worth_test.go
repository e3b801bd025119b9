package picture_test

import (
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/picture"
)

func TestOneMarkIsNoCourseAndTwoAre(t *testing.T) {
	mark := func(on family.Date, score int) family.Mark {
		return family.Mark{Person: "noor", Topic: "Hoe slaap je?", On: on, Score: score}
	}
	one := consent.Slice{Plan: family.Plan{Goals: []family.Goal{{ID: "g", Words: "Slapen."}}, Marks: []family.Mark{mark("2026-09-01", 3)}}}
	if picture.HasTrends(one) {
		t.Error("a single mark is drawn as a course")
	}
	two := one
	two.Plan.Marks = []family.Mark{mark("2026-09-01", 3), mark("2026-11-01", 6)}
	if !picture.HasTrends(two) {
		t.Error("two marks of one thing are not drawn")
	}
}
