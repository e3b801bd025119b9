package html

import (
	"fmt"
	"strings"

	"keukentafel/app/document"
)

func (p *page) block(block document.Block) error {
	switch b := block.(type) {
	case document.Heading:
		p.heading(b)
	case document.Contents:
		p.contents(b)
	case document.Paragraph:
		class := ""
		switch {
		case b.Large:
			class = ` class="large"`
		case b.Small:
			class = ` class="small"`
		}
		p.text.WriteString("<p" + class + ` dir="auto">`)
		p.runs(b.Runs)
		p.text.WriteString("</p>\n")
	case document.List:
		p.list(b)
	case document.Table:
		p.table(b)
	case document.KeyValues:
		p.text.WriteString("<dl>\n")
		for _, pair := range b.Pairs {
			p.print(`<div><dt dir="auto">%s</dt><dd dir="auto">`, pair.Key)
			p.runs(pair.Value)
			p.text.WriteString("</dd></div>\n")
		}
		p.text.WriteString("</dl>\n")
	case document.Statement:
		p.statement(b)
	case document.Note:
		p.print(`<div class="note"><p dir="auto"><strong>%s</strong></p><p dir="auto">`, b.Title)
		p.runs(b.Runs)
		p.text.WriteString("</p></div>\n")
	case document.Figure:
		return p.figure(b)
	case document.Signatures:
		p.signatures(b)
	case document.Blank:
		p.blank(b)
	case document.ContactCard:
		p.card(b)
	case document.Tiles:
		for _, card := range b.Cards {
			p.card(card)
		}
	case document.Code:
		p.code(b)
	case document.PageBreak:
		p.text.WriteString(`<div class="break"></div>` + "\n")
	default:
		return fmt.Errorf("unknown block %T", block)
	}
	return nil
}

// runs write text in its styles; a line end in it stays one.
func (p *page) runs(runs []document.Run) {
	for _, r := range runs {
		tag := ""
		switch {
		case r.Bold:
			tag = "strong"
		case r.Italic:
			tag = "em"
		}
		text := strings.ReplaceAll(safe(r.Text), "\n", "<br/>")
		if tag != "" {
			text = "<" + tag + ">" + text + "</" + tag + ">"
		}
		if r.Where != "" { // a name in the text of somebody else keeps its own direction
			text = "<bdi>" + text + "</bdi>"
		}
		p.text.WriteString(p.lead(r.Link, text))
	}
}

func (p *page) list(b document.List) {
	if len(b.Items) == 0 {
		return
	}
	tag := "ul"
	if b.Ordered {
		tag = "ol"
	}
	p.text.WriteString("<" + tag + ">\n")
	for _, item := range b.Items {
		p.text.WriteString(`<li dir="auto">`)
		p.runs(item.Runs)
		p.text.WriteString("</li>\n")
	}
	p.text.WriteString("</" + tag + ">\n")
}

// table says of each head whether it is that of a column or of a row. It can be
// moved sideways with the keyboard on a narrow screen.
func (p *page) table(b document.Table) {
	if len(b.Columns) == 0 {
		return
	}
	caption := b.Caption
	if caption == "" {
		caption = p.lang.T("page.table")
	}
	p.print(`<div class="wide" role="region" tabindex="0" aria-label="%s">`+"\n<table>\n", caption)
	if b.Caption != "" {
		p.print("<caption>%s</caption>\n", b.Caption)
	}
	p.text.WriteString("<thead><tr>")
	for _, c := range b.Columns {
		p.print(`<th scope="col">%s</th>`, c.Title)
	}
	p.text.WriteString("</tr></thead>\n<tbody>\n")
	for _, row := range b.Rows {
		p.text.WriteString("<tr>")
		for i := range b.Columns {
			open, shut := `<td dir="auto">`, "</td>"
			if i == 0 && b.RowHeads {
				open, shut = `<th scope="row" dir="auto">`, "</th>"
			}
			p.text.WriteString(open)
			if i < len(row.Cells) {
				p.runs(row.Cells[i])
			}
			p.text.WriteString(shut)
		}
		p.text.WriteString("</tr>\n")
	}
	p.text.WriteString("</tbody>\n</table>\n</div>\n")
}

// statement keeps apart what somebody said and who said it.
func (p *page) statement(b document.Statement) {
	p.text.WriteString("<figure class=\"said\"><blockquote><p dir=\"auto\">" + strings.ReplaceAll("“"+safe(b.Text)+"”", "\n", "<br/>") + "</p></blockquote>")
	if b.Speaker != "" || b.Detail != "" {
		p.text.WriteString("<figcaption>")
		if b.Speaker != "" {
			p.print("<strong><bdi>%s</bdi></strong>", b.Speaker)
		}
		if b.Speaker != "" && b.Detail != "" {
			p.text.WriteString(" · ")
		}
		p.print("<bdi>%s</bdi></figcaption>", b.Detail)
	}
	p.text.WriteString("</figure>\n")
}
