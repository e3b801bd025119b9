package office

import (
	"strings"

	"keukentafel/app/words"
)

// wordLook is a named style of a paragraph in Word: what holds for its block
// and for its letters, each in the order that Word wants.
type wordLook struct {
	id, name, parent, next string
	block, letters         string
}

const (
	wordQuiet  = `<w:color w:val="` + quiet + `"/>`
	wordSmall  = wordQuiet + `<w:sz w:val="19"/><w:szCs w:val="19"/>`
	wordBold   = `<w:b/><w:bCs/>`
	wordAccent = wordBold + `<w:color w:val="` + accent + `"/>`
	wordBox    = `<w:shd w:val="clear" w:color="auto" w:fill="` + paleNote + `"/>`
	wordEdge   = `<w:pBdr><w:top w:val="single" w:sz="24" w:space="3" w:color="` + paleNote + `"/><w:left w:val="single" w:sz="24" w:space="3" w:color="` + paleNote + `"/><w:bottom w:val="single" w:sz="24" w:space="3" w:color="` + paleNote + `"/><w:right w:val="single" w:sz="24" w:space="3" w:color="` + paleNote + `"/></w:pBdr>`
	wordSaid   = `<w:pBdr><w:left w:val="single" w:sz="20" w:space="8" w:color="` + quoteLine + `"/></w:pBdr>`
	wordRight  = `<w:tabs><w:tab w:val="right" w:pos="9426"/></w:tabs>`
)

var wordLooks = []wordLook{
	{"BodyText", "Body Text", "Normal", "", `<w:spacing w:after="120" w:line="290" w:lineRule="auto"/>`, ""},
	{"Heading1", "heading 1", "Normal", "BodyText", `<w:keepNext/><w:keepLines/><w:spacing w:after="170"/><w:outlineLvl w:val="0"/>`, wordAccent + `<w:sz w:val="48"/><w:szCs w:val="48"/>`},
	{"Heading2", "heading 2", "Normal", "BodyText", `<w:keepNext/><w:keepLines/><w:spacing w:before="420" w:after="110"/><w:outlineLvl w:val="1"/>`, wordAccent + `<w:sz w:val="32"/><w:szCs w:val="32"/>`},
	{"Heading3", "heading 3", "Normal", "BodyText", `<w:keepNext/><w:keepLines/><w:spacing w:before="280" w:after="80"/><w:outlineLvl w:val="2"/>`, wordAccent + `<w:sz w:val="25"/><w:szCs w:val="25"/>`},
	{"Small", "Small", "BodyText", "", "", wordSmall},
	{"Large", "Large", "BodyText", "", "", wordBold + `<w:sz w:val="30"/><w:szCs w:val="30"/>`},
	{"ListParagraph", "List Paragraph", "BodyText", "", `<w:spacing w:after="60"/><w:ind w:left="425" w:hanging="340"/>`, ""},
	{"Fact", "Fact", "BodyText", "", `<w:tabs><w:tab w:val="left" w:pos="2608"/></w:tabs><w:spacing w:after="60"/><w:ind w:left="2608" w:hanging="2608"/>`, ""},
	{"Quote", "Quote", "BodyText", "Speaker", `<w:keepNext/>` + wordSaid + `<w:spacing w:before="120" w:after="0"/><w:ind w:left="425"/>`, ""},
	{"QuoteAlone", "Quote alone", "Quote", "BodyText", `<w:keepNext w:val="0"/><w:spacing w:after="200"/>`, ""},
	{"Speaker", "Speaker", "BodyText", "", wordSaid + `<w:spacing w:after="200"/><w:ind w:left="425"/>`, wordSmall},
	{"NoteTitle", "Note title", "Normal", "Note", `<w:keepNext/>` + wordEdge + wordBox + `<w:spacing w:before="220" w:after="0"/><w:ind w:left="142" w:right="142"/>`, wordAccent},
	{"Note", "Note", "Normal", "BodyText", wordEdge + wordBox + `<w:spacing w:after="260" w:line="290" w:lineRule="auto"/><w:ind w:left="142" w:right="142"/>`, ""},
	{"Caption", "caption", "Normal", "BodyText", `<w:keepNext/><w:spacing w:before="120" w:after="60"/>`, wordSmall},
	{"TableText", "Table text", "Normal", "", `<w:spacing w:line="264" w:lineRule="auto"/>`, `<w:sz w:val="20"/><w:szCs w:val="20"/>`},
	{"TableHead", "Table head", "TableText", "", `<w:keepNext/>`, wordBold + `<w:color w:val="` + white + `"/>`},
	{"RowHead", "Row head", "TableText", "", "", wordBold},
	{"Spacer", "Spacer", "Normal", "", `<w:spacing w:before="0" w:after="120" w:line="20" w:lineRule="exact"/>`, `<w:sz w:val="2"/><w:szCs w:val="2"/>`},
	{"Figure", "Figure", "Normal", "", `<w:spacing w:before="120" w:after="170"/>`, ""},
	{"Code", "Code", "Normal", "", `<w:spacing w:after="170"/>`, wordBold + `<w:spacing w:val="20"/><w:sz w:val="40"/><w:szCs w:val="40"/>`},
	{"Question", "Question", "BodyText", "", `<w:keepNext/><w:spacing w:before="200" w:after="60"/>`, wordBold},
	{"Box", "Box", "BodyText", "", `<w:spacing w:after="60"/><w:ind w:left="624" w:hanging="340"/>`, ""},
	{"Line", "Line", "Normal", "", `<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="9426"/></w:tabs><w:spacing w:before="240"/>`, ""},
	{"Header", "header", "Normal", "", `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="3" w:color="` + hairline + `"/></w:pBdr>` + wordRight, wordQuiet + `<w:sz w:val="17"/><w:szCs w:val="17"/>`},
	{"Footer", "footer", "Normal", "", `<w:pBdr><w:top w:val="single" w:sz="4" w:space="3" w:color="` + hairline + `"/></w:pBdr>` + wordRight, wordQuiet + `<w:sz w:val="17"/><w:szCs w:val="17"/>`},
	{"TOCHeading", "TOC Heading", "Normal", "", `<w:keepNext/><w:spacing w:before="280" w:after="110"/>`, wordAccent + `<w:sz w:val="32"/><w:szCs w:val="32"/>`},
	{"TOC2", "toc 2", "Normal", "", wordRight + `<w:spacing w:after="60"/>`, ""},
	{"TOC3", "toc 3", "Normal", "", wordRight + `<w:spacing w:after="60"/><w:ind w:left="340"/>`, ""},
}

func docxStyles(lang words.Lang) []byte {
	var m markup
	m.raw(xmlHead + `<w:styles` + docxNames + `><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="` + typeface + `" w:hAnsi="` + typeface + `" w:eastAsia="` + typeface + `" w:cs="` + typeface + `"/>` +
		`<w:color w:val="` + ink + `"/><w:sz w:val="22"/><w:szCs w:val="22"/>`)
	m.print(`<w:lang w:val="%s-%s" w:eastAsia="%s-%s" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>`+"\n", string(lang), country(lang), string(lang), country(lang))
	m.raw(`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>` + "\n")
	for _, l := range wordLooks {
		m.print(`<w:style w:type="paragraph" w:styleId="%s"`, l.id)
		if strings.ToLower(l.name) != l.name && !builtIn[l.name] {
			m.raw(` w:customStyle="1"`)
		}
		m.print(`><w:name w:val="%s"/><w:basedOn w:val="%s"/>`, l.name, l.parent)
		if l.next != "" {
			m.print(`<w:next w:val="%s"/>`, l.next)
		}
		m.raw(`<w:qFormat/>`)
		if l.block != "" {
			m.raw(`<w:pPr>` + l.block + `</w:pPr>`)
		}
		if l.letters != "" {
			m.raw(`<w:rPr>` + l.letters + `</w:rPr>`)
		}
		m.raw("</w:style>\n")
	}
	m.raw(docxLetters)
	m.raw(`</w:styles>`)
	return []byte(m.String())
}

// builtIn are the names with capitals that Word knows itself.
var builtIn = map[string]bool{"Body Text": true, "List Paragraph": true, "Quote": true, "TOC Heading": true}

const docxLetters = `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/><w:qFormat/><w:rPr><w:i/><w:iCs/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="` + accent + `"/><w:u w:val="single"/></w:rPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="PlanTable"><w:name w:val="Plan table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="` + hairline + `"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="` + hairline + `"/></w:tblBorders><w:tblCellMar><w:top w:w="75" w:type="dxa"/><w:left w:w="113" w:type="dxa"/><w:bottom w:w="75" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
`
