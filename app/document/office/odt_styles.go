package office

import (
	"fmt"
	"slices"
	"strings"

	"keukentafel/app/document"
	"keukentafel/app/words"
)

// look is a named style of a paragraph: what holds for its block and for its
// letters, as attributes of OpenDocument.
type look struct {
	name, parent, next string
	level              int // of a heading
	block, letters     string
	stops              string // elements inside the properties of the block
}

const (
	boxed   = `fo:padding="0.2cm" fo:border="none" fo:background-color="#` + paleNote + `" fo:margin-left="0.2cm" fo:margin-right="0.2cm"`
	rightly = `<style:tab-stops><style:tab-stop style:position="471.28pt" style:type="right"/></style:tab-stops>`
	ruled   = `<style:tab-stops><style:tab-stop style:position="471.28pt" style:type="right" style:leader-style="solid" style:leader-text="_"/></style:tab-stops>`
	inks    = `fo:color="#` + ink + `"`
	quiets  = `fo:color="#` + quiet + `"`
	accents = `fo:color="#` + accent + `" fo:font-weight="bold"`
)

var odtLooks = []look{
	{name: "Standard", letters: inks},
	{name: "Text_20_body", parent: "Standard", block: `fo:margin-top="0cm" fo:margin-bottom="0.2cm" fo:line-height="125%"`},
	{name: "Heading", parent: "Standard", next: "Text_20_body", block: `fo:keep-with-next="always" fo:margin-top="0.4cm" fo:margin-bottom="0.15cm"`, letters: accents},
	{name: "Heading_20_1", parent: "Heading", next: "Text_20_body", level: 1, block: `fo:margin-top="0cm" fo:margin-bottom="0.3cm"`, letters: `fo:font-size="24pt"`},
	{name: "Heading_20_2", parent: "Heading", next: "Text_20_body", level: 2, block: `fo:margin-top="0.55cm" fo:margin-bottom="0.2cm"`, letters: `fo:font-size="16pt"`},
	{name: "Heading_20_3", parent: "Heading", next: "Text_20_body", level: 3, block: `fo:margin-top="0.35cm" fo:margin-bottom="0.15cm"`, letters: `fo:font-size="12.5pt"`},
	{name: "Small", parent: "Text_20_body", letters: `fo:font-size="9.5pt" ` + quiets},
	{name: "Large", parent: "Text_20_body", letters: `fo:font-size="15pt" fo:font-weight="bold"`},
	{name: "Point", parent: "Text_20_body", block: `fo:margin-bottom="0.1cm"`},
	{name: "Fact", parent: "Text_20_body", block: `fo:margin-left="4.6cm" fo:text-indent="-4.6cm" fo:margin-bottom="0.1cm"`, stops: `<style:tab-stops><style:tab-stop style:position="0cm"/></style:tab-stops>`},
	{name: "Quotations", parent: "Text_20_body", next: "Speaker", block: `fo:keep-with-next="always" fo:margin-left="0.45cm" fo:margin-top="0.2cm" fo:margin-bottom="0cm" fo:padding-left="0.3cm" fo:border-left="2.5pt solid #` + quoteLine + `"`},
	{name: "Quotation_20_alone", parent: "Quotations", next: "Text_20_body", block: `fo:keep-with-next="auto" fo:margin-bottom="0.35cm"`},
	{name: "Speaker", parent: "Text_20_body", block: `fo:margin-left="0.45cm" fo:margin-bottom="0.35cm" fo:padding-left="0.3cm" fo:border-left="2.5pt solid #` + quoteLine + `"`, letters: `fo:font-size="9.5pt" ` + quiets},
	{name: "Note_20_title", parent: "Standard", next: "Note", block: boxed + ` fo:keep-with-next="always" fo:margin-top="0.3cm" fo:margin-bottom="0cm"`, letters: accents},
	{name: "Note", parent: "Standard", next: "Text_20_body", block: boxed + ` fo:line-height="125%" fo:margin-top="0cm" fo:margin-bottom="0.35cm"`},
	{name: "Caption", parent: "Standard", next: "Text_20_body", block: `fo:keep-with-next="always" fo:margin-top="0.2cm" fo:margin-bottom="0.1cm"`, letters: `fo:font-size="9.5pt" ` + quiets},
	{name: "Table_20_Contents", parent: "Standard", block: `fo:line-height="115%"`, letters: `fo:font-size="10pt"`},
	{name: "Table_20_Heading", parent: "Table_20_Contents", block: `fo:keep-with-next="always"`, letters: `fo:font-weight="bold" fo:color="#` + white + `"`},
	{name: "Row_20_Heading", parent: "Table_20_Contents", letters: `fo:font-weight="bold"`},
	{name: "Figure", parent: "Standard", block: `fo:margin-top="0.2cm" fo:margin-bottom="0.3cm"`},
	{name: "Code", parent: "Standard", block: `fo:margin-bottom="0.3cm"`, letters: `fo:font-size="20pt" fo:font-weight="bold" fo:letter-spacing="1pt"`},
	{name: "Question", parent: "Text_20_body", block: `fo:keep-with-next="always" fo:margin-top="0.35cm" fo:margin-bottom="0.1cm"`, letters: `fo:font-weight="bold"`},
	{name: "Box", parent: "Text_20_body", block: `fo:margin-left="1.1cm" fo:text-indent="-0.6cm" fo:margin-bottom="0.1cm"`},
	{name: "Line", parent: "Standard", block: `fo:margin-top="0.45cm" fo:margin-bottom="0cm"`, stops: ruled},
	{name: "Header", parent: "Standard", block: `fo:padding-bottom="0.1cm" fo:border-bottom="0.6pt solid #` + hairline + `"`, letters: `fo:font-size="8.5pt" ` + quiets, stops: rightly},
	{name: "Footer", parent: "Standard", block: `fo:padding-top="0.1cm" fo:border-top="0.6pt solid #` + hairline + `"`, letters: `fo:font-size="8.5pt" ` + quiets, stops: rightly},
	{name: "Contents_20_Heading", parent: "Heading", next: "Contents_20_1", letters: `fo:font-size="16pt"`},
	{name: "Contents_20_1", parent: "Standard", block: `fo:margin-bottom="0.1cm"`, stops: rightly},
	{name: "Contents_20_2", parent: "Contents_20_1", block: `fo:margin-left="0.6cm"`, stops: rightly},
}

// element writes a style of a paragraph.
func (l look) element() string {
	var m markup
	m.print(`<style:style style:name="%s" style:display-name="%s" style:family="paragraph" style:class="text"`, l.name, strings.ReplaceAll(l.name, "_20_", " "))
	if l.parent != "" {
		m.print(` style:parent-style-name="%s"`, l.parent)
	}
	if l.next != "" {
		m.print(` style:next-style-name="%s"`, l.next)
	}
	if l.level > 0 {
		m.print(` style:default-outline-level="%d"`, l.level)
	}
	m.raw(">")
	if l.block != "" || l.stops != "" {
		m.raw("<style:paragraph-properties " + l.block + ">" + l.stops + "</style:paragraph-properties>")
	}
	if l.letters != "" {
		m.raw("<style:text-properties " + withTwins(l.letters) + "/>")
	}
	m.raw("</style:style>\n")
	return m.String()
}

// withTwins gives letters of other scripts the same size and weight.
func withTwins(letters string) string {
	for _, name := range []string{"fo:font-size", "fo:font-weight"} {
		_, after, found := strings.Cut(letters, name+`="`)
		if !found {
			continue
		}
		value, _, _ := strings.Cut(after, `"`)
		plain := strings.TrimPrefix(name, "fo:")
		letters += fmt.Sprintf(` style:%s-asian="%s" style:%s-complex="%s"`, plain, value, plain, value)
	}
	return letters
}

// odtStyles is the file with all named styles and the page.
func odtStyles(doc document.Document, lang words.Lang) []byte {
	var m markup
	m.raw(xmlHead + `<office:document-styles` + odfNames + `>` + odfFonts + "<office:styles>\n")
	m.print(`<style:default-style style:family="paragraph"><style:paragraph-properties style:writing-mode="lr-tb" fo:orphans="2" fo:widows="2" style:tab-stop-distance="1.25cm"/><style:text-properties style:font-name="%s" style:font-name-asian="%s" style:font-name-complex="%s" fo:font-size="11pt" style:font-size-asian="11pt" style:font-size-complex="11pt" fo:language="%s" fo:country="%s" fo:hyphenate="false"/></style:default-style>`+"\n",
		typeface, typeface, typeface, string(lang), country(lang))
	for _, l := range odtLooks {
		m.raw(l.element())
	}
	m.raw(odtLetters)
	m.raw(odtLists())
	m.raw("</office:styles>\n<office:automatic-styles>" + odtPage + "</office:automatic-styles>\n")
	m.raw(`<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">` + "\n<style:header>")
	m.raw(odtMargin("Header", doc.Header, watermark(doc.Watermark)))
	m.raw("</style:header>\n<style:footer>" + odtMargin("Footer", doc.Footer, "") + "</style:footer></style:master-page></office:master-styles></office:document-styles>")
	return []byte(m.String())
}

const odfFonts = `<office:font-face-decls><style:font-face style:name="` + typeface + `" svg:font-family="` + typeface + `" style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls>`

const odtLetters = `<style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text"><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"/></style:style>
<style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic" style:font-style-asian="italic" style:font-style-complex="italic"/></style:style>
<style:style style:name="Strong_20_Italic" style:display-name="Strong Italic" style:family="text"><style:text-properties fo:font-weight="bold" fo:font-style="italic" style:font-weight-complex="bold" style:font-style-complex="italic"/></style:style>
<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text"><style:text-properties fo:color="#` + accent + `" style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"/></style:style>
`

const odtPage = `<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait" style:writing-mode="lr-tb" fo:margin-left="62pt" fo:margin-right="62pt" fo:margin-top="36pt" fo:margin-bottom="28pt"/>` +
	`<style:header-style><style:header-footer-properties fo:min-height="20pt" fo:margin-bottom="18pt"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="20pt" fo:margin-top="16pt"/></style:footer-style></style:page-layout>` +
	`<style:style style:name="Watermark" style:family="graphic"><style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="#` + faint + `" draw:opacity="25%" draw:auto-grow-height="false" draw:auto-grow-width="false" style:run-through="background" style:wrap="run-through" style:number-wrapped-paragraphs="no-limit" style:vertical-pos="middle" style:vertical-rel="page-content" style:horizontal-pos="center" style:horizontal-rel="page-content"/></style:style>`

// odtLists are bullets and numbers, with the text of a point below itself.
func odtLists() string {
	const place = `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="0.75cm" fo:text-indent="-0.6cm" fo:margin-left="0.75cm"/></style:list-level-properties>`
	return `<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•">` + place + `<style:text-properties fo:color="#` + accent + `"/></text:list-level-style-bullet></text:list-style>
<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".">` + place + `</text:list-level-style-number></text:list-style>
`
}

// odtMargin is the line above or below every page, with its numbers as fields.
func odtMargin(style string, line document.Margin, before string) string {
	if line == (document.Margin{}) && before == "" {
		return ""
	}
	if line == (document.Margin{}) {
		style = "Standard"
	}
	fields := strings.NewReplacer("{pages}", "<text:page-count/>", "{page}", `<text:page-number text:select-page="current"/>`)
	return fmt.Sprintf(`<text:p text:style-name="%s">%s%s<text:tab/>%s</text:p>`, style, before, fields.Replace(safe(line.Left)), fields.Replace(safe(line.Right)))
}

// watermark is pale letters across the page, which word processors can take
// away again.
func watermark(text string) string {
	if text == "" {
		return ""
	}
	var m markup
	m.print(`<draw:custom-shape text:anchor-type="paragraph" draw:z-index="0" draw:name="PowerPlusWaterMarkObject" draw:style-name="Watermark" draw:transform="rotate (0.785398) translate (2cm 16cm)" svg:width="16cm" svg:height="4cm"><svg:title>%s</svg:title><text:p>%s</text:p>`, text, text)
	m.raw(`<draw:enhanced-geometry svg:viewBox="0 0 21600 21600" draw:text-path="true" draw:type="fontwork-plain-text" draw:text-path-scale="path" draw:text-path-mode="shape" draw:modifiers="10800" draw:enhanced-path="M ?f3 0 L ?f5 0 N M ?f6 21600 L ?f7 21600 N">` +
		`<draw:equation draw:name="f0" draw:formula="$0 -10800"/><draw:equation draw:name="f1" draw:formula="?f0 *2"/><draw:equation draw:name="f2" draw:formula="abs(?f1 )"/><draw:equation draw:name="f3" draw:formula="if(?f1 ,0,?f2 )"/><draw:equation draw:name="f4" draw:formula="21600-?f2 "/><draw:equation draw:name="f5" draw:formula="if(?f1 ,?f4 ,21600)"/><draw:equation draw:name="f6" draw:formula="if(?f1 ,?f2 ,0)"/><draw:equation draw:name="f7" draw:formula="if(?f1 ,21600,?f4 )"/></draw:enhanced-geometry></draw:custom-shape>`)
	return m.String()
}

// content is the file with the text, after the styles that only it uses.
func (o *odt) content() []byte {
	var m markup
	m.raw(xmlHead + `<office:document-content` + odfNames + `>` + odfFonts + "<office:automatic-styles>\n")
	var used []variant
	for v := range o.variants {
		used = append(used, v)
	}
	slices.SortFunc(used, func(a, b variant) int { return strings.Compare(a.name(), b.name()) })
	for _, v := range used {
		m.print(`<style:style style:name="%s" style:family="paragraph" style:parent-style-name="%s"><style:paragraph-properties`, v.name(), v.parent)
		if v.right {
			m.raw(` style:writing-mode="rl-tb" fo:text-align="right"`)
		}
		if v.top {
			m.raw(` fo:break-before="page"`)
		}
		m.raw("/></style:style>\n")
	}
	m.raw(o.tables.String() + odtCells + "</office:automatic-styles>\n<office:body><office:text>\n" + o.body.String() + "</office:text></office:body></office:document-content>")
	return []byte(m.String())
}

const (
	cellEdge = `fo:padding-left="0.2cm" fo:padding-right="0.2cm" fo:padding-top="0.13cm" fo:padding-bottom="0.13cm" fo:border-bottom="0.6pt solid #` + hairline + `"`
	odtCells = `<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>
<style:style style:name="Tall-row" style:family="table-row"><style:table-row-properties fo:keep-together="auto"/></style:style>
<style:style style:name="Sign-row" style:family="table-row"><style:table-row-properties style:min-row-height="1.7cm" fo:keep-together="always"/></style:style>
<style:style style:name="Head" style:family="table-cell"><style:table-cell-properties ` + cellEdge + ` fo:background-color="#` + accent + `"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties ` + cellEdge + `/></style:style>
<style:style style:name="Cell-pale" style:family="table-cell"><style:table-cell-properties ` + cellEdge + ` fo:background-color="#` + paleRow + `"/></style:style>
<style:style style:name="Sign" style:family="table-cell"><style:table-cell-properties fo:padding="0.2cm" fo:border="0.6pt solid #` + quiet + `"/></style:style>
<style:style style:name="Picture" style:family="graphic"><style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>
<style:style style:name="Contents" style:family="section"><style:section-properties style:editable="false"/></style:style>
`
)
