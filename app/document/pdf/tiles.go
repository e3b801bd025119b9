package pdf

import "keukentafel/app/document"

// tiles draws cards two by two; a row is never cut by the end of a page.
func (c *composer) tiles(b document.Tiles) error {
	const across = 2
	wide := (c.width - gutter*(across-1)) / across
	for i := 0; i < len(b.Cards); i += across {
		var row []placed
		var height float64
		for j, card := range b.Cards[i:min(i+across, len(b.Cards))] {
			slabs, err := c.column([]document.Block{card}, c.across(float64(j)*(wide+gutter), wide))
			if err != nil {
				return err
			}
			row = append(row, stacked(slabs, 0)...)
			height = max(height, heightOf(slabs))
		}
		c.put(c.style.of(8), []*slab{{height: height, inner: row, draw: func(page *canvas, top float64) {
			for _, each := range row {
				each.slab.draw(page, top+each.top)
			}
		}}})
		c.space = c.style.of(10)
	}
	return nil
}
