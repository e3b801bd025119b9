package pdf

import (
	"fmt"

	base "github.com/boxesandglue/baseline-pdf"
)

// place is where a heading stands, known when it is drawn or, its page, as soon
// as the pages are made.
type place struct {
	page int
	top  float64
}

func (p *place) destination(pages []base.Objectnumber) string {
	return fmt.Sprintf("[%s /XYZ 0 %s null]", pages[p.page].Ref(), num(paperHeight-p.top+12))
}

// outline gathers the headings for the list of contents beside the page.
type outline struct {
	pages []base.Objectnumber
	top   []*base.Outline
	path  []*base.Outline // the last heading of every level
}

// add remembers a heading at its place.
func (o *outline) add(level int, title string, at *place) {
	entry := &base.Outline{Title: title, Dest: at.destination(o.pages), Open: true}
	depth := min(level-1, len(o.path))
	o.path = append(o.path[:depth], entry)
	if depth == 0 {
		o.top = append(o.top, entry)
		return
	}
	parent := o.path[depth-1]
	parent.Children = append(parent.Children, entry)
}
