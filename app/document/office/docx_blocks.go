package office

import (
	"fmt"
	"strings"

	"keukentafel/app/document"
)

// compose writes the logo and all blocks.
func (d *docx) compose(doc document.Document) error {
	if doc.Logo != nil {
		logo, err := logoOf(*doc.Logo)
		if err != nil {
			return err
		}
		d.picture(logo)
	}
	for _, block := range flat(doc) {
		if err := d.block(block); err != nil {
			return err
		}
	}
	return nil
}

func (d *docx) block(block document.Block) error {
	switch b := block.(type) {
	case document.Heading:
		d.heading()
	case document.Paragraph:
		d.styled(docxParagraph(b), "", b.Runs)
	case document.List:
		d.list(b)
	case document.Table:
		d.table(b)
	case document.KeyValues:
		for _, pair := range b.Pairs {
			d.paragraph("Fact", pair.Key, "", func() {
				d.run(document.Run{Text: pair.Key, Bold: true})
				d.tab()
				d.runs(pair.Value)
			})
		}
	case document.Statement:
		d.statement(b)
	case document.Note:
		d.plain("NoteTitle", b.Title)
		d.styled("Note", "", b.Runs)
	case document.Code:
		art, err := squaresOf(b.Squares, b.Alt, codeSquare)
		if err != nil {
			return err
		}
		d.picture(art)
		d.plain("Code", strings.Join(b.Groups, " "))
	case document.Figure:
		art, err := drawn(b, d.lang)
		if err != nil {
			return err
		}
		d.picture(art)
	case document.Contents:
		d.contents(b)
	case document.Signatures:
		d.signatures(b)
	case document.Blank:
		d.blank(b)
	case document.ContactCard:
		return d.card(b)
	case document.Tiles:
		for _, card := range b.Cards {
			if err := d.card(card); err != nil {
				return err
			}
		}
	case document.PageBreak:
		d.turn = true
	default:
		return fmt.Errorf("unknown block %T", block)
	}
	return nil
}

// docxParagraph is the style of a paragraph.
func docxParagraph(b document.Paragraph) string {
	switch {
	case b.Large:
		return "Large"
	case b.Small:
		return "Small"
	}
	return "BodyText"
}

// card is a contact in words above its QR code.
func (d *docx) card(b document.ContactCard) error {
	art, err := squaresOf(b.Squares, b.Alt, cardSquare)
	if err != nil {
		return err
	}
	for _, part := range b.InWords() {
		if err := d.block(part); err != nil {
			return err
		}
	}
	d.picture(art)
	return nil
}

func (d *docx) heading() {
	at := d.places.all[d.headed]
	d.headed++
	d.paragraph(fmt.Sprintf("Heading%d", at.level), at.text, "", func() {
		d.body.print(`<w:bookmarkStart w:id="%d" w:name="%s"/>`, d.headed, at.mark)
		d.write(at.text)
		d.body.print(`<w:bookmarkEnd w:id="%d"/>`, d.headed)
	})
}

// numbers of the first list with bullets and of those that count.
const (
	bulletList   = 1
	firstCounted = 2
)

func (d *docx) list(b document.List) {
	if len(b.Items) == 0 {
		return
	}
	number := bulletList
	if b.Ordered {
		number = firstCounted + d.counted
		d.counted++
	}
	for _, item := range b.Items {
		d.styled("ListParagraph", fmt.Sprintf(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="%d"/></w:numPr>`, number), item.Runs)
	}
}

// numbering says how lists look; each list that counts begins at one.
func (d *docx) numbering() []byte {
	const place = `<w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="425"/></w:tabs><w:ind w:left="425" w:hanging="340"/></w:pPr>`
	var m markup
	m.raw(xmlHead + `<w:numbering` + docxNames + `>` +
		`<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>` + place + `<w:rPr><w:color w:val="` + accent + `"/></w:rPr></w:lvl></w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>` + place + `</w:lvl></w:abstractNum>`)
	m.print(`<w:num w:numId="%d"><w:abstractNumId w:val="0"/></w:num>`, bulletList)
	for i := range d.counted {
		m.print(`<w:num w:numId="%d"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`, firstCounted+i)
	}
	m.raw(`</w:numbering>`)
	return []byte(m.String())
}

// statement keeps apart what somebody said and who said it.
func (d *docx) statement(b document.Statement) {
	named := b.Speaker != "" || b.Detail != ""
	d.plain(map[bool]string{true: "Quote", false: "QuoteAlone"}[named], "“"+b.Text+"”")
	if !named {
		return
	}
	d.paragraph("Speaker", b.Speaker, "", func() {
		d.run(document.Run{Text: b.Speaker, Bold: true})
		if b.Speaker != "" && b.Detail != "" {
			d.write(" · ")
		}
		d.write(b.Detail)
	})
}

// blank is a question with boxes and lines for a pen.
func (d *docx) blank(b document.Blank) {
	if b.Label != "" {
		d.plain("Question", b.Label)
	}
	for _, row := range boxes(b.Options) {
		d.plain("Box", row)
	}
	for range b.Lines {
		d.paragraph("Line", "", "", d.tab)
	}
}

// contents is a list of headings that Word can renew. The numbers of the pages
// are fields without a value: only who lays out the pages knows it.
func (d *docx) contents(b document.Contents) {
	entries := d.places.under(b)
	if len(entries) == 0 {
		return
	}
	d.body.raw(`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>` + "\n")
	if b.Title != "" {
		d.plain("TOCHeading", b.Title)
	}
	for i, at := range entries {
		d.paragraph(fmt.Sprintf("TOC%d", at.level), at.text, "", func() {
			if i == 0 {
				d.field("begin")
				d.body.print(`<w:r><w:instrText xml:space="preserve"> TOC \o "2-%d" \h \z </w:instrText></w:r>`, contentsDepth(b))
				d.field("separate")
			}
			d.body.print(`<w:hyperlink w:anchor="%s" w:history="1">`, at.mark)
			d.write(at.text)
			d.tab()
			d.field("begin")
			d.body.print(`<w:r><w:instrText xml:space="preserve"> PAGEREF %s \h </w:instrText></w:r>`, at.mark)
			d.field("separate")
			d.field("end")
			d.body.raw(`</w:hyperlink>`)
			if i == len(entries)-1 {
				d.field("end")
			}
		})
	}
	d.body.raw("</w:sdtContent></w:sdt>\n")
}

func (d *docx) field(part string) { d.body.raw(`<w:r><w:fldChar w:fldCharType="` + part + `"/></w:r>`) }
