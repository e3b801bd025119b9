package pdf

import (
	"fmt"
	"strconv"

	"keukentafel/app/document"
	"keukentafel/app/words"
)

// composer turns blocks into slabs.
type composer struct {
	frame
	style style
	lang  words.Lang
	faces *typefaces
	share *shapers // of another try; nil for none
	root  *element
	level int     // of the last heading
	space float64 // white still to come above the next slab
	slabs []*slab

	introduced bool // the block before was a paragraph
	drew       bool // the block before was a figure
	whole      int  // the level of the part that stays on one page; 0 for none
	opened     int  // its first slab
	headings   *headings
	listings   []*listing

	limit float64 // the height at which composing stops, 0 for none
	used  float64
}

func (c *composer) blocks(blocks []document.Block) error {
	pageBreak := false
	for _, block := range blocks {
		if _, ok := block.(document.PageBreak); ok {
			pageBreak = true
			continue
		}
		c.closeWhole(block)
		before := len(c.slabs)
		if err := c.block(block); err != nil {
			return err
		}
		c.together(block, before)
		if c.limit > 0 && c.used > c.limit-c.spared {
			return ErrDoesNotFit
		}
		if pageBreak && len(c.slabs) > before {
			c.slabs[before].opens = true
			pageBreak = false
		}
	}
	c.closeWhole(nil)
	return nil
}

func (c *composer) block(block document.Block) error {
	switch b := block.(type) {
	case document.Heading:
		return c.heading(b)
	case document.Contents:
		return c.contents(b)
	case document.Paragraph:
		return c.paragraph(b)
	case document.List:
		return c.list(b)
	case document.Table:
		return c.table(b)
	case document.KeyValues:
		return c.keyValues(b)
	case document.Statement:
		return c.statement(b)
	case document.Note:
		return c.note(b)
	case document.Figure:
		return c.figure(b)
	case document.Code:
		return c.code(b)
	case document.Beside:
		return c.beside(b)
	case document.Signatures:
		return c.signatures(b)
	case document.Blank:
		return c.blank(b)
	case document.ContactCard:
		return c.card(b)
	case document.Tiles:
		return c.tiles(b)
	}
	return fmt.Errorf("compose page: unknown block %T", block)
}

// lines shapes and breaks a passage.
func (c *composer) lines(p passage, room float64) ([]line, error) {
	atoms, err := c.faces.atoms(p)
	if err != nil {
		return nil, err
	}
	return c.faces.breakLines(atoms, room)
}

// textSlabs makes one slab per line.
func textSlabs(lines []line, h hand, left float64, e *element) []*slab {
	slabs := make([]*slab, len(lines))
	for i, l := range lines {
		slabs[i] = &slab{height: leading(h), draw: func(c *canvas, top float64) {
			c.text(e, l, left, top+baseline(h))
		}}
	}
	return slabs
}

func (c *composer) put(above float64, slabs []*slab) {
	if len(slabs) > 0 {
		slabs[0].above = max(above, c.space)
		c.space = 0
	}
	c.slabs = append(c.slabs, slabs...)
	c.used += heightOf(slabs)
}

func (c *composer) heading(b document.Heading) error {
	// A reader that jumps from heading to heading must never miss a level.
	c.level = min(max(b.Level, 1), c.level+1, 6)
	look := c.style.heading(b.Level)
	lines, err := c.lines(passage{document.Plain(b.Text), look.hand, b.Where}, c.width)
	if err != nil {
		return err
	}
	level, title, at := c.level, document.Clean(b.Text), c.headings.take()
	slabs := textSlabs(lines, look.hand, c.left, c.root.add("H"+strconv.Itoa(level)))
	draw := slabs[0].draw
	slabs[0].draw = func(page *canvas, top float64) {
		page.outline.add(level, title, at)
		draw(page, top)
	}
	slabs[0].place = at
	for _, s := range slabs {
		s.keep = true
	}
	c.put(look.above, slabs)
	c.space = look.below
	return nil
}

func (c *composer) paragraph(b document.Paragraph) error {
	h := c.style.body()
	switch {
	case b.Small:
		h = c.style.small()
	case b.Large:
		h = c.style.large()
	}
	lines, err := c.lines(passage{b.Runs, h, b.Where}, c.width)
	if err != nil {
		return err
	}
	slabs := textSlabs(lines, h, c.left, c.root.add("P"))
	guard(slabs)
	c.put(0, slabs)
	c.space = c.style.of(6)
	return nil
}

func (c *composer) list(b document.List) error {
	h := c.style.body()
	list := c.root.add("L")
	list.extra = numbering(b.Ordered)
	for i, item := range b.Items {
		label := "•"
		if b.Ordered {
			label = strconv.Itoa(i+1) + "."
		}
		slabs, err := c.listItem(item, label, h, list.add("LI"))
		if err != nil {
			return err
		}
		c.put(0, slabs)
		c.space = c.style.of(2.5)
	}
	c.space = c.style.of(6.5)
	return nil
}

func (c *composer) listItem(item document.Item, label string, h hand, e *element) ([]*slab, error) {
	indent := c.style.of(16)
	sign := hand{face: semibold, size: h.size, colour: accent}
	signLines, err := c.lines(passage{document.Plain(label), sign, item.Where}, indent)
	if err != nil {
		return nil, err
	}
	lines, err := c.lines(passage{item.Runs, h, item.Where}, c.width-indent)
	if err != nil {
		return nil, err
	}
	labelElement := e.add("Lbl")
	slabs := textSlabs(lines, h, c.left+indent, e.add("LBody"))
	draw := slabs[0].draw
	slabs[0].draw = func(page *canvas, top float64) {
		page.text(labelElement, signLines[0], c.left+c.style.of(2), top+baseline(h))
		draw(page, top)
	}
	guard(slabs)
	return slabs, nil
}
