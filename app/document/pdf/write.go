package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	base "github.com/boxesandglue/baseline-pdf"

	"keukentafel/app/document"
)

// Write draws a document on as many A4 pages as it needs.
func Write(w io.Writer, doc document.Document) error {
	set, err := typeset(doc, composer{style: style{1}})
	if err != nil {
		return fmt.Errorf("write pdf: %w", err)
	}
	return set.write(w)
}

// Steps of the size of the text on a one-page document: never smaller than
// nine points for running text.
var onePageScales = [...]float64{1, 0.95, 0.9, 0.85, 0.82}

// WriteOnePage draws the first version of a sheet that fits on one A4 page,
// with the largest text that fits, and what is on the back of it on a page of
// its own. Versions go from complete to short; which one was drawn is returned.
// It fails with ErrDoesNotFit when none fits.
func WriteOnePage(w io.Writer, versions []document.Document) (drawn int, err error) {
	smallest := onePageScales[len(onePageScales)-1]
	for i, doc := range versions {
		// What does not fit in the smallest letters need not be tried in larger ones.
		if _, err := onePage(doc, smallest); errors.Is(err, ErrDoesNotFit) {
			continue
		}
		for _, scale := range onePageScales {
			set, err := onePage(doc, scale)
			if errors.Is(err, ErrDoesNotFit) {
				continue
			}
			if err != nil {
				return 0, fmt.Errorf("write one page: %w", err)
			}
			return i, set.write(w)
		}
	}
	return 0, fmt.Errorf("write one page: %w", ErrDoesNotFit)
}

func onePage(doc document.Document, scale float64) (*typesetting, error) {
	front := doc
	front.Back = nil
	set, err := typeset(front, composer{style: style{scale}, limit: textHeight})
	if err != nil {
		return nil, err
	}
	if len(set.pages) > 1 {
		return nil, ErrDoesNotFit
	}
	if len(doc.Back) == 0 {
		return set, nil
	}
	set, err = typeset(doc, composer{style: style{scale}, limit: 2 * textHeight})
	if err != nil {
		return nil, err
	}
	if len(set.pages) > 2 {
		return nil, ErrDoesNotFit
	}
	return set, nil
}

// typesetting is a document of which every line has its place.
type typesetting struct {
	doc    document.Document
	buffer *bytes.Buffer
	file   *base.PDF
	faces  *typefaces
	root   *element
	pages  [][]placed
	margin []furniture
	logo   *mark // at the top of the first page, nil for none
}

func typeset(doc document.Document, c composer) (*typesetting, error) {
	if document.Clean(doc.Title) == "" {
		return nil, ErrNoTitle
	}
	set := &typesetting{doc: doc, buffer: &bytes.Buffer{}, root: &element{role: "Document"}}
	set.file = base.NewPDFWriter(set.buffer)
	set.file.DefaultPageWidth, set.file.DefaultPageHeight = paperWidth, paperHeight
	var err error
	if set.faces, err = loadTypefaces(set.file); err != nil {
		return nil, err
	}
	set.faces.lang = doc.Lang
	c.faces, c.root = set.faces, set.root
	if set.logo, err = c.logo(doc.Logo); err != nil {
		return nil, err
	}
	if err := c.blocks(doc.All()); err != nil {
		return nil, err
	}
	set.pages = paginate(c.slabs)
	set.margin, err = c.furnish(doc, len(set.pages), set.logo)
	return set, err
}

func (s *typesetting) write(w io.Writer) error {
	if err := s.draw(); err != nil {
		return fmt.Errorf("write pdf: %w", err)
	}
	if err := identify(s.buffer.Bytes()); err != nil {
		return fmt.Errorf("write pdf: %w", err)
	}
	if _, err := s.buffer.WriteTo(w); err != nil {
		return fmt.Errorf("write pdf: %w", err)
	}
	return nil
}

func (s *typesetting) draw() error {
	if err := s.faces.subset(); err != nil {
		return err
	}
	numbers := make([]base.Objectnumber, len(s.pages))
	for i := range numbers {
		numbers[i] = s.file.NextObject()
	}
	tree := &tags{file: s.file, pages: numbers, marks: make([][]*element, len(s.pages))}
	contents := &outline{pages: numbers}
	for i := range s.pages {
		content := s.file.NewObject()
		content.SetCompression(9)
		c := &canvas{out: content.Data, faces: s.faces, tags: tree, outline: contents, page: i}
		s.drawPage(c)
		page := s.file.AddPage(content, numbers[i])
		page.Faces = s.faces.inUse()
		page.Dict = base.Dict{"StructParents": i, "Tabs": "/S", "Resources": s.faces.resources.ObjectNumber.Ref()}
	}
	if err := s.logo.embed(s.file, s.faces); err != nil {
		return err
	}
	if err := s.faces.share(s.file); err != nil {
		return err
	}
	s.file.Outlines = contents.top
	root, err := tree.write(s.root)
	if err != nil {
		return err
	}
	if err := describe(s.file, s.doc, root); err != nil {
		return err
	}
	return s.file.Finish()
}

func (s *typesetting) drawPage(c *canvas) {
	s.margin[c.page].draw(c)
	for _, each := range s.pages[c.page] {
		each.slab.draw(c, each.top)
	}
	c.hush()
}
