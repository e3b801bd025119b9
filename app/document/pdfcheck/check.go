package pdfcheck

import (
	"bytes"
	"fmt"

	reader "github.com/speedata/pdfdisassembler"
)

// Faults are the points in which a file fails, none for a good one.
func Faults(file []byte) []string {
	f, err := open(file)
	if err != nil {
		return []string{"cannot be read: " + err.Error()}
	}
	f.head(file)
	f.catalogue()
	f.metadata()
	f.attachments()
	f.walk()
	f.readContents()
	f.wayBack()
	f.annotations()
	f.readFonts()
	return f.faults
}

// mark is a piece of tagged content: a number on a page.
type mark struct{ page, number int }

// file is a PDF under examination.
type file struct {
	*reader.Reader
	root    *reader.Dict
	pages   []*reader.Page
	numbers map[int]int // page by the number of its object
	faults  []string

	owner   map[mark]int        // the element of a mark, by the number of its object
	holder  map[int]int         // the element of an annotation, both by number
	roles   map[int]string      // of an element
	drawn   map[mark]bool       // found on a page
	glyphs  map[int]map[int]int // per font object: glyphs drawn, with a page
	bytes   map[int]int         // per font object: how long its codes are
	heading int                 // level of the last
}

func open(content []byte) (*file, error) {
	r, err := reader.Open(bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	f := &file{Reader: r, numbers: map[int]int{}, owner: map[mark]int{}, holder: map[int]int{}, roles: map[int]string{},
		drawn: map[mark]bool{}, glyphs: map[int]map[int]int{}, bytes: map[int]int{}}
	if f.root, err = r.Catalog(); err != nil {
		return nil, err
	}
	if f.pages, err = r.Pages(); err != nil {
		return nil, err
	}
	tree, ok := f.root.Dict("Pages")
	if !ok {
		return nil, fmt.Errorf("no pages")
	}
	kids, _ := tree.Array("Kids")
	for i, kid := range kids {
		if ref, ok := kid.(reader.Reference); ok {
			f.numbers[ref.Number] = i
		}
	}
	if len(f.numbers) != len(f.pages) {
		return nil, fmt.Errorf("%d pages, of which %d in the list", len(f.pages), len(f.numbers))
	}
	return f, nil
}

func (f *file) fault(format string, values ...any) {
	f.faults = append(f.faults, fmt.Sprintf(format, values...))
}

func (f *file) want(ok bool, format string, values ...any) {
	if !ok {
		f.fault(format, values...)
	}
}

// dict follows a reference to a dictionary; nil when it is none.
func (f *file) dict(o reader.Object) *reader.Dict {
	d, err := f.ResolveDict(o)
	if err != nil {
		return nil
	}
	return d
}

// number is that of the object that a value refers to, 0 when it refers to none.
func number(o reader.Object) int {
	if ref, ok := o.(reader.Reference); ok {
		return ref.Number
	}
	return 0
}
