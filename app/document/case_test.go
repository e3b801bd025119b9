package document_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

func caseOf(t *testing.T, texts map[consent.Item]family.Text) consent.Disclosure {
	t.Helper()
	home, err := sampleplan.For(sampleplan.ToHome())
	if err != nil {
		t.Fatal(err)
	}
	d, err := consent.DiscloseCase(sampleplan.Dossier(), consent.Request{ID: "case-1", At: home.At(), On: sampleplan.Today,
		Recipient: consent.Recipient{Kind: consent.ToCase, Name: "intervisie jeugdteam"}, Purpose: consent.PurposeCase, Version: 3}, texts)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestAPlanIsNotWrittenAsACaseNorACaseAsAPlan(t *testing.T) {
	plan, err := sampleplan.For(sampleplan.ToHome())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := document.CaseDocument(plan, words.NL); !errors.Is(err, document.ErrNoCase) {
		t.Errorf("a plan as a case: %v", err)
	}
	if _, err := document.CaseDocument(consent.Disclosure{}, words.NL); !errors.Is(err, consent.ErrNotADisclosure) {
		t.Errorf("nothing as a case: %v", err)
	}
	if _, err := document.PlanDocument(caseOf(t, nil), words.NL); !errors.Is(err, document.ErrNoPlan) {
		t.Errorf("a case as a plan: %v", err)
	}
}

func TestNothingOnTheCaseLeadsToTheFamily(t *testing.T) {
	for _, lang := range []words.Lang{words.NL, words.EN} {
		doc, err := document.CaseDocument(caseOf(t, nil), lang)
		if err != nil {
			t.Fatal(err)
		}
		paper := fmt.Sprintf("%q %q %q %#v", doc.Title, doc.Header, doc.Footer, doc.Blocks)
		for _, trace := range append(sampleplan.Secrets(), "De Wit", "de Wit", "Sanne", "Daan", "Noor", "Karim", "Riet", "Amrani", "Vlieger", "Linde", "Voorbeeldstad", "0900", "Oudshoorn", "november", "2017", "fam-1") {
			if strings.Contains(paper, trace) {
				t.Errorf("%s: the case says %q", lang, trace)
			}
		}
	}
}

func TestATextThatSomebodyReadOverStandsOnTheCase(t *testing.T) {
	goal := consent.Item{Kind: consent.ItemGoal, ID: "g1"}
	doc, err := document.CaseDocument(caseOf(t, map[consent.Item]family.Text{goal: "Kind 1 blijft rustig"}), words.NL)
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range doc.Blocks {
		if h, ok := block.(document.Heading); ok && h.Text == "Doel 1: Kind 1 blijft rustig" {
			return
		}
	}
	t.Error("the text is not there")
}

func TestTheTableOfPeopleDoesNotRepeatTheHeadingAboveIt(t *testing.T) {
	doc, err := document.CaseDocument(caseOf(t, nil), words.NL)
	if err != nil {
		t.Fatal(err)
	}
	tables := 0
	for _, block := range doc.Blocks {
		if table, ok := block.(document.Table); ok {
			tables++
			if table.Caption != "" {
				t.Errorf("the table is called %q", table.Caption)
			}
		}
	}
	if tables != 1 {
		t.Errorf("%d tables", tables)
	}
}
