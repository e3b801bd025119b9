package desk

import (
	"io"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/html"
	"keukentafel/app/document/pdf"
	"keukentafel/app/words"
)

// composing makes a document of what a recipient may see.
type composing func(consent.Disclosure, words.Lang) (document.Document, error)

// press writes documents in one language, under one logo. Every document that
// leaves passes here, so that none goes without its letterhead.
type press struct {
	lang     words.Lang
	contacts document.Contacts
	logo     *document.Image // nil for none
}

// written composes a document, puts the logo at its top and writes it.
func (p press) written(compose composing, write func(io.Writer, document.Document) error) casework.Render {
	return func(w io.Writer, d consent.Disclosure) error {
		doc, err := compose(d, p.lang)
		if err != nil {
			return err
		}
		doc.Logo = p.logo
		return write(w, doc)
	}
}

// paper writes a PDF of as many pages as it needs.
func (p press) paper(compose composing) casework.Render { return p.written(compose, pdf.Write) }

// within writes a PDF of so many pages when it can.
func (p press) within(pages int, compose composing) casework.Render {
	return p.written(compose, func(w io.Writer, doc document.Document) error { return pdf.WriteWithin(w, doc, pages) })
}

// page writes one page for a browser.
func (p press) page(compose composing) casework.Render { return p.written(compose, html.Write) }

// onePage writes the first version that fits on a page.
func (p press) onePage(compose func(consent.Disclosure, words.Lang) ([]document.Document, error)) casework.Render {
	return func(w io.Writer, d consent.Disclosure) error {
		versions, err := compose(d, p.lang)
		if err != nil {
			return err
		}
		for i := range versions {
			versions[i].Logo = p.logo
		}
		_, err = pdf.WriteOnePage(w, versions)
		return err
	}
}
