package desk

import (
	"io"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/office"
	"keukentafel/app/words"
)

// The forms that others can write on in, or count in.
const (
	FormODT  Form = casework.FormODT
	FormDOCX Form = casework.FormDOCX
	FormODS  Form = casework.FormODS
	FormCSV  Form = casework.FormCSV
)

// offices are the writers of the forms for programs of an office.
func offices(lang words.Lang, contacts document.Contacts) map[Form]casework.Render {
	plan := func(write func(io.Writer, document.Document) error) casework.Render {
		return func(w io.Writer, d consent.Disclosure) error {
			doc, err := contacts.PlanDocument(d, lang)
			if err != nil {
				return err
			}
			return write(w, doc)
		}
	}
	return map[Form]casework.Render{
		FormODT:  plan(office.ODT),
		FormDOCX: plan(office.DOCX),
		FormODS: func(w io.Writer, d consent.Disclosure) error {
			book, err := document.Lists(d, lang)
			if err != nil {
				return err
			}
			return office.ODS(w, book)
		},
		FormCSV: func(w io.Writer, d consent.Disclosure) error {
			grid, err := document.Actions(d, lang)
			if err != nil {
				return err
			}
			return office.CSV(w, grid)
		},
	}
}
