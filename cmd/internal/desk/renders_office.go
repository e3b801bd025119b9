package desk

import (
	"io"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/office"
)

// The forms that others can write on in, or count in.
const (
	FormODT  Form = casework.FormODT
	FormDOCX Form = casework.FormDOCX
	FormODS  Form = casework.FormODS
	FormCSV  Form = casework.FormCSV
)

// office are the writers of the forms for programs of an office.
func (p press) office() map[Form]casework.Render {
	return map[Form]casework.Render{
		FormODT:                    p.written(p.contacts.PlanDocument, office.ODT),
		FormDOCX:                   p.written(p.contacts.PlanDocument, office.DOCX),
		casework.FormEvaluationODT: p.written(document.EvaluationForm, office.ODT),
		casework.FormInvitationODT: p.written(p.contacts.Invitation, office.ODT),
		casework.FormMinutesODT:    p.written(document.Minutes, office.ODT),
		FormODS: func(w io.Writer, d consent.Disclosure) error {
			book, err := document.Lists(d, p.lang)
			if err != nil {
				return err
			}
			return office.ODS(w, book)
		},
		FormCSV: func(w io.Writer, d consent.Disclosure) error {
			grid, err := document.Actions(d, p.lang)
			if err != nil {
				return err
			}
			return office.CSV(w, grid)
		},
	}
}
