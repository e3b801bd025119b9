package office

import (
	"strings"

	"keukentafel/app/document"
)

// paragraph opens, fills and closes a paragraph; more goes between the style
// and the direction.
func (d *docx) paragraph(style, text, more string, fill func()) {
	d.body.raw(`<w:p><w:pPr><w:pStyle w:val="` + style + `"/>`)
	if d.turn {
		d.body.raw(`<w:pageBreakBefore/>`)
		d.turn = false
	}
	d.body.raw(more)
	if fromRight(text) {
		d.body.raw(`<w:bidi/>`)
	}
	d.body.raw(`</w:pPr>`)
	fill()
	d.body.raw("</w:p>\n")
}

func (d *docx) plain(style, text string) {
	d.paragraph(style, text, "", func() { d.write(text) })
}

func (d *docx) styled(style, more string, runs []document.Run) {
	d.paragraph(style, said(runs), more, func() { d.runs(runs) })
}

func (d *docx) write(text string) { d.run(document.Run{Text: text}) }

func (d *docx) runs(runs []document.Run) {
	for _, r := range runs {
		d.run(r)
	}
}

// run writes text in one style. The properties of letters have a fixed order.
func (d *docx) run(r document.Run) {
	text := document.Clean(r.Text)
	if text == "" {
		return
	}
	end := d.openLink(r.Link)
	var properties strings.Builder
	switch {
	case end != "":
		properties.WriteString(`<w:rStyle w:val="Hyperlink"/>`)
		if r.Bold {
			properties.WriteString(`<w:b/><w:bCs/>`)
		}
	case r.Bold:
		properties.WriteString(`<w:rStyle w:val="Strong"/>`)
	case r.Italic:
		properties.WriteString(`<w:rStyle w:val="Emphasis"/>`)
	}
	if r.Italic && properties.String() != `<w:rStyle w:val="Emphasis"/>` {
		properties.WriteString(`<w:i/><w:iCs/>`)
	}
	if fromRight(text) {
		properties.WriteString(`<w:rtl/>`)
	}
	d.body.raw(`<w:r>`)
	if properties.Len() > 0 {
		d.body.raw(`<w:rPr>` + properties.String() + `</w:rPr>`)
	}
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			d.body.raw(`<w:br/>`)
		}
		d.body.raw(`<w:t xml:space="preserve">`)
		for _, sign := range line {
			d.body.sign(sign)
		}
		d.body.raw(`</w:t>`)
	}
	d.body.raw(`</w:r>` + end)
}

// openLink begins a link and tells how it ends; nothing when it is none.
func (d *docx) openLink(link string) (end string) {
	mark, address := d.places.target(link)
	switch {
	case mark != "":
		d.body.print(`<w:hyperlink w:anchor="%s" w:history="1">`, mark)
	case address != "":
		d.body.print(`<w:hyperlink r:id="%s" w:history="1">`, d.link("hyperlink", address, true))
	default:
		return ""
	}
	return `</w:hyperlink>`
}

func (d *docx) tab() { d.body.raw(`<w:r><w:tab/></w:r>`) }
