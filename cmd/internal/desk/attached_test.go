package desk

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document/pdfcheck"
	"keukentafel/app/document/planjson"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/words"
)

// readersOf are one reader of each kind.
func readersOf() map[string]func() (consent.Recipient, consent.Purpose) {
	return map[string]func() (consent.Recipient, consent.Purpose){"school": sampleplan.ToSchool, "home": sampleplan.ToHome, "town": sampleplan.ToTown}
}

func TestThePlanInsideThePDFSaysWhatTheReaderMaySeeAndNothingMore(t *testing.T) {
	for name, reader := range readersOf() {
		d, err := sampleplan.For(reader())
		if err != nil {
			t.Fatal(err)
		}
		var file, plain bytes.Buffer
		if err := Renders(words.NL)[FormPDF](&file, d); err != nil {
			t.Fatal(err)
		}
		if err := planjson.Write(&plain, d); err != nil {
			t.Fatal(err)
		}
		inside, err := pdfcheck.Attached(file.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		if len(inside) != 1 || !bytes.Equal(inside["plan.json"], plain.Bytes()) {
			t.Errorf("%s: %d files go along, and the plan is not that of this reader", name, len(inside))
		}
		if name != "school" {
			continue
		}
		for _, secret := range append(sampleplan.Secrets(), "Els Vos", "Noor") {
			if bytes.Contains(inside["plan.json"], []byte(secret)) {
				t.Errorf("the plan inside the PDF of the school has %q", secret)
			}
		}
	}
}

func TestWhatIsOnlyLookedAtCarriesNoPlanThatCouldBeTakenOut(t *testing.T) {
	to, purpose := sampleplan.ToHome()
	view, err := consent.Look(sampleplan.Dossier(), consent.Request{ID: "v1", At: time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC),
		On: "2026-11-24", Recipient: to, Purpose: purpose})
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := view.Write(&file, func(w io.Writer, d consent.Disclosure) error { return Renders(words.NL)[FormPDF](w, d) }); err != nil {
		t.Fatal(err)
	}
	if inside, err := pdfcheck.Attached(file.Bytes()); err != nil || len(inside) != 0 {
		t.Errorf("%d files go along, %v", len(inside), err)
	}
}

func TestEveryPDFForEveryReaderKeepsTheStandards(t *testing.T) {
	drawn := 0
	for name, reader := range readersOf() {
		d, err := sampleplan.For(reader())
		if err != nil {
			t.Fatal(err)
		}
		for _, lang := range words.Langs() {
			for form, render := range Renders(lang) {
				if as, known := casework.FileFormOf(string(form)); known && as.Ending != ".pdf" || strings.HasSuffix(string(form), "png") {
					continue
				}
				var file bytes.Buffer
				if render(&file, d) != nil || !bytes.HasPrefix(file.Bytes(), []byte("%PDF-")) {
					continue // of something else than a plan, or not for this reader
				}
				drawn++
				if faults := pdfcheck.Faults(file.Bytes()); len(faults) > 0 {
					t.Errorf("%s for %s in %s:\n%s", form, name, lang, strings.Join(faults, "\n"))
				}
			}
		}
	}
	if drawn < 8 {
		t.Errorf("only %d files were looked at", drawn)
	}
}
