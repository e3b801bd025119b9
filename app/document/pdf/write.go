package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	base "github.com/boxesandglue/baseline-pdf"
	"github.com/boxesandglue/textshape/ot"

	"keukentafel/app/document"
	"keukentafel/app/words"
)

// Write draws a document on as many A4 pages as it needs.
func Write(w io.Writer, doc document.Document) error {
	set, err := typeset(doc, composer{style: style{scale: 1}})
	if err != nil {
		return fmt.Errorf("write pdf: %w", err)
	}
	return set.write(w)
}

// Steps of the size of the text on a one-page document: never smaller than
// nine points for running text, and on a wall never smaller than ten.
var (
	onePageScales = []float64{1, 0.95, 0.9, 0.85, 0.82}
	wallScales    = []float64{1.3, 1.2, 1.1, 1.05, 1, 0.95, 0.91}
)

func scalesOf(doc document.Document) []float64 {
	if doc.Wall {
		return wallScales
	}
	return onePageScales
}

// WriteOnePage draws the first version of a sheet that fits on one A4 page,
// with the largest text that fits, and what is on the back of it on a page of
// its own. Versions go from complete to short; which one was drawn is returned.
// It fails with ErrDoesNotFit when none fits.
func WriteOnePage(w io.Writer, versions []document.Document) (drawn int, err error) {
	try, err := newTrial()
	if err != nil {
		return 0, fmt.Errorf("write one page: %w", err)
	}
	for i, doc := range versions {
		scales := scalesOf(doc)
		smallest := scales[len(scales)-1]
		// What does not fit in the smallest letters need not be tried in larger ones.
		fits, err := try.fits(doc, smallest)
		if err != nil {
			return 0, fmt.Errorf("write one page: %w", err)
		}
		if !fits {
			continue
		}
		scale, err := try.largest(doc, scales)
		if err != nil {
			return 0, fmt.Errorf("write one page: %w", err)
		}
		c := onePage(doc, scale)
		c.share = try.faces.shapers
		set, err := typeset(doc, c)
		if err != nil {
			return 0, fmt.Errorf("write one page: %w", err)
		}
		return i, set.write(w)
	}
	return 0, fmt.Errorf("write one page: %w", ErrDoesNotFit)
}

// onePage leaves room for the line above the page when there is one.
func onePage(doc document.Document, scale float64) composer {
	page := sheetPage
	if doc.Header != (document.Margin{}) {
		page.top, page.height = page.top+headerRoom, page.height-headerRoom
	}
	return composer{frame: page, style: style{scale: scale}}
}

// trial lays a document out to see whether it fits. Its fonts are read once and
// its words are shaped once, however often it tries.
type trial struct{ faces *typefaces }

func newTrial() (trial, error) {
	faces, err := loadTypefaces(base.NewPDFWriter(&bytes.Buffer{}), &shapers{shaped: map[shapeKey]*ot.Buffer{}})
	return trial{faces}, err
}

// fits tells whether a document is one page, and its back another one.
func (t trial) fits(doc document.Document, scale float64) (bool, error) {
	for i, side := range [][]document.Block{doc.Blocks, doc.Back} {
		if len(side) == 0 {
			continue
		}
		one := doc
		one.Blocks, one.Back = side, nil
		if i > 0 {
			one.Logo = nil
		}
		c := onePage(doc, scale)
		c.faces, c.limit = t.faces, c.frame.height
		set, err := typeset(one, c)
		if errors.Is(err, ErrDoesNotFit) {
			return false, nil
		}
		if err != nil || len(set.pages) > 1 {
			return false, err
		}
	}
	return true, nil
}

// largest is the first of the scales, from large to small, in which a document
// fits; the last is known to.
func (t trial) largest(doc document.Document, scales []float64) (float64, error) {
	for _, scale := range scales[:len(scales)-1] {
		if fits, err := t.fits(doc, scale); err != nil || fits {
			return scale, err
		}
	}
	return scales[len(scales)-1], nil
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
	across line
	places map[string]*place
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
	if set.faces = c.faces; set.faces == nil {
		shared := c.share
		if shared == nil {
			shared = &shapers{}
		}
		if set.faces, err = loadTypefaces(set.file, shared); err != nil {
			return nil, err
		}
	}
	if c.frame == (frame{}) {
		c.frame = bookPage
	}
	set.faces.lang = doc.Lang
	c.faces, c.root, c.headings, c.lang = set.faces, set.root, headingsOf(doc.All()), words.Parse(doc.Lang)
	if set.logo, err = c.logo(doc.Logo); err != nil {
		return nil, err
	}
	c.frame.spared = set.logo.spares(c.frame.top)
	if err := c.blocks(doc.All()); err != nil {
		return nil, err
	}
	if set.pages, err = c.settle(); err != nil {
		return nil, err
	}
	if set.across, err = c.watermark(doc.Watermark); err != nil {
		return nil, err
	}
	set.places = c.headings.anchors()
	set.margin, err = c.furnish(doc, len(set.pages), set.logo)
	return set, err
}

func (s *typesetting) write(w io.Writer) error {
	if err := s.draw(); err != nil {
		return fmt.Errorf("write pdf: %w", err)
	}
	file, err := pack(s.buffer.Bytes())
	if err != nil {
		return fmt.Errorf("write pdf: %w", err)
	}
	if _, err := w.Write(file); err != nil {
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
		page, err := s.addPage(c, content)
		if err != nil {
			return err
		}
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
	c.across(s.across)
	s.margin[c.page].draw(c)
	for _, each := range s.pages[c.page] {
		each.slab.draw(c, each.top)
	}
	c.hush()
}
