package pdf_test

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/document"
	"keukentafel/app/document/pdf"
)

// inside fails when anything stands outside the paper.
func inside(t *testing.T, file []byte) {
	t.Helper()
	read(t, file, "qpdf", "--check", "FILE")
	if edge := slices.Max(append(rightEdges(t, file), 0)); edge > 595.28-62+1 {
		t.Errorf("something ends at %.1f points, outside the text", edge)
	}
}

// sentences are numbered, so that every one can be looked for.
func sentences(n int) string {
	var out strings.Builder
	for i := range n {
		fmt.Fprintf(&out, "Zin nummer %d staat er. ", i+1)
	}
	return out.String()
}

func holdsAll(t *testing.T, file []byte, n int) {
	t.Helper()
	got := strings.ReplaceAll(read(t, file, "pdfinfo", "-struct-text", "FILE"), "\u00ad", "")
	got = strings.Join(strings.Fields(strings.ReplaceAll(got, "\"", " ")), " ")
	for i := range n {
		if !strings.Contains(got, fmt.Sprintf("nummer %d staat", i+1)) {
			t.Fatalf("sentence %d is gone", i+1)
		}
	}
}

func TestARowTallerThanAPageGoesOnOverThePages(t *testing.T) {
	for name, cells := range map[string][][]document.Run{
		"in one column":  {document.Strong("Doel"), document.Plain(sentences(400)), document.Plain("kort")},
		"in all columns": {document.Plain(sentences(400)), document.Plain(sentences(300)), document.Plain(sentences(200))},
	} {
		t.Run(name, func(t *testing.T) {
			file := write(t, page(document.Table{Columns: []document.Column{{Title: "Wie"}, {Title: "Wat", Share: 2}, {Title: "Wanneer"}}, Rows: []document.Row{{Cells: cells}}}))
			inside(t, file)
			n := pages(t, file)
			if n < 3 {
				t.Fatalf("%d pages", n)
			}
			for i, side := range strings.Split(text(t, file), "\f")[:n] {
				if !strings.Contains(side, "Wanneer") {
					t.Errorf("page %d has no head above the columns", i+1)
				}
			}
			if name == "in one column" {
				holdsAll(t, file, 400)
			}
		})
	}
}

func TestACellWithOneEndlessWordKeepsItsLetters(t *testing.T) {
	endless := strings.Repeat("abcdefghij", 400)
	file := write(t, page(document.Table{Columns: []document.Column{{Title: "A"}, {Title: "B"}, {Title: "C"}, {Title: "D"}},
		Rows: []document.Row{{Cells: [][]document.Run{document.Plain("x"), document.Plain(endless), document.Plain("y"), document.Plain("z")}}}}))
	inside(t, file)
	got := strings.NewReplacer("\u00ad", "", "\n", "", " ", "", "\f", "").Replace(read(t, file, "pdftotext", "-raw", "FILE", "-"))
	if n := strings.Count(got, "abcdefghij"); n < 390 {
		t.Errorf("%d of 400 parts are there", n)
	}
}

func TestFiftyColumnsStayOnThePaper(t *testing.T) {
	var columns []document.Column
	var cells [][]document.Run
	for i := range 50 {
		columns = append(columns, document.Column{Title: fmt.Sprintf("Kolom%d", i+1)})
		cells = append(cells, document.Plain(fmt.Sprintf("waarde %d", i+1)))
	}
	inside(t, write(t, page(document.Table{Columns: columns, Rows: []document.Row{{Cells: cells}}})))
}

func TestThreeHundredStatementsAreAllThere(t *testing.T) {
	var blocks []document.Block
	for i := range 300 {
		words := fmt.Sprintf("Zin nummer %d staat er.", i+1)
		if i%30 == 0 {
			words += " " + letter
		}
		blocks = append(blocks, document.Statement{Text: words, Speaker: "Noor", Detail: "mening"})
	}
	file := write(t, page(blocks...))
	inside(t, file)
	holdsAll(t, file, 300)
}

func TestAnEmojiStopsTheExportAndSaysWhichAndWhere(t *testing.T) {
	for _, words := range []string{"Fijn 😀", "👨‍👩‍👧", "🏠", "שלום", "1\ufe0f\u20e3"} {
		var missing *pdf.MissingGlyphError
		err := pdf.Write(io.Discard, page(document.Statement{Text: words, Where: "statement 7"}))
		if !errors.As(err, &missing) || missing.Where != "statement 7" || !strings.ContainsRune(words, missing.Rune) {
			t.Errorf("%q: got %v", words, err)
		}
	}
}

func TestWhatCannotBeSeenLeavesNoTrace(t *testing.T) {
	for _, dirty := range []string{"Noor\x00 eet", "No\u200dor eet", "Noor\teet", "Noor\u00a0eet", "\ufeffNoor eet", "No\u00ador eet", "Noor\u2028eet"} {
		file := write(t, page(document.Paragraph{Runs: document.Plain(dirty)}))
		if got := strings.Join(strings.Fields(text(t, file)), " "); !strings.HasPrefix(got, "Noor eet") {
			t.Errorf("%q became %q", dirty, got)
		}
	}
}

func TestALongArabicWordIsCutAndKeepsItsLetters(t *testing.T) {
	file := write(t, page(document.Paragraph{Runs: document.Plain(strings.Repeat("محمد", 100))}))
	inside(t, file)
	spoken := strings.NewReplacer("\n", "", "\"", "", " ", "").Replace(read(t, file, "pdfinfo", "-struct-text", "FILE"))
	if n := strings.Count(spoken, "محمد"); n != 100 {
		t.Errorf("%d of 100 parts are there", n)
	}
}
