//go:build torture && linux

package torture

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/family"
)

var day = time.Date(2026, 3, 2, 10, 0, 0, 0, time.UTC)

var spoken = strings.Fields("wij willen dat het 's ochtends rustig is en niemand te laat komt op school café één Zoë fiets tas avond samen oma")

func familyID(n int) family.FamilyID { return family.FamilyID(fmt.Sprintf("f-%06d", n)) }

// edition says what a family's dossier holds: everything follows from it.
type edition struct{ Rev, Size int }

// dossier is the truth about a family in one edition, of about Size bytes.
func dossier(n int, e edition) consent.Dossier {
	dice := rand.New(rand.NewPCG(uint64(n), uint64(e.Rev)))
	d := consent.Dossier{Changed: day.Add(time.Duration(e.Rev) * time.Second)}
	d.Family = family.Family{ID: familyID(n), Name: family.Text(fmt.Sprintf("De Witte%d", n)), Town: "Ĳsselmuiden", Opened: "2026-01-05"}
	for i, name := range []family.Text{"Sanne", "Karim", "Zoë"} {
		d.Family.Persons = append(d.Family.Persons, family.Person{ID: family.PersonID(fmt.Sprintf("p-%d-%d", n, i)), Given: name, Surname: "Wit", Place: family.PlaceHousehold})
	}
	d.Pen = family.Pen{State: family.PenHere}
	d.Plan = family.Plan{State: family.PlanDraft, NextReview: "2026-06-01"}
	for i := 0; i*400 < e.Size; i++ {
		s := family.Statement{ID: family.StatementID(fmt.Sprintf("s-%d", i)), Topic: family.TopicStory, Kind: family.KindQuote, On: "2026-01-05", Text: sentence(dice, 40)}
		d.Plan.Statements = append(d.Plan.Statements, s)
	}
	if e.Rev%2 == 0 {
		d.Plan.Goals = []family.Goal{{ID: "g-1", Words: sentence(dice, 20), State: family.GoalAgreed, Kind: family.GoalOwn}}
	}
	for number := range e.Rev % 3 {
		d.Versions = append(d.Versions, family.Version{Number: number + 1, Family: d.Family.Clone(), AdoptedOn: "2026-01-06", AdoptedAt: day, AdoptedBy: "Marieke"})
	}
	return d
}

func sentence(dice *rand.Rand, words int) family.Text {
	var text strings.Builder
	for range words {
		text.WriteString(spoken[dice.IntN(len(spoken))] + " ")
	}
	return family.Text(text.String())
}

// passphrase is the one of that number.
func passphrase(n int) string { return fmt.Sprintf("vier paarse fietsen op zolder %d", n) }
