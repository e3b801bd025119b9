package office

import (
	"fmt"
	"strings"

	"keukentafel/app/document"
)

// deepest is the lowest level of heading that has a style.
const deepest = 3

// place is a heading with the mark to which links lead.
type place struct {
	level      int
	text, mark string
}

// places are the headings of a document in order, and the marks by the anchors
// that the document gave them.
type places struct {
	all     []place
	above   int // how many of them stand above the list of contents
	anchors map[string]string
}

// placesOf gives every heading its level, so that none is skipped and only the
// first one is that of the document, and a mark that both forms allow.
func placesOf(blocks []document.Block) places {
	p := places{anchors: map[string]string{}}
	level := 0
	for _, block := range blocks {
		if _, list := block.(document.Contents); list {
			p.above = len(p.all)
		}
		heading, ok := block.(document.Heading)
		if !ok {
			continue
		}
		if level == 0 {
			level = 1
		} else {
			level = min(max(heading.Level, 2), level+1, deepest)
		}
		mark := fmt.Sprintf("_Toc%06d", len(p.all)+1)
		p.all = append(p.all, place{level, heading.Text, mark})
		if heading.Anchor != "" {
			p.anchors[heading.Anchor] = mark
		}
	}
	return p
}

// under are the headings that a list of contents shows: those below it.
func (p places) under(c document.Contents) []place {
	var shown []place
	for _, at := range p.all[p.above:] {
		if at.level > 1 && at.level <= contentsDepth(c) {
			shown = append(shown, at)
		}
	}
	return shown
}

func contentsDepth(c document.Contents) int { return min(max(c.Depth, 2), deepest) }

// target is where a link leads: a mark in the document, or an address. Anything
// else is no link.
func (p places) target(link string) (mark, address string) {
	if anchor, inside := strings.CutPrefix(link, "#"); inside {
		return p.anchors[anchor], ""
	}
	for _, scheme := range []string{"https:", "mailto:", "tel:"} {
		if strings.HasPrefix(link, scheme) {
			return "", link
		}
	}
	return "", ""
}
