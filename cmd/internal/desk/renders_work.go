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

// Within how many pages a paper stays when it can: a handover sheet, and a letter
// with the rights on its back.
const (
	handoverPages = 2
	letterPages   = 2
)

// workPapers are the writers of the documents that the work needs beside the
// plan.
func workPapers(lang words.Lang, contacts document.Contacts) map[Form]casework.Render {
	return map[Form]casework.Render{
		casework.FormEvaluation:       onPaper(document.EvaluationForm, lang, 0),
		casework.FormInvitation:       onPaper(contacts.Invitation, lang, 1),
		casework.FormMinutes:          onPaper(document.Minutes, lang, 0),
		FormRecallLetter:              onPaper(document.RecallLetter, lang, 1),
		casework.FormWithdrawalLetter: onPaper(contacts.WithdrawalLetter, lang, letterPages),
		casework.FormHandoverSheet:    onPaper(document.HandoverSheet, lang, handoverPages),
	}
}

// onPaper writes a document as PDF, within so many pages when it can; 0 is as
// many as it needs.
func onPaper(compose composing, lang words.Lang, pages int) casework.Render {
	return func(w io.Writer, d consent.Disclosure) error {
		doc, err := compose(d, lang)
		if errors.Is(err, document.ErrNoMeeting) {
			return casework.ErrNoMeeting
		}
		if err != nil {
			return err
		}
		if pages == 0 {
			return pdf.Write(w, doc)
		}
		return pdf.WriteWithin(w, doc, pages)
	}
}
