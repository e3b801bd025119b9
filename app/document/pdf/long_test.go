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

// parts is a document of a number of parts, each on a page of its own, with a
// list of contents before them.
func parts(number int) document.Document {
	blocks := []document.Block{document.Heading{Level: 1, Text: "Gezinsplan"}, document.Contents{Title: "Inhoud", Depth: 3}}
	for i := range number {
		if i > 0 {
			blocks = append(blocks, document.PageBreak{})
		}
		blocks = append(blocks, document.Heading{Level: 2, Text: fmt.Sprintf("Deel %d", i+1), Anchor: fmt.Sprintf("deel-%d", i+1)},
			document.Heading{Level: 3, Text: fmt.Sprintf("Onder %d", i+1)}, document.Paragraph{Runs: document.Plain("Dit staat er.")})
	}
	return page(blocks...)
}

func TestAFileThatCannotGoAlongStopsTheDocument(t *testing.T) {
	good := document.File{Name: "plan.json", Media: "application/json", Content: []byte("{}")}
	for name, files := range map[string][]document.File{
		"no name": {{Media: "text/csv"}}, "a folder": {{Name: "../plan.json", Media: "text/csv"}}, "a folder of Windows": {{Name: `c:\plan`, Media: "text/csv"}},
		"no kind": {{Name: "plan"}}, "a bad kind": {{Name: "plan", Media: "plan"}}, "twice": {good, good}, "a control character": {{Name: "plan\x07", Media: "text/csv"}},
	} {
		doc := sample()
		doc.Files = files
		var out bytes.Buffer
		if err := pdf.Write(&out, doc); !errors.Is(err, pdf.ErrBadFile) || out.Len() > 0 {
			t.Errorf("%s: %v, %d bytes", name, err, out.Len())
		}
	}
}

func TestFilesThatGoAlongComeOutAsTheyWentIn(t *testing.T) {
	doc := sample()
	long := []byte(strings.Repeat(`{"doel":"naar school"}`, 5000))
	doc.Files = []document.File{{Name: "plan.json", Media: "application/json", About: "Voor een programma (é)", Content: long},
		{Name: "leeg.csv", Media: "text/csv; charset=utf-8"}}
	file := write(t, doc)
	inside, err := pdfcheck.Attached(file)
	if err != nil || len(inside) != 2 || !bytes.Equal(inside["plan.json"], long) || len(inside["leeg.csv"]) != 0 {
		t.Errorf("%d files came out, %v", len(inside), err)
	}
	if list := read(t, file, "pdfdetach", "-list", "FILE"); !strings.Contains(list, "plan.json") {
		t.Errorf("another reader sees %q", list)
	}
}

func TestALinkOfAnotherKindOrToNowhereStopsTheDocument(t *testing.T) {
	for target, want := range map[string]error{"javascript:x": document.ErrLink, "http://x.example": document.ErrLink, "file:///etc": document.ErrLink, "#nergens": pdf.ErrNoAnchor} {
		doc := page(document.Heading{Level: 1, Text: "Plan", Anchor: "plan"}, document.Paragraph{Runs: []document.Run{{Text: "hier", Link: target}}})
		var out bytes.Buffer
		if err := pdf.Write(&out, doc); !errors.Is(err, want) || out.Len() > 0 {
			t.Errorf("%s: %v, %d bytes", target, err, out.Len())
		}
	}
}

func TestALinkCanBePressedOnEveryLineAndPageThatItCovers(t *testing.T) {
	long, parted := strings.Repeat("een heel lange link ", 40), false
	for _, lines := range []int{0, 26, 27, 28, 29, 30, 31, 32, 33} {
		var blocks []document.Block
		for range lines {
			blocks = append(blocks, document.Paragraph{Runs: document.Plain("regel")})
		}
		blocks = append(blocks, document.Paragraph{Runs: []document.Run{{Text: "Kijk op "}, {Text: long, Link: "https://www.voorbeeldstad.example"}, {Text: " of bel "}, {Text: "112", Bold: true, Link: "tel:112"}}})
		file := write(t, page(blocks...)) // the checker looks at the corners
		urls := read(t, file, "pdfinfo", "-url", "FILE")
		parted = parted || strings.Count(urls, "https://www.voorbeeldstad.example") == 2
		if lines > 0 {
			continue
		}
		heard := read(t, file, "pdfinfo", "-struct-text", "FILE")
		if n := strings.Count(heard, "Link"); n != 2 {
			t.Errorf("a screen reader hears %d links:\n%s", n, heard)
		}
		if !strings.Contains(urls, "tel:112") || !strings.Contains(urls, "https://www.voorbeeldstad.example") {
			t.Errorf("another reader sees %s", urls)
		}
	}
	if !parted {
		t.Error("no link went over two pages")
	}
}

func TestAShortPlanHasNoListOfContentsAndALongOneHas(t *testing.T) {
	for _, number := range []int{1, 3} {
		if said := text(t, write(t, parts(number))); strings.Contains(said, "Inhoud") {
			t.Errorf("with %d pages it has a list of contents", number)
		}
	}
	plain := write(t, parts(2))
	without := parts(2)
	without.Blocks = append(without.Blocks[:1:1], without.Blocks[2:]...)
	other := write(t, without)
	if text(t, plain) != text(t, other) || read(t, plain, "pdfinfo", "-struct", "FILE") != read(t, other, "pdfinfo", "-struct", "FILE") {
		t.Error("a list of contents that is left out leaves something behind")
	}
	if said := text(t, write(t, parts(4))); !strings.Contains(said, "Inhoud") {
		t.Error("with 4 pages it has no list of contents")
	}
}

func TestTheListOfContentsTellsOnWhichPageEveryPartStands(t *testing.T) {
	const number = 25 // so many that the list itself takes more than a page
	file := write(t, parts(number))
	sides := strings.Split(text(t, file), "\f")
	listed := strings.Join(sides[:3], "")
	for i := range number {
		title := fmt.Sprintf("Deel %d", i+1)
		at := -1
		for n, side := range sides {
			for row := range strings.Lines(side) {
				if strings.TrimSpace(row) == title {
					at = n + 1
				}
			}
		}
		flat := strings.Join(strings.Fields(listed), " ")
		if !strings.Contains(flat, fmt.Sprintf("%s %d ", title, at)) || !strings.Contains(flat, fmt.Sprintf("Onder %d %d ", i+1, at)) {
			t.Fatalf("%s stands on page %d, but the list does not say so:\n%s", title, at, listed)
		}
	}
	heard := read(t, file, "pdfinfo", "-struct-text", "FILE")
	if toci, links := strings.Count(heard, "TOCI"), strings.Count(heard, "Link"); toci != 2*number || links != 2*number {
		t.Errorf("%d lines of contents, %d links", toci, links)
	}
}

func TestAWatermarkIsOnEveryPageAndIsNotReadAloud(t *testing.T) {
	doc := sample()
	doc.Watermark = "CONCEPT"
	file := write(t, doc)
	if heard := read(t, file, "pdfinfo", "-struct-text", "FILE"); strings.Contains(heard, "CONCEPT") {
		t.Error("the watermark is read aloud")
	}
	plain := read(t, file, "qpdf", "--qdf", "--object-streams=disable", "FILE", "-")
	if n := strings.Count(plain, "/Subtype /Watermark"); n != pages(t, file) {
		t.Errorf("it is drawn %d times on %d pages", n, pages(t, file))
	}
	doc.Watermark = "木"
	var missing *pdf.MissingGlyphError
	if err := pdf.Write(io.Discard, doc); !errors.As(err, &missing) {
		t.Errorf("got error %v", err)
	}
}

func TestTheCaptionOfATableStaysWithItAndIsHeardInIt(t *testing.T) {
	for lines := 30; lines < 48; lines++ {
		var blocks []document.Block
		for range lines {
			blocks = append(blocks, document.Paragraph{Small: true, Runs: document.Plain("regel")})
		}
		blocks = append(blocks, document.Table{Caption: "BIJSCHRIFT", RowHeads: true, Columns: []document.Column{{Title: "KOP"}, {Title: "Wat"}},
			Rows: []document.Row{{Cells: [][]document.Run{document.Plain("EERSTE"), document.Plain("leest")}}}})
		file := write(t, page(blocks...))
		for _, side := range strings.Split(text(t, file), "\f") {
			if strings.Contains(side, "BIJSCHRIFT") != strings.Contains(side, "EERSTE") {
				t.Fatalf("after %d lines the caption is parted from its table", lines)
			}
		}
	}
}

func BenchmarkPlanOfAHundredPages(b *testing.B) {
	doc := sample()
	one := doc.Blocks
	for range 24 {
		doc.Blocks = append(doc.Blocks, one[1:]...)
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := pdf.Write(io.Discard, doc); err != nil {
			b.Fatal(err)
		}
	}
}

// What the same text costs without tables, pictures and attachments: the floor.
func BenchmarkOnlyTheTextOfFourPages(b *testing.B) {
	var blocks []document.Block
	for range 60 {
		blocks = append(blocks, document.Paragraph{Runs: document.Plain(strings.Repeat("Anouk en haar mentor maken samen een rooster. ", 5))})
	}
	doc := page(blocks...)
	b.ReportAllocs()
	for b.Loop() {
		if err := pdf.Write(io.Discard, doc); err != nil {
			b.Fatal(err)
		}
	}
}
