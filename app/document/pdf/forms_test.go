package pdf_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"keukentafel/app/document"
	"keukentafel/app/document/pdf"
)

// form is a page with everything that is filled in by hand.
func form() document.Document {
	return document.Document{Title: "Formulier", Lang: "nl", Date: "2026-11-23", Blocks: []document.Block{
		document.Heading{Level: 1, Text: "Formulier"},
		document.Blank{Label: "Hoe laat", Lines: 1},
		document.Blank{Label: "Wat hielp?", Lines: 3},
		document.Blank{Label: "Gaan we door?", Options: []string{"Ja", strings.Repeat("Ja, maar dan wel op een heel andere manier dan nu. ", 4), "Nee"}, Lines: 1},
		document.Signatures{Lines: []document.Signature{{Name: "Sanne de Wit", Role: "ouder met gezag"}, {}}},
	}}
}

func TestALetterWithoutAShapeStopsAFormToo(t *testing.T) {
	for name, block := range map[string]document.Block{
		"a question":  document.Blank{Label: "\u13a0", Lines: 1, Where: "here"},
		"an answer":   document.Blank{Options: []string{"\u13a0"}, Where: "here"},
		"who signs":   document.Signatures{Lines: []document.Signature{{Name: "\u13a0", Where: "here"}}},
		"in the role": document.Signatures{Lines: []document.Signature{{Role: "\u13a0", Where: "here"}}},
	} {
		doc := form()
		doc.Blocks = append(doc.Blocks, block)
		var missing *pdf.MissingGlyphError
		if err := pdf.Write(&bytes.Buffer{}, doc); !errors.As(err, &missing) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAFormIsReadAloudInItsOrder(t *testing.T) {
	all := strings.Join(strings.Fields(read(t, write(t, form()), "pdftotext", "-raw", "FILE", "-")), " ")
	at := 0
	for _, want := range []string{"Hoe laat", "Wat hielp?", "Gaan we door?", "Ja", "Nee", "Sanne de Wit", "Datum", "Handtekening · ouder met gezag", "Naam", "Datum", "Handtekening"} {
		next := strings.Index(all[at:], want)
		if next < 0 {
			t.Fatalf("%q does not come after the rest in %q", want, all)
		}
		at += next
	}
}

func TestASignatureNeverStandsOnAPageOfItsOwn(t *testing.T) {
	for lines := 28; lines < 42; lines++ {
		doc := document.Document{Title: "Brief", Lang: "nl"}
		for range lines {
			doc.Blocks = append(doc.Blocks, document.Paragraph{Runs: document.Plain("Een zin.")})
		}
		doc.Blocks = append(doc.Blocks, document.Paragraph{Runs: document.Plain("De laatste zin.")}, document.Signatures{Lines: []document.Signature{{Name: "Sanne"}}})
		file := write(t, doc)
		if n := pages(t, file); n > 1 && !strings.Contains(strings.Split(text(t, file), "\f")[n-1], "De laatste zin.") {
			t.Fatalf("after %d sentences it stands alone", lines)
		}
	}
}

func TestADocumentIsDrawnSmallerToStayWithinItsPagesAndElseWhole(t *testing.T) {
	var ordinary bytes.Buffer
	if err := pdf.Write(&ordinary, sample()); err != nil {
		t.Fatal(err)
	}
	all := pages(t, ordinary.Bytes())
	for limit, want := range map[int]int{all: all, all - 1: all - 1, 1: all} {
		var out bytes.Buffer
		if err := pdf.WriteWithin(&out, sample(), limit); err != nil || pages(t, out.Bytes()) != want {
			t.Errorf("within %d: %d pages, want %d (%v)", limit, pages(t, out.Bytes()), want, err)
		}
	}
	if err := pdf.WriteWithin(&bytes.Buffer{}, document.Document{}, 2); !errors.Is(err, pdf.ErrNoTitle) {
		t.Error(err)
	}
}

func TestOtherProgramsFindNoFaultInAForm(t *testing.T) {
	read(t, write(t, form()), "qpdf", "--check", "FILE")
}
