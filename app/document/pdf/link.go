package pdf

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	base "github.com/boxesandglue/baseline-pdf"

	"keukentafel/app/document"
)

// ErrNoAnchor means that a link in the document leads to a heading that is not
// there.
var ErrNoAnchor = errors.New("link to a heading that is not in the document")

// link is one place to press. Its text can go over lines and pages.
type link struct {
	target  string // "#anchor" or an address
	says    string // to who cannot see it
	place   *place // of a heading, instead of a target
	bare    bool   // without a line under it
	element *element
}

// linked is the hand for a run: that of a link in the colour of a link.
func (h hand) linked(run document.Run) hand {
	h.link = nil
	if run.Link != "" && strings.TrimSpace(run.Text) != "" {
		h.link, h.colour = &link{target: run.Link, says: document.Clean(run.Text)}, accent
	}
	return h
}

// linked draws a line with links in it, part by part, and tells whether there
// were any. Decoration has none, and a line that is read from right to left
// has its words only.
func (c *canvas) linked(e *element, l line, left, foot float64) bool {
	if e == nil || l.leftward() || !slices.ContainsFunc(l.atoms, func(a atom) bool { return a.hand.link != nil }) {
		return false
	}
	left += l.indent
	for start := 0; start < len(l.atoms); {
		to, end := l.atoms[start].hand.link, start+1
		for end < len(l.atoms) && l.atoms[end].hand.link == to {
			end++
		}
		left = c.part(to, e, slices.Clone(l.atoms[start:end]), left, foot)
		start = end
	}
	return true
}

// part draws atoms that lead to the same place, or nowhere, and gives where
// the next stand.
func (c *canvas) part(to *link, e *element, atoms []atom, left, foot float64) float64 {
	next := left
	for i, a := range atoms {
		atoms[i].hand.link = nil
		next += a.width() + a.spaceWidth()
	}
	c.text(to.under(e), line{atoms: atoms, width: next - left}, left, foot)
	if last := atoms[len(atoms)-1]; to != nil {
		c.lead(to, box{left, foot - last.hand.size, next - last.spaceWidth() - left, last.hand.size * 1.28})
	}
	return next
}

// under is the element for the text of a link within another element: the same
// one until its end, so that it is read as one.
func (l *link) under(e *element) *element {
	if l == nil || e == nil {
		return e
	}
	if l.element == nil {
		l.element = e.add("Link")
	}
	return l.element
}

// annotation is where on one page a link can be pressed.
type annotation struct {
	link   *link
	page   int
	boxes  []box // one for each line
	number base.Objectnumber
}

// lead makes a place on the page one where the link can be pressed.
func (c *canvas) lead(l *link, b box) {
	if !l.bare {
		c.fill(box{b.left, b.top + b.height - 2.6, b.width, 0.5}, accent)
	}
	for _, a := range c.links {
		if a.link == l {
			a.boxes = append(a.boxes, b)
			return
		}
	}
	a := &annotation{link: l, page: c.page, boxes: []box{b}, number: c.tags.file.NextObject()}
	c.links = append(c.links, a)
	c.tags.links = append(c.tags.links, a)
	l.element.kids = append(l.element.kids, kid{annotation: a})
}

// annotations are the links of a page as the file has them. The key of each in
// the tree of tags comes after those of the pages.
func (t *tags) annotations(of []*annotation, places map[string]*place) ([]base.Annotation, error) {
	var all []base.Annotation
	for _, a := range of {
		action, err := a.link.action(t.pages, places)
		if err != nil {
			return nil, err
		}
		all = append(all, base.Annotation{
			Subtype: "Link", Action: action, Rect: a.around(), Objectnumber: a.number,
			Dictionary: base.Dict{
				"F": "4", "Border": "[0 0 0]", "Contents": base.String(a.link.says), "QuadPoints": a.corners(),
				"StructParent": t.key(a),
			},
		})
	}
	return all, nil
}

func (l *link) action(pages []base.Objectnumber, places map[string]*place) (string, error) {
	to := l.place
	if anchor, inside := strings.CutPrefix(l.target, "#"); inside {
		if to = places[anchor]; to == nil {
			return "", ErrNoAnchor
		}
	}
	if to != nil {
		return "<</S /GoTo /D " + to.destination(pages) + ">>", nil
	}
	if err := document.CheckLink(l.target); err != nil {
		return "", err
	}
	return "<</S /URI /URI " + base.Serialize(base.String(l.target)) + ">>", nil
}

// addPage adds the page that was drawn, with what can be pressed on it.
func (s *typesetting) addPage(c *canvas, content *base.Object) (*base.Page, error) {
	annotations, err := c.tags.annotations(c.links, s.places)
	if err != nil {
		return nil, err
	}
	page := s.file.AddPage(content, c.tags.pages[c.page])
	page.Annotations = annotations
	return page, nil
}

// around is the rectangle around all lines: left, bottom, right, top.
func (a *annotation) around() [4]float64 {
	r := [4]float64{paperWidth, paperHeight, 0, 0}
	for _, b := range a.boxes {
		r[0], r[2] = min(r[0], b.left), max(r[2], b.left+b.width)
		r[1], r[3] = min(r[1], paperHeight-b.top-b.height), max(r[3], paperHeight-b.top)
	}
	return r
}

// corners are those of each line: top left, top right, bottom left, bottom
// right, in the order that readers expect.
func (a *annotation) corners() string {
	var parts []string
	for _, b := range a.boxes {
		left, right, top, bottom := num(b.left), num(b.left+b.width), num(paperHeight-b.top), num(paperHeight-b.top-b.height)
		parts = append(parts, fmt.Sprintf("%s %s %s %s %s %s %s %s", left, top, right, top, left, bottom, right, bottom))
	}
	return "[" + strings.Join(parts, " ") + "]"
}
