package manual

import (
	"strings"

	"keukentafel/app/words"
	"keukentafel/assets"
)

// Page is one page of the manual.
type Page struct {
	Name   string
	Title  string
	Blocks []Block
}

// Kind is what a block is.
type Kind int

// The kinds of block.
const (
	Paragraph Kind = iota
	Heading
	Bullet
	Numbered
)

// Block is one heading, paragraph, or item of a list.
type Block struct {
	Kind   Kind
	Number int // of a numbered item, from 1
	Spans  []Span
}

// Span is a run of text with one look.
type Span struct {
	Text string
	Bold bool
	Key  bool   // a key of the keyboard, such as Ctrl+K
	Link string // name of the page that it leads to, or empty
}

// Text is what a block says, without its looks.
func (b Block) Text() string {
	var text strings.Builder
	for _, s := range b.Spans {
		text.WriteString(s.Text)
	}
	return text.String()
}

// Links are the spans that lead to another page.
func (b Block) Links() []Span {
	var found []Span
	for _, s := range b.Spans {
		if s.Link != "" {
			found = append(found, s)
		}
	}
	return found
}

// Text is what a page says below its title, one block a line.
func (p Page) Text() string {
	var lines []string
	for _, b := range p.Blocks {
		lines = append(lines, b.Text())
	}
	return strings.Join(lines, "\n")
}

// Read reads one page; an error that names the file when there is none.
func Read(l words.Lang, name string) (Page, error) {
	content, err := assets.Manual(string(l), name)
	if err != nil {
		return Page{Name: name}, err
	}
	p := Parse(string(content))
	p.Name = name
	return p, nil
}
