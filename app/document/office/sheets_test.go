package office_test

import (
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/document"
	"keukentafel/app/document/office"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/words"
)

func workbook(t testing.TB, lang words.Lang) document.Workbook {
	t.Helper()
	d, err := sampleplan.For(sampleplan.ToHome())
	if err != nil {
		t.Fatal(err)
	}
	book, err := document.Lists(d, lang)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func spreadsheet(t testing.TB, book document.Workbook) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := office.ODS(&out, book); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// formulas are what others typed to let a sheet program run something.
var formulas = []string{"=1+1", "+31 6 1234", "-2+3", "@SUM(A1)", "\t=1+1", " =HYPERLINK(\"https://kwaad.nl\")", "＝1+1", "=cmd|' /C calc'!A0"}

func TestWhatLooksLikeAFormulaIsTextInEverySheet(t *testing.T) {
	grid := document.Grid{Name: "Acties", Columns: []string{"=kop"}}
	for _, f := range formulas {
		grid.Rows = append(grid.Rows, []document.Value{{Text: f}})
	}
	var out bytes.Buffer
	if err := office.CSV(&out, grid); err != nil {
		t.Fatal(err)
	}
	for _, line := range csvLines(t, out.Bytes()) {
		if strings.IndexAny(line[0], "=+-@\t\r＝＋－＠ ") == 0 {
			t.Errorf("a sheet program would run %q", line[0])
		}
	}
	content := opened(t, spreadsheet(t, document.Workbook{Title: "Lijst", Sheets: []document.Grid{grid}}))["content.xml"]
	for _, c := range elements(t, content, "table-cell") {
		if attribute(c, "formula") != "" || attribute(c, "value-type") != "string" {
			t.Errorf("a cell is no text: %v", c.Attr)
		}
	}
	if read := paragraphs(t, content); !slices.Contains(read, "=1+1") || !slices.Contains(read, "=cmd|' /C calc'!A0") {
		t.Errorf("what was typed is not in the sheet: %q", read)
	}
}

func csvLines(t testing.TB, file []byte) [][]string {
	t.Helper()
	text, marked := strings.CutPrefix(string(file), "\ufeff")
	if !marked || strings.Count(text, "\n") != strings.Count(text, "\r\n") {
		t.Fatal("no mark of UTF-8, or lines with other ends")
	}
	in := csv.NewReader(strings.NewReader(text))
	in.Comma = ';'
	lines, err := in.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

func TestTheListOfActionsSaysWhoDoesWhatWhen(t *testing.T) {
	d, err := sampleplan.For(sampleplan.ToHome())
	if err != nil {
		t.Fatal(err)
	}
	grid, err := document.Actions(d, words.NL)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := office.CSV(&out, grid); err != nil {
		t.Fatal(err)
	}
	lines := csvLines(t, out.Bytes())
	want := []string{"1", "Daan kan op school rustig blijven als iets niet lukt.", "Elke vrijdag met Daan de week doornemen bij een kop thee.", "Riet", "2027-01-18", "open", ""}
	if len(lines) != 5 || !slices.Equal(lines[1], want) {
		t.Errorf("%d lines, the first is %q", len(lines), lines[1])
	}
}

func TestNoValueOfAListIsLostInASpreadsheet(t *testing.T) {
	for _, lang := range words.Langs() {
		book := workbook(t, lang)
		content := opened(t, spreadsheet(t, book))["content.xml"]
		read, at := paragraphs(t, content), 0
		find := func(text string) {
			for _, line := range strings.Split(document.Clean(text), "\n") {
				i := slices.Index(read[at:], line)
				if i < 0 {
					t.Fatalf("%s: %q is not there, or not in its place", lang, line)
				}
				at += i + 1
			}
		}
		for _, grid := range book.Sheets {
			for _, head := range grid.Columns {
				find(head)
			}
			for _, row := range grid.Rows {
				for _, v := range row {
					if v.Text != "" && !v.Day.Known() {
						find(v.Text)
					}
				}
			}
		}
		names := []string{}
		for _, table := range elements(t, content, "table") {
			names = append(names, attribute(table, "name"))
		}
		if len(names) != len(book.Sheets) || len(names) < 8 {
			t.Errorf("%s: sheets %q", lang, names)
		}
	}
}

func TestADayIsADayAndANumberIsANumberInASpreadsheet(t *testing.T) {
	content := opened(t, spreadsheet(t, workbook(t, words.NL)))["content.xml"]
	days, numbers := 0, 0
	for _, c := range elements(t, content, "table-cell") {
		switch attribute(c, "value-type") {
		case "date":
			days++
			if len(attribute(c, "date-value")) != len("2026-12-07") {
				t.Errorf("a day is %q", attribute(c, "date-value"))
			}
		case "float":
			numbers++
		}
	}
	if days < 8 || numbers < 6 || len(elements(t, content, "table-header-rows")) < 8 || !strings.Contains(content, "<text:p>07-12-2026</text:p>") {
		t.Errorf("%d days, %d numbers", days, numbers)
	}
}

func TestASpreadsheetWithoutATitleIsRefusedAndAFullDiskIsTold(t *testing.T) {
	var out bytes.Buffer
	if err := office.ODS(&out, document.Workbook{}); !errors.Is(err, office.ErrNoTitle) || out.Len() > 0 {
		t.Errorf("%v, %d bytes", err, out.Len())
	}
	book := workbook(t, words.NL)
	if err := office.ODS(&fullDisk{900}, book); !errors.Is(err, errFull) {
		t.Error(err)
	}
	for _, room := range []int{0, 5} {
		if err := office.CSV(&fullDisk{room}, book.Sheets[1]); !errors.Is(err, errFull) {
			t.Error(err)
		}
	}
}

func TestAStrangeNameOfASheetBecomesOneThatEveryProgramTakes(t *testing.T) {
	book := document.Workbook{Title: "[Lijst]", Sheets: []document.Grid{{Name: "'a/b: een heel erg lange naam voor een blad'", Columns: []string{"kop"}, Rows: [][]document.Value{{{Text: "twee  spaties\nen \x01<lijnen>"}}}}}}
	content := opened(t, spreadsheet(t, book))["content.xml"]
	if name := attribute(elements(t, content, "table")[0], "name"); name != "a b  een heel erg lange naam v" {
		t.Errorf("%q", name)
	}
	if read := paragraphs(t, content); !slices.Equal(read, []string{"kop", "twee  spaties", "en <lijnen>"}) {
		t.Errorf("%q", read)
	}
	empty := opened(t, spreadsheet(t, document.Workbook{Title: "[Leeg]"}))["content.xml"]
	tokens(t, empty, func(xml.Token) {})
	if len(elements(t, empty, "table")) != 1 {
		t.Error("a file without a sheet")
	}
}

func TestTheSameListsGiveTheSameBytes(t *testing.T) {
	if !bytes.Equal(spreadsheet(t, workbook(t, words.NL)), spreadsheet(t, workbook(t, words.NL))) {
		t.Error("two spreadsheets of one plan differ")
	}
}

func BenchmarkAThousandRowsAsODS(b *testing.B) {
	grid := document.Grid{Name: "Acties", Columns: []string{"Doel", "Wat", "Wie", "Wanneer", "Stand"}}
	for i := range 1000 {
		grid.Rows = append(grid.Rows, []document.Value{{Text: "1", Number: &i}, {Text: "Elke vrijdag de week doornemen"}, {Text: "Riet"}, {Text: "x", Day: "2026-12-07"}, {Text: "open"}})
	}
	book := document.Workbook{Title: "Lijst", Lang: "nl", Sheets: []document.Grid{grid}}
	for b.Loop() {
		if err := office.ODS(io.Discard, book); err != nil {
			b.Fatal(err)
		}
	}
}
