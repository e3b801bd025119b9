package pdf_test

import (
	"bytes"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/family"
	"keukentafel/app/picture"
	"keukentafel/app/words"
)

func planOf(t *testing.T, to consent.Recipient, purpose consent.Purpose) []byte {
	t.Helper()
	d, err := sampleplan.For(to, purpose)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := document.PlanDocument(d, words.NL)
	if err != nil {
		t.Fatal(err)
	}
	return write(t, doc)
}

func TestThePicturesInThePlanOfTheSchoolShowNothingThatIsWithheld(t *testing.T) {
	file := planOf(t, consent.Recipient{Kind: consent.ToPartner, Partner: sampleplan.School, Name: "Joost Bakker"}, consent.PurposeCooperate)
	said := text(t, file) + read(t, file, "pdfinfo", "-struct-text", "FILE")
	for _, secret := range append(sampleplan.Secrets(), "Els Vos", "Noor") {
		if strings.Contains(said, secret) {
			t.Errorf("the plan shows %q", secret)
		}
	}
}

func TestThePicturesInThePlanCanBeReadAndHaveADescription(t *testing.T) {
	file := planOf(t, consent.Recipient{Kind: consent.ToHousehold}, consent.PurposeOwnCopy)
	said := text(t, file)
	for _, want := range []string{"Wie er om het gezin heen staan", "Gezin De Wit", "Verloop", "vandaag", "Hoe gaat het met de doelen", "een stap vooruit"} {
		if !strings.Contains(said, want) {
			t.Errorf("the pages do not say %q", want)
		}
	}
	structure := read(t, file, "pdfinfo", "-struct", "FILE")
	if n := strings.Count(structure, "Figure"); n != 5 {
		t.Errorf("%d figures are tagged", n)
	}
	for _, edge := range rightEdges(t, file) {
		if edge > 595.28-62+1 {
			t.Errorf("a word ends at %.1f, beyond the margin", edge)
		}
	}
	read(t, file, "qpdf", "--check", "FILE")
}

func TestTheSamePicturesGiveTheSameBytes(t *testing.T) {
	first := planOf(t, consent.Recipient{Kind: consent.ToHousehold}, consent.PurposeOwnCopy)
	second := planOf(t, consent.Recipient{Kind: consent.ToHousehold}, consent.PurposeOwnCopy)
	if !bytes.Equal(first, second) {
		t.Error("two files of one plan differ")
	}
}

func TestThePictureOnTheFamilySheetShowsWhoStandsAroundButNotHowTheyGetOn(t *testing.T) {
	d, err := sampleplan.For(consent.Recipient{Kind: consent.ToHousehold}, consent.PurposeOwnCopy)
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []words.Lang{words.NL, words.EN} {
		versions, err := document.FamilySheet(d, lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, version := range versions {
			if drawn := ecograms(version); len(drawn) != 1 {
				t.Errorf("a version has %d pictures of who stands around the family, want 1", len(drawn))
			} else if saysHowTheyGetOn(drawn[0], lang) {
				t.Error("the picture on the fridge says how they get on")
			}
		}
	}
	plan, err := document.PlanDocument(d, words.NL)
	if err != nil {
		t.Fatal(err)
	}
	if !saysHowTheyGetOn(ecograms(plan)[0], words.NL) {
		t.Error("the picture in the plan does not say how they get on: this test cannot see it")
	}
}

func ecograms(doc document.Document) []picture.Drawing {
	var drawn []picture.Drawing
	for _, block := range doc.All() {
		if f, ok := block.(document.Figure); ok && f.Kind == document.FigureEcogram {
			drawn = append(drawn, f.Draw(picture.Paper{Width: 500, Height: 300, Measure: func(string, float64, bool) float64 { return 20 }}))
		}
	}
	return drawn
}

// saysHowTheyGetOn looks for the words of a bond and for lines other than plain
// ones: zigzags, double or thick lines, arrows and breaks.
func saysHowTheyGetOn(d picture.Drawing, lang words.Lang) bool {
	said := strings.ToLower(string(d.Description))
	for _, text := range d.Texts {
		said += "\n" + strings.ToLower(string(text.Words))
	}
	for _, q := range family.Qualities() {
		if q != family.QualityUnknown && strings.Contains(said, strings.ToLower(lang.T("picture.quality."+string(q)))) {
			return true
		}
	}
	strokes := map[string]int{}
	for _, line := range d.Lines {
		whose := string(line.Person) + string(line.Partner)
		if strokes[whose]++; line.Role == picture.RoleBond && (strokes[whose] > 1 || line.Tone != picture.ToneNeutral) {
			return true
		}
	}
	return false
}

func TestEveryPictureTellsAScreenReaderWhatItShows(t *testing.T) {
	file := planOf(t, consent.Recipient{Kind: consent.ToHousehold}, consent.PurposeOwnCopy)
	plain := read(t, file, "qpdf", "--qdf", "--object-streams=disable", "FILE", "-")
	figures, told := strings.Count(plain, "/S /Figure"), strings.Count(plain, "/Alt (")
	if figures != 5 || told != figures {
		t.Errorf("%d figures, of which %d have an alternative text", figures, told)
	}
	for _, want := range []string{"/Alt (Ecogram van gezin De Wit.", "/Alt (Genogram van gezin De Wit. Generatie 1: Riet.", "/Alt (Wie mag wat weten over wie, in gezin De Wit.", "/Alt (Tijdlijn van gezin De Wit.", "/Alt (Hoe gaat het met de doelen van gezin De Wit?"} {
		if !strings.Contains(plain, want) {
			t.Errorf("no picture says %q", want)
		}
	}
}
