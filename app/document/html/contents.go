package html

import (
	"fmt"

	"keukentafel/app/document"
)

// contents lists the parts of the page below it, each a link to it.
func (p *page) contents(b document.Contents) {
	if len(p.titles) <= p.parts {
		return
	}
	title := b.Title
	if title == "" {
		title = p.lang.T("document.contents")
	}
	p.print(`<nav aria-label="%s"><p><strong>%s</strong></p>`+"\n<ul>\n", title, title)
	for i, part := range p.titles[p.parts:] {
		p.print(fmt.Sprintf(`<li><a href="#part-%d">%%s</a></li>`+"\n", p.parts+i+1), part)
	}
	p.text.WriteString("</ul></nav>\n")
}

// titlesOf are the heads of the parts, in the order in which they are numbered.
func titlesOf(blocks []document.Block) []string {
	var titles []string
	level := 0
	for _, block := range blocks {
		b, ok := block.(document.Heading)
		if !ok {
			continue
		}
		if level > 0 && levelAfter(level, b) == 2 {
			titles = append(titles, b.Text)
		}
		level = levelAfter(level, b)
	}
	return titles
}

// lead puts a link around text that leads somewhere. One of a kind that is not
// allowed stays text.
func (p *page) lead(target, text string) string {
	if target == "" || document.CheckLink(target) != nil {
		return text
	}
	return `<a href="` + safe(target) + `">` + text + `</a>`
}

// levelAfter is the level of a heading: the first is the main one, and none is
// passed over.
func levelAfter(before int, b document.Heading) int {
	if before == 0 {
		return 1
	}
	return min(max(b.Level, 2), before+1, 6)
}
