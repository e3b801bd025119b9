package document

import (
	"fmt"
	"io"
	"slices"
)

// Document is a title and the blocks under it, in reading order.
type Document struct {
	Title   string // also the title in the file's properties; never empty
	Lang    string // "nl" or "en": the language that a screen reader speaks
	Subject string // one line for the file's properties
	Date    string // ISO day that the content stands for; also the file's date
	Header  Margin
	Footer  Margin
	Blocks  []Block
	Back    []Block // on pages of their own after the rest; of a sheet, on its back

	Logo      *Image // of who gives it, at the top of the first page; none when nil
	Wall      bool   // hangs where people read it standing: in large letters
	Watermark string // in pale letters across every page, for a draft; none when empty
	Files     []File // go along inside the file, in a form that can hold them
}

// All are the blocks in reading order, those on the back last.
func (d Document) All() []Block {
	if len(d.Back) == 0 {
		return d.Blocks
	}
	return slices.Concat(d.Blocks, []Block{PageBreak{}}, d.Back)
}

// Margin is the line above or below the text of every page. The words {page}
// and {pages} in it are replaced by numbers.
type Margin struct{ Left, Right string }

// Format keeps a document out of logs and error texts.
func (Document) Format(state fmt.State, _ rune) { _, _ = io.WriteString(state, "[withheld]") }

// Block is one part of a document: Heading, Paragraph, List, Table,
// KeyValues, Statement, Note, Code, ContactCard, Tiles, Figure, Contents, Signatures,
// Blank, Beside or PageBreak.
//
// Every block with text carries Where: a label without private data (for
// example the id of a person) that tells where its text comes from, so that
// an error can point to the place without repeating the text.
type Block interface{ block() }

// Heading opens a part. Level 1 is the title of the document.
type Heading struct {
	Level  int
	Text   string
	Where  string
	Anchor string // a link "#anchor" leads here; empty when none does
	Whole  bool   // what is below it stays on one page with it, when a page can hold that
}

// Paragraph is running text.
type Paragraph struct {
	Runs  []Run
	Small bool // captions and explanations
	Large bool // a number to ring, a day to remember
	Where string
}

// List is a series of short points, with bullets or numbers.
type List struct {
	Items   []Item
	Ordered bool
}

// Item is one point of a list.
type Item struct {
	Runs  []Run
	Where string
}

// Table has one head row, which is repeated on every page that it covers. With
// RowHeads the first cell of a row is the head of the row.
type Table struct {
	Columns  []Column
	Rows     []Row
	RowHeads bool
	Caption  string // what the table shows, for who cannot see it at a glance
}

// Column is the head of a column and its share of the width.
type Column struct {
	Title string
	Share float64 // relative to the other columns; 0 counts as 1
}

// Row is one row of a table. Missing cells are empty.
type Row struct {
	Cells [][]Run
	Where string
}

// KeyValues is a list of short facts, each with its name.
type KeyValues struct{ Pairs []Pair }

// Pair is one fact with its name.
type Pair struct {
	Key   string
	Value []Run
	Where string
}

// Statement is what somebody said, literally.
type Statement struct {
	Text    string
	Speaker string
	Detail  string // for example the date and whether it is fact or opinion
	Where   string
}

// Note is a box that stands out.
type Note struct {
	Title string
	Runs  []Run
	Where string
}

// Beside is two columns next to each other, read the left one first. The right
// one stands in a panel. A form without columns has them below each other.
type Beside struct {
	Left, Right []Block
	Share       float64 // of the width that the left one takes, from 0 to 1
}

// PageBreak starts a new page.
type PageBreak struct{}

func (Heading) block()   {}
func (Paragraph) block() {}
func (List) block()      {}
func (Table) block()     {}
func (KeyValues) block() {}
func (Statement) block() {}
func (Note) block()      {}
func (PageBreak) block() {}
func (Beside) block()    {}

// InOneColumn are blocks with those that stand beside each other below each
// other, for a form without columns.
func InOneColumn(blocks []Block) []Block {
	var all []Block
	for _, b := range blocks {
		if pair, ok := b.(Beside); ok {
			all = append(append(all, InOneColumn(pair.Left)...), InOneColumn(pair.Right)...)
			continue
		}
		all = append(all, b)
	}
	return all
}
