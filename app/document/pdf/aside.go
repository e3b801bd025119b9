package pdf

import "keukentafel/app/document"

// statement is drawn with a bar beside it, so that everybody sees that these
// are somebody's own words.
func (c *composer) statement(b document.Statement) error {
	indent := c.style.of(14)
	words, source := c.style.body(), c.style.small()
	quote := c.root.add("BlockQuote")
	lines, err := c.lines(passage{document.Plain("“" + b.Text + "”"), words, b.Where}, c.width-indent)
	if err != nil {
		return err
	}
	slabs := textSlabs(lines, words, c.left+indent, quote.add("P"))
	guard(slabs)
	if runs := sourceOf(b); len(runs) > 0 {
		lines, err := c.lines(passage{runs, source, b.Where}, c.width-indent)
		if err != nil {
			return err
		}
		slabs[len(slabs)-1].keep = true
		slabs = append(slabs, textSlabs(lines, source, c.left+indent, quote.add("P"))...)
	}
	hold(slabs[max(0, len(slabs)-3):])
	for _, s := range slabs {
		c.bar(s)
	}
	c.put(0, slabs)
	c.space = c.style.of(8)
	return nil
}

func sourceOf(b document.Statement) []document.Run {
	var runs []document.Run
	if b.Speaker != "" {
		runs = append(runs, document.Run{Text: b.Speaker, Bold: true})
	}
	if b.Detail != "" && b.Speaker != "" {
		runs = append(runs, document.Run{Text: " · "})
	}
	if b.Detail != "" {
		runs = append(runs, document.Run{Text: b.Detail})
	}
	return runs
}

// bar draws the bar beside one slab of a statement.
func (c *composer) bar(s *slab) {
	draw, height := s.draw, s.height
	s.draw = func(page *canvas, top float64) {
		page.fill(box{c.left + c.style.of(2), top, c.style.of(2.5), height + 0.3}, quoteLine)
		draw(page, top)
	}
}

func (c *composer) note(b document.Note) error {
	pad := c.style.of(10)
	room := c.width - 2*pad
	note := c.root.add("Div")
	var slabs []*slab
	for _, part := range []struct {
		runs []document.Run
		hand hand
	}{
		{document.Plain(b.Title), hand{face: semibold, size: c.style.of(11), colour: accent}},
		{b.Runs, c.style.body()},
	} {
		if isEmpty(part.runs) {
			continue
		}
		lines, err := c.lines(passage{part.runs, part.hand, b.Where}, room)
		if err != nil {
			return err
		}
		slabs = append(slabs, textSlabs(lines, part.hand, c.left+pad, note.add("P"))...)
	}
	if len(slabs) == 0 {
		return nil
	}
	if len(slabs) <= 14 {
		hold(slabs)
	} else {
		guard(slabs)
	}
	c.ground(slabs, pad*0.8)
	c.put(c.style.of(4), slabs)
	c.space = c.style.of(10)
	return nil
}

func isEmpty(runs []document.Run) bool {
	for _, run := range runs {
		if run.Text != "" {
			return false
		}
	}
	return true
}

// ground draws the box behind the slabs of a note.
func (c *composer) ground(slabs []*slab, pad float64) {
	for i, s := range slabs {
		draw, inset, height := s.draw, 0.0, s.height
		if i == 0 {
			inset = pad
			height += pad
		}
		if i == len(slabs)-1 {
			height += pad
		}
		s.height = height
		s.draw = func(page *canvas, top float64) {
			page.fill(box{c.left, top, c.width, height + seam(i, len(slabs))}, paleNote)
			page.fill(box{c.left, top, c.style.of(3), height + seam(i, len(slabs))}, accent)
			draw(page, top+inset)
		}
	}
}
