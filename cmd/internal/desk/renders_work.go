package desk

import (
	"keukentafel/app/casework"
	"keukentafel/app/document"
)

// Within how many pages a paper stays when it can: a handover sheet, and a letter
// with the rights on its back.
const (
	handoverPages = 2
	letterPages   = 2
)

// work are the writers of the documents that the work needs beside the plan.
func (p press) work() map[Form]casework.Render {
	return map[Form]casework.Render{
		casework.FormEvaluation:       p.paper(document.EvaluationForm),
		casework.FormInvitation:       p.within(1, p.contacts.Invitation),
		casework.FormMinutes:          p.paper(document.Minutes),
		casework.FormCase:             p.paper(document.CaseDocument),
		FormRecallLetter:              p.within(1, document.RecallLetter),
		casework.FormWithdrawalLetter: p.within(letterPages, p.contacts.WithdrawalLetter),
		casework.FormHandoverSheet:    p.within(handoverPages, document.HandoverSheet),
	}
}
