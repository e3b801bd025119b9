package office

import (
	"fmt"
	"io"
	"strings"

	"keukentafel/app/document"
	"keukentafel/app/words"
)

// odfVersion is the version of OpenDocument that the files name.
const odfVersion = "1.3"

const mediaODT = "application/vnd.oasis.opendocument.text"

// The names that OpenDocument gives to its parts of speech.
const odfNames = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"` +
	` xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"` +
	` xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"` +
	` xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"` +
	` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"` +
	` xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="` + odfVersion + `"`

// ODT writes a document as OpenDocument Text.
func ODT(w io.Writer, doc document.Document) error {
	if err := checkTitle(doc.Title); err != nil {
		return fmt.Errorf("write odt: %w", err)
	}
	o := &odt{lang: words.Parse(doc.Lang), places: placesOf(flat(doc)), variants: map[variant]bool{}}
	if err := o.compose(doc); err != nil {
		return fmt.Errorf("write odt: %w", err)
	}
	parts := []part{
		{name: "content.xml", media: "text/xml", data: o.content()},
		{name: "styles.xml", media: "text/xml", data: odtStyles(doc, o.lang)},
		{name: "meta.xml", media: "text/xml", data: odfMeta(doc.Title, doc.Subject, doc.Date, o.lang)},
	}
	if err := writeODF(w, mediaODT, doc.Date, append(parts, o.pictures...)); err != nil {
		return fmt.Errorf("write odt: %w", err)
	}
	return nil
}

// writeODF puts what the file is first, as it must stand there to be known.
func writeODF(w io.Writer, media, day string, parts []part) error {
	var m markup
	m.raw(xmlHead + `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="` + odfVersion + `">`)
	m.print(`<manifest:file-entry manifest:full-path="/" manifest:version="%s" manifest:media-type="%s"/>`, odfVersion, media)
	for _, p := range parts {
		m.print(`<manifest:file-entry manifest:full-path="%s" manifest:media-type="%s"/>`, p.name, p.media)
	}
	m.raw(`</manifest:manifest>`)
	all := append([]part{{name: "mimetype", data: []byte(media), stored: true}}, parts...)
	return writePack(w, day, append(all, part{name: "META-INF/manifest.xml", data: []byte(m.String())}))
}

func odfMeta(title, subject, day string, lang words.Lang) []byte {
	var m markup
	m.raw(xmlHead + `<office:document-meta` + odfNames + `><office:meta><meta:generator>Keukentafel</meta:generator>`)
	m.print(`<dc:title>%s</dc:title>`, title)
	if subject != "" {
		m.print(`<dc:subject>%s</dc:subject>`, subject)
	}
	if day != "" {
		stamp := dayOf(day).Format("2006-01-02T15:04:05")
		m.print(`<meta:creation-date>%s</meta:creation-date><dc:date>%s</dc:date>`, stamp, stamp)
	}
	m.print(`<dc:language>%s-%s</dc:language></office:meta></office:document-meta>`, string(lang), country(lang))
	return []byte(m.String())
}

func country(lang words.Lang) string {
	if lang == words.EN {
		return "GB"
	}
	return "NL"
}

// odt is what was written so far of a text.
type odt struct {
	lang     words.Lang
	places   places
	body     markup
	tables   markup // the styles of tables, each with columns of its own
	variants map[variant]bool
	pictures []part

	turn    bool // the next block begins a page
	headed  int  // headings
	tabled  int  // tables
	spoken  int  // pictures
	indexed int  // lists of contents
}

// variant is a style of a paragraph that differs from its parent in direction,
// or begins a page.
type variant struct {
	parent     string
	right, top bool
}

func (v variant) name() string {
	name := v.parent
	if v.right {
		name += "-right"
	}
	if v.top {
		name += "-top"
	}
	return name
}

// styleFor names the style of the next paragraph with this text.
func (o *odt) styleFor(parent, text string) string {
	v := variant{parent, fromRight(text), o.turn}
	o.turn = false
	if v.right || v.top {
		o.variants[v] = true
	}
	return v.name()
}

// paragraph opens, fills and closes a paragraph.
func (o *odt) paragraph(style, text string, fill func(*odtText)) {
	o.body.print(`<text:p text:style-name="%s">`, o.styleFor(style, text))
	fill(&odtText{odt: o, space: true})
	o.body.raw("</text:p>\n")
}

func (o *odt) plain(style, text string) {
	o.paragraph(style, text, func(t *odtText) { t.write(text) })
}

func (o *odt) styled(style string, runs []document.Run) {
	o.paragraph(style, said(runs), func(t *odtText) { t.runs(runs) })
}

// odtText writes text in one paragraph, where more spaces than one would count
// as one.
type odtText struct {
	*odt
	space bool // the last sign was one, or there was none
}

func (t *odtText) write(text string) { t.space = t.body.spaced(document.Clean(text), t.space) }

func (t *odtText) tab() {
	t.body.raw("<text:tab/>")
	t.space = true
}

func (t *odtText) bold(text string) { t.run(document.Run{Text: text, Bold: true}) }

func (t *odtText) runs(runs []document.Run) {
	for _, r := range runs {
		t.run(r)
	}
}

func (t *odtText) run(r document.Run) {
	mark, address := t.places.target(r.Link)
	if mark != "" {
		address = "#" + mark
	}
	if address != "" {
		t.body.print(`<text:a xlink:type="simple" xlink:href="%s" text:style-name="Internet_20_link">`, address)
	}
	style := ""
	switch {
	case r.Bold && r.Italic:
		style = "Strong_20_Italic"
	case r.Bold:
		style = "Strong_20_Emphasis"
	case r.Italic:
		style = "Emphasis"
	}
	if style != "" {
		t.body.print(`<text:span text:style-name="%s">`, style)
	}
	t.write(r.Text)
	t.body.raw(strings.Repeat("</text:span>", min(len(style), 1)))
	t.body.raw(strings.Repeat("</text:a>", min(len(address), 1)))
}
