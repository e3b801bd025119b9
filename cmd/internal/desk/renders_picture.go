package desk

import (
	"io"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/html"
	"keukentafel/app/picture"
	"keukentafel/app/picture/raster"
	"keukentafel/app/words"
)

// A picture in a file of its own: as large as a page of a screen, and in dots
// twice as fine.
const (
	drawnWidth  = 1000
	drawnHeight = 700
	pngScale    = 2
)

// webPage writes the plan with its pictures as one page for a browser.
func webPage(contacts document.Contacts, lang words.Lang) casework.Render {
	return func(w io.Writer, d consent.Disclosure) error {
		doc, err := contacts.WebDocument(d, lang)
		if err != nil {
			return err
		}
		return html.Write(w, doc)
	}
}

// drawing writes the ecogram of what a recipient may see. There is no line on it
// that says for whom it is, so what is only looked at is not drawn: it would
// pass for a copy.
func drawing(lang words.Lang, write func(io.Writer, picture.Drawing) error) casework.Render {
	return func(w io.Writer, d consent.Disclosure) error {
		if err := document.Check(d); err != nil {
			return err
		}
		if d.ViewOnly() {
			return consent.ErrNotADisclosure
		}
		return write(w, picture.EcogramOfSlice(d.Slice(), picture.Paper{Width: drawnWidth, Height: drawnHeight, Measure: raster.Measure, Words: lang}))
	}
}
