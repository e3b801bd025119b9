package pdf

import (
	"slices"

	base "github.com/boxesandglue/baseline-pdf"

	"keukentafel/app/document"
)

// sheet is the geometry of one table.
type sheet struct {
	table  document.Table
	widths []float64
	pad    float64
	cell   hand
	head   hand
}

func (c *composer) table(b document.Table) error {
	if len(b.Columns) == 0 {
		return nil
	}
	s := sheet{table: b, pad: c.style.pad(), cell: c.style.cell()}
	s.head = hand{face: semibold, size: s.cell.size, colour: white}
	if err := c.measure(&s); err != nil {
		return err
	}
	s.pad = min(s.pad, slices.Min(s.widths)*0.15) // many columns need the room for letters
	table := c.root.add("Table")
	if n := len(c.slabs); n > 0 && c.introduced {
		c.slabs[n-1].keep = true
	}
	from := len(c.slabs)
	var starts []int
	if err := c.caption(b.Caption, table); err != nil {
		return err
	}
	head, again, err := c.tableHead(s, table.add("THead").add("TR"))
	if err != nil {
		return err
	}
	for _, each := range head {
		each.keep = len(b.Rows) > 0
	}
	c.put(c.style.of(4), head)
	body := table.add("TBody")
	for i := range b.Rows {
		slabs, err := c.tableRow(s, i, body.add("TR"))
		if err != nil {
			return err
		}
		for _, each := range slabs {
			each.again = again
		}
		starts = append(starts, len(c.slabs))
		c.put(0, slabs)
	}
	c.rows(from, starts)
	c.space += c.style.of(10)
	return nil
}

// measure settles the width of the columns.
func (c *composer) measure(s *sheet) error {
	shares := make([]float64, len(s.table.Columns))
	longest := make([]float64, len(s.table.Columns))
	for i, column := range s.table.Columns {
		shares[i] = column.Share
		if shares[i] <= 0 {
			shares[i] = 1
		}
		if err := c.widen(&longest[i], passage{document.Plain(column.Title), s.head, "table head"}); err != nil {
			return err
		}
		for _, row := range s.table.Rows {
			if i >= len(row.Cells) {
				continue
			}
			if err := c.widen(&longest[i], passage{row.Cells[i], s.cell, row.Where}); err != nil {
				return err
			}
		}
		longest[i] += 2*s.pad + 1
	}
	s.widths = columns(shares, longest, c.width)
	return nil
}

func (c *composer) widen(longest *float64, p passage) error {
	width, err := c.longestWord(p)
	if err != nil {
		return err
	}
	*longest = max(*longest, width)
	return nil
}

// tableHead gives the head row and the same row as decoration, which is drawn
// on the following pages.
func (c *composer) tableHead(s sheet, row *element) ([]*slab, *slab, error) {
	var fields, silent []field
	left := c.left
	for i, column := range s.table.Columns {
		lines, err := c.lines(passage{document.Plain(column.Title), s.head, "table head"}, s.widths[i]-2*s.pad)
		if err != nil {
			return nil, nil, err
		}
		cell := row.add("TH")
		cell.extra = base.Dict{"A": "<</O /Table /Scope /Column>>"}
		fields = append(fields, field{lines, left + s.pad, cell})
		silent = append(silent, field{lines, left + s.pad, nil})
		left += s.widths[i]
	}
	look := band{frame: c.frame, hand: s.head, top: s.pad, bottom: s.pad, ground: accent}
	return gridRow(fields, look), joined(gridRow(silent, look)), nil
}

// joined makes one slab of several.
func joined(slabs []*slab) *slab {
	return &slab{height: heightOf(slabs), draw: func(c *canvas, top float64) {
		c.aside(artAgain, func() {
			for _, s := range slabs {
				s.draw(c, top)
				top += s.height
			}
		})
	}}
}

func (c *composer) tableRow(s sheet, number int, e *element) ([]*slab, error) {
	row := s.table.Rows[number]
	var fields []field
	left := c.left
	for i, width := range s.widths {
		var runs []document.Run
		if i < len(row.Cells) {
			runs = row.Cells[i]
		}
		lines, err := c.lines(passage{runs, s.cell, row.Where}, width-2*s.pad)
		if err != nil {
			return nil, err
		}
		fields = append(fields, field{lines, left + s.pad, e.cell(s.table.RowHeads && i == 0)})
		left += width
	}
	look := band{frame: c.frame, hand: s.cell, top: s.pad - 1, bottom: s.pad, rule: hairline}
	if number%2 == 1 {
		look.ground = paleRow
	}
	return gridRow(fields, look), nil
}

// cell is one field of a row: the head of the row, or what is said of it.
func (e *element) cell(head bool) *element {
	if !head {
		return e.add("TD")
	}
	cell := e.add("TH")
	cell.extra = base.Dict{"A": "<</O /Table /Scope /Row>>"}
	return cell
}

// caption stands above a table and says what it shows.
func (c *composer) caption(text string, table *element) error {
	if document.Clean(text) == "" {
		return nil
	}
	h := c.style.small()
	lines, err := c.lines(passage{document.Plain(text), h, "table caption"}, c.width)
	if err != nil {
		return err
	}
	slabs := textSlabs(lines, h, c.left, table.add("Caption"))
	for _, s := range slabs {
		s.keep = true
	}
	c.put(c.style.of(4), slabs)
	return nil
}

// numbering tells a screen reader what stands before the points.
func numbering(ordered bool) base.Dict {
	if ordered {
		return base.Dict{"A": "<</O /List /ListNumbering /Decimal>>"}
	}
	return base.Dict{"A": "<</O /List /ListNumbering /Disc>>"}
}
