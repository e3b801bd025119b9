package document_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/document/pdf"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/family"
)

// householdOf is a family of so many people with so many goals, each with three
// actions, and four partners around it.
func householdOf(people, goals int) consent.Dossier {
	d := sampleplan.Dossier()
	f, plan := &d.Versions[0].Family, &d.Versions[0].Plan
	mother := f.Persons[0]
	f.Persons, f.Relations = []family.Person{mother}, nil
	for i := 1; i < people; i++ {
		kid := family.Person{ID: family.PersonID(fmt.Sprintf("kid-%d", i)), Given: family.Text(fmt.Sprintf("Jonathan-%d", i)), Surname: "van den Heuvel", Birth: "2015-03-02", Place: family.PlaceHousehold}
		if i%3 == 0 {
			kid.Place = family.PlaceNetwork
		}
		f.Persons = append(f.Persons, kid)
		f.Relations = append(f.Relations, family.Relation{From: mother.ID, To: kid.ID, Kind: family.RelParent})
	}
	plan.Goals = nil
	for i := range goals {
		g := family.Goal{ID: family.GoalID(fmt.Sprintf("g%d", i)), Words: "We willen 's avonds weer rustig aan tafel zitten en elkaar laten uitpraten.", State: family.GoalRunning}
		for j := range 3 {
			g.Actions = append(g.Actions, family.Action{ID: family.ActionID(fmt.Sprintf("a%d-%d", i, j)), What: "Elke week met de kinderen doornemen hoe het ging, bij een kop thee.",
				Who: family.Doer{Person: mother.ID}, Due: "2027-01-18", State: family.ActionOpen})
		}
		plan.Goals = append(plan.Goals, g)
	}
	d.Family, d.Plan = f.Clone(), plan.Clone()
	return d
}

func TestEveryFamilyOfOneToTwelvePeopleAndOneToEightGoalsHasItsGoalsOnOnePage(t *testing.T) {
	for _, people := range []int{1, 2, 5, 8, 12} {
		for goals := 1; goals <= 8; goals++ {
			versions := sheets(t, householdOf(people, goals))
			var out bytes.Buffer
			drawn, err := pdf.WriteOnePage(&out, versions)
			if err != nil {
				t.Fatalf("%d people and %d goals: %v", people, goals, err)
			}
			if text := paper(versions[drawn]); strings.Count(text, "'s avonds weer rustig") != goals {
				t.Errorf("%d people and %d goals: a goal is left out of version %d", people, goals, drawn)
			}
			if folder := os.Getenv("KEUKENTAFEL_PAPERS"); folder != "" {
				if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("sheet-%02d-%d.pdf", people, goals)), out.Bytes(), 0o600); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}
