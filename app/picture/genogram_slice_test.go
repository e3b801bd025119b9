package picture

import (
	"bytes"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

// partnerSlice is what a school may see of a child, two of its kin and a parent.
func partnerSlice(relations ...family.Relation) consent.Slice {
	return consent.Slice{On: today, Purpose: consent.PurposeCooperate, Family: family.Family{Name: "De Wit", Relations: relations, Persons: []family.Person{
		{ID: "sanne", Given: "Sanne", Place: family.PlaceHousehold}, {ID: "daan", Given: "Daan", Place: family.PlaceHousehold}, {ID: "riet", Given: "Riet", Place: family.PlaceNetwork}}}}
}

func TestAPartnerIsNotToldAboveWhomAGrandparentStandsWhenTheParentBetweenIsWithheld(t *testing.T) {
	parent := family.Relation{From: "sanne", To: "daan", Kind: family.RelParent}
	grand := family.Relation{From: "riet", To: "daan", Kind: family.RelGrandparent}
	s := partnerSlice(parent, grand)
	if text := string(GenogramOfSlice(s, papers()["screen"]).Description); strings.Contains(text, "Riet") || !strings.Contains(text, "Sanne") {
		t.Error(text)
	}
	if HasGenogram(s) {
		t.Error("one relation is drawn as a tree")
	}
	s = partnerSlice(parent, grand, family.Relation{From: "riet", To: "sanne", Kind: family.RelParent})
	if text := string(GenogramOfSlice(s, papers()["screen"]).Description); !HasGenogram(s) || !strings.Contains(text, "Kinderen van Riet: Sanne.") {
		t.Error(text)
	}
}

func TestInTheFamilysOwnCopyTheDeadAreNotDrawnAmongTheLiving(t *testing.T) {
	d := deWit()
	for i := range d.Family.Persons {
		if d.Family.Persons[i].Given == "Riet" {
			d.Family.Persons[i].Died = "2020-03-01"
		}
	}
	s := ownCopy(d)
	if text := string(GenogramOfSlice(s, papers()["screen"]).Description); !strings.Contains(text, "Riet (overleden in 2020)") {
		t.Error(text)
	}
	if text := string(EcogramOfSlice(s, papers()["screen"]).Description); strings.Contains(text, "Riet") {
		t.Error(text)
	}
}

func TestANameCannotTurnTheDirectionOfReadingInAPicture(t *testing.T) {
	s := partnerSlice(family.Relation{From: "sanne", To: "daan", Kind: family.RelParent}, family.Relation{From: "riet", To: "sanne", Kind: family.RelParent})
	s.Family.Name, s.Family.Persons[0].Given = "De \u202eWit", "Sa\u202enn\u200fe\u0007"
	for _, drawn := range []Drawing{EcogramOfSlice(s, papers()["screen"]), GenogramOfSlice(s, papers()["screen"])} {
		var file bytes.Buffer
		if err := SVG(&file, drawn, DayPalette()); err != nil {
			t.Fatal(err)
		}
		if text := file.String(); strings.ContainsAny(text, "\u202e\u200f\u0007\ufffd") || !strings.Contains(text, ">Sanne<") && !strings.Contains(text, "Sanne ·") {
			t.Error(text)
		}
		for _, x := range drawn.Texts {
			if strings.ContainsAny(string(x.Words), "\u202e\u200f\u0007") {
				t.Errorf("%+q is on the screen", string(x.Words))
			}
		}
	}
}
