package pdf_test

import (
	"bytes"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/sampleplan"
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

func TestTheFamilySheetHasNoPictures(t *testing.T) {
	d, err := sampleplan.For(consent.Recipient{Kind: consent.ToHousehold}, consent.PurposeOwnCopy)
	if err != nil {
		t.Fatal(err)
	}
	versions, err := document.FamilySheet(d, words.NL)
	if err != nil {
		t.Fatal(err)
	}
	for _, version := range versions {
		for _, block := range version.All() {
			if _, figure := block.(document.Figure); figure {
				t.Error("a picture takes the room of the one page")
			}
		}
	}
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
