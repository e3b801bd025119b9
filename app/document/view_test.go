package document_test

import (
	"io"
	"strings"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/words"
)

func TestAPaperThatIsOnlyLookedAtSaysThatItIsForNobody(t *testing.T) {
	to, purpose := sampleplan.ToHome()
	view, err := consent.Look(sampleplan.Dossier(), consent.Request{ID: "v1", At: time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC),
		On: "2026-11-24", Recipient: to, Purpose: purpose})
	if err != nil {
		t.Fatal(err)
	}
	err = view.Write(io.Discard, func(_ io.Writer, d consent.Disclosure) error {
		versions, err := document.FamilySheet(d, words.NL)
		if err != nil {
			return err
		}
		plan, err := document.PlanDocument(d, words.NL)
		for _, paper := range append(versions[:1], plan) {
			if foot := paper.Footer.Left; !strings.Contains(foot, "niet om te geven") || strings.Contains(foot, "Alleen voor") {
				t.Errorf("at the foot stands %q", foot)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
