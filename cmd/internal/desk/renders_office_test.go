package desk

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"keukentafel/app/casework"
	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/words"
)

var officeForms = []Form{FormODT, FormDOCX, FormODS, FormCSV}

// unpacked is all that can be read in a file of an office.
func unpacked(t *testing.T, file []byte) string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return string(file) // a list without a wrapping
	}
	var all strings.Builder
	for _, f := range archive.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(&all, in); err != nil {
			t.Fatal(err)
		}
	}
	return all.String()
}

func TestAFileForTheOfficeOfTheSchoolHoldsNothingThatIsWithheld(t *testing.T) {
	d, err := sampleplan.For(sampleplan.ToSchool())
	if err != nil {
		t.Fatal(err)
	}
	for _, form := range officeForms {
		var file bytes.Buffer
		if err := Renders(words.NL)[form](&file, d); err != nil {
			t.Fatal(err)
		}
		text := unpacked(t, file.Bytes())
		if !strings.Contains(text, "Een rustplek in de klas maken") {
			t.Errorf("%s does not hold what the school may see", form)
		}
		for _, secret := range append(sampleplan.Secrets(), "Els Vos", "Noor") {
			if strings.Contains(text, secret) {
				t.Errorf("%s holds %q", form, secret)
			}
		}
	}
}

func TestTheFamilyGetsItsRightsAndTheAdvocateOfItsTownToWriteOnIn(t *testing.T) {
	d, err := sampleplan.For(sampleplan.ToHome())
	if err != nil {
		t.Fatal(err)
	}
	for _, form := range []Form{FormODT, FormDOCX} {
		for _, lang := range words.Langs() {
			var file bytes.Buffer
			if err := RendersFor(lang, document.Contacts{Advocate: "AKJ 088-5551000"})[form](&file, d); err != nil {
				t.Fatal(err)
			}
			text := unpacked(t, file.Bytes())
			if !strings.Contains(text, "AKJ 088-5551000") || !strings.Contains(text, lang.T("document.rights")) {
				t.Errorf("%s in %s does not say whom to turn to", form, lang)
			}
		}
	}
}

func TestWhatIsNoDisclosureBecomesNoFileForAnOffice(t *testing.T) {
	for _, form := range officeForms {
		var file bytes.Buffer
		if err := Renders(words.NL)[form](&file, consent.Disclosure{}); !errors.Is(err, consent.ErrNotADisclosure) || file.Len() > 0 {
			t.Errorf("%s: %v, %d bytes", form, err, file.Len())
		}
	}
}

// A list has no place for whom it is: looked at, it would pass for a copy. The
// others say on every page that nobody was given them.
func TestWhatIsOnlyLookedAtIsNoListToPassOnAndSaysSoInTheOthers(t *testing.T) {
	to, purpose := sampleplan.ToHome()
	view, err := consent.Look(sampleplan.Dossier(), consent.Request{ID: "v1", At: time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC), On: "2026-11-24", Recipient: to, Purpose: purpose})
	if err != nil {
		t.Fatal(err)
	}
	for _, form := range officeForms {
		var file bytes.Buffer
		err := view.Write(&file, Renders(words.NL)[form])
		switch {
		case form == FormCSV:
			if !errors.Is(err, consent.ErrNotADisclosure) || file.Len() > 0 {
				t.Errorf("%v, %d bytes", err, file.Len())
			}
		case err != nil || !strings.Contains(unpacked(t, file.Bytes()), words.NL.T("document.view-only")):
			t.Errorf("%s does not say that it is only looked at: %v", form, err)
		}
	}
}

func TestEveryFormOfAnOfficeIsAFileWithAnEndingOfItsOwn(t *testing.T) {
	for _, form := range officeForms {
		if f, known := casework.FileFormOf(string(form)); !known || f.Ending != "."+string(form) {
			t.Errorf("%s has the ending %q", form, f.Ending)
		}
	}
}
