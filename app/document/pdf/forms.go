package pdf

import (
	"keukentafel/app/document"
)

// Measures of what is filled in by hand, in points. A line to write on has
// eight millimetres above it, a signature eleven.
const (
	writingHeight = 22.7
	signingHeight = 31.2
	tickBox       = 10.5
	formLine      = colour("0.45 0.49 0.53")
)

// blank is a question with boxes to tick and lines to write on. The boxes and
// the lines are drawn, and are decoration to a screen reader: the question and
// the answers are its text.
func (c *composer) blank(b document.Blank) error {
	if short, err := c.shortQuestion(b); short || err != nil {
		return err
	}
	slabs, err := c.question(b)
	if err != nil {
		return err
	}
	options, err := c.options(b)
	if err != nil {
		return err
	}
	slabs = append(slabs, options...)
	for range b.Lines {
		slabs = append(slabs, c.writingLine())
	}
	if len(slabs) <= 12 {
		hold(slabs)
	} else {
		guard(slabs)
	}
	c.put(c.style.of(4), slabs)
	c.space = c.style.of(9)
	return nil
}

// shortQuestion puts a name and the one line to write on beside each other.
func (c *composer) shortQuestion(b document.Blank) (short bool, err error) {
	if b.Label == "" || b.Lines != 1 || len(b.Options) > 0 {
		return false, nil
	}
	h := hand{face: semibold, size: c.style.body().size, colour: ink}
	lines, err := c.lines(passage{document.Plain(b.Label), h, b.Where}, c.width)
	if err != nil || len(lines) > 1 || lines[0].width > c.width*0.4 {
		return false, err
	}
	height, after := c.style.of(writingHeight), max(c.width*0.26, lines[0].width+c.style.of(8))
	element := c.root.add("P")
	c.put(0, []*slab{{height: height, draw: func(page *canvas, top float64) {
		page.text(element, lines[0], c.left, top+height-c.style.of(4))
		page.fill(box{c.left + after, top + height - 0.7, c.width - after, 0.7}, formLine)
	}}})
	c.space = c.style.of(4)
	return true, nil
}

func (c *composer) question(b document.Blank) ([]*slab, error) {
	if b.Label == "" {
		return nil, nil
	}
	h := hand{face: semibold, size: c.style.body().size, colour: ink}
	lines, err := c.lines(passage{document.Plain(b.Label), h, b.Where}, c.width)
	if err != nil {
		return nil, err
	}
	return textSlabs(lines, h, c.left, c.root.add("P")), nil
}

// option is one answer with its place in a row.
type option struct {
	lines   []line
	left    float64
	element *element
}

// options puts the answers beside each other for as long as they fit.
func (c *composer) options(b document.Blank) ([]*slab, error) {
	if len(b.Options) == 0 {
		return nil, nil
	}
	h, list := c.style.body(), c.root.add("L")
	indent, gap := c.style.of(tickBox+6), c.style.of(16)
	var slabs []*slab
	var row []option
	used := 0.0
	flush := func() {
		if len(row) > 0 {
			slabs = append(slabs, c.optionRow(row, h)...)
		}
		row, used = nil, 0
	}
	for _, text := range b.Options {
		lines, err := c.lines(passage{document.Plain(text), h, b.Where}, c.width-indent)
		if err != nil {
			return nil, err
		}
		width := indent
		for _, l := range lines {
			width = max(width, indent+l.width)
		}
		if used+width > c.width {
			flush()
		}
		row = append(row, option{lines: lines, left: c.left + used, element: list.add("LI").add("LBody")})
		used += width + gap
	}
	flush()
	return slabs, nil
}

// optionRow makes a slab for each line of the longest answer in a row.
func (c *composer) optionRow(row []option, h hand) []*slab {
	count := 0
	for _, o := range row {
		count = max(count, len(o.lines))
	}
	slabs := make([]*slab, count)
	for i := range slabs {
		slabs[i] = &slab{height: leading(h) + c.style.of(3), draw: func(page *canvas, top float64) {
			for _, o := range row {
				if i == 0 {
					page.edge(box{o.left + 0.5, top + baseline(h) - c.style.of(tickBox-1.5), c.style.of(tickBox), c.style.of(tickBox)}, 0.9, formLine)
				}
				if i < len(o.lines) {
					page.text(o.element, o.lines[i], o.left+c.style.of(tickBox+6), top+baseline(h))
				}
			}
		}}
	}
	return slabs
}

func (c *composer) writingLine() *slab {
	height := c.style.of(writingHeight)
	return &slab{height: height, draw: func(page *canvas, top float64) {
		page.fill(box{c.left, top + height - 0.7, c.width, 0.7}, formLine)
	}}
}

// edge draws the edge of a box as decoration.
func (c *canvas) edge(b box, thick float64, paint colour) {
	c.fill(box{b.left, b.top, b.width, thick}, paint)
	c.fill(box{b.left, b.top + b.height - thick, b.width, thick}, paint)
	c.fill(box{b.left, b.top, thick, b.height}, paint)
	c.fill(box{b.left + b.width - thick, b.top, thick, b.height}, paint)
}

// signatures are lines to sign on, each with the day beside it and the name
// below it. The first never stands on a page without what is signed.
func (c *composer) signatures(b document.Signatures) error {
	if n := len(c.slabs); n > 0 {
		c.slabs[n-1].keep = true
	}
	for _, s := range b.Lines {
		slabs, err := c.signature(s)
		if err != nil {
			return err
		}
		hold(slabs)
		c.put(c.style.of(6), slabs)
		c.space = c.style.of(8)
	}
	return nil
}

func (c *composer) signature(s document.Signature) ([]*slab, error) {
	right := c.left + c.width*0.66
	long, short := c.width*0.6, c.left+c.width-right
	height := c.style.of(signingHeight)
	slabs := []*slab{{height: height, draw: func(page *canvas, top float64) {
		page.fill(box{c.left, top + height - 0.7, long, 0.7}, formLine)
		page.fill(box{right, top + height - 0.7, short, 0.7}, formLine)
	}}}
	name := s.Name
	if name == "" {
		name = c.lang.T("papers.name")
	}
	small := c.style.small()
	below := document.Plain(c.lang.T("papers.signature"))
	if s.Role != "" {
		below = append(below, document.Run{Text: " · " + s.Role})
	}
	for _, part := range []struct {
		left, right []document.Run
		hand        hand
	}{
		{document.Strong(name), document.Plain(c.lang.T("papers.date")), small},
		{below, nil, small},
	} {
		rows, err := c.underLine(part.left, part.right, part.hand, s.Where, long, right)
		if err != nil {
			return nil, err
		}
		slabs = append(slabs, rows...)
	}
	return slabs, nil
}

// underLine is what stands below the two lines of a signature.
func (c *composer) underLine(left, right []document.Run, h hand, where string, room, at float64) ([]*slab, error) {
	lines, err := c.lines(passage{left, h, where}, room)
	if err != nil {
		return nil, err
	}
	slabs := textSlabs(lines, h, c.left, c.root.add("P"))
	if len(right) == 0 {
		return slabs, nil
	}
	beside, err := c.lines(passage{right, h, where}, c.left+c.width-at)
	if err != nil {
		return nil, err
	}
	element, draw := c.root.add("P"), slabs[0].draw
	slabs[0].draw = func(page *canvas, top float64) {
		draw(page, top)
		page.text(element, beside[0], at, top+baseline(h))
	}
	return slabs, nil
}
