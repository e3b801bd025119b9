package desk

import (
	"errors"
	"io"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/pdf"
	"keukentafel/app/words"
)

// handoverPages is on how many pages a handover sheet stands when it can.
const handoverPages = 2

// composing makes a document of a disclosure.
type composing func(consent.Disclosure, words.Lang) (document.Document, error)

// workPapers are the writers of the documents that the work needs beside the
// plan.
func workPapers(lang words.Lang, contacts document.Contacts) map[Form]casework.Render {
	return map[Form]casework.Render{
		casework.FormEvaluation:       onPaper(document.EvaluationForm, lang),
		casework.FormInvitation:       onPaper(contacts.Invitation, lang),
		casework.FormMinutes:          onPaper(document.Minutes, lang),
		casework.FormWithdrawalLetter: onPaper(contacts.WithdrawalLetter, lang),
		casework.FormHandoverSheet: func(w io.Writer, d consent.Disclosure) error {
			doc, err := document.HandoverSheet(d, lang)
			if err != nil {
				return err
			}
			return pdf.WriteWithin(w, doc, handoverPages)
		},
	}
}

// onPaper writes a document as PDF.
func onPaper(compose composing, lang words.Lang) casework.Render {
	return func(w io.Writer, d consent.Disclosure) error {
		doc, err := compose(d, lang)
		if errors.Is(err, document.ErrNoMeeting) {
			return casework.ErrNoMeeting
		}
		if err != nil {
			return err
		}
		return pdf.Write(w, doc)
	}
}
