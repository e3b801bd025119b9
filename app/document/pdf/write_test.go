package pdf_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"keukentafel/app/document"
	"keukentafel/app/document/pdf"
	"keukentafel/app/document/pdfcheck"
)

// page wraps blocks into a document.
func page(blocks ...document.Block) document.Document {
	return document.Document{
		Title: "Proef", Lang: "nl", Date: "2026-11-23", Blocks: blocks,
		Footer: document.Margin{Right: "Pagina {page} van {pages}"},
	}
}

func write(t testing.TB, doc document.Document) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := pdf.Write(&out, doc); err != nil {
		t.Fatal(err)
	}
	if _, timed := t.(*testing.B); !timed {
		if faults := pdfcheck.Faults(out.Bytes()); len(faults) > 0 {
			t.Errorf("the file does not keep the standards:\n%s", strings.Join(faults, "\n"))
		}
	}
	return out.Bytes()
}

func TestACharacterThatNoFontHasStopsTheExportAndNamesThePlace(t *testing.T) {
	const letter = 'Հ' // Armenian
	name := "Anouk " + string(letter)
	places := map[string]document.Block{
		"heading":   document.Heading{Level: 1, Text: name, Where: "person 42"},
		"paragraph": document.Paragraph{Runs: document.Plain(name), Where: "person 42"},
		"list":      document.List{Items: []document.Item{{Runs: document.Strong(name), Where: "person 42"}}},
		"table": document.Table{Columns: []document.Column{{Title: "Wie"}},
			Rows: []document.Row{{Cells: [][]document.Run{document.Plain(name)}, Where: "person 42"}}},
		"key":       document.KeyValues{Pairs: []document.Pair{{Key: "Wie", Value: document.Plain(name), Where: "person 42"}}},
		"statement": document.Statement{Text: "hoi", Speaker: name, Where: "person 42"},
		"note":      document.Note{Title: name, Where: "person 42"},
	}
	for place, block := range places {
		var out bytes.Buffer
		err := pdf.Write(&out, page(block))
		var missing *pdf.MissingGlyphError
		if !errors.As(err, &missing) {
			t.Fatalf("%s: got error %v, want a missing glyph", place, err)
		}
		if missing.Rune != letter || missing.Where != "person 42" {
			t.Errorf("%s: got %c at %q", place, missing.Rune, missing.Where)
		}
		if strings.Contains(err.Error(), "Anouk") {
			t.Errorf("%s: the error repeats private text: %v", place, err)
		}
		if out.Len() > 0 {
			t.Errorf("%s: %d bytes were written before the refusal", place, out.Len())
		}
	}
}

func TestATigrinyaNameIsPrintedInItsOwnLetters(t *testing.T) {
	block := document.Paragraph{Runs: document.Plain("ፀጋይ ለተብርሃን"), Where: "person 42"}
	if err := pdf.Write(io.Discard, page(block)); err != nil {
		t.Error(err)
	}
}

func TestAMissingCharacterInTheHeaderIsRefusedToo(t *testing.T) {
	doc := page()
	doc.Header.Left = "Familie 木"
	var missing *pdf.MissingGlyphError
	if err := pdf.Write(io.Discard, doc); !errors.As(err, &missing) || missing.Rune != '木' {
		t.Fatalf("got error %v, want a missing glyph", err)
	}
}

func TestADocumentWithoutTitleOrWithUnknownLanguageIsRefused(t *testing.T) {
	if err := pdf.Write(io.Discard, document.Document{Lang: "nl"}); !errors.Is(err, pdf.ErrNoTitle) {
		t.Errorf("no title: got %v", err)
	}
	if err := pdf.Write(io.Discard, document.Document{Title: "Proef", Lang: "xx"}); err == nil {
		t.Error("unknown language was accepted")
	}
}

func TestWhatIsTooLongForOnePageIsRefusedAndNotCut(t *testing.T) {
	long := page(document.Paragraph{Runs: document.Plain(strings.Repeat("Nog een zin. ", 2000))})
	var out bytes.Buffer
	if _, err := pdf.WriteOnePage(&out, []document.Document{long}); !errors.Is(err, pdf.ErrDoesNotFit) {
		t.Fatalf("got %v, want %v", err, pdf.ErrDoesNotFit)
	}
	if out.Len() > 0 {
		t.Error("something was written")
	}
}

func TestTheMostCompleteVersionThatFitsIsDrawn(t *testing.T) {
	long := page(document.Paragraph{Runs: document.Plain(strings.Repeat("Nog een zin. ", 2000))})
	short := page(document.Paragraph{Runs: document.Plain("Kort.")})
	shorter := page()
	var out bytes.Buffer
	drawn, err := pdf.WriteOnePage(&out, []document.Document{long, short, shorter})
	if err != nil || drawn != 1 {
		t.Fatalf("drew version %d, error %v", drawn, err)
	}
}

func TestSmallerTextIsTriedBeforeAShorterVersion(t *testing.T) {
	var items []document.Item
	for i := range 44 {
		items = append(items, document.Item{Runs: document.Plain(fmt.Sprintf("Punt %d", i))})
	}
	long := page(document.List{Items: items})
	if drawn, err := pdf.WriteOnePage(io.Discard, []document.Document{long, page()}); err != nil || drawn != 0 {
		t.Fatalf("drew version %d, error %v", drawn, err)
	}
}

func TestTheSameDocumentGivesTheSameBytes(t *testing.T) {
	first := write(t, sample())
	for range 3 {
		if !bytes.Equal(first, write(t, sample())) {
			t.Fatal("two exports of the same document differ")
		}
	}
	other := sample()
	other.Date = "2026-11-24"
	if bytes.Equal(trailerID(first), trailerID(write(t, other))) {
		t.Error("two different documents have the same id")
	}
}

func trailerID(file []byte) []byte {
	at := bytes.LastIndex(file, []byte("/ID [<"))
	return file[at : at+38]
}

func TestControlCharactersDoNotReachThePage(t *testing.T) {
	clean := write(t, page(document.Paragraph{Runs: document.Plain("Noor gaat naar school")}))
	dirty := write(t, page(document.Paragraph{Runs: document.Plain("Noor\x00 gaat\x1b naar\u202e sch\u200dool\x7f")}))
	if !bytes.Equal(clean, dirty) {
		t.Error("control characters changed the page")
	}
}

func BenchmarkPlanOfFourPages(b *testing.B) {
	doc := sample()
	b.ReportAllocs()
	for b.Loop() {
		if err := pdf.Write(io.Discard, doc); err != nil {
			b.Fatal(err)
		}
	}
}

func TestASheetWithALineAboveItHasItsTitleBelowThatLine(t *testing.T) {
	sheet := page(document.Heading{Level: 1, Text: "Onderdetitel"})
	sheet.Header = document.Margin{Left: "Bovenderegel"}
	var out bytes.Buffer
	if _, err := pdf.WriteOnePage(&out, []document.Document{sheet}); err != nil {
		t.Fatal(err)
	}
	boxes := read(t, out.Bytes(), "pdftotext", "-bbox", "FILE", "-")
	edge := func(word, side string) (at float64) {
		t.Helper()
		for row := range strings.SplitSeq(boxes, "\n") {
			if _, after, found := strings.Cut(row, side+`="`); found && strings.Contains(row, ">"+word+"<") {
				fmt.Sscanf(after, "%f", &at)
				return at
			}
		}
		t.Fatalf("%s is not on the page", word)
		return 0
	}
	if head, title := edge("Bovenderegel", "yMax"), edge("Onderdetitel", "yMin"); title < head {
		t.Errorf("the title begins at %.1f, and the line above it ends at %.1f", title, head)
	}
}
