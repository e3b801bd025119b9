package html

import (
	"fmt"
	"strings"

	"keukentafel/app/document"
	"keukentafel/app/picture"
)

// card writes a contact with its QR code, black on white in every palette.
func (p *page) card(b document.ContactCard) {
	p.print(`<div class="note"><p><strong>%s</strong></p>`+"\n", b.Name)
	p.facts(b.Facts)
	p.squares(b.Squares, b.Alt)
	p.text.WriteString("</div>\n")
}

func (p *page) facts(facts []document.Pair) {
	if len(facts) == 0 {
		return
	}
	p.text.WriteString("<dl>")
	for _, pair := range facts {
		p.print("<div><dt>%s</dt><dd>", pair.Key)
		p.runs(pair.Value)
		p.text.WriteString("</dd></div>\n")
	}
	p.text.WriteString("</dl>")
}

// code writes a code in large groups below its QR code.
func (p *page) code(b document.Code) {
	p.text.WriteString(`<div class="note">`)
	p.squares(b.Squares, b.Alt)
	p.print(`<p class="code">%s</p></div>`+"\n", strings.Join(b.Groups, " "))
}

// squares draws a QR code.
func (p *page) squares(squares picture.Squares, alt string) {
	side := squares.Side() + 2*picture.QuietZone
	p.print(`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="%s"`, alt)
	fmt.Fprintf(&p.text, ` width="180" height="180" viewBox="0 0 %d %d"><path fill="#fff" d="M0 0h%dv%dh-%dz"/><path fill="#000" d="`, side, side, side, side, side)
	for _, s := range squares.Strokes() {
		fmt.Fprintf(&p.text, "M%d %dh%dv1h-%dz", s.X+picture.QuietZone, s.Y+picture.QuietZone, s.Length, s.Length)
	}
	p.text.WriteString("\"/></svg>")
}
