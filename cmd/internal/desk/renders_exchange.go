package desk

import (
	"io"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/fhir"
	"keukentafel/app/document/ics"
	"keukentafel/app/document/pdf"
	"keukentafel/app/words"
)

// exchange are the writers of files for the programs and telephones of others.
func exchange(lang words.Lang) map[Form]casework.Render {
	in := func(write func(io.Writer, consent.Disclosure, words.Lang) error) casework.Render {
		return func(w io.Writer, d consent.Disclosure) error { return write(w, d, lang) }
	}
	return map[Form]casework.Render{
		casework.FormFHIR: in(fhir.Write),
		casework.FormVCF:  document.VCards,
		casework.FormCards: func(w io.Writer, d consent.Disclosure) error {
			doc, err := document.ContactCards(d, lang)
			if err != nil {
				return err
			}
			return pdf.Write(w, doc)
		},
		casework.FormICS: in(func(w io.Writer, d consent.Disclosure, lang words.Lang) error {
			return ics.Write(w, d, lang, ics.Plain) // a calendar lies open to others
		}),
	}
}
