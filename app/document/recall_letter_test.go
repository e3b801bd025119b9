package document_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/pdf"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/words"
)

// recallOf is the letter to the partner of the sample plan.
func recallOf(t *testing.T) consent.Disclosure {
	t.Helper()
	d := sampleplan.Dossier()
	to := consent.Recipient{Kind: consent.ToPartner, Partner: d.Family.Partners[0].ID, Name: d.Family.Partners[0].Label()}
	at := time.Date(2026, 11, 20, 10, 0, 0, 0, time.UTC)
	d.Register = []consent.Record{{ID: "d-1", At: at, Recipient: to, Version: 3, Form: "ktp", About: d.Family.Core()[:1], Categories: []consent.Category{consent.CatGoals, consent.CatSchool}}}
	d.Recalls = []consent.Recall{{ID: "k", Recipient: to, By: d.Family.Persons[0].ID, Disclosures: []consent.DisclosureID{"d-1"}, Why: "een reden"}}
	letter, err := consent.DiscloseRecall(d, consent.Request{ID: "letter-1", At: at, On: sampleplan.Today, Recipient: to, Purpose: consent.PurposeRecall}, "k",
		consent.RecallNotice{From: "Fatma Yıldız", House: "Jeugdhulp Midden", Phone: "06 0000 1234", AnswerBy: sampleplan.Today.AddDays(28)})
	if err != nil {
		t.Fatal(err)
	}
	return letter
}

func TestAPlanIsNoLetterOfRecallNorTheOtherWayRound(t *testing.T) {
	to, purpose := sampleplan.ToHome()
	plan, err := sampleplan.For(to, purpose)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := document.RecallLetter(plan, words.NL); !errors.Is(err, document.ErrNoRecall) {
		t.Errorf("a plan as a recall: %v", err)
	}
	if _, err := document.RecallLetter(consent.Disclosure{}, words.NL); !errors.Is(err, consent.ErrNotADisclosure) {
		t.Errorf("nothing as a recall: %v", err)
	}
	if _, err := document.PlanDocument(recallOf(t), words.NL); !errors.Is(err, document.ErrNoPlan) {
		t.Errorf("a recall as a plan: %v", err)
	}
}

func TestTheLetterSaysWhatToRemoveUntilWhenAndNotWhy(t *testing.T) {
	for _, lang := range words.Langs() {
		doc, err := document.RecallLetter(recallOf(t), lang)
		if err != nil {
			t.Fatal(err)
		}
		var said strings.Builder
		for _, block := range doc.Blocks {
			fmt.Fprintf(&said, "%+v\n", block)
		}
		for _, want := range []string{"d-1", "letter-1", "Fatma Yıldız", "06 0000 1234", lang.T("recall-letter.asked"), lang.T("recall-letter.version", "n", 3), lang.T("list.category.school"),
			lang.Date(string(sampleplan.Today.AddDays(28))), lang.T("recall-letter.slip-kept")} {
			if !strings.Contains(said.String(), want) {
				t.Errorf("%s: %q is not said", lang, want)
			}
		}
		d := sampleplan.Dossier()
		for _, not := range []string{"⟦", "een reden", string(d.Family.Persons[0].Given), string(d.Plan.Goals[0].Words)} {
			if strings.Contains(said.String(), not) {
				t.Errorf("%s: it tells %q", lang, not)
			}
		}
		if err := pdf.Write(io.Discard, doc); err != nil {
			t.Errorf("%s: %v", lang, err)
		}
	}
}
