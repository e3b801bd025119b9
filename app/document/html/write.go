package html

import (
	"bufio"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"keukentafel/app/document"
	"keukentafel/app/words"
)

// ErrNoTitle means that the document has no title: nobody could tell this page
// from another one.
var ErrNoTitle = errors.New("page has no title")

// Write makes one page. Nothing is written when a part cannot be.
func Write(w io.Writer, doc document.Document) error {
	if document.Clean(doc.Title) == "" {
		return fmt.Errorf("write page: %w", ErrNoTitle)
	}
	if doc.Logo != nil {
		if _, err := doc.Logo.Open(); err != nil { // a browser would show nothing, and nobody would know
			return fmt.Errorf("write page: %w", err)
		}
	}
	blocks := document.InOneColumn(doc.All())
	p := &page{lang: words.Parse(doc.Lang), titles: titlesOf(blocks)}
	p.head(doc)
	for _, block := range blocks {
		if err := p.block(block); err != nil {
			return fmt.Errorf("write page: %w", err)
		}
	}
	p.end(doc)
	out := bufio.NewWriter(w)
	if _, err := out.WriteString(p.text.String()); err != nil {
		return fmt.Errorf("write page: %w", err)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write page: %w", err)
	}
	return nil
}

// page is what was written so far.
type page struct {
	text    strings.Builder
	lang    words.Lang
	level   int  // of the last heading
	part    bool // a section is open
	figures int
	parts   int
	titles  []string // of the parts, for the list of contents
}

// print writes markup; every value is made safe first.
func (p *page) print(format string, values ...any) {
	for i, v := range values {
		if text, ok := v.(string); ok {
			values[i] = safe(text)
		}
	}
	fmt.Fprintf(&p.text, format, values...)
}

// safe makes text fit for between tags and in attributes.
func safe(text string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(document.Clean(text))); err != nil {
		return "" // a strings.Builder does not fail
	}
	return strings.NewReplacer("&#xA;", "\n", "&#x9;", " ").Replace(b.String())
}

func (p *page) head(doc document.Document) {
	p.text.WriteString("<!DOCTYPE html>\n")
	p.print(`<html xmlns="http://www.w3.org/1999/xhtml" lang="%s" xml:lang="%s">`+"\n<head>\n", string(p.lang), string(p.lang))
	p.text.WriteString(`<meta charset="utf-8"/>` + "\n" + `<meta name="viewport" content="width=device-width, initial-scale=1"/>` + "\n" +
		`<meta http-equiv="Content-Security-Policy" content="` + policy(doc) + `"/>` + "\n" +
		`<meta name="referrer" content="no-referrer"/>` + "\n" + `<meta name="robots" content="noindex"/>` + "\n")
	p.print("<title>%s</title>\n", doc.Title)
	p.text.WriteString("<style>" + style + "</style>\n</head>\n<body>\n")
	p.print(`<a class="skip" href="#plan">%s</a>`+"\n", p.lang.T("page.skip"))
	p.text.WriteString("<header>")
	p.logo(doc.Logo)
	p.print(`<p><span>%s</span> <span>%s</span></p></header>`+"\n", doc.Header.Left, doc.Header.Right)
	if doc.Watermark != "" {
		p.print(`<p class="draft">%s</p>`+"\n", doc.Watermark)
	}
	p.text.WriteString(`<main id="plan" tabindex="-1">` + "\n")
}

func (p *page) end(doc document.Document) {
	p.closePart()
	p.text.WriteString("</main>\n")
	p.print("<footer><p>%s</p></footer>\n</body>\n</html>\n", doc.Footer.Left)
}

// heading writes the one main heading, or opens a part.
func (p *page) heading(b document.Heading) {
	level := levelAfter(p.level, b)
	p.level = level
	if b.Anchor != "" {
		p.print(`<span id="%s"></span>`, b.Anchor)
	}
	if level == 1 {
		p.print(`<h1 dir="auto">%s</h1>`+"\n", b.Text)
		return
	}
	if level > 2 {
		p.print(fmt.Sprintf("<h%d dir=\"auto\">%%s</h%d>\n", level, level), b.Text)
		return
	}
	p.closePart()
	p.parts++
	p.part = true
	p.print(`<section aria-labelledby="part-%d">`+"\n"+`<h2 id="part-%d" dir="auto">%s</h2>`+"\n", p.parts, p.parts, b.Text)
}

func (p *page) closePart() {
	if p.part {
		p.text.WriteString("</section>\n")
	}
	p.part = false
}
