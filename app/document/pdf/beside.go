package pdf

import "keukentafel/app/document"

// White between two columns, and inside the panel of the right one.
const (
	gutter   = 18.0
	panelPad = 12.0
)

// beside draws two columns in one slab, which is never cut. Columns that are
// too high for a page are put below each other.
func (c *composer) beside(b document.Beside) error {
	share := b.Share
	if share <= 0 || share >= 1 {
		share = 0.5
	}
	wide := (c.width - gutter) * share
	left, panel := c.across(0, wide), c.across(wide+gutter, c.width-wide-gutter)
	pad := c.style.of(panelPad)
	first, err := c.column(b.Left, left)
	if err != nil {
		return err
	}
	second, err := c.column(b.Right, c.across(wide+gutter+pad, panel.width-2*pad))
	if err != nil {
		return err
	}
	height := max(heightOf(first), heightOf(second)+2*pad)
	if height > c.height {
		if c.limit > 0 {
			return ErrDoesNotFit
		}
		return c.below(first, second)
	}
	inner := append(stacked(first, 0), stacked(second, pad)...)
	c.put(c.style.of(8), []*slab{{height: height, inner: inner, draw: func(page *canvas, top float64) {
		page.fill(box{panel.left, top, panel.width, height}, paleNote)
		for _, each := range inner {
			each.slab.draw(page, top+each.top)
		}
	}}})
	c.space = c.style.of(10)
	return nil
}

// across is a part of a frame: from where, and how wide.
func (f frame) across(from, width float64) frame {
	f.left, f.width = f.left+from, width
	return f
}

// column composes blocks in a frame of their own.
func (c *composer) column(blocks []document.Block, within frame) ([]*slab, error) {
	inside := *c
	inside.frame, inside.slabs, inside.used, inside.space, inside.introduced, inside.drew, inside.whole = within, nil, 0, 0, false, false, 0
	if err := inside.blocks(blocks); err != nil {
		return nil, err
	}
	c.level = inside.level
	if len(inside.slabs) > 0 {
		inside.slabs[0].above = 0
	}
	return inside.slabs, nil
}

func (c *composer) below(columns ...[]*slab) error {
	for _, slabs := range columns {
		c.put(c.style.of(8), slabs)
	}
	c.space = c.style.of(10)
	return nil
}

// stacked are slabs at their places below each other.
func stacked(slabs []*slab, top float64) []placed {
	var all []placed
	for _, s := range slabs {
		all = append(all, placed{s, top + s.above})
		top += s.above + s.height
	}
	return all
}
