package document_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/pdf"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/explanation"
	"keukentafel/app/words"
)

// signing is the form of the first question of the sample, for who it is about.
func signing(t *testing.T, change func(*consent.Dossier)) (consent.Disclosure, consent.Consent) {
	t.Helper()
	d := sampleplan.Dossier()
	if change != nil {
		change(&d)
	}
	asked := d.Consents[0]
	made, err := consent.DiscloseConsentForm(d, consent.Request{ID: "form-1", At: time.Date(2026, 11, 23, 14, 5, 0, 0, time.UTC), On: sampleplan.Today,
		Recipient: consent.Recipient{Kind: consent.ToPerson, Person: asked.About, Name: "Noor"}, Purpose: consent.PurposeOwnCopy}, asked.ID)
	if err != nil {
		t.Fatal(err)
	}
	return made, asked
}

func TestAFormIsMadeOfAQuestionOnlyAndNoPlanOfAForm(t *testing.T) {
	if _, err := document.ConsentForm(consent.Disclosure{}, words.NL); !errors.Is(err, consent.ErrNotADisclosure) {
		t.Error(err)
	}
	if _, err := document.ConsentForm(overviewOf(t), words.NL); !errors.Is(err, document.ErrNoConsentForm) {
		t.Error(err)
	}
	made, _ := signing(t, nil)
	if _, err := document.PlanDocument(made, words.NL); !errors.Is(err, document.ErrNoPlan) {
		t.Error(err)
	}
}

func TestAFormSaysWhatIsReadAloudAndHasALineForEachWhoSigns(t *testing.T) {
	made, asked := signing(t, nil)
	d := sampleplan.Dossier()
	partner, _ := d.Family.Partner(asked.Partner)
	for _, lang := range words.Langs() {
		doc, err := document.ConsentForm(made, lang)
		if err != nil {
			t.Fatal(err)
		}
		text := paper(doc)
		spoken := lang.T("asking.spoken", "name", string(partner.ShortLabel()), "kind", lang.T("list.partner-kind."+string(partner.Kind)))
		for _, told := range explanation.About(d.Family, asked, spoken, sampleplan.Today).Paragraphs(lang) {
			for line := range strings.SplitSeq(told, "\n") {
				if !strings.Contains(text, strings.TrimPrefix(line, "• ")) {
					t.Errorf("%s: what is read aloud is not on paper: %s", lang, line)
				}
			}
		}
		if !strings.Contains(doc.Footer.Left, explanation.Version()) || !strings.Contains(doc.Footer.Left, lang.Name()) {
			t.Errorf("%s: the footer says %q", lang, doc.Footer.Left)
		}
		rows := 0
		for _, b := range doc.Blocks {
			if signs, ok := b.(document.Signatures); ok {
				rows += len(signs.Lines)
			}
		}
		if want := len(consent.RequiredGivers(d.Family, asked.About, sampleplan.Today).Givers); rows != want || strings.Contains(text, "⟦") {
			t.Errorf("%s: %d lines to sign on, want %d", lang, rows, want)
		}
		if err := pdf.Write(&bytes.Buffer{}, doc); err != nil {
			t.Error(err)
		}
	}
}

func TestAFormSaysNothingOfWhatWasAnswered(t *testing.T) {
	made, _ := signing(t, func(d *consent.Dossier) {
		d.Consents[0].Opinion = "secret opinion"
		d.Consents[0].Answers = append(d.Consents[0].Answers, consent.Answer{By: d.Consents[0].About, Note: "secret note", On: sampleplan.Today, Evidence: "secret drawer"})
	})
	doc, err := document.ConsentForm(made, words.NL)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(paper(doc), "secret") {
		t.Error("an answer is on the form")
	}
}
