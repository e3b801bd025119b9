package document_test

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"keukentafel/app/consent"
	"keukentafel/app/document"
	"keukentafel/app/document/pdf"
	"keukentafel/app/document/sampleplan"
	"keukentafel/app/family"
	"keukentafel/app/words"
)

func TestAnOverviewIsMadeOfAnOverviewOnly(t *testing.T) {
	if _, err := document.OverviewDocument(consent.Disclosure{}, words.NL); !errors.Is(err, consent.ErrNotADisclosure) {
		t.Errorf("of nothing: %v", err)
	}
	if _, err := document.OverviewDocument(logOf(t), words.NL); !errors.Is(err, document.ErrNoOverview) {
		t.Errorf("of a log: %v", err)
	}
	if _, err := document.PlanDocument(overviewOf(t), words.NL); !errors.Is(err, document.ErrNoPlan) {
		t.Errorf("a plan of an overview: %v", err)
	}
}

func TestTheFamilyGetsOnePageHoweverMuchWasShared(t *testing.T) {
	for _, lang := range words.Langs() {
		versions, err := document.OverviewPage(manyHolders(t, 40), lang)
		if err != nil {
			t.Fatal(err)
		}
		var page bytes.Buffer
		if _, err := pdf.WriteOnePage(&page, versions); err != nil {
			t.Errorf("%s: 40 recipients do not fit on a page: %v", lang, err)
		}
		last, said := versions[len(versions)-1], lang.N("overview-paper.more", 25)
		if !slices.ContainsFunc(last.Blocks, func(b document.Block) bool {
			p, ok := b.(document.Paragraph)
			return ok && p.Runs[0].Text == said
		}) {
			t.Errorf("%s: the short page does not say %q", lang, said)
		}
	}
}

// manyHolders is a family that shared with many partners.
func manyHolders(t *testing.T, count int) consent.Disclosure {
	t.Helper()
	d := sampleplan.Dossier()
	at := time.Date(2026, 11, 20, 10, 0, 0, 0, time.UTC)
	for i := range count {
		p := family.Partner{ID: family.PartnerID(fmt.Sprint("p", i)), Kind: family.PartnerSchool, House: family.Text(fmt.Sprintf("Stichting voor onderwijs en opvang nummer %d", i))}
		d.Family.PutPartner(p)
		d.Register = append(d.Register, consent.Record{ID: consent.DisclosureID(p.ID), At: at, Purpose: consent.PurposeCooperate, Form: "ktp", About: []family.PersonID{d.Family.Persons[0].ID},
			Recipient: consent.Recipient{Kind: consent.ToPartner, Partner: p.ID, Name: p.Label()}, Categories: []consent.Category{consent.CatGoals, consent.CatSchool, consent.CatDevelopment}})
	}
	to, purpose := sampleplan.ToHome()
	made, err := consent.DiscloseOverview(d, consent.Request{ID: "d", At: at, On: sampleplan.Today, Recipient: to, Purpose: purpose}, "")
	if err != nil {
		t.Fatal(err)
	}
	return made
}

// overviewOf is the overview for the household of the sample family, to whose
// school something was given twice.
func overviewOf(t *testing.T) consent.Disclosure {
	t.Helper()
	d := sampleplan.Dossier()
	school, at := d.Family.Partners[0], time.Date(2026, 11, 20, 10, 0, 0, 0, time.UTC)
	for i, c := range []consent.Category{consent.CatGoals, consent.CatSchool} {
		d.Register = append(d.Register, consent.Record{ID: consent.DisclosureID(c), At: at.AddDate(0, 0, i), Purpose: consent.PurposeCooperate, Form: "ktp", Version: 1,
			Recipient: consent.Recipient{Kind: consent.ToPartner, Partner: school.ID, Name: school.Label()}, Grounds: []string{string(d.Consents[0].ID)},
			Categories: []consent.Category{c}, Receipt: consent.ReceiptImported})
	}
	to, purpose := sampleplan.ToHome()
	made, err := consent.DiscloseOverview(d, consent.Request{ID: "d", At: at, On: sampleplan.Today, Recipient: to, Purpose: purpose}, "")
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func TestTheOverviewSaysInOneSentenceWhatAPartnerHas(t *testing.T) {
	for _, lang := range words.Langs() {
		doc, err := document.OverviewDocument(overviewOf(t), lang)
		if err != nil {
			t.Fatal(err)
		}
		said := ""
		for _, b := range doc.Blocks {
			if list, ok := b.(document.List); ok {
				for _, r := range list.Items[0].Runs {
					said += r.Text
				}
			}
		}
		both := lang.List([]string{lang.T("list.category.goals"), lang.T("list.category.school")})
		last := lang.N("overview-paper.times", 2, "last", strings.ReplaceAll(lang.Date("2026-11-21"), " ", "\u00a0"))
		if !strings.Contains(said, both) || !strings.Contains(said, last) {
			t.Errorf("%s: %q", lang, said)
		}
	}
}

func TestALetterThatAsksToRemoveIsNotSomethingThatWasGiven(t *testing.T) {
	d := sampleplan.Dossier()
	school, at := d.Family.Partners[0], time.Date(2026, 11, 20, 10, 0, 0, 0, time.UTC)
	to := consent.Recipient{Kind: consent.ToPartner, Partner: school.ID, Name: school.Label()}
	d.Register = []consent.Record{
		{ID: "given", At: at, Purpose: consent.PurposeCooperate, Form: "pdf", Version: 1, Recipient: to, Grounds: []string{string(d.Consents[0].ID)}, Categories: []consent.Category{consent.CatGoals}},
		{ID: "letter", At: at.AddDate(0, 0, 1), Purpose: consent.PurposeRecall, Form: "recall-letter", Recipient: to, Grounds: []string{consent.GroundRecall}, Categories: []consent.Category{consent.CatGoals}}}
	d.Recalls = []consent.Recall{{ID: "k", Recipient: to, Disclosures: []consent.DisclosureID{"given"}, State: consent.RecallTold}}
	made, err := consent.DiscloseOverview(d, consent.Request{ID: "d", At: at.AddDate(0, 0, 2), On: sampleplan.Today, Recipient: to, Purpose: consent.PurposeAccountability}, school.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range words.Langs() {
		doc, err := document.OverviewDocument(made, lang)
		if err != nil {
			t.Fatal(err)
		}
		text := fmt.Sprint(doc.Blocks)
		once := lang.N("overview-paper.times", 1, "last", strings.ReplaceAll(lang.Date("2026-11-20"), " ", "\u00a0"))
		if !strings.Contains(text, once) || !strings.Contains(strings.ToLower(text), lang.T("overview-paper.recall.told")) {
			t.Errorf("%s: %s", lang, text)
		}
		for _, b := range doc.Blocks {
			if table, ok := b.(document.Table); ok && len(table.Columns) != 3 {
				t.Errorf("%s: %d columns tell a partner to whom it went", lang, len(table.Columns))
			}
		}
	}
}
