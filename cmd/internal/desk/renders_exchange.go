package desk

import (
	"io"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/fhir"
	"keukentafel/app/document/ics"
	"keukentafel/app/words"
)

// exchange are the writers of the forms for programs of others.
func (p press) exchange() map[Form]casework.Render {
	in := func(write func(io.Writer, consent.Disclosure, words.Lang) error) casework.Render {
		return func(w io.Writer, d consent.Disclosure) error { return write(w, d, p.lang) }
	}
	return map[Form]casework.Render{
		casework.FormFHIR:  in(fhir.Write),
		casework.FormVCF:   document.VCards,
		casework.FormCards: p.paper(document.ContactCards),
		casework.FormICS: in(func(w io.Writer, d consent.Disclosure, lang words.Lang) error {
			return ics.Write(w, d, lang, ics.Plain) // a calendar lies open to others
		}),
	}
}
