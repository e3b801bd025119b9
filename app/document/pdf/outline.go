package pdf

import (
	"fmt"

	base "github.com/boxesandglue/baseline-pdf"
)

// outline gathers the headings for the list of contents beside the page.
type outline struct {
	pages []base.Objectnumber
	top   []*base.Outline
	path  []*base.Outline // the last heading of every level
}

// add remembers a heading at its place.
func (o *outline) add(level int, title string, page int, top float64) {
	entry := &base.Outline{
		Title: title,
		Dest:  fmt.Sprintf("[%s /XYZ 0 %s null]", o.pages[page].Ref(), num(paperHeight-top+12)),
		Open:  true,
	}
	depth := min(level-1, len(o.path))
	o.path = append(o.path[:depth], entry)
	if depth == 0 {
		o.top = append(o.top, entry)
		return
	}
	parent := o.path[depth-1]
	parent.Children = append(parent.Children, entry)
}
