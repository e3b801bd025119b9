package html

import (
	"fmt"

	"keukentafel/app/document"
	"keukentafel/app/picture"
)

// card writes a contact with its QR code, black on white in every palette.
func (p *page) card(b document.ContactCard) {
	side := b.Squares.Side() + 2*picture.QuietZone
	p.print(`<div class="note"><p><strong>%s</strong></p><dl>`+"\n", b.Name)
	for _, pair := range b.Facts {
		p.print("<div><dt>%s</dt><dd>", pair.Key)
		p.runs(pair.Value)
		p.text.WriteString("</dd></div>\n")
	}
	p.print(`</dl><svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="%s"`, b.Alt)
	fmt.Fprintf(&p.text, ` width="180" height="180" viewBox="0 0 %d %d"><path fill="#fff" d="M0 0h%dv%dh-%dz"/><path fill="#000" d="`, side, side, side, side, side)
	for _, s := range b.Squares.Strokes() {
		fmt.Fprintf(&p.text, "M%d %dh%dv1h-%dz", s.X+picture.QuietZone, s.Y+picture.QuietZone, s.Length, s.Length)
	}
	p.text.WriteString("\"/></svg></div>\n")
}
