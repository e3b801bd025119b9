package pdf

// slab is a strip over the full width that is never cut: a line of text, or
// the lines of table cells that stand next to each other.
type slab struct {
	height float64
	above  float64  // white above it, left out at the top of a page
	keep   bool     // must stay on one page with the next slab
	opens  bool     // begins a new page
	place  *place   // of the heading in it
	inner  []placed // what stands in it, from its top
	again  *slab    // drawn before it when it comes at the top of a page: the table head
	draw   func(c *canvas, top float64)
}

// settle notes on which page the headings in a slab are, and where.
func (s *slab) settle(page int, top float64) {
	if s.place != nil {
		s.place.page, s.place.top = page, top
	}
	for _, inner := range s.inner {
		inner.slab.settle(page, top+inner.top)
	}
}

// placed is a slab with its distance from the top of the paper.
type placed struct {
	slab *slab
	top  float64
}

// pager puts slabs on pages.
type pager struct {
	frame
	pages [][]placed
	used  float64
}

// paginate gives at least one page.
func paginate(slabs []*slab, page frame) [][]placed {
	p := pager{frame: page, pages: [][]placed{nil}}
	p.top, p.height = p.top+p.spared, p.height-p.spared
	for start := 0; start < len(slabs); {
		end := start + 1
		for slabs[end-1].keep && end < len(slabs) && !slabs[end].opens {
			end++
		}
		p.place(slabs[start:end])
		start = end
	}
	return p.pages
}

// place puts slabs that belong together on one page, when one page can hold them.
func (p *pager) place(group []*slab) {
	if group[0].opens && !p.atTop() {
		p.turn()
	}
	if !p.atTop() && p.used+heightOf(group) > p.height {
		p.turn()
	}
	for _, s := range group {
		if !p.atTop() && p.used+s.above+s.height > p.height {
			p.turn()
		}
		if p.atTop() {
			if s.again != nil {
				p.put(s.again)
			}
		} else {
			p.used += s.above
		}
		p.put(s)
	}
}

func heightOf(group []*slab) float64 {
	total := 0.0
	for _, s := range group {
		total += s.above + s.height
	}
	return total
}

func (p *pager) atTop() bool { return len(p.pages[len(p.pages)-1]) == 0 }

func (p *pager) turn() {
	if len(p.pages) == 1 {
		p.top, p.height = p.top-p.spared, p.height+p.spared
	}
	p.pages = append(p.pages, nil)
	p.used = 0
}

func (p *pager) put(s *slab) {
	last := len(p.pages) - 1
	p.pages[last] = append(p.pages[last], placed{slab: s, top: p.top + p.used})
	p.used += s.height
}

// guard keeps the first two and the last two lines of a text together, so that
// no line stands alone on a page.
func guard(slabs []*slab) {
	for i := range slabs[:max(len(slabs)-1, 0)] {
		slabs[i].keep = slabs[i].keep || i == 0 || i == len(slabs)-2
	}
}

// hold keeps all slabs together.
func hold(slabs []*slab) {
	for _, s := range slabs[:max(len(slabs)-1, 0)] {
		s.keep = true
	}
}
