package pdf

import (
	"fmt"
	"slices"
	"strconv"

	"keukentafel/app/document"
)

// fewPages is the number of pages that need no list of what is on them.
const fewPages = 3

// headings are those of a document in their order, each with its place.
type headings struct {
	all   []*place
	texts []document.Heading
	next  int
}

func headingsOf(blocks []document.Block) *headings {
	h := &headings{}
	for _, block := range document.InOneColumn(blocks) {
		if b, ok := block.(document.Heading); ok {
			h.texts = append(h.texts, b)
			h.all = append(h.all, &place{})
		}
	}
	return h
}

// take gives the place of the heading that is composed now.
func (h *headings) take() *place {
	h.next++
	return h.all[h.next-1]
}

// anchors are the places that a link can lead to; of two with one name the
// first counts.
func (h *headings) anchors() map[string]*place {
	found := map[string]*place{}
	for i, b := range h.texts {
		if b.Anchor != "" && found[b.Anchor] == nil {
			found[b.Anchor] = h.all[i]
		}
	}
	return found
}

// listing is a list of contents. Whether it is drawn is known when the pages
// are counted.
type listing struct {
	element *element
	from    int // its first slab
	slabs   []*slab
	entries []*entry
	hand    hand
}

// entry is one heading in it.
type entry struct {
	place  *place
	link   *link
	number line
}

// contents composes a list of headings, each a link, with room for the number
// of its page: the lines do not depend on the numbers, so that the pages are
// made once. What stands above the list is not in it.
func (c *composer) contents(b document.Contents) error {
	space, used, kept := c.space, c.used, len(c.root.kids)
	list := &listing{from: len(c.slabs), hand: c.style.body(), element: &element{role: "Sect", parent: c.root}}
	if err := c.listingTitle(b, list); err != nil {
		return err
	}
	toc := list.element.add("TOC")
	below := toc
	for i, h := range c.headings.texts {
		if i < c.headings.next || h.Level < 2 || h.Level > max(b.Depth, 2) {
			continue
		}
		parent := toc
		if h.Level > 2 {
			if below == toc {
				below = toc.add("TOC")
			}
			parent = below
		} else {
			below = toc
		}
		if err := c.listed(list, parent.add("TOCI"), h, c.headings.all[i]); err != nil {
			return err
		}
	}
	list.slabs = slices.Clone(c.slabs[list.from:])
	if len(list.entries) > 0 {
		c.listings = append(c.listings, list)
		c.root.kids = slices.Insert(c.root.kids, kept, kid{element: list.element})
	} else {
		c.slabs = c.slabs[:list.from]
	}
	c.space, c.used = space, used
	return nil
}

func (c *composer) listingTitle(b document.Contents, list *listing) error {
	if document.Clean(b.Title) == "" {
		return nil
	}
	level := min(2, c.level+1)
	look := c.style.heading(2)
	lines, err := c.lines(passage{document.Plain(b.Title), look.hand, "contents"}, c.width)
	if err != nil {
		return err
	}
	slabs := textSlabs(lines, look.hand, c.left, list.element.add("H"+strconv.Itoa(level)))
	for _, s := range slabs {
		s.keep = true
	}
	c.put(look.above, slabs)
	c.space = look.below
	return nil
}

func (c *composer) listed(list *listing, item *element, h document.Heading, at *place) error {
	text := document.Clean(h.Text)
	if text == "" {
		return nil
	}
	indent := c.style.of(14) * float64(h.Level-2)
	e := &entry{place: at, link: &link{place: at, says: text, bare: true}}
	lines, err := c.lines(passage{document.Plain(text + " "), list.hand, h.Where}, c.width-indent-c.style.of(36))
	if err != nil {
		return err
	}
	for _, l := range lines {
		l.lead(e.link)
	}
	reference := item.add("Reference")
	slabs := textSlabs(lines, list.hand, c.left+indent, reference)
	last, end := slabs[len(slabs)-1], c.left+indent+lines[len(lines)-1].width
	draw := last.draw
	last.draw = func(page *canvas, top float64) {
		draw(page, top)
		right := c.left + c.width
		page.dots(end+6, right-e.number.width-6, top+baseline(list.hand))
		page.text(reference, e.number, right-e.number.width, top+baseline(list.hand))
	}
	hold(slabs)
	list.entries = append(list.entries, e)
	c.put(c.style.of(1.5), slabs)
	return nil
}

// lead lets a whole line lead somewhere.
func (l line) lead(to *link) {
	for i := range l.atoms {
		l.atoms[i].hand.link = to
	}
}

// number shapes the numbers of the pages, once those are known.
func (c *composer) number(list *listing) error {
	for _, e := range list.entries {
		h := list.hand
		lines, err := c.lines(passage{document.Plain(strconv.Itoa(e.place.page + 1)), h, "contents"}, c.width)
		if err != nil {
			return err
		}
		lines[0].lead(e.link)
		e.number = lines[0]
	}
	return nil
}

// drop takes a list of contents out of slabs and tags.
func (c *composer) drop(list *listing) {
	i := slices.Index(c.slabs, list.slabs[0])
	if next := i + len(list.slabs); next < len(c.slabs) {
		c.slabs[next].opens = c.slabs[next].opens || c.slabs[i].opens
	}
	c.slabs = slices.Delete(c.slabs, i, i+len(list.slabs))
	c.root.kids = slices.DeleteFunc(c.root.kids, func(k kid) bool { return k.element == list.element })
}

// settle makes the pages, with a list of contents where they are more than a
// few, and notes where the headings are.
func (c *composer) settle() ([][]placed, error) {
	with := paginate(c.slabs, c.frame)
	if len(c.listings) > 0 {
		whole, kids := slices.Clone(c.slabs), slices.Clone(c.root.kids)
		for _, list := range c.listings {
			c.drop(list)
		}
		if without := paginate(c.slabs, c.frame); len(without) <= fewPages {
			with, c.listings = without, nil
		} else {
			c.slabs, c.root.kids = whole, kids
		}
	}
	for i, page := range with {
		for _, each := range page {
			each.slab.settle(i, each.top)
		}
	}
	for _, list := range c.listings {
		if err := c.number(list); err != nil {
			return nil, err
		}
	}
	return with, nil
}

// dots lead the eye from a title to its number.
func (c *canvas) dots(from, to, foot float64) {
	if to <= from {
		return
	}
	c.decorate(artLayout)
	fmt.Fprintf(c.out, "q %s RG 0.6 w [0.6 2.8] 0 d %s %s m %s %s l S Q\n", quiet, num(to), num(paperHeight-foot), num(from), num(paperHeight-foot))
}
