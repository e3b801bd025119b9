package document_test

import (
	"slices"
	"strings"
	"testing"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

func TestTheFirstPageOfThePlanSaysWhatIsWorkedOnBeforeItLists(t *testing.T) {
	d, err := sampleplan.For(sampleplan.ToHome())
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range words.Langs() {
		doc, err := document.PlanDocument(d, lang)
		if err != nil {
			t.Fatal(err)
		}
		until := slices.IndexFunc(doc.Blocks, func(b document.Block) bool { _, is := b.(document.Contents); return is })
		if until < 0 {
			t.Fatal("there is no list of contents")
		}
		doc.Blocks = doc.Blocks[:until]
		doc.Back = nil
		first := paper(doc)
		for _, g := range d.Slice().Plan.Goals {
			ended := g.State == family.GoalReached || g.State == family.GoalMissed || g.State == family.GoalDropped
			if strings.Contains(first, string(g.Words)) == ended {
				t.Errorf("%s: goal %s is on the first page: %v", lang, g.ID, !ended)
			}
		}
		if !strings.Contains(first, lang.T("document.glance")) {
			t.Errorf("%s: %s", lang, first)
		}
	}
}

func TestAPartnerWhoSeesNoGoalIsToldWhoSaysWhatTheTalkIsAboutAndNotThatThereIsNone(t *testing.T) {
	dossier := sampleplan.Dossier()
	dossier.Plan.Goals = nil
	for i := range dossier.Versions {
		dossier.Versions[i].Plan.Goals = nil
	}
	to, purpose := sampleplan.ToSchool()
	d, err := consent.Disclose(dossier, consent.Request{ID: "p", At: dossier.Family.Opened.Time(), On: "2026-11-24", Recipient: to, Purpose: purpose})
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range words.Langs() {
		for name, compose := range map[string]composes{"invitation": document.Invitation, "evaluation": document.EvaluationForm} {
			doc, err := compose(d, lang)
			if err != nil {
				t.Fatal(err)
			}
			text := paper(doc)
			if !strings.Contains(text, lang.T("papers."+name+".no-goals.partner")) || strings.Contains(text, lang.T("papers."+name+".no-goals.household")) {
				t.Errorf("%s in %s: %s", name, lang, text)
			}
		}
	}
}
