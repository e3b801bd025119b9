package document_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/pdf"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

func sheets(t testing.TB, d consent.Dossier) []document.Document {
	t.Helper()
	to, purpose := sampleplan.ToHome()
	versions, err := document.FamilySheet(disclosure(t, d, to, purpose), words.NL)
	if err != nil {
		t.Fatal(err)
	}
	return versions
}

// crowded is a family with far too much for one page.
func crowded() consent.Dossier {
	d := sampleplan.Dossier()
	v := &d.Versions[0]
	long := family.Text(strings.Repeat("En dan is er nog iets te vertellen. ", 140))
	word := family.Text(strings.Repeat("W", 5000))
	v.Family.Name, v.Plan.NextReview = word, "2027-01-18"
	d.Family.Name, d.Family.Persons[4].Given = word, word
	for i := range 30 {
		d.Family.PutPartner(family.Partner{ID: family.PartnerID(fmt.Sprint("p", i)), House: long, Name: word, Phone: word, Kind: family.PartnerSchool})
	}
	v.Plan.Goals = nil
	for i := range 40 {
		g := family.Goal{ID: family.GoalID(fmt.Sprint("g", i)), Words: long, State: family.GoalAgreed, ForWhom: []family.PersonID{sampleplan.Daan}}
		for j := range 30 {
			g.Actions = append(g.Actions, family.Action{ID: family.ActionID(fmt.Sprint(i, "-", j)), What: word, Due: "2027-09-28",
				Who: family.Doer{Person: sampleplan.Granny}, State: family.ActionOpen})
		}
		v.Plan.Goals = append(v.Plan.Goals, g)
	}
	return d
}

func TestTheSheetOfAFamilyWithFarTooMuchFitsOnOnePageAndSaysWhatIsMissing(t *testing.T) {
	versions := sheets(t, crowded())
	var out bytes.Buffer
	drawn, err := pdf.WriteOnePage(&out, versions)
	if err != nil {
		t.Fatal(err)
	}
	text := paper(versions[drawn])
	if !strings.Contains(text, "Niet op dit blad: ") {
		t.Errorf("version %d does not say what is missing:\n%s", drawn, text[max(0, len(text)-400):])
	}
	if !strings.Contains(text, "Zinnen met … zijn korter gemaakt.") {
		t.Error("the sheet does not say that sentences were shortened")
	}
}

func TestTheLastVersionOfTheSheetAlwaysFits(t *testing.T) {
	versions := sheets(t, crowded())
	if _, err := pdf.WriteOnePage(io.Discard, versions[len(versions)-1:]); err != nil {
		t.Fatal(err)
	}
}

func TestTheSheetOfAnOrdinaryFamilyIsCompleteAndSaysSoBySilence(t *testing.T) {
	versions := sheets(t, sampleplan.Dossier())
	drawn, err := pdf.WriteOnePage(io.Discard, versions)
	if err != nil || drawn > 1 {
		t.Fatalf("drew version %d, error %v", drawn, err)
	}
	text := paper(versions[0])
	for _, expected := range []string{"Dit willen we", "1. Daan kan op school rustig blijven", "Riet: Elke vrijdag", "maandag 18\u00a0januari\u00a02027", "0900-1234", "vertrouwenspersoon"} {
		if !strings.Contains(text, expected) {
			t.Errorf("%q is not on the sheet", expected)
		}
	}
	for _, unexpected := range []string{"Weekenden zonder ruzie", "Niet op dit blad", "korter gemaakt", "huisverbod", "⟦"} {
		if strings.Contains(text, unexpected) {
			t.Errorf("%q is on the sheet", unexpected)
		}
	}
}

func TestAPlanWithoutGoalsStillGivesASheet(t *testing.T) {
	d := sampleplan.Dossier()
	d.Versions[0].Plan.Goals = nil
	if text := paper(sheets(t, d)[0]); !strings.Contains(text, "Er zijn nog geen doelen.") {
		t.Error("the sheet does not say that there are no goals yet")
	}
}

func TestALetterThatNoFontHasNamesThePerson(t *testing.T) {
	d := sampleplan.Dossier()
	d.Family.Persons[4].Given = "Հասմիկ"
	for _, doc := range sheets(t, d) {
		err := pdf.Write(io.Discard, doc)
		var missing *pdf.MissingGlyphError
		if !errors.As(err, &missing) || missing.Where != "person riet" && missing.Where != "coordinator" {
			t.Fatalf("got %v", err)
		}
	}
}

func BenchmarkPlanFromDisclosureToPDF(b *testing.B) {
	to, purpose := sampleplan.ToHome()
	d := disclosure(b, sampleplan.Dossier(), to, purpose)
	b.ReportAllocs()
	for b.Loop() {
		doc, err := document.PlanDocument(d, words.NL)
		if err != nil {
			b.Fatal(err)
		}
		if err := pdf.Write(io.Discard, doc); err != nil {
			b.Fatal(err)
		}
	}
}
