package office

import (
	"fmt"
	"io"
	"strings"

	"keukentafel/app/document"
	"keukentafel/app/words"
)

const (
	ooxml      = "http://schemas.openxmlformats.org/"
	ooxmlLinks = ooxml + "officeDocument/2006/relationships"
	mediaWord  = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

// The names that Word gives to its parts of speech.
const docxNames = ` xmlns:w="` + ooxml + `wordprocessingml/2006/main" xmlns:r="` + ooxmlLinks + `"` +
	` xmlns:wp="` + ooxml + `drawingml/2006/wordprocessingDrawing" xmlns:a="` + ooxml + `drawingml/2006/main" xmlns:pic="` + ooxml + `drawingml/2006/picture"` +
	` xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"`

// DOCX writes a document for Word.
func DOCX(w io.Writer, doc document.Document) error {
	if err := checkTitle(doc.Title); err != nil {
		return fmt.Errorf("write docx: %w", err)
	}
	d := &docx{lang: words.Parse(doc.Lang), places: placesOf(flat(doc))}
	for _, fixed := range []string{"styles", "numbering", "settings", "header", "footer"} {
		d.link(fixed, fixed+".xml", false)
	}
	if err := d.compose(doc); err != nil {
		return fmt.Errorf("write docx: %w", err)
	}
	parts := []part{
		{name: "word/document.xml", media: mediaWord + "document.main+xml", data: d.text()},
		{name: "word/styles.xml", media: mediaWord + "styles+xml", data: docxStyles(d.lang)},
		{name: "word/numbering.xml", media: mediaWord + "numbering+xml", data: d.numbering()},
		{name: "word/settings.xml", media: mediaWord + "settings+xml", data: docxSettings(d.lang)},
		{name: "word/header.xml", media: mediaWord + "header+xml", data: docxMargin("hdr", "Header", doc.Header, doc.Watermark)},
		{name: "word/footer.xml", media: mediaWord + "footer+xml", data: docxMargin("ftr", "Footer", doc.Footer, "")},
		{name: "docProps/core.xml", media: "application/vnd.openxmlformats-package.core-properties+xml", data: docxCore(doc, d.lang)},
	}
	tail := []part{{name: "word/_rels/document.xml.rels", data: d.relations()}}
	head := []part{{name: "[Content_Types].xml", data: contentTypes(parts)}, {name: "_rels/.rels", data: rootRelations()}}
	all := append(append(append(head, parts...), tail...), d.pictures...)
	if err := writePack(w, doc.Date, all); err != nil {
		return fmt.Errorf("write docx: %w", err)
	}
	return nil
}

// docx is what was written so far of a text.
type docx struct {
	lang     words.Lang
	places   places
	body     markup
	links    markup // to other parts and to addresses
	linked   int
	pictures []part
	counted  int // lists with numbers

	turn   bool // the next block begins a page
	headed int  // headings
	spoken int  // pictures
}

// link names a part or an address for the text, and tells its name.
func (d *docx) link(kind, target string, outside bool) string {
	d.linked++
	id := fmt.Sprintf("rId%d", d.linked)
	d.links.print(`<Relationship Id="%s" Type="%s" Target="%s"`, id, ooxmlLinks+"/"+kind, target)
	if outside {
		d.links.raw(` TargetMode="External"`)
	}
	d.links.raw("/>")
	return id
}

func (d *docx) relations() []byte {
	return []byte(xmlHead + `<Relationships xmlns="` + ooxml + `package/2006/relationships">` + d.links.String() + `</Relationships>`)
}

func rootRelations() []byte {
	return []byte(xmlHead + `<Relationships xmlns="` + ooxml + `package/2006/relationships"><Relationship Id="rId1" Type="` + ooxmlLinks + `/officeDocument" Target="word/document.xml"/>` +
		`<Relationship Id="rId2" Type="` + ooxml + `package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`)
}

func contentTypes(parts []part) []byte {
	var m markup
	m.raw(xmlHead + `<Types xmlns="` + ooxml + `package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/>`)
	for _, p := range parts {
		m.print(`<Override PartName="%s" ContentType="%s"/>`, "/"+p.name, p.media)
	}
	m.raw(`</Types>`)
	return []byte(m.String())
}

func docxCore(doc document.Document, lang words.Lang) []byte {
	var m markup
	m.raw(xmlHead + `<cp:coreProperties xmlns:cp="` + ooxml + `package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`)
	m.print(`<dc:title>%s</dc:title><dc:subject>%s</dc:subject><dc:language>%s-%s</dc:language>`, doc.Title, doc.Subject, string(lang), country(lang))
	if doc.Date != "" {
		stamp := dayOf(doc.Date).Format("2006-01-02T15:04:05Z")
		m.print(`<dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified>`, stamp, stamp)
	}
	m.raw(`</cp:coreProperties>`)
	return []byte(m.String())
}

func docxSettings(lang words.Lang) []byte {
	var m markup
	m.raw(xmlHead + `<w:settings` + docxNames + `><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/>` +
		`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>`)
	m.print(`<w:themeFontLang w:val="%s-%s" w:bidi="ar-SA"/></w:settings>`, string(lang), country(lang))
	return []byte(m.String())
}

// text is the part with the text.
func (d *docx) text() []byte {
	return []byte(xmlHead + `<w:document` + docxNames + "><w:body>\n" + d.body.String() +
		`<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/>` +
		`<w:pgMar w:top="1560" w:right="1240" w:bottom="1400" w:left="1240" w:header="720" w:footer="560" w:gutter="0"/></w:sectPr></w:body></w:document>`)
}

// docxMargin is the line above or below every page, with its numbers as fields.
func docxMargin(element, style string, line document.Margin, across string) []byte {
	var m markup
	m.raw(xmlHead + `<w:` + element + docxNames + `><w:p><w:pPr><w:pStyle w:val="` + style + `"/>`)
	if line == (document.Margin{}) {
		m.raw(`<w:pBdr><w:top w:val="nil"/><w:bottom w:val="nil"/></w:pBdr>`)
	}
	m.raw(`</w:pPr>`)
	m.raw(docxWatermark(across))
	for i, text := range []string{line.Left, line.Right} {
		if i > 0 {
			m.raw(`<w:r><w:tab/></w:r>`)
		}
		field := func(name string) string {
			return `</w:t></w:r><w:fldSimple w:instr=" ` + name + ` "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve">`
		}
		m.raw(`<w:r><w:t xml:space="preserve">` + strings.NewReplacer("{pages}", field("NUMPAGES"), "{page}", field("PAGE")).Replace(safe(text)) + `</w:t></w:r>`)
	}
	m.raw(`</w:p></w:` + element + `>`)
	return []byte(m.String())
}

// docxWatermark is pale letters across the page, as Word makes them itself, so
// that Word can take them away again.
func docxWatermark(text string) string {
	if text == "" {
		return ""
	}
	var m markup
	m.raw(`<w:r><w:rPr><w:noProof/></w:rPr><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas>`)
	for _, f := range []string{"sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3", "if @0 @3 0", "if @0 21600 @1", "if @0 0 @2", "if @0 @4 21600"} {
		m.print(`<v:f eqn="%s"/>`, f)
	}
	m.raw(`</v:formulas><v:path textpathok="t" o:connecttype="custom"/><v:textpath on="t" fitshape="t"/></v:shapetype>`)
	m.print(`<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" alt="%s" style="position:absolute;margin-left:0;margin-top:0;width:440pt;height:110pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="%s" stroked="f"><v:fill opacity=".25"/><v:textpath style="font-family:%s;font-size:1pt" string="%s"/></v:shape></w:pict></w:r>`,
		text, "#"+faint, typeface, text)
	return m.String()
}
