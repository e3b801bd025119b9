package html

import (
	"encoding/base64"

	"keukentafel/app/document"
)

// policy says what a browser may fetch for this page: nothing, and of pictures
// only those that are in the page itself.
func policy(doc document.Document) string {
	if doc.Logo == nil {
		return "default-src 'none'; style-src 'unsafe-inline'"
	}
	return "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
}

// logo stands above the line at the top, with what it says to who cannot see
// it; without words it is decoration.
func (p *page) logo(logo *document.Image) {
	if logo == nil {
		return
	}
	p.print(`<p class="logo"><img src="data:%s;base64,`, logo.Media)
	p.text.WriteString(base64.StdEncoding.EncodeToString(logo.Data))
	p.print(`" alt="%s"/></p>`+"\n", logo.Alt)
}
