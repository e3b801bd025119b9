package pdf

import "keukentafel/app/document"

// together holds a small text below a figure to it, as its legend, and opens a
// part that stays on one page. The block was just composed, from the slab before.
func (c *composer) together(block document.Block, before int) {
	text, isText := block.(document.Paragraph)
	if c.drew && isText && text.Small && before > 0 && len(c.slabs) > before {
		c.slabs[before-1].keep = true
		hold(c.slabs[before:])
	}
	c.introduced = isText
	_, c.drew = block.(document.Figure)
	if h, ok := block.(document.Heading); ok && h.Whole {
		c.whole, c.opened = max(h.Level, 1), before
	}
}

// closeWhole ends the part that stays on one page, when another part begins or
// at the end. A part that is higher than a page is cut where it must be.
func (c *composer) closeWhole(next document.Block) {
	if c.whole == 0 {
		return
	}
	if h, ok := next.(document.Heading); next != nil && (!ok || h.Level > c.whole) {
		return
	}
	if part := c.slabs[c.opened:]; heightOf(part) <= c.height {
		hold(part)
	}
	c.whole = 0
}

// rows holds the first two rows of a table together, and the last two, and the
// whole of a small table, so that no row stands alone on a page. The starts are
// where the slabs of each row begin.
func (c *composer) rows(from int, starts []int) {
	if all := c.slabs[from:]; heightOf(all) <= c.height*smallTable {
		hold(all)
		return
	}
	n := len(starts)
	if n < 4 {
		return
	}
	for _, pair := range [][]*slab{c.slabs[starts[0]:starts[2]], c.slabs[starts[n-2]:]} {
		if len(pair) <= twoRows {
			hold(pair)
		}
	}
}

// What is kept whole: a table of less than a quarter of a page, two rows of so
// many lines.
const (
	smallTable = 0.25
	twoRows    = 10
)
