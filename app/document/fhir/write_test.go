package fhir_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/fhir"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

// recipients are all who can receive a plan.
var recipients = map[string]func() (consent.Recipient, consent.Purpose){
	"home": sampleplan.ToHome, "school": sampleplan.ToSchool, "town": sampleplan.ToTown,
	"mother": func() (consent.Recipient, consent.Purpose) {
		return consent.Recipient{Kind: consent.ToPerson, Person: sampleplan.Mother}, consent.PurposeOwnCopy
	},
}

// disclosed is what a recipient may have now, while others still have to answer.
func disclosed(t testing.TB, dossier consent.Dossier, to consent.Recipient, purpose consent.Purpose) (consent.Disclosure, error) {
	t.Helper()
	version := 0
	if n := len(dossier.Versions); n > 0 {
		version = dossier.Versions[n-1].Number
	}
	return consent.Disclose(dossier, consent.Request{ID: "disclosure-1", At: time.Date(2026, 11, 23, 14, 5, 0, 0, time.UTC), On: sampleplan.Today,
		Recipient: to, Purpose: purpose, Version: version, Partial: true})
}

func written(t testing.TB, dossier consent.Dossier, name string, lang words.Lang) []byte {
	t.Helper()
	to, purpose := recipients[name]()
	d, err := disclosed(t, dossier, to, purpose)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := fhir.Write(&out, d, lang); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestWhatIsNoPlanIsRefused(t *testing.T) {
	var out bytes.Buffer
	if err := fhir.Write(&out, consent.Disclosure{}, words.NL); !errors.Is(err, consent.ErrNotADisclosure) || out.Len() > 0 {
		t.Errorf("%v, %d bytes", err, out.Len())
	}
	contribution, err := consent.DiscloseContribution(family.Contribution{ID: "c", Family: "fam-1", Text: "Het ging goed.", Made: time.Unix(1, 0)},
		consent.Recipient{Kind: consent.ToCoordinator, Name: "Riet", Key: "k"}, "d")
	if err != nil {
		t.Fatal(err)
	}
	if err := fhir.Write(&out, contribution, words.NL); !errors.Is(err, document.ErrNoPlan) || out.Len() > 0 {
		t.Errorf("%v, %d bytes", err, out.Len())
	}
}

func TestWhatIsOnlyLookedAtIsNotWritten(t *testing.T) {
	to, purpose := sampleplan.ToHome()
	view, err := consent.Look(sampleplan.Dossier(), consent.Request{ID: "v1", At: time.Unix(1, 0), On: sampleplan.Today, Recipient: to, Purpose: purpose})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	err = view.Write(&out, func(w io.Writer, d consent.Disclosure) error { return fhir.Write(w, d, words.NL) })
	if !errors.Is(err, consent.ErrNotADisclosure) || out.Len() > 0 {
		t.Errorf("%v, %d bytes", err, out.Len())
	}
}

func TestTheSchoolFindsNothingThatWasWithheld(t *testing.T) {
	for _, lang := range words.Langs() {
		file := string(written(t, sampleplan.Dossier(), "school", lang))
		for _, secret := range append(sampleplan.Secrets(), "Els Vos", "Noor", "pannenkoeken", "1989-03-02") {
			if strings.Contains(file, secret) {
				t.Errorf("%s: %q is in it", lang, secret)
			}
		}
		if strings.Contains(file, `"Consent"`) || strings.Contains(file, "⟦") {
			t.Errorf("%s: it tells what others may know, or a word is missing", lang)
		}
	}
}

func TestTheSameDisclosureGivesTheSameBytes(t *testing.T) {
	for name := range recipients {
		if !bytes.Equal(written(t, sampleplan.Dossier(), name, words.NL), written(t, sampleplan.Dossier(), name, words.NL)) {
			t.Errorf("%s: other bytes", name)
		}
	}
}

// For validators outside: one file for each recipient and language.
func TestFilesForAValidatorAreWrittenWhenAsked(t *testing.T) {
	dir := os.Getenv("KEUKENTAFEL_FHIR_OUT")
	if dir == "" {
		t.Skip("NOT TESTED: set KEUKENTAFEL_FHIR_OUT to a folder to keep files for a validator")
	}
	dossiers := map[string]consent.Dossier{"sample": sampleplan.Dossier(), "odd": odd(), "bare": bare(), "nobody": nobody()}
	for _, lang := range words.Langs() {
		for about, dossier := range dossiers {
			for name := range recipients {
				if (about == "bare" || about == "nobody") && name != "home" {
					continue // there is nothing to share
				}
				file := filepath.Join(dir, about+"-"+name+"-"+string(lang)+".fhir.json")
				if err := os.WriteFile(file, written(t, dossier, name, lang), 0o600); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}

// bare is a family of which hardly anything is known.
func bare() consent.Dossier {
	d := nobody()
	d.Family.Persons = []family.Person{{ID: sampleplan.Mother, Given: "Sanne", Place: family.PlaceHousehold}}
	d.Versions[0].Family = d.Family
	return d
}

// nobody is a plan with a goal and no people.
func nobody() consent.Dossier {
	d := consent.Dossier{Family: family.Family{ID: "fam-2"}, Plan: family.Plan{Goals: []family.Goal{{ID: "g"}}}}
	d.Versions = []family.Version{{Number: 3, Family: d.Family, Plan: d.Plan}}
	return d
}
