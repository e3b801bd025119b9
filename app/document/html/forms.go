package html

import (
	"strings"

	"keukentafel/app/document"
)

// signatures are lines to sign on, for when the page is printed.
func (p *page) signatures(b document.Signatures) {
	for _, s := range b.Lines {
		name := s.Name
		if name == "" {
			name = p.lang.T("papers.name")
		}
		below := p.lang.T("papers.signature")
		if s.Role != "" {
			below += " · " + s.Role
		}
		p.print(`<div class="sign"><p><strong>%s</strong><br/>%s</p><p>%s</p></div>`+"\n", name, below, p.lang.T("papers.date"))
	}
}

// blank is a question with boxes to tick and lines to write on. The boxes and
// the lines come from the style: a screen reader hears the question and the
// answers.
func (p *page) blank(b document.Blank) {
	p.text.WriteString(`<div class="ask">` + "\n")
	if b.Label != "" {
		p.print("<p><strong>%s</strong></p>\n", b.Label)
	}
	if len(b.Options) > 0 {
		p.text.WriteString("<ul>\n")
		for _, option := range b.Options {
			p.print("<li>%s</li>\n", option)
		}
		p.text.WriteString("</ul>\n")
	}
	p.text.WriteString(strings.Repeat(`<div class="write"></div>`+"\n", b.Lines) + "</div>\n")
}
