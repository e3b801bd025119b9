package pdf_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"keukentafel/app/document"
)

// read runs a reader that is not ours over a file. The test is skipped, aloud,
// where the reader is not installed.
func read(t *testing.T, file []byte, program string, arguments ...string) string {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Skipf("NOT CHECKED: %s is not installed (apt install poppler-utils qpdf)", program)
	}
	path := filepath.Join(t.TempDir(), "proef.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, argument := range arguments {
		if argument == "FILE" {
			arguments[i] = path
		}
	}
	out, err := exec.Command(program, arguments...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", program, err, out)
	}
	return string(out)
}

func text(t *testing.T, file []byte) string {
	return read(t, file, "pdftotext", "-layout", "FILE", "-")
}

func pages(t *testing.T, file []byte) int {
	t.Helper()
	for _, row := range strings.Split(read(t, file, "pdfinfo", "FILE"), "\n") {
		if count, ok := strings.CutPrefix(row, "Pages:"); ok {
			n, err := strconv.Atoi(strings.TrimSpace(count))
			if err != nil {
				t.Fatal(err)
			}
			return n
		}
	}
	t.Fatal("pdfinfo did not count the pages")
	return 0
}

func TestOtherProgramsFindNoFaultInAnyKindOfDocument(t *testing.T) {
	documents := map[string]document.Document{
		"whole plan": sample(),
		"empty":      page(),
		"empty blocks": page(document.Heading{Level: 1}, document.Paragraph{}, document.List{}, document.Table{},
			document.Table{Columns: []document.Column{{}}}, document.KeyValues{}, document.Statement{}, document.Note{}, document.PageBreak{}),
		"awkward title": {Title: `Plan (concept) \ <b> & "é" ş`, Lang: "en", Subject: ")"},
	}
	for name, doc := range documents {
		t.Run(name, func(t *testing.T) { read(t, write(t, doc), "qpdf", "--check", "FILE") })
	}
}

func TestEveryPageSaysWhichPageItIsOfHowMany(t *testing.T) {
	var blocks []document.Block
	for i := range 100 {
		blocks = append(blocks, document.Heading{Level: 2, Text: fmt.Sprintf("Deel %d", i+1)},
			document.Paragraph{Runs: document.Plain(strings.Repeat("Dit is een zin die iets zegt. ", 20))}, document.PageBreak{})
	}
	file := write(t, page(blocks...))
	if got := pages(t, file); got != 100 {
		t.Fatalf("%d pages, want 100", got)
	}
	sides := strings.Split(text(t, file), "\f")
	for i := range 100 {
		if want := fmt.Sprintf("Pagina %d van 100", i+1); !strings.Contains(sides[i], want) {
			t.Fatalf("page %d does not say %q", i+1, want)
		}
	}
}

func TestNamesWithAccentsCanBeCopiedFromThePage(t *testing.T) {
	const name = "Zoë Çelik-Yıldız Beïeren – Łucja Ştefan Đặng 's-Gravenhage € 1.240 fi fl ffi"
	got := text(t, write(t, page(document.Paragraph{Runs: document.Plain(name)}, document.Paragraph{Runs: document.Strong(name)})))
	if strings.Count(got, name) != 2 {
		t.Errorf("the page reads %q", got)
	}
}

func TestWordsInAnotherHandKeepTheSpaceBetweenThem(t *testing.T) {
	runs := []document.Run{{Text: "Noë", Bold: true}, {Text: " slaapt "}, {Text: "soms", Italic: true}, {Text: " slecht, "}, {Text: "on", Bold: true}, {Text: "rustig."}}
	if got := text(t, write(t, page(document.Paragraph{Runs: runs}))); !strings.Contains(got, "Noë slaapt soms slecht, onrustig.") {
		t.Errorf("the page reads %q", got)
	}
}

func TestAWordLongerThanTheLineIsBrokenAndNoLetterIsLost(t *testing.T) {
	long := strings.Repeat("verantwoordelijkheid", 60)
	cell := [][]document.Run{document.Plain(long), document.Plain("kort")}
	file := write(t, page(
		document.Paragraph{Runs: document.Plain("Voor " + long + " na.")},
		document.Table{Columns: []document.Column{{Title: "A"}, {Title: "B"}}, Rows: []document.Row{{Cells: cell}}},
		document.Heading{Level: 2, Text: long},
		document.Statement{Text: long, Speaker: long},
	))
	got := strings.Join(strings.Fields(read(t, file, "pdftotext", "-raw", "FILE", "-")), "")
	if n := strings.Count(strings.ReplaceAll(got, "kort", ""), "verantwoordelijkheid"); n < 5*60-5 {
		t.Errorf("found %d words, want nearly %d", n, 5*60)
	}
	if !strings.Contains(read(t, file, "pdftotext", "-bbox", "FILE", "-"), "<page") {
		t.Fatal("no boxes")
	}
	for _, edge := range rightEdges(t, file) {
		if edge > 595.28-62+1 {
			t.Fatalf("a word ends at %.1f points, outside the text", edge)
		}
	}
}

func rightEdges(t *testing.T, file []byte) []float64 {
	var edges []float64
	for _, part := range strings.Split(read(t, file, "pdftotext", "-bbox", "FILE", "-"), "xMax=\"")[1:] {
		value, err := strconv.ParseFloat(part[:strings.Index(part, "\"")], 64)
		if err != nil {
			t.Fatal(err)
		}
		edges = append(edges, value)
	}
	return edges
}

func TestATableOverPagesRepeatsItsHeadAndKeepsEveryRow(t *testing.T) {
	var rows []document.Row
	for i := range 120 {
		rows = append(rows, document.Row{Cells: [][]document.Run{
			document.Plain(fmt.Sprintf("rij-%03d", i)), document.Plain(strings.Repeat("afspraak ", 1+i%9)),
		}})
	}
	rows[60].Cells[1] = document.Plain(strings.Repeat("een cel langer dan een bladzijde ", 400))
	file := write(t, page(document.Table{Columns: []document.Column{{Title: "Nummer"}, {Title: "Inhoud"}}, Rows: rows}))
	sides := strings.Split(strings.TrimSuffix(text(t, file), "\f"), "\f")
	if len(sides) < 5 {
		t.Fatalf("only %d pages", len(sides))
	}
	for i, side := range sides {
		if strings.Count(side, "Nummer") != 1 {
			t.Errorf("page %d has the head %d times", i+1, strings.Count(side, "Nummer"))
		}
	}
	for i := range rows {
		if n := strings.Count(strings.Join(sides, ""), fmt.Sprintf("rij-%03d", i)); n != 1 {
			t.Errorf("row %d is on paper %d times", i, n)
		}
	}
	if n := strings.Count(read(t, file, "pdfinfo", "-struct-text", "FILE"), "\"Nummer"); n != 1 {
		t.Errorf("a screen reader hears the head %d times", n)
	}
}

func TestAHeadingNeverStandsAloneAtTheFootOfAPage(t *testing.T) {
	for lines := 30; lines < 60; lines++ {
		var blocks []document.Block
		for range lines {
			blocks = append(blocks, document.Paragraph{Runs: document.Plain("regel"), Small: true})
		}
		blocks = append(blocks, document.Heading{Level: 2, Text: "KOP"},
			document.Paragraph{Runs: document.Plain("EERSTE " + strings.Repeat("woord ", 60))})
		for _, side := range strings.Split(text(t, write(t, page(blocks...))), "\f") {
			if strings.Contains(side, "KOP") != strings.Contains(side, "EERSTE") {
				t.Fatalf("after %d lines the heading is parted from its text", lines)
			}
		}
	}
}

func TestAScreenReaderHearsEveryPartInItsRole(t *testing.T) {
	file := write(t, sample())
	heard := read(t, file, "pdfinfo", "-struct-text", "FILE")
	roles := map[string]bool{}
	for _, row := range strings.Split(heard, "\n") {
		if words := strings.Fields(row); len(words) > 0 {
			roles[strings.TrimSuffix(words[0], ":")] = true
		}
	}
	for _, role := range []string{"H1", "H2", "H3", "P", "BlockQuote", "Table", "THead", "TH", "TD", "L", "Lbl", "LBody"} {
		if !roles[role] {
			t.Errorf("no %s in the tree", role)
		}
	}
	if strings.Contains(heard, "Pagina") {
		t.Error("page numbers are read aloud")
	}
	if info := read(t, file, "pdfinfo", "FILE"); !strings.Contains(info, "Tagged:          yes") {
		t.Errorf("not tagged:\n%s", info)
	}
}
