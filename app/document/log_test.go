package document_test

import (
	"errors"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/words"
)

func TestAPlanIsNotPrintedAsALogNorALogAsAPlan(t *testing.T) {
	to, purpose := sampleplan.ToHome()
	plan, err := sampleplan.For(to, purpose)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := document.LogDocument(plan, words.NL); !errors.Is(err, document.ErrNoLog) {
		t.Errorf("a plan as a log: %v", err)
	}
	if _, err := document.PlanDocument(logOf(t), words.NL); !errors.Is(err, document.ErrNoPlan) {
		t.Errorf("a log as a plan: %v", err)
	}
}

func logOf(t *testing.T) consent.Disclosure {
	t.Helper()
	at := time.Date(2026, 11, 20, 10, 0, 0, 0, time.UTC)
	to, purpose := sampleplan.ToHome()
	d, err := consent.DiscloseLog(sampleplan.Dossier(), consent.Request{ID: "d", At: at, On: sampleplan.Today, Recipient: to, Purpose: purpose},
		consent.Log{Anchor: consent.LogAnchor{Seq: 7, MAC: "0123456789abcdef"}, Signer: consent.LogSigner{Fingerprint: "12345 67890"},
			Lines: []consent.LogLine{{Seq: 6, At: at, Event: "family.open", Action: "R", Outcome: "done", Who: "Marieke"}}})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestTheLogOnPaperNamesItsEndAndItsMakerAtTheFoot(t *testing.T) {
	for _, lang := range words.Langs() {
		doc, err := document.LogDocument(logOf(t), lang)
		if err != nil || doc.Footer.Left != "12345 67890" || doc.Header.Right != lang.T("logbook.document.seal-short", "seq", 7, "mac", "01234567") {
			t.Errorf("%s: foot %q, head %q, %v", lang, doc.Footer.Left, doc.Header.Right, err)
		}
	}
}
