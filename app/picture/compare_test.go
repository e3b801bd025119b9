package picture

import (
	"strings"
	"testing"

	"keukentafel/app/family"
	"keukentafel/app/samples"
	"keukentafel/app/words"
)

func yearsApart() (before, after Moment) {
	before = Moment{Family: family.Family{Name: "De Wit",
		Persons: []family.Person{{ID: "s", Given: "Sanne", Place: family.PlaceHousehold}, {ID: "r", Given: "Riet", Gender: family.Female, Place: family.PlaceNetwork},
			{ID: "o", Given: "Orlando", Gender: family.Male, Place: family.PlaceNetwork}},
		Relations: []family.Relation{{From: "r", To: "s", Kind: family.RelGrandparent, Quality: family.QualityClose}, {From: "o", To: "s", Kind: family.RelFriend, Quality: family.QualityClose, Strength: family.StrengthFair}},
		Partners:  []family.Partner{{ID: "1", Name: "Joost"}, {ID: "2", Name: "Els"}, {ID: "3", Name: "Wim"}, {ID: "4", Name: "Mia"}}}, On: "2025-01-01"}
	after = Moment{Family: before.Family.Clone(), On: "2026-01-01"}
	f := &after.Family
	f.Partners = f.Partners[:2]
	f.Partners[0].Until = "2025-06-01"
	f.Persons = append(f.Persons, family.Person{ID: "g", Given: "Gülşen", Place: family.PlaceNetwork}, family.Person{ID: "k", Given: "Kees", Place: family.PlaceHousehold})
	f.Relations[0].Quality = family.QualityVeryClose
	return before, after
}

func TestWhatChangedAroundAFamilyIsToldInOneSentence(t *testing.T) {
	before, after := yearsApart()
	for lang, want := range map[words.Lang]string{
		words.NL: "Drie hulpverleners minder, twee familieleden of bekenden meer, één band werd sterker: Oma Riet (goede band → heel sterke band).",
		words.EN: "Three helpers fewer, two relatives or friends more, one bond became stronger: Grandma Riet (close → very close).",
	} {
		changes, sentence := Compare(before, after, lang)
		if sentence != want {
			t.Errorf("%s: %s", lang, sentence)
		}
		if len(changes) != 6 {
			t.Errorf("%d changes", len(changes))
		}
	}
}

func TestABondThatMeansLessOrWasNotToldBefore(t *testing.T) {
	before, _ := yearsApart()
	after := Moment{Family: before.Family.Clone(), On: before.On}
	after.Family.Relations[1].Strength = family.StrengthLight
	after.Family.Partners[0].Bond.Quality = family.QualityTense
	_, sentence := Compare(before, after, words.NL)
	if want := "Eén band werd zwakker: Vriend Orlando (best veel → een beetje), van één band is nu iets anders bekend: Joost (band niet verteld → gespannen)."; sentence != want {
		t.Error(sentence)
	}
}

func TestNothingChangedIsSaid(t *testing.T) {
	for d := range samples.Families(50, 40, today) {
		changes, sentence := Compare(Moment{d.Family, today}, Moment{d.Family.Clone(), today}, words.NL)
		if len(changes) > 0 || sentence != "Er is niets veranderd in wie er om het gezin heen staan." {
			t.Errorf("%d changes: %s", len(changes), sentence)
		}
	}
}

func TestGoingBackTellsTheOpposite(t *testing.T) {
	before, after := yearsApart()
	_, sentence := Compare(after, before, words.NL)
	if !strings.HasPrefix(sentence, "Drie hulpverleners meer, twee familieleden of bekenden minder, één band werd zwakker") {
		t.Error(sentence)
	}
}
