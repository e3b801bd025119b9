package desk_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/samples"
	"keukentafel/app/words"
	"keukentafel/cmd/internal/desk"
)

func TestMinutesOfATalkThatWasNotHeldAreRefusedInWordsThatHelp(t *testing.T) {
	d := samples.DeWit("2026-11-24", ids())
	d.Plan.Meetings = nil
	made, err := consent.Disclose(d, readers(d, 0)[0])
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := desk.Renders(words.NL)[casework.FormMinutes](&file, made); !errors.Is(err, casework.ErrNoMeeting) || file.Len() > 0 {
		t.Error(err)
	}
}

// ofSomethingElse are drawn of something else than a plan.
var ofSomethingElse = []string{casework.FormHandoverSheet, casework.FormWithdrawalLetter}

func TestThePapersOfTheWorkAreDrawnForEveryFamilyAndEveryReaderInBothLanguages(t *testing.T) {
	drawn := 0
	for seed := range uint64(4) {
		d := samples.Family(2000+seed, "2026-11-24")
		for _, r := range readers(d, 0) {
			made, err := consent.Disclose(d, r)
			if err != nil {
				continue // nothing for this one
			}
			for _, lang := range words.Langs() {
				for _, form := range []string{casework.FormEvaluation, casework.FormInvitation, casework.FormMinutes} {
					var file bytes.Buffer
					switch err := desk.Renders(lang)[desk.Form(form)](&file, made); {
					case errors.Is(err, casework.ErrNoMeeting):
					case err != nil || !strings.HasPrefix(file.String(), "%PDF-"):
						t.Errorf("%s for %s in %s: %v", form, r.Recipient.Kind, lang, err)
					default:
						drawn++
					}
				}
			}
		}
	}
	if drawn < 60 {
		t.Errorf("only %d papers were drawn", drawn)
	}
}

func TestAPaperOfSomethingElseIsNotDrawnOfAPlan(t *testing.T) {
	d := samples.DeWit("2026-11-24", ids())
	made, err := consent.Disclose(d, readers(d, 0)[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, form := range slices.Concat(ofSomethingElse, []string{casework.FormConsent, casework.FormRecallLetter}) {
		var file bytes.Buffer
		if err := desk.Renders(words.NL)[desk.Form(form)](&file, made); err == nil || file.Len() > 0 {
			t.Errorf("%s was drawn of a plan", form)
		}
	}
}
