package office

import (
	"fmt"

	"keukentafel/app/document"
)

// compose writes the logo and all blocks.
func (o *odt) compose(doc document.Document) error {
	if doc.Logo != nil {
		logo, err := logoOf(*doc.Logo)
		if err != nil {
			return err
		}
		o.picture("Figure", logo)
	}
	for _, block := range flat(doc) {
		if err := o.block(block); err != nil {
			return err
		}
	}
	return nil
}

func (o *odt) block(block document.Block) error {
	switch b := block.(type) {
	case document.Heading:
		o.heading()
	case document.Paragraph:
		o.styled(odtParagraph(b), b.Runs)
	case document.List:
		o.list(b)
	case document.Table:
		o.table(b)
	case document.KeyValues:
		for _, pair := range b.Pairs {
			o.paragraph("Fact", pair.Key, func(t *odtText) {
				t.bold(pair.Key)
				t.tab()
				t.runs(pair.Value)
			})
		}
	case document.Statement:
		o.statement(b)
	case document.Note:
		o.plain("Note_20_title", b.Title)
		o.styled("Note", b.Runs)
	case document.Code:
		return o.code(b)
	case document.Figure:
		art, err := drawn(b, o.lang)
		if err != nil {
			return err
		}
		o.picture("Figure", art)
	case document.Contents:
		o.contents(b)
	case document.Signatures:
		o.signatures(b)
	case document.Blank:
		o.blank(b)
	case document.ContactCard:
		return o.card(b)
	case document.Tiles:
		for _, card := range b.Cards {
			if err := o.card(card); err != nil {
				return err
			}
		}
	case document.PageBreak:
		o.turn = true
	default:
		return fmt.Errorf("unknown block %T", block)
	}
	return nil
}

// odtParagraph is the style of a paragraph.
func odtParagraph(b document.Paragraph) string {
	switch {
	case b.Large:
		return "Large"
	case b.Small:
		return "Small"
	}
	return "Text_20_body"
}

// card is a contact in words above its QR code.
func (o *odt) card(b document.ContactCard) error {
	art, err := squaresOf(b.Squares, b.Alt, cardSquare)
	if err != nil {
		return err
	}
	for _, part := range b.InWords() {
		if err := o.block(part); err != nil {
			return err
		}
	}
	o.picture("Figure", art)
	return nil
}

func (o *odt) heading() {
	at := o.places.all[o.headed]
	o.headed++
	o.body.print(`<text:h text:style-name="%s" text:outline-level="%d">`, o.styleFor(fmt.Sprintf("Heading_20_%d", at.level), at.text), at.level)
	o.body.print(`<text:bookmark-start text:name="%s"/>`, at.mark)
	(&odtText{odt: o, space: true}).write(at.text)
	o.body.print(`<text:bookmark-end text:name="%s"/></text:h>`+"\n", at.mark)
}

func (o *odt) list(b document.List) {
	if len(b.Items) == 0 {
		return
	}
	style := "Bullets"
	if b.Ordered {
		style = "Numbers"
	}
	o.body.print(`<text:list text:style-name="%s">`+"\n", style)
	for _, item := range b.Items {
		o.body.raw("<text:list-item>")
		o.styled("Point", item.Runs)
		o.body.raw("</text:list-item>\n")
	}
	o.body.raw("</text:list>\n")
}

// statement keeps apart what somebody said and who said it.
func (o *odt) statement(b document.Statement) {
	named := b.Speaker != "" || b.Detail != ""
	o.plain(map[bool]string{true: "Quotations", false: "Quotation_20_alone"}[named], "“"+b.Text+"”")
	if !named {
		return
	}
	o.paragraph("Speaker", b.Speaker, func(t *odtText) {
		if b.Speaker != "" {
			t.bold(b.Speaker)
		}
		if b.Speaker != "" && b.Detail != "" {
			t.write(" · ")
		}
		t.write(b.Detail)
	})
}

// code is a QR code above the same in letters.
func (o *odt) code(b document.Code) error {
	art, err := squaresOf(b.Squares, b.Alt, codeSquare)
	if err != nil {
		return err
	}
	o.picture("Figure", art)
	text := ""
	for i, group := range b.Groups {
		if i > 0 {
			text += " "
		}
		text += group
	}
	o.plain("Code", text)
	return nil
}

// blank is a question with boxes and lines for a pen.
func (o *odt) blank(b document.Blank) {
	if b.Label != "" {
		o.plain("Question", b.Label)
	}
	for _, row := range boxes(b.Options) {
		o.plain("Box", row)
	}
	for range b.Lines {
		o.paragraph("Line", "", func(t *odtText) { t.tab() })
	}
}

// contents is a list of headings that a word processor can renew. The number of
// a page is a field, which is counted when the text is opened.
func (o *odt) contents(b document.Contents) {
	entries := o.places.under(b)
	if len(entries) == 0 {
		return
	}
	o.indexed++
	depth := contentsDepth(b) - 1 // the heading of the document is not in it
	o.body.print(`<text:table-of-content text:name="contents-%d" text:style-name="Contents" text:protected="false">`, o.indexed)
	o.body.print(`<text:table-of-content-source text:outline-level="%d" text:use-outline-level="false" text:use-index-marks="false" text:use-index-source-styles="true">`, depth)
	o.body.print(`<text:index-title-template text:style-name="Contents_20_Heading">%s</text:index-title-template>`, b.Title)
	for level := 1; level <= depth; level++ {
		o.body.print(`<text:table-of-content-entry-template text:outline-level="%d" text:style-name="Contents_20_%d"><text:index-entry-link-start/><text:index-entry-text/><text:index-entry-link-end/><text:index-entry-tab-stop style:type="right"/><text:index-entry-page-number/></text:table-of-content-entry-template>`, level, level)
	}
	for level := 1; level <= depth; level++ {
		o.body.print(`<text:index-source-styles text:outline-level="%d"><text:index-source-style text:style-name="Heading_20_%d"/></text:index-source-styles>`, level, level+1)
	}
	o.body.raw("</text:table-of-content-source><text:index-body>\n")
	if b.Title != "" {
		o.body.print(`<text:index-title text:name="contents-%d-title">`, o.indexed)
		o.plain("Contents_20_Heading", b.Title)
		o.body.raw("</text:index-title>")
	}
	for _, at := range entries {
		o.paragraph(fmt.Sprintf("Contents_20_%d", at.level-1), at.text, func(t *odtText) {
			o.body.print(`<text:a xlink:type="simple" xlink:href="#%s">`, at.mark)
			t.write(at.text)
			o.body.raw("</text:a>")
			t.tab()
			o.body.print(`<text:bookmark-ref text:reference-format="page" text:ref-name="%s"></text:bookmark-ref>`, at.mark)
		})
	}
	o.body.raw("</text:index-body></text:table-of-content>\n")
}
