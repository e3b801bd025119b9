package picture

import (
	"fmt"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/words"
)

// agreed is De Wit with a yes of the mother about herself for the first partner.
func agreed() consent.Dossier {
	d := deWit()
	mother, kinds := d.Family.Persons[0].ID, []consent.Category{consent.CatGoals, consent.CatHealth, consent.CatSchool}
	d.Consents = []consent.Consent{{ID: "yes", Partner: d.Family.Partners[0].ID, About: mother, Purpose: consent.PurposeCooperate, Direction: consent.Give, Asked: kinds, AskedOn: today, From: today,
		Answers: []consent.Answer{{By: mother, Capacity: consent.AsSelf, Allowed: kinds, On: today, How: consent.Oral}}}}
	return d
}

func TestTheSliceOfAPartnerHasNoMatrix(t *testing.T) {
	s := ownCopy(agreed())
	if !HasMatrix(s) {
		t.Fatal("the family's own copy says nothing")
	}
	s.Sharing = nil
	d := ConsentMatrix(s, papers()["screen"])
	if HasMatrix(s) || !strings.HasSuffix(string(d.Description), "Er is nu geen toestemming om iets te delen.") {
		t.Error(d.Description)
	}
}

func TestEachStateOfAMatrixHasItsOwnSignAndWord(t *testing.T) {
	seen := map[string]state{}
	for _, s := range states {
		m := &matrix{board: &board{paper: Paper{Words: words.NL, Width: 300}}}
		m.sign(s, Point{20, 20})
		shape := fmt.Sprint(len(m.Texts))
		for _, p := range m.Polygons {
			shape += fmt.Sprint(p.Points, p.Solid)
		}
		word := square{state: s, kinds: map[state]int{stateYes: 2}[s]}.word(words.NL)
		for _, look := range []string{shape, word} {
			if other, twice := seen[look]; twice {
				t.Errorf("states %d and %d look the same without colour", s, other)
			}
			seen[look] = s
		}
	}
}

func TestTheMatrixTellsHowMuchAPartnerMayKnowAboutEachInTheHousehold(t *testing.T) {
	s := ownCopy(agreed())
	text := string(ConsentMatrix(s, papers()["screen"]).Description)
	for _, want := range []string{"Wie mag wat weten over wie, in gezin De Wit. ", "Joost Brandsma: ", "Sanne: mag iets weten, door toestemming, soorten: 2; ", "mag niets weten door toestemming"} {
		if !strings.Contains(text, want) {
			t.Errorf("missing %q in:\n%s", want, text)
		}
	}
	for _, x := range s.Sharing {
		for _, a := range x.About {
			for _, c := range a.Categories {
				if c.Sensitive() {
					t.Errorf("%s: %s about %s stands on a sheet for the whole house", x.Partner, c, a.Person)
				}
			}
		}
	}
	if len(s.Sharing) == 0 || s.Purpose != consent.PurposeOwnCopy {
		t.Error("nothing is shared")
	}
}
