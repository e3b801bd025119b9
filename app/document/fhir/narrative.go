package fhir

import (
	"encoding/xml"
	"regexp"
	"strings"

	"keukentafel/app/document"
)

// inOneLine is a text for a person who sees one resource apart; nil when there
// is nothing to say.
func (b *book) inOneLine(says string) *narrative {
	if strings.TrimSpace(says) == "" {
		return nil
	}
	return b.div("<p>" + safe(says) + "</p>")
}

func (b *book) div(inside string) *narrative {
	lang := string(b.lang)
	return &narrative{"generated", `<div xmlns="http://www.w3.org/1999/xhtml" lang="` + lang + `" xml:lang="` + lang + `">` + inside + "</div>"}
}

// narrative is a part of the text; nil when there are no words in it. A part
// with a picture stays out: FHIR allows no drawing here, and what pictures show
// is told elsewhere in the text.
func (b *book) narrative(blocks []document.Block) *narrative {
	var w writer
	for _, block := range blocks {
		if _, drawn := block.(document.Figure); drawn {
			return nil
		}
		w.block(block)
	}
	if strings.TrimSpace(tags.ReplaceAllString(w.String(), "")) == "" {
		return nil
	}
	return b.div(w.String())
}

var tags = regexp.MustCompile(`<[^>]*>`)

// writer writes blocks in the few elements of XHTML that FHIR allows.
type writer struct{ strings.Builder }

func safe(text string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(document.Clean(text))); err != nil {
		return "" // a strings.Builder does not fail
	}
	return strings.ReplaceAll(b.String(), "&#xA;", "<br/>")
}

func (w *writer) put(parts ...string) {
	for _, p := range parts {
		w.WriteString(p)
	}
}

func runs(all []document.Run) string {
	var text strings.Builder
	for _, r := range all {
		switch {
		case r.Text == "":
		case r.Bold:
			text.WriteString("<b>" + safe(r.Text) + "</b>")
		case r.Italic:
			text.WriteString("<i>" + safe(r.Text) + "</i>")
		default:
			text.WriteString(safe(r.Text))
		}
	}
	return text.String()
}

func (w *writer) block(block document.Block) {
	switch b := block.(type) {
	case document.Heading:
		if b.Level > 1 { // the first is the title of the whole
			w.put("<h3>", safe(b.Text), "</h3>")
		}
	case document.Paragraph:
		w.put("<p>", runs(b.Runs), "</p>")
	case document.List:
		w.list(b)
	case document.Table:
		w.table(b)
	case document.KeyValues:
		if len(b.Pairs) == 0 {
			return
		}
		w.put("<dl>")
		for _, p := range b.Pairs {
			w.put("<dt>", safe(p.Key), "</dt><dd>", runs(p.Value), "</dd>")
		}
		w.put("</dl>")
	case document.Statement:
		w.put("<blockquote><p>", safe("“"+b.Text+"”"), "</p></blockquote>")
		if b.Speaker+b.Detail != "" {
			w.put("<p><b>", safe(b.Speaker), "</b> ", safe(b.Detail), "</p>")
		}
	case document.Note:
		w.put("<p><b>", safe(b.Title), "</b> ", runs(b.Runs), "</p>")
	}
}

func (w *writer) list(b document.List) {
	tag := "ul"
	if b.Ordered {
		tag = "ol"
	}
	if len(b.Items) == 0 {
		return
	}
	w.put("<", tag, ">")
	for _, item := range b.Items {
		w.put("<li>", runs(item.Runs), "</li>")
	}
	w.put("</", tag, ">")
}

func (w *writer) table(b document.Table) {
	if len(b.Columns) == 0 {
		return
	}
	w.put("<table>")
	if b.Caption != "" {
		w.put("<caption>", safe(b.Caption), "</caption>")
	}
	w.put("<thead><tr>")
	for _, c := range b.Columns {
		w.put(`<th scope="col">`, safe(c.Title), "</th>")
	}
	w.put("</tr></thead>")
	if len(b.Rows) > 0 {
		w.put("<tbody>")
		for _, row := range b.Rows {
			w.put("<tr>")
			for i := range b.Columns {
				w.put("<td>")
				if i < len(row.Cells) {
					w.put(runs(row.Cells[i]))
				}
				w.put("</td>")
			}
			w.put("</tr>")
		}
		w.put("</tbody>")
	}
	w.put("</table>")
}
