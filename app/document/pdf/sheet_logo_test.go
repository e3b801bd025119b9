package pdf_test

import (
	"bytes"
	"math"
	"strconv"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/pdf"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/words"
)

// sheetWith is the page for the fridge, with a logo or without.
func sheetWith(t *testing.T, logo []byte) []byte {
	t.Helper()
	d, err := sampleplan.For(consent.Recipient{Kind: consent.ToHousehold}, consent.PurposeOwnCopy)
	if err != nil {
		t.Fatal(err)
	}
	versions, err := document.FamilySheet(d, words.NL)
	if err != nil {
		t.Fatal(err)
	}
	if logo != nil {
		image, err := document.ReadImage(logo, "Logo van de gemeente Voorbeeldstad")
		if err != nil {
			t.Fatal(err)
		}
		for i := range versions {
			versions[i].Logo = image
		}
	}
	var out bytes.Buffer
	if _, err := pdf.WriteOnePage(&out, versions); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// highest is where the first word of a page begins, in points from its top.
func highest(t *testing.T, file []byte, page int) float64 {
	t.Helper()
	top := math.Inf(1)
	words := read(t, file, "pdftotext", "-bbox", "-f", strconv.Itoa(page), "-l", strconv.Itoa(page), "FILE", "-")
	for _, part := range strings.Split(words, "yMin=\"")[1:] {
		y, err := strconv.ParseFloat(part[:strings.Index(part, "\"")], 64)
		if err != nil {
			t.Fatal(err)
		}
		top = min(top, y)
	}
	return top
}

func TestTheTitleOfASheetStandsBelowTheLogoAndTheBackWhereItStood(t *testing.T) {
	const foot = 20 + 51 // of the room for a logo
	bare := sheetWith(t, nil)
	if top := highest(t, bare, 1); top > foot {
		t.Errorf("without a logo the text begins at %.1f points", top)
	}
	for kind, logo := range logos(t) {
		file := sheetWith(t, logo)
		if top := highest(t, file, 1); top < foot {
			t.Errorf("%s: the text begins at %.1f points, in the logo", kind, top)
		}
		if got, want := highest(t, file, 2), highest(t, bare, 2); math.Abs(got-want) > 0.5 {
			t.Errorf("%s: the back begins at %.1f points, want %.1f", kind, got, want)
		}
		if n := pages(t, file); n != pages(t, bare) {
			t.Errorf("%s: %v pages", kind, n)
		}
	}
}
