package document

import (
	"fmt"
	"io"
	"strings"

	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// Workbook is a plan as lists, to sort and to count in. What people said stays
// in the plan itself: words in a list would lose who said them.
type Workbook struct {
	Title   string // never empty
	Lang    string // "nl" or "en"
	Subject string
	Date    string // ISO day that the content stands for
	Footer  Margin
	Sheets  []Grid // those with something in them
}

// Grid is one list: a head for each column, and rows with as many values.
type Grid struct {
	Name    string
	Columns []string
	Rows    [][]Value
}

// Value is a text, and also a day or a whole number when it is one.
type Value struct {
	Text   string // for people
	Day    family.Date
	Number *int
}

// Format keeps lists out of logs and error texts.
func (Workbook) Format(state fmt.State, _ rune) { _, _ = io.WriteString(state, "[withheld]") }

// Format keeps a list out of logs and error texts.
func (Grid) Format(state fmt.State, _ rune) { _, _ = io.WriteString(state, "[withheld]") }

// Format keeps a value out of logs and error texts.
func (Value) Format(state fmt.State, _ rune) { _, _ = io.WriteString(state, "[withheld]") }

// Lists are the plan as one recipient may see it, as lists. The first sheet
// says what it is, for whom, and why the reader may see it.
func Lists(d consent.Disclosure, lang words.Lang) (Workbook, error) {
	if err := Check(d); err != nil {
		return Workbook{}, fmt.Errorf("compose lists: %w", err)
	}
	l := lister{newAuthor(d, lang)}
	doc := l.document()
	book := Workbook{Title: doc.Title, Lang: doc.Lang, Subject: doc.Subject, Date: doc.Date, Footer: doc.Footer, Sheets: []Grid{l.about()}}
	for _, grid := range []Grid{l.goals(), l.actions(), l.partners(), l.persons(), l.marks(), l.agreements(), l.safety(), l.sharing()} {
		if len(grid.Rows) > 0 {
			book.Sheets = append(book.Sheets, grid.withoutEmptyColumns())
		}
	}
	return book, nil
}

// Actions is one list: who does what when, for which goal. There is no place on
// it for whom it is, so that what is only looked at is not in it.
func Actions(d consent.Disclosure, lang words.Lang) (Grid, error) {
	if err := Check(d); err != nil {
		return Grid{}, fmt.Errorf("compose actions: %w", err)
	}
	if d.ViewOnly() {
		return Grid{}, fmt.Errorf("compose actions: %w", consent.ErrNotADisclosure)
	}
	grid := lister{newAuthor(d, lang)}.actions()
	if len(grid.Rows) == 0 {
		return Grid{}, fmt.Errorf("compose actions: %w", consent.ErrNothingToShare)
	}
	return grid, nil
}

// withoutEmptyColumns leaves out columns that have a head and nothing below it.
func (g Grid) withoutEmptyColumns() Grid {
	kept := Grid{Name: g.Name, Rows: make([][]Value, len(g.Rows))}
	for column, head := range g.Columns {
		told := false
		for _, row := range g.Rows {
			told = told || row[column].Text != ""
		}
		if !told {
			continue
		}
		kept.Columns = append(kept.Columns, head)
		for i, row := range g.Rows {
			kept.Rows[i] = append(kept.Rows[i], row[column])
		}
	}
	return kept
}

// CellText is text as it is safe in a cell of a file without types, on one
// line: what a program would take for a formula begins with an apostrophe.
func CellText(text string) string {
	text = strings.Join(strings.Fields(Clean(text)), " ")
	if strings.IndexAny(text, "=+-@＝＋－＠") == 0 {
		return "'" + text
	}
	return text
}
