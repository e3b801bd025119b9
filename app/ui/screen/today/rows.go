package today

import (
	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// longDay is a day as one says it: "dinsdag 24 november 2026".
func longDay(l words.Lang, d family.Date) string {
	return l.Weekday(string(d)) + " " + l.Date(string(d))
}

func unsent(list []casework.Outgoing) int {
	count := 0
	for _, out := range list {
		if out.State == consent.ReceiptQueued && out.Kind != casework.LetterReceipt {
			count++
		}
	}
	return count
}
